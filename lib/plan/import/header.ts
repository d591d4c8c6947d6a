import { isDay } from "#lib/platform/time.ts";
import { beginsBody } from "./bodies.ts";
import type { CleanLine } from "./clean.ts";
import { foldKey, found, joined, type Passage } from "./passage.ts";
import type { Found } from "./types.ts";

/** What the head of a document says: who issues it, its number, its date. */
export type Header = {
  number: Found<string> | null;
  issuedOn: Found<string> | null;
  /** The names of bodies from the highest to the one that issues. */
  bodies: Found<string>[];
};

const NUMBER = /(?:^|\s)(?:số|so)\s*:?\s*(\d{1,5}[a-z]?[-/][\p{L}\d]+(?:[-/.][\p{L}\d.]+)*)/iu;
const NUMBER_ALONE = /^(\d{1,5}[a-z]?[-/][\p{Lu}\d]\p{L}*(?:[-/][\p{L}\d]+)+)$/u;
const DATED = /ngày (\d{1,2})(?: tháng | ?[/.-] ?)(\d{1,2})(?: năm | ?[/.-] ?)(\d{4})/iu;
const DATE_LINE = /(?:^|[\s,])(?:ngày|ngay)(?:\s|[.…_])/iu;
const NO_BODY =
  /^(?:dang cong san viet nam|cong hoa xa hoi|doc ?lap|doan tncs ho chi minh$|so(?: |:|$)|du thao|khan|hoa toc|thuong khan|tai lieu|luu hanh|v\/v|kinh gui|ban chinh|\d)/u;

const LOWERED = new Set(
  "nhân dân tỉnh thành phố huyện quận thị xã phường trấn ủy vụ chấp hành thường trực bộ dân vận tổ chức tuyên giáo nội chính kiểm tra phòng ban động cán sự đoàn cơ quan khu lao hội liên hiệp công nghiệp nông phụ nữ cựu chiến binh đạo chỉ và của các việt-nam đảng sở đồng".split(
    " ",
  ),
);
const CAPITAL_AFTER = new Set("ban|hội|liên đoàn|phòng|sở|ủy ban|bộ|đoàn|tổng".split("|"));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

const PLACE_WORD = /^(?:tỉnh|thành|phố|huyện|quận|thị|xã|phường|trấn|ủy|khu)$/u;
const BODY_WORDS =
  /^(?:ban (?:thường vụ|chấp hành|thường trực|chỉ đạo)|ủy ban nhân dân|hội đồng nhân dân|đảng (?:ủy|bộ)|huyện ủy|tỉnh ủy|thành ủy|quận ủy|thị ủy|văn phòng|thường trực)(?: |$)/u;

/** A name in capitals as it is written in running text: "ỦY BAN NHÂN DÂN TỈNH X" → "Ủy ban nhân dân tỉnh X". */
export function asWritten(name: string): string {
  if (/\p{Ll}{2}/u.test(name)) return name;
  const words = name.toLowerCase().split(" ");
  const original = name.split(" ");
  const starts = BODY_WORDS.exec(words.join(" "))?.[0].trim().split(" ").length ?? 0;
  let place = starts > 0 && PLACE_WORD.test(words[starts - 1] ?? "") && !PLACE_WORD.test(words[starts] ?? "");
  return words
    .map((word, at) => {
      const as = original[at] ?? word;
      if (/^(?:UBND|HĐND|MTTQ|TNCS|LĐLĐ|CCB|LHPN|BCH|BTV|TP\.?)$/u.test(as)) return as;
      if (at === 0) return capital(word);
      if (at < starts) return word;
      if (place) return capital(word);
      if (PLACE_WORD.test(word)) {
        const next = words[at + 1];
        place = !(next !== undefined && PLACE_WORD.test(next));
        return word;
      }
      const before = words[at - 1] ?? "";
      if (CAPITAL_AFTER.has(before) && !BODY_WORDS.test(words.slice(at - 1).join(" "))) return capital(word);
      return LOWERED.has(word) ? word : capital(word);
    })
    .join(" ");
}

const CONTINUES_NAME = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|CÁC CƠ QUAN|VIỆT NAM)(?= |$)/u;
const HAS_PLACE =
  /(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|(?<!THỊ )XÃ|PHƯỜNG|THỊ TRẤN|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|QUẬN ỦY|THỊ ỦY) \p{Lu}/u;
const ONLY_UY =
  /^(?:ĐẢNG ỦY|HUYỆN ỦY|TỈNH ỦY|THÀNH ỦY|QUẬN ỦY|THỊ ỦY|ĐẢNG BỘ|ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|BAN CHẤP HÀNH|BAN CHẤP HÀNH ĐẢNG BỘ|LIÊN ĐOÀN LAO ĐỘNG|ỦY BAN MTTQ VIỆT NAM|ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM)$/u;

function bodiesOf(lines: readonly CleanLine[]): Found<string>[] {
  const names: Passage[] = [];
  for (const line of lines) {
    const last = names.at(-1);
    if (
      last !== undefined &&
      ((CONTINUES_NAME.test(line.key) && !HAS_PLACE.test(last.key)) ||
        (ONLY_UY.test(last.key) && !ONLY_UY.test(line.key) && !/ỦY|ỦY BAN|ĐẢNG|BAN /u.test(line.key)))
    )
      names[names.length - 1] = joined(last, line);
    else names.push(line);
  }
  return names.flatMap((name) => {
    const body = found(name);
    return body === null ? [] : [{ ...body, value: asWritten(body.value.replace(/[*\s]+$/u, "")) }];
  });
}

const isBodyName = (line: CleanLine): boolean =>
  !NO_BODY.test(foldKey(line.key)) &&
  !DATE_LINE.test(line.key) &&
  !NUMBER.test(line.key) &&
  (/^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u.test(line.key) || (beginsBody(line.key) && line.key.length < 60));

function numberIn(lines: readonly CleanLine[]): Found<string> | null {
  for (const line of lines) {
    const match = NUMBER.exec(line.key) ?? NUMBER_ALONE.exec(line.key);
    if (match?.[1] !== undefined) return { value: match[1], lines: [line.number] };
  }
  return null;
}

function dateIn(lines: readonly CleanLine[]): Found<string> | null {
  for (const line of lines) {
    const match = DATED.exec(line.key);
    if (match === null) continue;
    const [, date = "", month = "", year = ""] = match;
    const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    if (isDay(day)) return { value: day, lines: [line.number] };
  }
  return null;
}

/** Reads the lines above the kind of the document, whose columns may come in any order. */
export function headerOf(lines: readonly CleanLine[]): Header {
  const byColumn = [...lines].sort((a, b) => a.column - b.column);
  return { number: numberIn(lines), issuedOn: dateIn(lines), bodies: bodiesOf(byColumn.filter(isBodyName)) };
}

const ISSUES =
  /(?:^|[,;.:] ?|(?:^|\s)(?:nay|hôm nay),? )((?:Ban Thường vụ|Ban Chấp hành|Ban Thường trực|Ban Chỉ đạo|Thường trực|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy|Chi bộ|Ủy ban|UBND|HĐND|Hội đồng|Liên đoàn|Công đoàn|Hội|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Ban|Sở|Phòng|Văn phòng|Mặt trận|Đoàn|BTV|Trung tâm)[^,;.:"]{0,140}?) (?:thống nhất )?(?:ban hành|xây dựng|đề ra|triển khai|lập|tổ chức|hướng dẫn) (?:và triển khai )?(?:thực hiện )?(?:bản )?(?:kế hoạch|hướng dẫn|việc tổng kết|việc sơ kết|tổng kết|sơ kết)/iu;

/** Who the text says issues the plan: "Ban Thường vụ Thành ủy X ban hành kế hoạch như sau". */
export function issuerInText(passages: readonly Passage[]): Found<string> | null {
  for (const one of passages) {
    const match = ISSUES.exec(one.key);
    const name = match?.[1];
    if (match === null || name === undefined) continue;
    const from = match.index + match[0].indexOf(name);
    const issuer = found(one, from, from + name.length);
    if (issuer !== null && /^\p{Lu}/u.test(issuer.value)) return issuer;
  }
  return null;
}

const PLACE =
  /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|ủy|uỷ|đoàn|Phường|Xã|Tỉnh|Huyện|Quận) (?!(?:Phường|Xã|Tỉnh|Huyện|Quận|Thành|Thị)(?: |$))((?:\p{Lu}[\p{L}'’]*(?:[ -]|$))+)$/u;

/** The text's name of the issuer, with the place that only the head of the document adds to it. */
export function issuerOf(text: Found<string> | null, header: Header): Found<string> | null {
  if (text === null) return header.bodies.at(-1) ?? null;
  if (PLACE.test(text.value)) return text;
  for (const body of [...header.bodies].reverse()) {
    const place = PLACE.exec(body.value)?.[1];
    if (place === undefined) continue;
    const kind = wordsOf(body.value.slice(0, -place.length)).slice(-2).join(" ");
    if (wordsOf(text.value).join(" ").endsWith(kind)) {
      return { value: `${text.value} ${place}`, lines: [...text.lines, ...body.lines] };
    }
  }
  return text;
}

/** Without diacritics, abbreviations written out. */
const wordsOf = (name: string): string[] => foldKey(name).replaceAll("ubnd", "uy ban nhan dan").trim().split(" ");
