/** The words the editor needs in the browser, handed over by the page from the catalogue `write-editor`. */
export const editorWordKeys = [
  "paragraph",
  "entry",
  "quotation",
  "placeholder",
  "toolbar",
  "toList",
  "toParagraph",
  "numbered",
  "bulleted",
  "up",
  "down",
  "remove",
  "undo",
  "add",
  "records",
  "figuresTitle",
  "noFigure",
  "savedAt",
  "saved",
  "typing",
  "saving",
  "merged",
  "offline",
  "signedOut",
  "refused",
  "conflictTitle",
  "conflictLead",
  "mine",
  "theirs",
  "theirsBy",
  "gone",
  "keepMine",
  "takeTheirs",
  "keepBoth",
  "tryNow",
] as const;
export type EditorWordKey = (typeof editorWordKeys)[number];
export type EditorWords = Readonly<Record<EditorWordKey, string>>;

/** A sentence with its `{holes}` filled. */
export function fill(words: string, params: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_hole, name: string) => String(params[name] ?? ""));
}
