import { isDay } from "#lib/platform/time.ts";
import { foldKey, found, type Passage } from "./passage.ts";
import type { Found } from "./types.ts";

/** A document named in running text: what it is called there, and where. */
export type Citation = {
  from: number;
  to: number;
  kind: Found<string>;
  code: Found<string> | null;
  date: Found<string> | null;
  issuer: Found<string> | null;
  subject: (Found<string> & { quoted: boolean }) | null;
  /** "sau đây gọi tắt là Chỉ thị 31" */
  alias: string | null;
  /** "(tổng kết 23 năm)" behind it. */
  years: number | null;
};

const DATE = /^[\s,(]*(?:ban hành |được ban hành )?(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)\)?/iu;
const DATE_IN_WORDS = /^[\s,(]*(?:ban hành )?ngày (\d{1,2}) tháng (\d{1,2}),? năm (\d{4})\)?/iu;
const YEAR_ONLY = /^[\s,(]*năm \d{4}\)?/iu;
const TERM = /^,?\s*\(?(?:khóa|nhiệm kỳ) (?:thứ )?[IVXLC\d][\p{L}\d\s-]*?\)?(?=[\s,;.:"]|$)/iu;
const ISSUER =
  /^(?:,?\s*(?:được )?(?:do )?(?:của|ban hành bởi) | (?=(?:Hội nghị|Ban Chấp hành|Ban Bí thư|Bộ Chính trị|Ban Thường vụ|Tỉnh ủy|Thành ủy|Huyện ủy|Thủ tướng|Chính phủ|Quốc hội)(?!\p{L})))/iu;
const SUBJECT =
  /^,?\s*(?:\(?V\/v|(?:về việc|về)(?= ["'])|về việc ban hành|ban hành kèm theo|phê duyệt|ban hành|về việc|về|quy định về|quy định|hướng dẫn)? ?(?=["'\p{L}])/iu;
const NAMED = /^,?\s*\(?(?:sau đây )?(?:được )?(?:gọi|viết) (?:tắt )?(?:chung )?là:? ["']?([^)"',;.]+)["']?\)?/iu;
const IN_BRACKETS_NAMED =
  /^\s*\(\s*(?:sau đây )?(?:xin )?(?:được )?(?:gọi|viết)(?: tắt)?(?: chung)? (?:là:? |tắt )?["']?([^)"',;.]+)["']?\s*\)/iu;

/** "(Nghị quyết 12)", "(NQ số 12)": how the plan calls it from here on. */
const IN_BRACKETS_SHORT =
  /^\s*\(\s*["']?((?:Nghị quyết|Chỉ thị|Quyết định|Kết luận|Quy định|Kế hoạch|Đề án|Luật|Quy chế|Chương trình|Thông tư|Nghị định|NQ|CT|QĐ|QyĐ|QĐi|KL|KH|ĐA|CTr|TT|NĐ)(?: số)?[ -]?\d{1,4})["']?\s*\)/u;

const YEARS = /^\s*\((?:tổng kết|sơ kết|đánh giá)(?: giữa kỳ)? (\d{1,2}) năm[^)]*\)/iu;

const two = (value: string): string => value.padStart(2, "0");

/** Dates of documents lie in the past: "22" is 2022, "98" is 1998. */
const century = (year: string): string => (year.length === 4 ? year : Number(year) > 60 ? `19${year}` : `20${year}`);

type Reader = { whole: Passage; at: number; citation: Citation };

/** What is said of a document stands close behind its name. */
const rest = ({ whole, at }: Reader): string => whole.key.slice(at, at + 1_500);

function readDate(reader: Reader): boolean {
  const match = DATE_IN_WORDS.exec(rest(reader)) ?? DATE.exec(rest(reader));
  if (match === null || reader.citation.date !== null) return false;
  const [all, date = "", month = "", year = ""] = match;
  const day = `${century(year)}-${two(month)}-${two(date)}`;
  const seen = found(reader.whole, reader.at, reader.at + all.length);
  if (seen !== null && isDay(day)) reader.citation.date = { value: day, lines: seen.lines };
  reader.at += all.length;
  return true;
}

const ISSUER_ENDS =
  /["';:]|,|\.(?:\s|$)| (?:về|ban hành|ngày(?= \d)|năm(?= \d)|phê duyệt|quy định|hướng dẫn|thực hiện|trên địa bàn|với|gồm|trong|gắn với|tại|theo|đến|cho|nhằm|để|được|như|và (?:tổng kết|sơ kết|\d+ năm|Nghị quyết|Chỉ thị|Quyết định|Kết luận|Quy định|Kế hoạch|Đề án|Luật|Chương trình|Thông tư|Nghị định|các))(?= |$)|\s?\((?!khóa|nhiệm kỳ)|\)(?=[^)]*$)/iu;

function readIssuer(reader: Reader): boolean {
  const before = ISSUER.exec(rest(reader));
  if (before === null || reader.citation.issuer !== null) return false;
  const from = reader.at + before[0].length;
  const following = reader.whole.key.slice(from, from + 400);
  const term = /\((?:khóa|nhiệm kỳ)[^)]*\)/iu.exec(following);
  const end = ISSUER_ENDS.exec(following)?.index ?? following.length;
  const closed = term !== null && term.index <= end ? Math.max(end, term.index + term[0].length) : end;
  const to = from + (term !== null && term.index < end ? term.index + term[0].length : Math.min(closed, end));
  if (to - from < 3 || to - from > 160) return false;
  reader.citation.issuer = found(reader.whole, from, to);
  reader.at = to;
  return true;
}

/** Where a quotation that begins at `open` ends; the end of the text where its closing mark is missing. */
function closingQuote({ key }: Passage, open: number): number {
  const mark = key.charAt(open);
  let depth = 0;
  for (let at = open; at < key.length; at += 1) {
    if (key.charAt(at) !== mark) continue;
    // Which way a mark faces shows in what stands beside it; typists mix “ and ”.
    const opens = /^[\s("']?$/u.test(key.charAt(at - 1)) && /^[\p{L}\p{N}"']$/u.test(key.charAt(at + 1));
    if (at === open || opens) depth += 1;
    else if (mark === '"' || /^(?:[\s,;.:)]|$)/u.test(key.charAt(at + 1))) depth -= 1;
    if (depth <= 0) return at;
  }
  return key.length;
}

/** Where words without quotation marks are no longer the subject. */
export const SUBJECT_ENDS =
  /[;:]|\.(?:\s+\p{Lu}|\/|$)|\s\((?:sau đây|gọi|viết|kèm|khóa|(?:tổng|sơ) kết \d|["']?(?:Nghị quyết|Chỉ thị|Quyết định|Kết luận|Quy định|Kế hoạch|Đề án|Luật|Quy chế|Chương trình|[A-ZĐ]{2}[a-zi]?)(?: số)?[ -]?\d{1,4}["']?\))|\s-\s(?=(?:sau đây|gọi tắt))| (?:trên địa bàn|tại|trong|ở) (?:toàn )?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đảng bộ)(?= \p{L}|[\s,.;]|$)|,? (?:và |cùng |đồng thời )+(?:tổng kết|sơ kết|\d+ năm|(?:các )?(?:Nghị quyết|Chỉ thị|Quyết định|Kết luận|Quy định|Kế hoạch|Luật|Chương trình|Thông tư|Nghị định|Đề án|Quy chế|Hướng dẫn|Dự án|Cuộc vận động|Phong trào)(?: số)? [\d"])|,? (?:cụ thể|như sau|cụ thể hóa bằng)(?=[\s,:]|$)|, (?=(?:Ban (?:Thường vụ|Chấp hành|Dân vận|Tổ chức|Tuyên giáo|Thường trực|Chỉ đạo|Bí thư)|Thường trực|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy|Ủy ban|UBND|Hội đồng|HĐND|Liên đoàn|Mặt trận|MTTQ|Sở|Phòng|Văn phòng|Nghị quyết|Chỉ thị|Quyết định|Kết luận|Kế hoạch|Hướng dẫn|Công văn|Chương trình|căn cứ|thực hiện (?:Kế hoạch|Hướng dẫn|Công văn|Chương trình)|để |nhằm ))/iu;

const IN_PLACE = /^ (?:trên địa bàn|tại|trong|ở) (?:toàn )?(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)/iu;

/** How long an unquoted subject is; "trên địa bàn tỉnh" belongs to it only where a body of the province issued it. */
function subjectLength(key: string, issuer: string): number {
  const pattern = new RegExp(SUBJECT_ENDS.source, "giu");
  for (const match of key.matchAll(pattern)) {
    const place = IN_PLACE.exec(key.slice(match.index))?.[1];
    if (place === undefined || !new RegExp(`(?<!\\p{L})${place}(?!\\p{L})`, "iu").test(issuer)) return match.index;
  }
  return key.length;
}

/** "Kế hoạch tổng kết thi hành Luật …" */
const SUMS_UP_ANOTHER = /^(?:việc )?(?:ban hành )?(?:Kế hoạch |Hướng dẫn )?(?:về )?(?:việc )?(?:tổng|sơ) kết/iu;

function readSubject(reader: Reader): boolean {
  if (reader.citation.subject !== null) return false;
  const before = SUBJECT.exec(rest(reader));
  if (before === null) return false;
  const from = reader.at + before[0].length;
  const inner =
    /^(?:việc )?(?:ban hành )?(?:Đề án|Quy định|Quy chế|Chương trình|Kế hoạch|Chiến lược|Luật)?:? ?(?=["'])/iu.exec(
      reader.whole.key.slice(from),
    );
  const quote = from + (inner?.[0].length ?? 0);
  if (inner !== null && /["']/u.test(reader.whole.key.charAt(quote))) {
    const end = closingQuote(reader.whole, quote);
    const value = found(reader.whole, quote + 1, end);
    if (value === null) return false;
    reader.citation.subject = { ...value, value: value.value.replace(/^["“']|["”'.]+$/gu, ""), quoted: true };
    reader.at = Math.min(end + 1, reader.whole.text.length);
    return true;
  }
  if (!/\p{L}/u.test(before[0])) return false;
  const to = from + subjectLength(reader.whole.key.slice(from), reader.citation.issuer?.value ?? "");
  const value = found(reader.whole, from, to);
  // "về (việc) tổng kết … Nghị quyết số …": what is summed up is another document, to be read for itself.
  if (value === null || value.value.length < 4 || SUMS_UP_ANOTHER.test(value.value)) return false;
  reader.citation.subject = { ...value, value: value.value.replace(/[."”]+$/gu, ""), quoted: false };
  reader.at = to;
  return true;
}

function readTerm(reader: Reader): boolean {
  const match = TERM.exec(rest(reader));
  if (match === null) return false;
  const { issuer } = reader.citation;
  if (issuer !== null && !/khóa|nhiệm kỳ/iu.test(issuer.value)) {
    issuer.value = `${issuer.value} ${reader.whole.text.slice(reader.at, reader.at + match[0].length).replace(/^[\s,]+/u, "")}`;
  }
  reader.at += match[0].length;
  return true;
}

function readAlias(reader: Reader): boolean {
  const behind = rest(reader);
  const match = IN_BRACKETS_NAMED.exec(behind) ?? IN_BRACKETS_SHORT.exec(behind) ?? NAMED.exec(behind);
  const name = match?.[1];
  if (match === null || name === undefined) return false;
  reader.citation.alias = name.trim();
  reader.at += match[0].length;
  return true;
}

function readYears(reader: Reader): boolean {
  const match = YEARS.exec(rest(reader));
  if (match === null) return false;
  reader.citation.years = Number(match[1]);
  reader.at += match[0].length;
  return true;
}

/** Everything that is said of a document behind its name, in whatever order. */
export function readTail(reader: Reader): Citation {
  const parts = [readDate, readTerm, readIssuer, readAlias, readYears, readSubject];
  for (let more = true; more; ) more = parts.some((part) => part(reader));
  const year = YEAR_ONLY.exec(rest(reader));
  reader.citation.to = reader.at + (year?.[0].length ?? 0);
  readAlias(reader);
  reader.citation.to = Math.max(reader.citation.to, reader.at);
  return reader.citation;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const KIND_NAMES =
  "Nghị quyết|Chỉ thị|Quyết định|Kết luận|Quy định|Kế hoạch|Đề án|Thông tư liên tịch|Thông tư|Nghị định|Bộ luật|Luật|Pháp lệnh|Hướng dẫn|Chương trình hành động|Chương trình phối hợp|Chương trình|Thông tri|Thông báo|Công văn|Công điện|Quy chế|Chiến lược|Tờ trình|Báo cáo|Điều lệ".split(
    "|",
  );
const nameByFold = new Map(KIND_NAMES.map((name) => [foldKey(name), name]));

/** The kind as it is spelled, also where the text leaves out its diacritics. */
export const kindName = (word: string): string => nameByFold.get(foldKey(word)) ?? capital(word.toLowerCase());
