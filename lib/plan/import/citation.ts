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

const KIND_WORDS =
  "nghi quyet|chi thi|quyet dinh|ket luan|quy dinh|ke hoach|de an|thong tu lien tich|thong tu|nghi dinh|bo luat|luat|phap lenh|huong dan|chuong trinh hanh dong|chuong trinh phoi hop|chuong trinh|thong tri|thong bao|cong van|cong dien|quy che phoi hop|quy che|noi quy|du an|nghi quyet lien tich|chien luoc|to trinh|bao cao|dieu le";
const KIND_BEFORE = new RegExp(`(?<![a-z])(?:${KIND_WORDS})(?: (?:lien tich|chuyen de))?(?: so)? ?:? ?$`, "u");
const CODE =
  /(?<![\p{L}\p{N}/-])\d{1,5}[a-zđ]?[-/](?:\d{4}[-/])?[A-ZĐ][\p{L}\d]{0,14}(?:[-/.](?=[\p{L}\d])[\p{L}\d]{1,14}){0,3}(?![\p{L}\p{N}])/gu;

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

const SHORT_NAME = /^\s*\(((?:Nghị quyết|Chỉ thị|Quyết định|Kết luận|Quy định|Đề án|NQ|CT|QĐ|KL) \d+)\)/u;
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

const SUBJECT_ENDS =
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
  if (value === null || value.value.length < 4 || /^(?:việc )?(?:tổng|sơ) kết/iu.test(value.value)) return false;
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
function readTail(reader: Reader): Citation {
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
const kindName = (word: string): string => nameByFold.get(foldKey(word)) ?? capital(word.toLowerCase());

const LAW_BEFORE = /(?<![a-z])(luat|bo luat|phap lenh|de an|quy che) ([^,;.:()"]{3,120}?),? so:? ?$/u;

/** "Luật Hộ tịch số 60/2014/QH13": the number stands behind the name. */
function lawBefore(whole: Passage, folded: string, at: number, code: string): Citation | null {
  const near = Math.max(0, at - 160);
  const match = LAW_BEFORE.exec(folded.slice(near, at));
  const [, word = "", name = ""] = match ?? [];
  if (match === null) return null;
  const from = near + match.index;
  const nameAt = from + word.length + 1;
  const kind = found(whole, from, from + word.length);
  const subject = found(whole, nameAt, nameAt + name.length);
  const number = found(whole, at, at + code.length);
  if (kind === null || subject === null || number === null || !/^\p{Lu}/u.test(subject.value)) return null;
  const citation: Citation = {
    from,
    to: at + code.length,
    kind: { ...kind, value: kindName(kind.value) },
    code: { ...number, value: code },
    date: null,
    issuer: null,
    subject: { ...subject, quoted: false },
    alias: null,
    years: null,
  };
  return readTail({ whole, at: at + code.length, citation });
}

/** The documents cited with their number in a passage, from left to right. */
export function citations(whole: Passage): Citation[] {
  const folded = foldKey(whole.key);
  const cited: Citation[] = [];
  for (const match of whole.key.matchAll(CODE)) {
    const from = match.index;
    if (from < (cited.at(-1)?.to ?? 0)) continue;
    const near = Math.max(0, from - 60);
    const before = KIND_BEFORE.exec(folded.slice(near, from));
    if (before === null) {
      const law = lawBefore(whole, folded, from, match[0]);
      if (law !== null) cited.push(law);
      continue;
    }
    const words = before[0].replace(/(?: so)? ?:? ?$/u, "");
    const kindAt = near + before.index;
    const kind = found(whole, kindAt, kindAt + words.length);
    const code = found(whole, from, from + match[0].length);
    if (kind === null || code === null) continue;
    cited.push(
      readTail({
        whole,
        at: from + match[0].length,
        citation: {
          from: kindAt,
          to: from + match[0].length,
          kind: { ...kind, value: kindName(kind.value) },
          code: { ...code, value: match[0] },
          date: null,
          issuer: null,
          subject: null,
          alias: null,
          years: null,
        },
      }),
    );
  }
  return cited;
}

const NAMED_KIND =
  /^(?:các )?(Bộ luật|Luật|Pháp lệnh|Đề án|Chương trình|Chiến lược|Nghị quyết|Chỉ thị|Quyết định|Kết luận|Quy định|Kế hoạch|Quy chế)(?= )/iu;

/** "Luật Hòa giải", "Quy chế dân chủ ở cơ sở"; not "Đề án này", "Chương trình trên". */
function isName(kind: string, name: string): boolean {
  if (/^\p{Lu}/u.test(name)) return true;
  return (
    /^(?:Quy chế|Chương trình|Pháp lệnh|Chiến lược)$/u.test(kind) &&
    /^(?!(?:này|trên|nói|của|đã|số|về|công tác|theo|tại) )\p{Ll}+ \p{L}/u.test(name)
  );
}

/** A document cited by its name alone ("Luật Hòa giải ở cơ sở", "Đề án “…”"), where one is known to stand at `from`. */
export function namedCitation(whole: Passage, from: number): Citation | null {
  const match = NAMED_KIND.exec(whole.key.slice(from));
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const start = from + match[0].length - word.length;
  const kind = found(whole, start, start + word.length);
  if (kind === null) return null;
  const citation: Citation = {
    from: start,
    to: start + word.length,
    kind: { ...kind, value: kindName(kind.value) },
    code: null,
    date: null,
    issuer: null,
    subject: null,
    alias: null,
    years: null,
  };
  const after = start + word.length;
  const opening = /^ ?(?:về )?(?=["'])/iu.exec(whole.key.slice(after));
  if (opening !== null) {
    return readTail({ whole, at: after, citation });
  }
  // "Nghị quyết số 26 (khóa X)", "Nghị quyết 26": a number without its symbol.
  const number = /^ (?:số:? ?)?(\d{1,4})(?![\d/.-])(?! (?:năm|điều|nghị|văn))/iu.exec(whole.key.slice(after));
  if (number?.[1] !== undefined) {
    const to = after + number[0].length;
    citation.code = found(whole, to - number[1].length, to);
    return readTail({ whole, at: to, citation });
  }
  // "Nghị quyết Trung ương 5 khóa X về …": known by the session that passed it, not by a name.
  const session = /^ (?:(?:Hội nghị )?Trung ương|Đại hội|Hội nghị)[^,;:"']*?(?= về |,| ["']|$)/u.exec(
    whole.key.slice(after),
  );
  if (session !== null) return readTail({ whole, at: after + session[0].length, citation });
  const end = new RegExp(`${SUBJECT_ENDS.source}|,? (?:của|năm \\d{4}|ngày \\d)|["'(]`, "iu").exec(
    whole.key.slice(after),
  );
  const to = end === null ? whole.text.length : after + end.index;
  const subject = found(whole, after, to);
  if (subject === null || subject.value.length < 4 || !isName(word, subject.value)) return null;
  citation.subject = { ...subject, value: subject.value.replace(/[."”]+$/gu, ""), quoted: false };
  return readTail({ whole, at: to, citation });
}
