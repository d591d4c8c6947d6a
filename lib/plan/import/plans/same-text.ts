/** What a comparison leaves out of account besides spaces, by the kind of value. */
export type Reading = "name" | "words" | "title" | "subject" | "item" | "number";

const folded = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[“”„‟"‘’'`]/g, '"')
    .replace(/\s*[–—-]\s*/g, "-")
    .replace(/\s+/g, " ")
    .replace(/ ([,.;:)])/g, "$1")
    .replace(/\( /g, "(")
    .trim();

const withoutClosing = (text: string): string => text.replace(/(\.\/\.|[.,;:])+$/, "").trim();

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

const READINGS: Record<Reading, (text: string) => string> = {
  name: withoutClosing,
  words: (text) => lowerFirst(withoutClosing(text)),
  title: (text) => withoutClosing(text).toLocaleLowerCase("vi"),
  subject: (text) => lowerFirst(withoutClosing(text.replace(/^"(.*)"$/, "$1")).replace(/^(về việc|về) /i, "")),
  item: (text) => lowerFirst(withoutClosing(text.replace(/^(\d+(\.\d+)*|[IVX]+|[a-zđ])[.)-]+ ?/, ""))),
  number: (text) => text.replace(/[\s.):-]+$/, "").replace(/^\(/, ""),
};

/** A text as it is compared: spaces collapsed, kinds of quotes and dashes alike, no closing mark; the rest by `reading`. */
export function comparable(text: string, reading: Reading): string {
  return READINGS[reading](folded(text));
}

/** Which share of their words two texts have in common, 0 to 1 (Dice): tells a badly cut text from another one. */
export function likeness(one: string, other: string): number {
  const words = (text: string) => new Set(folded(text).toLocaleLowerCase("vi").split(" "));
  const [left, right] = [words(one), words(other)];
  const common = [...left].filter((word) => right.has(word)).length;
  return (2 * common) / (left.size + right.size);
}
