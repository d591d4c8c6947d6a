/** The words of keeping a text, handed to the browser by the page from the catalogue `write-keeper`. */
export const keeperWordKeys = [
  "savedAt",
  "saved",
  "typing",
  "saving",
  "merged",
  "mergedAlone",
  "choosing",
  "offline",
  "failing",
  "unkept",
  "signedOut",
  "signIn",
  "refused",
  "tryNow",
  "download",
  "copy",
  "copied",
  "conflictTitle",
  "conflictLead",
  "mine",
  "theirs",
  "theirsBy",
  "gone",
  "keepMine",
  "takeTheirs",
  "keepBoth",
  "writingHere",
  "leftTitle",
  "leftLead",
  "leftSealed",
  "leftOpen",
  "leftDrop",
] as const;
export type KeeperWords = Readonly<Record<(typeof keeperWordKeys)[number], string>>;

/** A sentence with its `{holes}` filled. */
export function fill(words: string, params: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/g, (_hole, name: string) => String(params[name] ?? ""));
}
