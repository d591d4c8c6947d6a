import { nfc } from "#lib/platform/text.ts";

/** A document as a pasted line tells it; what was not understood stays in the subject, nothing is dropped. */
export type PastedDocument = {
  /** "12-NQ/ĐU"; empty where the line has none. */
  number: string;
  /** YYYY-MM-DD. */
  issuedOn: string | null;
  issuer: string;
  subject: string;
};

/** A number of a document as it is written: digits, perhaps a year, then the letters of type and body. */
const NUMBER =
  /\d{1,5}\p{Ll}?(?:\s?[-–/]\s?(?:19|20)\d{2})?\s?[-–/]\s?\p{L}[\p{L}\d]*(?:\s?(?:[-–/&]|\s-\s)\s?\p{L}[\p{L}\d]*)*/u;
const HEAD = new RegExp(`^(?<type>(?:\\p{L}+\\s+){0,6}?)(?:[sS]ố\\s*:?\\s*)?(?<number>${NUMBER.source})`, "u");
const LIST_MARK = /^\s*(?:(?:\d{1,3}|\p{Ll})[.)](?=\s)|[-–—+•*·▪](?=\s))\s*/u;
const IN_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const IN_FIGURES = /(?:ngày\s*:?\s*)?(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/iu;
/** Words with which the subject begins, and before which the issuer ends. */
const SUBJECT_WORDS =
  "về|v/v|ban hành|triển khai|thực hiện|tổ chức thực hiện|quy định|phê duyệt|hướng dẫn|tăng cường|quán triệt|kiện toàn|thành lập|giao|lãnh đạo|chỉ đạo|đẩy mạnh|sơ kết|tổng kết|học tập|phối hợp|xây dựng|nâng cao|tiếp tục";
const ISSUER = new RegExp(
  `^\\s*,?\\s*(?:do|của)\\s+(?<issuer>.+?)(?=\\s*[,;:.“"(]|\\s+(?:${SUBJECT_WORDS})(?![\\p{L}])|\\s*$)`,
  "iu",
);
/** A word with which a subject begins: a number behind it is that of another document. */
const TELLS = new RegExp(`(?<![\\p{L}])(?:${SUBJECT_WORDS})(?![\\p{L}])`, "iu");
/** How the names of bodies begin. */
const BODY =
  /^(?:đảng ủy|đảng bộ|ban |thành ủy|tỉnh ủy|huyện ủy|thị ủy|quận ủy|chi bộ|ubnd|hđnd|ủy ban|hội đồng|hội |mttq|mặt trận|đoàn |công đoàn|liên đoàn|liên hiệp|văn phòng|công an|quân sự|phòng |sở |thường trực)/iu;

/** The lines of a text pasted in, a document each; empty lines are left out. */
export function readPasted(text: string): PastedDocument[] {
  return nfc(text)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map(readLine);
}

/**
 * Reads one line: "Nghị quyết số 12-NQ/ĐU ngày 15/3/2015 của Đảng ủy phường về …", or the cells of a table with tabs
 * between them. The type of the document stays with its subject ("Nghị quyết về …").
 */
export function readLine(line: string): PastedDocument {
  const cells = nfc(line)
    .split("\t")
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "");
  return cells.length > 1 ? fromCells(cells) : fromWords((cells[0] ?? "").replace(LIST_MARK, "").trim());
}

const tidyNumber = (number: string): string => number.replace(/\s*([-–/&])\s*/gu, "$1").replace(/–/gu, "-");

/** A day as it is kept; null where the calendar has none such. */
function dayOf(found: RegExpMatchArray | null): string | null {
  const [day, month, year] = [Number(found?.[1]), Number(found?.[2]), Number(found?.[3])];
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = found !== null && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? at.toISOString().slice(0, 10) : null;
}

function fromWords(line: string): PastedDocument {
  const head = headOf(line);
  const type = head.type;
  let rest = line.slice(head.length);
  const date = dateAt(rest);
  if (date !== null) rest = `${rest.slice(0, date.from)} ${rest.slice(date.to)}`;
  const by = ISSUER.exec(rest);
  if (by !== null) rest = rest.slice(by[0].length);
  const words = rest
    .replace(/^[\s,;:.–-]+/u, "")
    .replace(/\s+/gu, " ")
    .trim();
  return {
    number: tidyNumber(head.number),
    issuedOn: date?.day ?? null,
    issuer: by?.groups?.["issuer"]?.trim() ?? "",
    subject: [type, words].filter((part) => part !== "").join(" "),
  };
}

/** Type and number a line begins with; a line without a number may have its type before the day. */
function headOf(line: string): { type: string; number: string; length: number } {
  const head = HEAD.exec(line);
  const type = (head?.groups?.["type"] ?? "").trim();
  if (head !== null && !TELLS.test(type))
    return { type, number: head.groups?.["number"] ?? "", length: head[0].length };
  const alone = /^(?:\p{L}+\s+){1,6}?(?=ngày\s+\d)/u.exec(line)?.[0] ?? "";
  return TELLS.test(alone)
    ? { type: "", number: "", length: 0 }
    : { type: alone.trim(), number: "", length: alone.length };
}

/** The date of a line that has its number behind it: before its subject begins, so that no other document's is taken. */
function dateAt(rest: string): { day: string; from: number; to: number } | null {
  const found = IN_WORDS.exec(rest) ?? IN_FIGURES.exec(rest);
  const day = dayOf(found);
  if (found === null || day === null || !/^[\s,;:()–-]*$/u.test(before(rest, found.index))) return null;
  return { day, from: found.index, to: found.index + found[0].length };
}

/** What stands before the date, without the issuer, who may be named first ("của Đảng ủy phường, ngày …"). */
function before(rest: string, index: number): string {
  const part = rest.slice(0, index);
  return part.replace(/^\s*,?\s*(?:do|của)\s+[^,;]+/iu, "");
}

/** Cells of a table: told apart by what they look like; what is left over is the subject. */
function fromCells(all: readonly string[]): PastedDocument {
  const cells = all.length > 3 && /^\d{1,4}$/.test(all[0] ?? "") ? all.slice(1) : [...all];
  const take = (fits: (cell: string) => boolean): string => {
    const at = cells.findIndex(fits);
    return at === -1 ? "" : (cells.splice(at, 1)[0] ?? "");
  };
  const whole = (pattern: RegExp) => new RegExp(`^(?:số\\s*:?\\s*)?(?:${pattern.source})$`, "iu");
  const number = take((cell) => whole(NUMBER).test(cell));
  const date = take((cell) => dayOf(whole(IN_FIGURES).exec(cell) ?? whole(IN_WORDS).exec(cell)) !== null);
  const issuer = take((cell) => BODY.test(cell));
  return {
    number: tidyNumber(number.replace(/^số\s*:?\s*/iu, "")),
    issuedOn: dayOf(IN_FIGURES.exec(date) ?? IN_WORDS.exec(date)),
    issuer,
    subject: cells.join(" "),
  };
}
