import ExcelJS from "exceljs";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { fold, nfc } from "#lib/platform/text.ts";
import { readCell } from "./cell.ts";
import { cellKey, figureOf } from "./rules.ts";
import type { BroughtChange, BroughtWorkbook, Figure, FigureCell, FigureGrid, FigureRow, WrongCell } from "./types.ts";
import { heads, IDENTITY_SHEET, MARK } from "./workbook-shape.ts";

const HEAD_WITHIN = 20;
const MOST_WRONG = 200;
const TOTALS = [heads.vi.total, heads.en.total, "Tổng số", "Tổng cộng", "Cộng"].map(fold);
const NOTES = [heads.vi.note, heads.en.note].map(fold);
const CODE = /^[A-ZĐ]{1,3}\d{1,3}$/u;

type Read = { figure: Figure | null } | { code: string };
type Columns = { total: number | null; years: Map<number, number>; note: number | null };
/** What a cell said when the workbook was given out, by code and year: its text, and the note beside. */
type Given = ReadonlyMap<string, { text: string; note: string }>;
type Ground = { grid: FigureGrid; locale: "vi" | "en"; given: Given | null };

const tidy = (text: string): string => nfc(text).replace(/\s+/gu, " ").trim();

/** The text of a cell that holds one; null for numbers, formulas and what is neither. */
function textOf(value: ExcelJS.CellValue): string | null {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return tidy(value);
  if (typeof value === "object" && "richText" in value && Array.isArray(value.richText))
    return tidy(value.richText.map((part) => part.text).join(""));
  if (typeof value === "object" && "text" in value && typeof value.text === "string") return tidy(value.text);
  return null;
}

/** What a typed cell says: numbers as numbers (a share kept as 98,5 % too), words as they are typed; no formula, no date. */
function readValue(cell: ExcelJS.Cell, row: FigureRow, locale: "vi" | "en"): Read {
  const { value } = cell;
  if (typeof value === "object" && value !== null && ("formula" in value || "sharedFormula" in value))
    return { code: "figure.formula" };
  const text = textOf(value);
  const share = typeof cell.numFmt === "string" && cell.numFmt.includes("%");
  const number = typeof value === "number" ? Math.round(value * (share ? 100 : 1) * 1e6) / 1e6 : null;
  if (number !== null && number > 1e13) return { code: "figure.notANumber" };
  if (number === null && text === null) return { code: "figure.notANumber" };
  const read = number === null ? readCell(text ?? "", locale, row.unitOfMeasure) : figureOf({ value: number }, locale);
  return read.ok ? { figure: read.value } : { code: read.problem.code };
}

/** Codes as they stand in the first column: "A12", "a12 ". */
function codeOf(row: ExcelJS.Row): string {
  return (textOf(row.getCell(1).value) ?? "").toUpperCase();
}

function columnsOf(row: ExcelJS.Row, years: readonly number[]): Columns {
  const columns: Columns = { total: null, years: new Map(), note: null };
  row.eachCell((cell, at) => {
    const text = typeof cell.value === "number" ? String(cell.value) : (textOf(cell.value) ?? "");
    const word = fold(text).replace(/^nam /, "");
    if (TOTALS.includes(word)) columns.total ??= at;
    else if (NOTES.includes(word)) columns.note ??= at;
    else if (/^\d{4}$/.test(word) && years.includes(Number(word)) && at > 1) columns.years.set(Number(word), at);
  });
  return columns;
}

const isHead = ({ total, years }: Columns): boolean => total !== null || years.size > 0;

/** The sheet with the head and the codes; the last head above the first code counts. */
function tableOf(
  workbook: ExcelJS.Workbook,
  grid: FigureGrid,
): { sheet: ExcelJS.Worksheet; columns: Columns; from: number } | null {
  const codes = new Set(grid.rows.map((row) => row.code));
  for (const sheet of workbook.worksheets) {
    if (sheet.name === IDENTITY_SHEET) continue;
    let found: { columns: Columns; from: number } | null = null;
    for (let line = 1; line <= Math.min(HEAD_WITHIN, sheet.rowCount); line += 1) {
      const row = sheet.getRow(line);
      if (codes.has(codeOf(row))) break;
      const columns = columnsOf(row, grid.years);
      if (isHead(columns)) found = { columns, from: line };
    }
    if (found && hasCode(sheet, codes)) return { sheet, ...found };
  }
  return null;
}

function hasCode(sheet: ExcelJS.Worksheet, codes: ReadonlySet<string>): boolean {
  let found = false;
  sheet.eachRow((row) => {
    found ||= codes.has(codeOf(row));
  });
  return found;
}

/** What a cell says as one text; a formula, a date and the like say something no text does. */
const plain = (value: ExcelJS.CellValue): string =>
  typeof value === "number" ? String(value) : (textOf(value) ?? "\ufffd");

/** What the workbook says it is: of which report, and what stood in its cells when it was given out. Null: a foreign one. */
function identityOf(workbook: ExcelJS.Workbook): { reportId: string; given: Given } | null {
  const sheet = workbook.getWorksheet(IDENTITY_SHEET);
  if (sheet?.getCell("A1").value !== MARK) return null;
  const given = new Map<string, { text: string; note: string }>();
  sheet.eachRow((row, line) => {
    const [code = "", year = "", text = "", note = ""] = [1, 2, 3, 4].map((at) => plain(row.getCell(at).value));
    if (line > 1) given.set(`${code}:${year}`, { text, note });
  });
  return { reportId: plain(sheet.getCell("B1").value), given };
}

/** Whether a cell still says what it said when the workbook was given out; a foreign sheet takes nothing away. */
function isUntouched(cell: ExcelJS.Cell, place: string, note: string | null | undefined, given: Given | null): boolean {
  const text = plain(cell.value);
  if (given === null) return text === "";
  const then = given.get(place) ?? { text: "", note: "" };
  return text === then.text && (note === undefined || tidy(note ?? "") === then.note);
}

/** A cell against what stands in the grid: nothing, a change, or what is wrong. */
function changeAt(
  cell: ExcelJS.Cell,
  row: FigureRow,
  kept: FigureCell,
  ground: Ground,
  note?: string | null,
): BroughtChange | WrongCell | null {
  // Untouched since it was given out: what others wrote meanwhile stays.
  if (isUntouched(cell, `${row.code}:${kept.year ?? ""}`, note, ground.given)) return null;
  const read = readValue(cell, row, ground.locale);
  if ("code" in read) return { cell: cell.address, code: read.code };
  const before = kept.figure;
  const figure = read.figure && { ...read.figure, note: note === undefined ? (before?.note ?? null) : note };
  if (cellKey(figure) === kept.was) return null;
  if (!row.open) return { cell: cell.address, code: "report.sealed" };
  return { indicatorId: row.id, code: row.code, name: row.name, year: kept.year, figure, before, was: kept.was };
}

/** A note as it was typed; null where there is none. */
function noteOf(cell: ExcelJS.Cell): string | null {
  const text = typeof cell.value === "string" ? nfc(cell.value).trim() : (textOf(cell.value) ?? "");
  return text.slice(0, 500) || null;
}

function readRow(line: ExcelJS.Row, row: FigureRow, columns: Columns, ground: Ground): (BroughtChange | WrongCell)[] {
  const found: (BroughtChange | WrongCell | null)[] = [];
  const note = columns.note === null ? undefined : noteOf(line.getCell(columns.note));
  if (columns.total !== null) found.push(changeAt(line.getCell(columns.total), row, row.total, ground, note));
  for (const [year, at] of columns.years) {
    const [cell, kept] = [line.getCell(at), row.years.find((one) => one.year === year)];
    if (kept) found.push(changeAt(cell, row, kept, ground));
    else if (textOf(cell.value) !== "") found.push({ cell: cell.address, code: "figure.notByYear" });
  }
  return found.filter((one) => one !== null);
}

function sort(found: readonly (BroughtChange | WrongCell)[], brought: BroughtWorkbook): void {
  for (const one of found) {
    if ("cell" in one) brought.wrong.push(one);
    else brought.changes.push(one);
  }
}

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook | null> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
    return workbook;
  } catch {
    return null;
  }
}

/**
 * Reads a grid out of a workbook (.xlsx) that may safely be opened (checkWorkbook): the portal's own, whatever order its
 * rows are in, or another one with the codes in the first column and "Tổng" or years above. Gives what it would change,
 * or every cell that is wrong; nothing is saved. Problems: figure.fileDamaged, figure.otherReport, figure.noTable.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  reportId: string,
  grid: FigureGrid,
  locale: "vi" | "en",
): Promise<Result<BroughtWorkbook>> {
  const workbook = await load(bytes);
  if (workbook === null) return refuse("figure.fileDamaged");
  try {
    return readGrid(workbook, reportId, grid, locale);
  } catch {
    // The library hands out parts of a damaged file as what they are not.
    return refuse("figure.fileDamaged");
  }
}

function readGrid(
  workbook: ExcelJS.Workbook,
  reportId: string,
  grid: FigureGrid,
  locale: "vi" | "en",
): Result<BroughtWorkbook> {
  const identity = identityOf(workbook);
  if (identity !== null && identity.reportId !== reportId) return refuse("figure.otherReport");
  const table = tableOf(workbook, grid);
  if (table === null) return refuse("figure.noTable");
  const ground: Ground = { grid, locale, given: identity?.given ?? null };
  const rows = new Map(grid.rows.map((row) => [row.code, row]));
  const seen = new Set<string>();
  const brought: BroughtWorkbook = { changes: [], wrong: [] };
  table.sheet.eachRow((line, at) => {
    const code = codeOf(line);
    if (at <= table.from || !CODE.test(code)) return;
    const row = rows.get(code);
    const address = line.getCell(1).address;
    if (row === undefined) brought.wrong.push({ cell: address, code: "figure.notAsked" });
    else if (seen.has(code)) brought.wrong.push({ cell: address, code: "figure.codeTwice", params: { code } });
    else sort(readRow(line, row, table.columns, ground), brought);
    seen.add(code);
  });
  return ok({ changes: brought.changes, wrong: brought.wrong.slice(0, MOST_WRONG) });
}
