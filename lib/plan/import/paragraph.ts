import type { CleanLine } from "./clean.ts";
import { isDash, type Marker, markerOf } from "./marker.ts";
import { cut, joined, type Passage } from "./passage.ts";

/** What the writer meant as one paragraph, though it may stand on several lines; `words` is it without its number. */
export type Paragraph = {
  whole: Passage;
  words: Passage;
  marker: Marker | null;
  bold: boolean;
  centered: boolean;
  afterGap: boolean;
  cell?: { table: number; row: number; column: number };
};

const ENDED = /[.;:!?…]["')\]]?$/u;
const STARTS_LOWER = /^["'(]?\p{Ll}/u;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
/** No line of a page is so long: it is a piece of something that is no paragraph. */
const LONGEST_LINE = 3_000;
/** So many lines make no paragraph. */
const MOST_LINES = 80;
const HALF_OF_A_PAIR = /(?:chính trị|kinh tế|văn hóa|HĐND|lao động|thương binh|nông|an ninh|tài chính)$/iu;

/** How long the lines of a text are that was broken by its margin; null where each line is a whole paragraph. */
function marginOf(lines: readonly CleanLine[]): number | null {
  const lengths = lines
    .filter((line) => line.cell === undefined)
    .map((line) => line.text.length)
    .sort((a, b) => a - b);
  const longest = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  return longest > 0 && longest <= 140 ? longest : null;
}

const sameCell = (a: CleanLine, b: CleanLine): boolean =>
  a.cell?.table === b.cell?.table && a.cell?.row === b.cell?.row && a.cell?.column === b.cell?.column;

/** "Một dòng bị ngắt … / HĐND - / UBND": a dash that belongs to the words, not one that begins an item. */
function dashInsideWords(before: string, key: string): boolean {
  return HALF_OF_A_PAIR.test(before) && /^- ?\p{L}/u.test(key);
}

/** "Phần thứ nhất", "I." on a line of its own: its words are on the next. */
const opensAlone = (key: string): boolean =>
  /^(?:(?:Phần|PHẦN) (?:(?:thứ|THỨ) \p{L}+|[IVX]+|\d{1,2})|[IVX]{1,5}|\d{1,2})\s?[.:)-]?$/u.test(key) &&
  !/^\d+$/u.test(key);

function continues(before: Passage & { lastLine: CleanLine }, line: CleanLine, margin: number | null): boolean {
  const last = before.lastLine;
  if (!sameCell(last, line) || last.column !== line.column || last.text.length > LONGEST_LINE) return false;
  const marker = markerOf(line.key);
  if (marker === null && opensAlone(before.key)) return true;
  if (marker !== null) return isDash(marker.kind) && !ENDED.test(before.key) && dashInsideWords(before.key, line.key);
  // A list inside an item, broken by the margin: "… đào tạo nghề; / tín dụng; …"
  if (/;$/u.test(before.key) && STARTS_LOWER.test(line.key) && !line.afterGap && margin !== null)
    return last.text.length >= margin * 0.6;
  if (ENDED.test(before.key)) return false;
  if (STARTS_LOWER.test(line.key) || /[,/-]$/u.test(before.key) || /^[)\]"]/u.test(line.key)) {
    if (STARTS_LOWER.test(line.key)) return true;
    return !line.afterGap && (margin === null || last.text.length >= margin * 0.7 || /[-"]$/u.test(before.key));
  }
  if (line.afterGap) return false;
  if (CAPITALS.test(line.key)) return CAPITALS.test(last.key) && markerOf(before.key) !== null;
  return margin !== null && last.text.length >= margin * 0.7 && last.bold === line.bold;
}

function toParagraph(whole: Passage, first: CleanLine): Paragraph {
  const marker = markerOf(whole.key);
  return {
    whole,
    words: marker === null ? whole : cut(whole, marker.end),
    marker,
    bold: first.bold,
    centered: first.centered,
    afterGap: first.afterGap,
    ...(first.cell === undefined ? {} : { cell: first.cell }),
  };
}

/** The paragraphs that lines make up: what a margin, a page or a scanner broke is whole again, with its line numbers. */
export function paragraphsOf(lines: readonly CleanLine[]): Paragraph[] {
  const margin = marginOf(lines);
  const paragraphs: Paragraph[] = [];
  let parts: CleanLine[] = [];
  const close = (): void => {
    const [first] = parts;
    if (first !== undefined) paragraphs.push(toParagraph(gather(parts), first));
    parts = [];
  };
  for (const line of lines) {
    const last = parts.at(-1);
    if (
      last !== undefined &&
      (parts.length >= MOST_LINES || !continues({ ...tailOf(parts), lastLine: last }, line, margin))
    )
      close();
    parts.push(line);
  }
  close();
  return paragraphs;
}

/** Whether a paragraph is ended, and how, shows in its last lines; its first one tells whether it is numbered. */
function tailOf(parts: readonly CleanLine[]): Passage {
  const [first] = parts;
  const last = parts.at(-1);
  return first === undefined || last === undefined || first === last ? (first ?? gather(parts)) : joined(first, last);
}

/** A number broken at the line's end: "15/2014/NQ-" / "HĐND". */
const breaksCode = (key: string, next: string): boolean => /\d[\p{Lu}\d/-]*[-/]$/u.test(key) && /^\p{Lu}/u.test(next);

function gather(parts: readonly CleanLine[]): Passage {
  const starts: { at: number; line: number }[] = [];
  let text = "";
  let key = "";
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    const space = before === undefined || breaksCode(before.key, part.key) ? "" : " ";
    for (const { at, line } of part.starts) starts.push({ at: at + text.length + space.length, line });
    text += space + part.text;
    key += space + part.key;
  }
  return { text, key, starts };
}
