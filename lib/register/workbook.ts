import ExcelJS from "exceljs";
import { formatDay, formatInstant, startOfDay } from "#lib/platform/time.ts";
import { kindAndSubject } from "./document-type.ts";
import { OPEN_END } from "./rules.ts";
import type { ArrivalRegister, OutgoingRegister, RegisterUnit } from "./types.ts";

type Locale = "vi" | "en";
type Column = { vi: string; en: string; width: number };
const column = (vi: string, en: string, width: number): Column => ({ vi, en, width });

/** The ten columns of the register of outgoing documents (Nghị định 30/2020/NĐ-CP, Phụ lục IV), in its order. */
const outgoingColumns = [
  column("Số, ký hiệu văn bản", "Number and symbol", 18),
  column("Ngày tháng văn bản", "Date", 14),
  column("Tên loại và trích yếu nội dung văn bản", "Kind and subject", 60),
  column("Người ký", "Signed by", 26),
  column("Nơi nhận văn bản", "Recipients", 36),
  column("Đơn vị, người nhận bản lưu", "File copy kept by", 20),
  column("Số lượng bản", "Copies", 10),
  column("Ngày chuyển", "Sent on", 18),
  column("Ký nhận", "Received as", 16),
  column("Ghi chú", "Notes", 44),
];

/** The ten columns of the register of arrivals, and from the one that follows their handling what the portal knows. */
const arrivalColumns = [
  column("Ngày đến", "Arrived", 18),
  column("Số đến", "Arrival number", 10),
  column("Tác giả", "From", 32),
  column("Số, ký hiệu văn bản", "Their number", 18),
  column("Ngày tháng văn bản", "Dated", 14),
  column("Tên loại và trích yếu nội dung văn bản", "Kind and subject", 60),
  column("Đơn vị hoặc người nhận", "For", 28),
  column("Ngày chuyển", "Passed on", 14),
  column("Ký nhận", "Received by", 14),
  column("Ghi chú", "Notes", 30),
  column("Người đang giữ", "Held by", 30),
  column("Thời hạn", "Due", 14),
  column("Tiến độ, kết quả", "Standing", 26),
  column("Trả lời", "Answered", 26),
];

type Cell = string | number | Date | null;

/** A day as a cell that sorts as one. */
const day = (text: string): Date => startOfDay(text, "UTC");

/** Words begin as words: a spreadsheet that reads a text as a formula is told it is none. */
const words = (text: string | null): string | null => (text !== null && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function draw(title: string, sheetName: string, columns: readonly Column[], rows: readonly Cell[][], locale: Locale) {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetName, {
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "3:3",
    },
  });
  sheet.addRow([title]).font = { bold: true, size: 14 };
  sheet.addRow([]);
  const head = sheet.addRow(columns.map((one) => one[locale]));
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: "middle", horizontal: "center" };
  columns.forEach(({ width }, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  for (const row of rows) {
    const line = sheet.addRow(row.map((cell) => (typeof cell === "string" ? words(cell) : cell)));
    line.alignment = { wrapText: true, vertical: "top" };
    line.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = "d/m/yyyy";
    });
  }
  const thin = { style: "thin", color: { argb: "FFB8B3A8" } } as const;
  sheet.eachRow((row, at) => {
    if (at < 3) return;
    for (let place = 1; place <= columns.length; place += 1)
      row.getCell(place).border = { top: thin, left: thin, bottom: thin, right: thin };
  });
  sheet.views = [{ state: "frozen", ySplit: 3 }];
  return workbook;
}

async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function noteOf(line: OutgoingRegister["lines"][number], locale: Locale): string {
  const vi = locale === "vi";
  const withdrawn = line.sendings.filter(({ withdrawnAt }) => withdrawnAt !== null).length;
  return [
    line.voided &&
      `${vi ? "Đã hủy số" : "Struck out"} ${formatInstant(line.voided.at)}, ${line.voided.by}: ${line.voided.reason}`,
    withdrawn > 0 && (vi ? `Đã rút ${withdrawn} lần gửi` : `Withdrawn ${withdrawn}×`),
    line.sendings.some(({ paperFirst }) => paperFirst) &&
      (vi ? "Văn bản giấy phát hành trước" : "The paper came first"),
    line.kind === "PAPER" && (vi ? "Cấp số ngoài phần mềm" : "Numbered outside the portal"),
    line.note,
  ]
    .filter(Boolean)
    .join("; ");
}

/** The register of outgoing documents as a workbook (.xlsx), lowest number first, as it is kept on paper. */
export function outgoingWorkbook(unit: RegisterUnit, register: OutgoingRegister, locale: Locale): Promise<Uint8Array> {
  const { from, until, term } = register.series;
  const span = term ?? `${formatDay(from)} – ${until === OPEN_END ? "…" : formatDay(until)}`;
  const rows = [...register.lines].reverse().map((line): Cell[] => {
    const [last] = line.sendings;
    return [
      line.written,
      day(line.datedOn),
      kindAndSubject(line, unit.documentForm, locale),
      line.signer,
      line.recipients,
      null,
      null,
      last ? formatInstant(last.at) : null,
      last ? `${locale === "vi" ? "Số đến" : "No."} ${last.arrivalNumber}` : null,
      noteOf(line, locale),
    ];
  });
  const title =
    locale === "vi" ? `Sổ văn bản đi · ${unit.name} · ${span}` : `Outgoing documents · ${unit.name} · ${span}`;
  return bytesOf(draw(title, locale === "vi" ? "Văn bản đi" : "Outgoing", outgoingColumns, rows, locale));
}

/** Words of the states of a report, which belong to the room of reports: whoever asks for the workbook brings them. */
export type StateWord = (state: ArrivalRegister["lines"][number]["state"]) => string;

/** The register of arrivals as a workbook (.xlsx), lowest number first. */
export function arrivalWorkbook(
  unit: RegisterUnit,
  register: ArrivalRegister,
  stateWord: StateWord,
  locale: Locale,
): Promise<Uint8Array> {
  const answers = { ACCEPTED: { vi: "Đạt", en: "Accepted" }, RETURNED: { vi: "Trả lại", en: "Returned" } } as const;
  const rows = [...register.lines]
    .reverse()
    .map((line): Cell[] => [
      formatInstant(line.arrivedAt),
      line.arrivalNumber,
      line.author,
      line.number,
      day(line.datedOn),
      line.subject,
      line.recipient,
      null,
      null,
      null,
      line.state.withdrawn || !line.state.current ? null : line.holder,
      line.due && day(line.due.day),
      stateWord(line.state),
      line.answer && `${answers[line.answer.kind][locale]}, ${formatDay(line.answer.day)}`,
    ]);
  const title = `${locale === "vi" ? "Sổ văn bản đến" : "Arrivals"} · ${unit.name} · ${register.year}`;
  return bytesOf(draw(title, locale === "vi" ? "Văn bản đến" : "Arrivals", arrivalColumns, rows, locale));
}
