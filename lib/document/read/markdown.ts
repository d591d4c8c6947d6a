import type { Breath } from "./breath.ts";
import type { Line } from "./line.ts";
import { lineText } from "./line-text.ts";
import { physicalLines } from "./plain-text.ts";

type Row = { table: number; row: number };

/**
 * The lines of a Markdown text as a reader sees them: marks of headings, emphasis, quotes, code and links are off, the
 * cells of a table are lines of their own. Headings are bold. Empty lines and rules are counted, not given.
 */
export async function readMarkdown(text: string, breath: Breath): Promise<Line[]> {
  const lines: Line[] = [];
  const at: Row = { table: 0, row: 0 };
  let code = false;
  for (const [index, raw] of closedOnEachLine(physicalLines(text)).entries()) {
    if (index % 500 === 0) await breath();
    const number = index + 1;
    const fence = /^\s*(```|~~~)/.test(raw);
    if (fence) code = !code;
    else if (code) lines.push(...shown({ number, text: lineText(raw), place: "body" }));
    else if (isRow(raw)) lines.push(...cellsOf(raw, number, at));
    else {
      at.row = 0;
      lines.push(...shown(plainLine(raw, number)));
    }
  }
  return lines;
}

/** Whether a plain text carries the marks of Markdown: some write them into files of any name. */
export function hasMarks(text: string): boolean {
  return /\*\*[^\s*][^*]{0,400}\*\*/.test(text);
}

/** Bold that goes over several lines is closed at the end of each and opened again on the next; an empty line ends it. */
function closedOnEachLine(lines: readonly string[]): string[] {
  let open = false;
  return lines.map((line) => {
    if (line.trim() === "") open = false;
    if (line.trim() === "" || isRow(line)) return line;
    const begun = open ? `**${line.trimStart()}` : line;
    open = (begun.match(/(?<!\*)\*\*(?!\*)/g)?.length ?? 0) % 2 === 1;
    return open ? `${begun.trimEnd()}**` : begun;
  });
}

function shown(line: Line): Line[] {
  return line.text === "" ? [] : [line];
}

function isRow(raw: string): boolean {
  return /^\s*\|.*\|\s*$/.test(raw);
}

function cellsOf(raw: string, number: number, at: Row): Line[] {
  if (/^[\s|:-]+$/.test(raw)) return [];
  if (at.row === 0) at.table += 1;
  at.row += 1;
  const cells = raw
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/);
  return cells.flatMap((cell, index) => {
    const { text, ...look } = withoutMarks(cell.replaceAll("\\|", "|"));
    const where = { table: at.table, row: at.row, column: index + 1 };
    return shown({ number, text, ...look, place: "table", cell: where });
  });
}

function plainLine(raw: string, number: number): Line {
  const quoted = raw.replace(/^(\s*>)+\s?/, "");
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(quoted) || /^\s*=+\s*$/.test(quoted))
    return { number, text: "", place: "body" };
  const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(quoted);
  const listed = quoted.replace(/^(\s*)\*\s+/, "$1- ");
  const { text, bold, italic } = withoutMarks(heading?.[1] ?? listed);
  const isBold = bold === true || heading !== null;
  return { number, text, ...(isBold ? { bold: true } : {}), ...(italic ? { italic } : {}), place: "body" };
}

/** A text without its marks, and whether all of its letters lay inside marks for bold or italic. */
function withoutMarks(text: string): { text: string; bold?: true; italic?: true } {
  const literal = text
    .replace(/<!--.*?-->/g, "")
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/`([^`]*)`/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+.!>~-])/g, (_mark, sign: string) => String.fromCodePoint(HELD + sign.charCodeAt(0)));
  const bold = stripped(literal, /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g);
  const italic = stripped(bold.text, /(?<![\p{L}\p{N}*_])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu);
  return {
    text: lineText(released(italic.text)),
    ...(bold.all ? { bold: true } : {}),
    ...(italic.all ? { italic: true } : {}),
  };
}

/** Where escaped signs wait in the private range until the marks are off. */
const HELD = 0x10_f000;

function released(text: string): string {
  return text.replace(/[\u{10F000}-\u{10F0FF}]/gu, (held) => String.fromCharCode((held.codePointAt(0) ?? HELD) - HELD));
}

function stripped(text: string, marks: RegExp): { text: string; all: boolean } {
  const outside = text.replace(marks, "");
  const letters = /[\p{L}\p{N}]/u;
  // The number of an item stays outside the marks: "1. **Mục đích**" is bold all the same.
  const rest = outside.replace(/^\s*([-+]|\(?[\p{L}\p{N}.]{1,6}[.)])(?=\s|$)/u, "");
  return { text: text.replace(marks, "$2"), all: outside !== text && !letters.test(rest) };
}
