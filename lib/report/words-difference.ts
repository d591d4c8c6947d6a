import { diffWordsWithSpace } from "diff";

/** A stretch of words that stayed, came or went. */
export type Part = { text: string; change: "same" | "added" | "removed" };
export type Change = "same" | "changed" | "added" | "removed";

/** A comparison that needs more steps than this tells nothing: the text is shown as replaced. */
const MOST_EDITS = 3_000;

/** Two texts word by word (pure); texts that have too little in common are shown as replaced. */
export function compareText(before: string, after: string): Part[] {
  if (before === after) return after === "" ? [] : [{ text: after, change: "same" }];
  const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS }) ?? [
    { value: before, removed: true, added: false },
    { value: after, added: true, removed: false },
  ];
  return found
    .map((part): Part => ({ text: part.value, change: part.added ? "added" : part.removed ? "removed" : "same" }))
    .filter((part) => part.text !== "");
}

/** A text that came or went, or stayed, as a whole. */
export const whole = (text: string, change: Part["change"]): Part[] => (text === "" ? [] : [{ text, change }]);
/** What became of a text by its parts. */
export const changeOf = (parts: readonly Part[]): Change =>
  parts.every((part) => part.change === "same") ? "same" : "changed";

/** The words of several blocks compared as one text and cut where the later blocks end. Blanks between them do not count. */
export function cut(parts: readonly Part[], texts: readonly string[]): Part[][] {
  const pieces: Part[][] = texts.map(() => []);
  let at = 0;
  let left = texts[0]?.length ?? 0;
  for (const part of parts) {
    const blank = part.text.trim() === "";
    if (part.change === "removed") {
      if (!blank) pieces[at]?.push(part);
      continue;
    }
    let text = part.text;
    while (text !== "") {
      const piece = text.slice(0, left);
      if (piece !== "") pieces[at]?.push({ text: piece, change: blank ? "same" : part.change });
      left -= piece.length;
      text = text.slice(piece.length);
      if (text === "" || left > 0) continue;
      // The line break between two blocks belongs to neither.
      text = text.slice(1);
      at += 1;
      left = texts[at]?.length ?? text.length;
    }
  }
  return pieces;
}
