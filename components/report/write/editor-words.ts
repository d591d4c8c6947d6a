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
] as const;
export type EditorWordKey = (typeof editorWordKeys)[number];
export type EditorWords = Readonly<Record<EditorWordKey, string>>;

export { fill } from "./keeper-words.ts";
