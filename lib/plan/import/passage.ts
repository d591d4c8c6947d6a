import type { Found } from "./types.ts";

/**
 * A run of text that remembers which line of the document each part of it came from. `key` has the same length as
 * `text`, with one way of writing what is written in many: "-" for every dash, `"` for every quotation mark, tones
 * where the older spelling puts them ("ủy", "hòa"). Patterns are matched on `key`, values are cut from `text`.
 */
export type Passage = { text: string; key: string; starts: readonly { at: number; line: number }[] };

const OLDER: readonly (readonly [RegExp, string])[] = [
  ["oà", "òa"],
  ["oá", "óa"],
  ["oả", "ỏa"],
  ["oã", "õa"],
  ["oạ", "ọa"],
  ["oè", "òe"],
  ["oé", "óe"],
  ["oẻ", "ỏe"],
  ["oẽ", "õe"],
  ["oẹ", "ọe"],
  ["uỳ", "ùy"],
  ["uý", "úy"],
  ["uỷ", "ủy"],
  ["uỹ", "ũy"],
  ["uỵ", "ụy"],
].flatMap(([newer = "", older = ""]) => [
  [new RegExp(`(?<![qQ])${newer}(?!\\p{L})`, "gu"), older] as const,
  [
    new RegExp(`(?<![qQ])${newer.charAt(0).toUpperCase()}${newer.slice(1)}(?!\\p{L})`, "gu"),
    older.charAt(0).toUpperCase() + older.slice(1),
  ] as const,
  [new RegExp(`(?<![qQ])${newer.toUpperCase()}(?!\\p{L})`, "gu"), older.toUpperCase()] as const,
]);

/** The text as patterns see it; same length. */
export function keyOf(text: string): string {
  const marks = text.replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu, "-").replace(/[“”„‟″«»〝〞＂]/gu, '"');
  return OLDER.reduce((key, [newer, older]) => key.replace(newer, older), marks);
}

const foldedLetters = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const base = letter === "đ" || letter === "Đ" ? "d" : letter.normalize("NFD").charAt(0).toLowerCase();
  const folded = base.length === 1 ? base : letter;
  foldedLetters.set(letter, folded);
  return folded;
}

/** Lower case without diacritics, character for character (same length as the text). */
export function foldKey(text: string): string {
  let folded = "";
  for (let at = 0; at < text.length; at += 1) folded += foldLetter(text.charAt(at));
  return folded;
}

export function passage(text: string, line: number): Passage {
  return { text, key: keyOf(text), starts: [{ at: 0, line }] };
}

/** Two passages as one, a space between them. */
export function joined(first: Passage, second: Passage): Passage {
  if (first.text === "") return second;
  const shift = first.text.length + 1;
  return {
    text: `${first.text} ${second.text}`,
    key: `${first.key} ${second.key}`,
    starts: [...first.starts, ...second.starts.map(({ at, line }) => ({ at: at + shift, line }))],
  };
}

/** The lines that the characters [from, to) came from, each once, in order. */
export function linesOf(whole: Passage, from = 0, to = whole.text.length): number[] {
  const { starts } = whole;
  const lines: number[] = [];
  for (const [index, { at, line }] of starts.entries()) {
    const end = starts[index + 1]?.at ?? whole.text.length + 1;
    if (end > from && at < Math.max(to, from + 1) && lines.at(-1) !== line) lines.push(line);
  }
  return lines;
}

export function cut(whole: Passage, from: number, to = whole.text.length): Passage {
  const starts = whole.starts
    .filter(({ at }, index) => at < to && (whole.starts[index + 1]?.at ?? Infinity) > from)
    .map(({ at, line }) => ({ at: Math.max(0, at - from), line }));
  return { text: whole.text.slice(from, to), key: whole.key.slice(from, to), starts };
}

const EDGES = /^[\s,;:.]+|[\s,;:]+$/gu;

/** The characters [from, to) as a value, without the marks and spaces at its edges; null where nothing is left. */
export function found(whole: Passage, from = 0, to = whole.text.length): Found<string> | null {
  const part = whole.text.slice(from, to);
  const lead = /^[\s,;:.]*/u.exec(part)?.[0].length ?? 0;
  const value = part.replace(EDGES, "");
  return value === "" ? null : { value, lines: linesOf(whole, from + lead, from + lead + value.length) };
}
