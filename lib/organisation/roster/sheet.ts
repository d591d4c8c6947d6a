import ExcelJS from "exceljs";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { fold, nfc } from "#lib/platform/text.ts";
import { formatDay, isDay, startOfDay } from "#lib/platform/time.ts";
import { type Column, columns } from "./columns.ts";
import type { RosterKind, SheetRow } from "./types.ts";

/** Rows of a list that are taken at once: an installation of a whole province, or the people of a city. */
export const ROWS_LIMIT: Record<RosterKind, number> = { UNITS: 5_000, PEOPLE: 2_000 };

const DAY_KEYS: readonly string[] = ["validFrom", "validTo", "since", "until"];

class Formula extends Error {}

/** What a cell shows, as text; a day as "18/4/2023". */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return "";
  // exceljs gives days as instants of midnight UTC.
  if (value instanceof Date) return formatDay(value.toISOString().slice(0, 10));
  if (typeof value === "object") {
    if ("formula" in value || "sharedFormula" in value) throw new Formula();
    if ("richText" in value) return value.richText.map((part) => part.text).join("");
    if ("text" in value) return typeof value.text === "string" ? value.text : "";
    return "";
  }
  return String(value);
}

const tidy = (text: string): string => nfc(text).replace(/\s+/g, " ").trim();

/** Which column of the sheet holds which key, found by the words of the heads in either language, any case, any accent. */
function headsOf(row: ExcelJS.Row, kind: RosterKind): Map<number, string> {
  const found = new Map<number, string>();
  row.eachCell((cell, at) => {
    const word = fold(tidy(textOf(cell.value))).replace(/\s*\*$/, "");
    const known = columns[kind].find((column) =>
      [column.head.vi, column.head.en, column.key].some((head) => fold(head) === word),
    );
    if (known) found.set(at, known.key);
  });
  return found;
}

function readRows(sheet: ExcelJS.Worksheet, heads: ReadonlyMap<number, string>, from: number): SheetRow[] {
  const rows: SheetRow[] = [];
  sheet.eachRow((row, line) => {
    if (line <= from) return;
    const cells = Object.fromEntries([...heads].map(([at, key]) => [key, tidy(textOf(row.getCell(at).value))]));
    if (Object.values(cells).some((text) => text !== "")) rows.push({ line, cells });
  });
  return rows;
}

/**
 * Reads a list out of a workbook (.xlsx): its first sheet with the heads of the list. Columns may stand in any order.
 * Problems: roster.noSheet, roster.noHead {columns}, roster.noRows, roster.tooManyRows {limit}, roster.formula {line},
 * roster.damaged.
 */
export async function readSheet(bytes: Uint8Array, kind: RosterKind): Promise<Result<SheetRow[]>> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  } catch {
    return refuse("roster.damaged");
  }
  const wanted = columns[kind].filter((column) => column.required);
  try {
    for (const sheet of workbook.worksheets) {
      for (let line = 1; line <= Math.min(10, sheet.rowCount); line += 1) {
        const heads = headsOf(sheet.getRow(line), kind);
        if (heads.size < 2) continue;
        const missing = wanted.filter((column) => ![...heads.values()].includes(column.key));
        if (missing.length > 0)
          return refuse("roster.noHead", { columns: missing.map((column) => column.head.vi).join(", ") });
        const rows = readRows(sheet, heads, line);
        if (rows.length === 0) return refuse("roster.noRows");
        if (rows.length > ROWS_LIMIT[kind])
          return refuse("roster.tooManyRows", { limit: ROWS_LIMIT[kind], rows: rows.length });
        return ok(rows);
      }
    }
  } catch (error) {
    if (error instanceof Formula) return refuse("roster.formula");
    throw error;
  }
  return refuse("roster.noSheet");
}

type Words = "vi" | "en";
const LAST_EXAMPLE_LINE = 2;

/** A day as a cell that Excel sorts and filters as one; any other text stays text (never a formula: cells are typed). */
const typed = (key: string, text: string): Date | string =>
  DAY_KEYS.includes(key) && isDay(text) ? startOfDay(text, "UTC") : text;

function drawHead(sheet: ExcelJS.Worksheet, list: readonly Column[], locale: Words): void {
  sheet.columns = list.map((column) => ({
    header: `${column.head[locale]}${column.required ? " *" : ""}`,
    key: column.key,
    width: column.width,
    ...(DAY_KEYS.includes(column.key) ? { style: { numFmt: "d/m/yyyy" } } : {}),
  }));
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: "middle" };
  list.forEach((column, at) => {
    head.getCell(at + 1).note = column.note[locale];
  });
  sheet.views = [{ state: "frozen", ySplit: 1 }];
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: list.length } };
}

/** The allowed words of a column, on a sheet of their own and as a list to choose from. */
function drawChoices(
  workbook: ExcelJS.Workbook,
  sheet: ExcelJS.Worksheet,
  list: readonly Column[],
  choices: Choices,
): void {
  const listed = workbook.addWorksheet("Danh mục");
  Object.entries(choices).forEach(([key, words], at) => {
    const place = list.findIndex((column) => column.key === key);
    if (place < 0 || words.length === 0) return;
    listed.getColumn(at + 1).values = [key, ...words];
    listed.getColumn(at + 1).width = 36;
    const letter = listed.getColumn(at + 1).letter;
    const range = `'Danh mục'!$${letter}$2:$${letter}$${words.length + 1}`;
    for (let line = 2; line <= 500; line += 1) {
      sheet.getRow(line).getCell(place + 1).dataValidation = {
        type: "list",
        allowBlank: true,
        formulae: [range],
        showErrorMessage: false,
      };
    }
  });
}

/** Words a column may be chosen from, by its key. */
export type Choices = Record<string, readonly string[]>;

/**
 * A list as a workbook (.xlsx): heads with what each column takes, frozen and filtered, days as days. Without rows it is
 * the template, with one row as an example; rows carry days as "YYYY-MM-DD".
 */
export async function writeSheet(
  kind: RosterKind,
  rows: readonly Record<string, string>[] | null,
  choices: Choices,
  locale: Words,
): Promise<Uint8Array> {
  const list = columns[kind];
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(kind === "UNITS" ? "Đơn vị" : "Người dùng");
  drawHead(sheet, list, locale);
  if (rows === null) {
    sheet.addRow(Object.fromEntries(list.map((column) => [column.key, column.example])));
    sheet.getRow(LAST_EXAMPLE_LINE).font = { italic: true };
  } else {
    for (const row of rows) sheet.addRow(Object.fromEntries(list.map(({ key }) => [key, typed(key, row[key] ?? "")])));
  }
  drawChoices(workbook, sheet, list, choices);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
