import type { Line, Place } from "./line.ts";
import { lineText } from "./line-text.ts";
import { readingOrder } from "./pdf-columns.ts";
import { type PageText, type Row, rowsOf, type Segment } from "./pdf-rows.ts";
import { type Cell, stretchesOf } from "./pdf-tables.ts";

/** A page with what is written on it. */
export type Page = { width: number; height: number; texts: PageText[] };

/** The share of a page at its upper and lower end where headers, footers and page numbers stand. */
const MARGIN = 0.1;
const PAGE_NUMBER = /^([-–—]?\s*\d{1,4}\s*[-–—]?|(trang|page)\s+\d+(\s*(\/|trên|of)\s*\d+)?|\d+\s*\/\s*\d+)$/iu;
/** A row in the margin of this share of the pages is a header or a footer. */
const REPEATED = 0.5;

type Draft = Omit<Line, "number">;

/**
 * The lines of pages in reading order. Page numbers are left out; what repeats in the margins of most pages is given
 * once, as header or footer; turned text (watermarks, stamps) counts as a text box.
 */
export function linesOfPages(pages: readonly Page[]): Line[] {
  const rows = pages.map((page) => rowsOf(page.texts));
  const repeated = repeatedInMargins(pages, rows);
  const given = new Set<string>();
  const tables = { count: 0 };
  const drafts = pages.flatMap((page, index) => {
    const isText = (row: Row) => marginOf(row, page) === null || !(isPageNumber(row) || repeated.has(keyOf(row)));
    const text = (rows[index] ?? []).filter(isText);
    const furniture = (rows[index] ?? []).filter((row) => !isText(row) && !isPageNumber(row) && !given.has(keyOf(row)));
    for (const row of furniture) given.add(keyOf(row));
    return [
      ...furniture.flatMap((row) =>
        row.segments.map((segment) => draftOf(segment, marginOf(row, page) ?? "body", index)),
      ),
      ...turnedLines(page, index),
      ...bodyLines(text, index, tables),
    ];
  });
  return drafts.map((draft, index) => ({ number: index + 1, ...draft }));
}

function bodyLines(rows: readonly Row[], index: number, tables: { count: number }): Draft[] {
  const alone = new Set(rows.filter(({ segments }) => segments.length === 1).flatMap(({ segments }) => segments));
  const left = Math.min(...[...alone].map((segment) => segment.left));
  const right = Math.max(...[...alone].map((segment) => segment.right));
  const isCentred = (segment: Segment) =>
    alone.has(segment) &&
    segment.left > left + segment.size &&
    segment.right < right - segment.size &&
    Math.abs(segment.left + segment.right - left - right) < segment.size;
  const running = (segment: Segment): Draft => ({
    ...draftOf(segment, "body", index),
    ...(isCentred(segment) ? { align: "center" as const } : {}),
  });
  return stretchesOf(rows).flatMap((stretch) => {
    if ("rows" in stretch) return readingOrder(stretch.rows).map(running);
    tables.count += 1;
    return stretch.cells.flatMap((cell) => cellLines(cell, tables.count, index));
  });
}

function cellLines({ texts, row, column }: Cell, table: number, index: number): Draft[] {
  return texts.map((text) => ({ text, place: "table", cell: { table, row, column }, page: index + 1 }));
}

function draftOf(segment: Segment, place: Place, index: number): Draft {
  return { text: segment.text, place, page: index + 1 };
}

function turnedLines(page: Page, index: number): Draft[] {
  const text = lineText(
    page.texts
      .filter(({ turned }) => turned)
      .map((piece) => piece.text)
      .join(""),
  );
  return text === "" ? [] : [{ text, place: "textbox", page: index + 1 }];
}

function repeatedInMargins(pages: readonly Page[], rows: readonly Row[][]): Set<string> {
  const seen = new Map<string, number>();
  for (const [index, page] of pages.entries()) {
    const inMargin = (rows[index] ?? []).filter((row) => marginOf(row, page) !== null);
    for (const key of new Set(inMargin.map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, pages.length * REPEATED);
  return new Set([...seen].filter(([, times]) => times >= enough).map(([key]) => key));
}

function marginOf(row: Row, page: Page): "header" | "footer" | null {
  if (row.y > page.height * (1 - MARGIN)) return "header";
  return row.y < page.height * MARGIN ? "footer" : null;
}

function isPageNumber({ segments: [only, ...others] }: Row): boolean {
  return only !== undefined && others.length === 0 && PAGE_NUMBER.test(only.text);
}

/** A row with its numbers forgotten: "Trang 2" and "Trang 3" repeat each other. */
function keyOf({ segments }: Row): string {
  return segments.map(({ text }) => text.replace(/\d+/g, "#")).join(" ");
}
