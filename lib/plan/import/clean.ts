import type { Line } from "#lib/document/read/line.ts";
import { alignedPieces } from "./aligned-table.ts";
import { type Passage, passage } from "./passage.ts";
import { asWrittenBeforeScan } from "./scanned.ts";

/** A line without what scanning and typing put into it; a line with two columns side by side has become two. */
export type CleanLine = Passage & {
  number: number;
  bold: boolean;
  centered: boolean;
  /** An empty line, or another place of the page, stands before it. */
  afterGap: boolean;
  /** Which of several columns side by side it stood in, from 0. */
  column: number;
  cell?: { table: number; row: number; column: number };
};

const ONLY_LETTERS = /^(?:\p{L} +){2,}\p{L}$/u;

const asWords = (run: string): string =>
  run
    .split(/ {2,}/u)
    .map((word) => word.replaceAll(" ", ""))
    .join(" ");

/** "K Ế  H O Ạ C H" → "KẾ HOẠCH": letters set apart one by one, words by two spaces. */
function closeSpacedLetters(text: string): string {
  if (ONLY_LETTERS.test(text.trim())) return asWords(text.trim());
  return text.replace(
    /(?<![\p{L}\p{N}])(?:\p{L} ){3,}\p{L}(?![\p{L}\p{N}])(?:  +(?:\p{L} )+\p{L}(?![\p{L}\p{N}]))*/gu,
    asWords,
  );
}

const REPAIRS: readonly (readonly [RegExp, string])[] = [
  // Marks of emphasis that span lines, or stand in a file that is not read as Markdown.
  [/\*{2,3}|\\(?=\*)/gu, ""],
  [/(?<=^|[\s(+-])([*_])(?=[^\s*_])([^*_]+)(?<=\S)\1(?=[\s,.;:)]|$)/gu, "$2"],
  [/\s+/gu, " "],
  // 18 / 4 / 2023
  [/(?<=\d) ?\/ ?(?=\d)/gu, "/"],
  // 25 - NQ / TW, 25 – NQ/TW, 87 /KH-UBND
  [/(?<=\d[a-z]?) ?[-–—] ?(?=[A-ZĐ][A-Za-zĐđ]{1,4} ?\/ ?[A-ZĐ])/gu, "-"],
  [/(?<=\d) ?\/ ?(?=[A-ZĐ][A-Za-zĐđ]{1,4} ?[-–—] ?[A-ZĐ])/gu, "/"],
  [/(?<=\d{4}) ?\/ ?(?=[A-ZĐ]{2})/gu, "/"],
  [/(?<=[\d/-](?:[A-ZĐ][A-Za-zĐđ]{1,4})) ?\/ ?(?=[A-ZĐ]{2})/gu, "/"],
  [/(?<=[\d]\/(?:[A-ZĐ][A-Za-zĐđ]{1,4})) ?[-–—] ?(?=[A-ZĐ]{2})/gu, "-"],
  [/\b([TK]) ?\/ ?([MTL])\b/gu, "$1/$2"],
  [/\b(TM|KT|TL|TUQ) \./gu, "$1."],
  [/(?<=[Nn]gày|[Tt]háng|[Nn]ăm)(?=\d)/gu, " "],
  [/(?<=\d)(?=(?:ngày|tháng|năm)(?!\p{L}))/gu, " "],
  [/ (?=[,;:.)\]”’](?!\.))/gu, ""],
  [/(?<=[([“‘]) /gu, ""],
];

/** One spelling of spaces and marks; letters stay as they are, but for what a scanner misread. */
export function repair(text: string): string {
  const letters = closeSpacedLetters(
    text
      .normalize("NFC")
      .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/gu, "")
      .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/gu, " "),
  );
  const spaced = REPAIRS.reduce((done, [what, by]) => done.replace(what, by), letters).trim();
  return asWrittenBeforeScan(spaced);
}

/** A page number, a rule, the asterisk below a Party body's name: marks of the page, not of the text. */
const ORNAMENT = /^(?:[-–—_=*~.•\s]{1,}|-? ?\d{1,3} ?-?|[Tt]rang \d+(?:\/\d+)?)$/u;

/** Longer than any paragraph of an official document; what is longer is read piece by piece, so that time stays linear. */
const LONGEST = 4_000;

function pieces(text: string): string[] {
  const cut: string[] = [];
  for (let from = 0; from < text.length; ) {
    const space = text.length - from > LONGEST ? text.lastIndexOf(" ", from + LONGEST) : -1;
    const to = space > from ? space : Math.min(text.length, from + LONGEST);
    cut.push(text.slice(from, to));
    from = to;
  }
  return cut;
}

const COLUMNS = /\t+| {4,}/u;

function columnsOf(line: Line): { text: string; column: number }[] {
  if (ONLY_LETTERS.test(line.text.trim())) return [{ text: line.text, column: 0 }];
  const spaces = /^[ \t\u00A0]*/u.exec(line.text)?.[0].replaceAll("\t", "        ").length ?? 0;
  const parts = line.text.replaceAll("\u00A0", " ").trim().split(COLUMNS);
  const first = parts.length === 1 && spaces >= 24 ? 1 : 0;
  return parts.flatMap((part, index) => pieces(part).map((text) => ({ text, column: index + first })));
}

/** "\tTổng kết\tGửi báo cáo": the second row of headings, or one whose first cells are merged with the row above. */
const goesOnInTabs = (line: Line | undefined): boolean =>
  line !== undefined && line.cell === undefined && /^\t+[^\t]+\t+[^\t]/u.test(line.text);

/** "| Nội dung | Thời gian |", or the same with tabs between, as cells of one row. */
function rowCells(text: string, inTable: boolean): string[] | null {
  const byTabs = text.split("\t");
  if (inTable && byTabs.length >= 2 && !/^\s*(?:Nơi nhận|[IVX]{1,5}[.)/-])/u.test(text)) return byTabs;
  if (byTabs.length >= 3 && byTabs.filter((cell) => cell.trim() !== "").length >= 3) return byTabs;
  if ((text.match(/\|/gu)?.length ?? 0) < 2) return null;
  return text.trim().replace(/^\|/u, "").replace(/\|$/u, "").split("|");
}

function toClean(text: string, line: Line, column: number, afterGap: boolean): CleanLine | null {
  const repaired = repair(text);
  if (repaired === "" || (ORNAMENT.test(repaired) && line.cell === undefined)) return null;
  return {
    ...passage(repaired, line.number),
    number: line.number,
    bold: line.bold === true || /^\*\*.*(?:\*\*)?$/u.test(line.text.trim()),
    centered: line.align === "center",
    afterGap,
    column,
    ...(line.cell === undefined ? {} : { cell: line.cell }),
  };
}

/**
 * The lines of a document as the grammar reads them: NFC, one kind of space, OCR's gaps closed in dates and document
 * numbers, page numbers and rules gone, columns side by side and rows written with bars taken apart.
 */
export function cleanLines(lines: readonly Line[]): CleanLine[] {
  const clean: CleanLine[] = [];
  let gap = true;
  let last = 0;
  let barTable = 10_000;
  let barRow = -1;
  const aligned = alignedPieces(lines, 20_000);
  for (const [index, line] of lines.entries()) {
    if (line.place === "header" || line.place === "footer") continue;
    if (line.text.trim() === "") {
      gap = true;
      continue;
    }
    const row = aligned.get(line);
    if (row !== undefined) {
      for (const { text, table, row: at, column } of row) {
        const cell = toClean(text, { ...line, cell: { table, row: at, column } }, 0, false);
        if (cell !== null) clean.push(cell);
      }
      continue;
    }
    const cells = line.cell === undefined ? rowCells(line.text, barRow >= 0 || goesOnInTabs(lines[index + 1])) : null;
    if (cells !== null) {
      if (/^[|\s:–—-]+$/u.test(line.text)) continue;
      if (barRow < 0) barTable += 1;
      barRow += 1;
      for (const [column, text] of cells.entries()) {
        const cell = toClean(text, { ...line, cell: { table: barTable, row: barRow, column } }, 0, false);
        if (cell !== null) clean.push(cell);
      }
      continue;
    }
    barRow = -1;
    const parts = line.cell === undefined ? columnsOf(line) : pieces(line.text).map((text) => ({ text, column: 0 }));
    for (const { text, column } of parts) {
      const one = toClean(text, line, column, gap || (last > 0 && line.number > last + 1));
      if (one !== null) clean.push(one);
    }
    gap = clean.at(-1)?.number !== line.number;
    last = line.number;
  }
  return clean;
}
