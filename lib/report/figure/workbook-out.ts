import ExcelJS from "exceljs";
import { isCounted } from "#lib/indicator/rules.ts";
import { writtenCell } from "./cell.ts";
import type { Figure, FigureCell, FigureGrid, FigureRow } from "./types.ts";
import { GUIDE, heads, IDENTITY_SHEET, LEADING, MARK, SHEET, shapeDigest } from "./workbook-shape.ts";

type Locale = "vi" | "en";

const guide: Record<Locale, readonly string[]> = {
  vi: [
    "Nhập vào các ô nền trắng của trang “Số liệu”; các ô nền xám không nhập được. Không đổi mã ở cột A và năm ở dòng đầu.",
    "Số: gõ số bình thường. Cuộc, người, văn bản… là số nguyên; tỷ lệ ghi 98,5 (không ghi 0,985).",
    "Số ước: ghi “ước 120” (báo cáo viết “trên”, “gần”, “khoảng”).",
    "Không phát sinh (bằng 0): ghi “không phát sinh” hoặc 0.",
    "Không có số liệu: ghi “không có số liệu: lý do”, ví dụ “không có số liệu: sổ cũ đã hỏng”. Để trống nghĩa là chưa trả lời.",
    "Chỉ ghi giá trị, không dùng công thức (nếu cộng bằng công thức, hãy dán lại dưới dạng giá trị).",
    "Được sắp xếp lại hoặc ẩn dòng; dòng bị xóa thì số liệu trong phần mềm giữ nguyên.",
    "Xong, nộp tệp ở mục “Biểu số liệu” của báo cáo; phần mềm cho xem trước thay đổi rồi mới ghi.",
    "Không nhập thông tin thuộc bí mật nhà nước.",
  ],
  en: [
    "Fill in the white cells of the sheet “Figures”; grey cells are closed. Do not change codes in column A or years in the first row.",
    "Numbers: as usual. Events, people, documents are whole numbers; a share is 98.5 (not 0.985).",
    "An estimate: “about 120”.",
    "None (zero): “none” or 0.",
    "Not available: “not available: reason”. An empty cell is unanswered.",
    "Values only, no formulas.",
    "Rows may be sorted or hidden; a row that was taken out leaves the figures in the portal as they are.",
    "Then bring the file back in the report’s table of figures; changes are shown before they are saved.",
    "State secrets must not be entered.",
  ],
};

/** A cell as a spreadsheet keeps it: a number where it is one, else the words. */
function valueOf(figure: Figure | null, locale: Locale): number | string | null {
  if (figure === null) return null;
  return figure.kind === "EXACT" && figure.value !== null ? Number(figure.value) : writtenCell(figure, locale);
}

const GREY = { type: "pattern", pattern: "solid", fgColor: { argb: "FFECEAE4" } } as const;
const line = { style: "thin", color: { argb: "FFDEDAD1" } } as const;
const border = { top: line, left: line, bottom: line, right: line };

function drawHead(sheet: ExcelJS.Worksheet, years: readonly number[], locale: Locale): void {
  const words = heads[locale];
  const columns = [words.code, words.name, words.unit, words.required, words.total, ...years, words.note];
  const widths = [8, 46, 14, 10, 16, ...years.map(() => 12), 40];
  const head = sheet.getRow(1);
  columns.forEach((text, at) => {
    const cell = head.getCell(at + 1);
    cell.value = text;
    cell.font = { bold: true };
    cell.fill = GREY;
    cell.border = border;
    cell.alignment = { wrapText: true, vertical: "middle", horizontal: at < LEADING ? "left" : "right" };
    sheet.getColumn(at + 1).width = widths[at] ?? 12;
  });
  sheet.views = [{ state: "frozen", xSplit: 2, ySplit: 1 }];
}

/** An open cell takes a number from zero on, or words. */
function validation(address: string, counted: boolean, locale: Locale): ExcelJS.DataValidation {
  const vi = locale === "vi";
  const whole = counted ? `,${address}=INT(${address})` : "";
  return {
    type: "custom",
    allowBlank: true,
    formulae: [`OR(ISTEXT(${address}),AND(ISNUMBER(${address}),${address}>=0${whole}))`],
    showErrorMessage: true,
    errorStyle: counted ? "warning" : "stop",
    errorTitle: vi ? "Số liệu" : "Figure",
    error: vi
      ? "Nhập số từ 0 trở lên (số đếm là số nguyên), “ước 120”, “không phát sinh” hoặc “không có số liệu: lý do”."
      : "A number from 0 on (counts are whole), “about 120”, “none” or “not available: reason”.",
  };
}

function drawCell(cell: ExcelJS.Cell, row: FigureRow, kept: FigureCell | null, locale: Locale): void {
  cell.border = border;
  cell.alignment = { horizontal: "right", vertical: "middle", wrapText: true };
  const open = row.open && kept !== null;
  cell.protection = { locked: !open };
  if (kept !== null) cell.value = valueOf(kept.figure, locale);
  const counted = isCounted(row.unitOfMeasure);
  cell.numFmt = counted ? "#,##0" : "#,##0.######";
  if (open) cell.dataValidation = validation(cell.address, counted, locale);
  else cell.fill = GREY;
}

function drawRow(sheet: ExcelJS.Worksheet, at: number, row: FigureRow, years: readonly number[], locale: Locale): void {
  const words = [row.code, `${row.part ? "– " : ""}${row.name}`, row.unitOfMeasure, row.required ? "x" : ""];
  const line = sheet.getRow(at);
  words.forEach((text, index) => {
    const cell = line.getCell(index + 1);
    cell.value = text;
    cell.border = border;
    cell.fill = GREY;
    cell.alignment = { wrapText: true, vertical: "middle" };
  });
  drawCell(line.getCell(LEADING + 1), row, row.total, locale);
  years.forEach((year, index) => {
    drawCell(line.getCell(LEADING + 2 + index), row, row.years.find((cell) => cell.year === year) ?? null, locale);
  });
  const note = line.getCell(LEADING + 2 + years.length);
  note.value = row.total.figure?.note ?? null;
  note.border = border;
  note.protection = { locked: !row.open };
  note.alignment = { wrapText: true, vertical: "middle" };
}

/** Whose workbook it is, and every cell as it was given out: what was not touched since is not taken for a change. */
function drawIdentity(workbook: ExcelJS.Workbook, reportId: string, grid: FigureGrid, locale: Locale): void {
  const sheet = workbook.addWorksheet(IDENTITY_SHEET, { state: "veryHidden" });
  sheet.addRow([MARK, reportId, shapeDigest(grid), grid.token]);
  for (const row of grid.rows) {
    for (const { year, figure } of [row.total, ...row.years]) {
      if (figure !== null) sheet.addRow([row.code, year ?? "", String(valueOf(figure, locale)), figure.note ?? ""]);
    }
  }
}

/**
 * The grid as a workbook (.xlsx): closed but for the cells that are open to this unit, typed, with a sheet that says how
 * to fill it in, and with its identity in a hidden sheet, so that it can be brought back.
 */
export async function writeWorkbook(reportId: string, grid: FigureGrid, locale: Locale): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEET[locale]);
  drawHead(sheet, grid.years, locale);
  grid.rows.forEach((row, index) => drawRow(sheet, index + 2, row, grid.years, locale));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: LEADING + 2 + grid.years.length } };
  const help = workbook.addWorksheet(GUIDE[locale]);
  help.getColumn(1).width = 110;
  help.addRow([`${grid.unit} · ${grid.directive}`]).font = { bold: true };
  for (const text of guide[locale]) help.addRow([text]).alignment = { wrapText: true };
  drawIdentity(workbook, reportId, grid, locale);
  // No password: it keeps from slips, it is no lock.
  await sheet.protect("", {
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
    selectLockedCells: true,
  });
  await help.protect("", {});
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
