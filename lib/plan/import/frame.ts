import type { CleanLine } from "./clean.ts";
import { markerOf } from "./marker.ts";
import { foldKey } from "./passage.ts";
import { personIn } from "./person.ts";

/** The parts of an official document, each as its lines. */
export type Frame = {
  header: CleanLine[];
  /** The kind of document ("KẾ HOẠCH") and what it is about, without the lines that follow it. */
  title: CleanLine[];
  body: CleanLine[];
  distribution: CleanLine[];
  signature: CleanLine[];
  /** Each begins with its heading. */
  annexes: CleanLine[][];
};

const KINDS = "ke ?hoach|huong dan|chuong trinh|de an|phuong an|chi thi|thong tri|cong van|thong bao";
const KIND_ALONE = new RegExp(`^(?:du thao )?(?:${KINDS})[ .:]*$`, "u");
const KIND_FIRST = new RegExp(`^(?:${KINDS})(?: |$)`, "u");
const ANNEX =
  /^(?:de ?cuong|phu ?luc|bieu(?: mau)?(?: so)? ?\d|mau (?:so|bao cao)|khung bao cao|goi y noi dung)(?![a-z])/u;
const ATTACHED = /^\(?(?:ban hanh )?kem theo/u;
const AUTHORITY = /^(?:(?:T[/.]?M|K[/.]?T|T[/.]?L|T[/.]?UQ)(?:[./]|\s)\s*\p{Lu}|Q\. ?\p{Lu}{2})/u;
const OFFICE =
  /^(?:PHÓ |QUYỀN |Q\. ?)?(?:TỔNG )?(?:BÍ THƯ|CHỦ TỊCH|(?:BỘ |THỨ |CỤC |VỤ |VIỆN |HIỆU |TỔ |ĐOÀN |CHỈ HUY |CHI CỤC )?TRƯỞNG(?: BAN| PHÒNG| ĐOÀN| KHỐI)?|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN|VIỆN TRƯỞNG|CHỦ NHIỆM|THỦ TRƯỞNG|THƯ KÝ|CHÍNH ỦY|CHÍNH TRỊ VIÊN)(?: \p{Lu}+)*$/u;
const RECIPIENTS = /^(?:noi (?:nhan|gui))(?: |:|$)/u;

const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;

/** Where a document names its kind, as a line of its own or in capitals. */
function kindLine(lines: readonly CleanLine[]): number {
  const within = lines.slice(0, 80);
  const alone = within.findIndex((line) => KIND_ALONE.test(foldKey(line.key)));
  if (alone >= 0) return alone;
  return within.findIndex(
    (line) =>
      KIND_FIRST.test(foldKey(line.key)) && (line.bold || line.centered || /^\p{Lu}{2,}[ ]\p{Lu}{2,}/u.test(line.key)),
  );
}

const BODY_BEGINS =
  /^(?:-\s*)?(?:can cu|thuc hien|thi hanh|theo|xet|tiep tuc|de |nham|trien khai|quan triet|sau khi|kinh gui)(?: |,|:)/u;
const SENTENCE_ENDED = /[.:]$/u;
/** Words that no title ends with. */
const DANGLING =
  /(?:,|(?<!\p{L})(?:của|và|về|các|thực hiện|số|theo|với|cho|trong|công tác|nghị quyết|quyết định|chỉ thị|kết luận|năm|ban|ủy ban|đối|việc))$/iu;

/** How many lines after the kind belong to what the document is about. */
function titleEnd(lines: readonly CleanLine[], kind: number): number {
  let end = kind + 1;
  const kindIsAll = KIND_ALONE.test(foldKey(lines[kind]?.key ?? ""));
  const start = kindIsAll ? kind + 1 : kind;
  for (; end < lines.length; end += 1) {
    const line = lines[end];
    const before = lines[end - 1];
    if (line === undefined || before === undefined) break;
    const folded = foldKey(line.key);
    if (end === start) {
      if (markerOf(line.key)?.kind === "roman" || (BODY_BEGINS.test(folded) && !line.bold && !line.centered)) break;
      continue;
    }
    // "… Quyết định số" / "99-QĐ/HU": a number that goes on from the line before, no mark of a list.
    const isNumber = /(?<!\p{L})số$/iu.test(before.key);
    if (ATTACHED.test(folded) || (markerOf(line.key) !== null && !isNumber)) break;
    const sameLook = before.bold === line.bold && before.centered === line.centered;
    const goesOn = /^["'(]?\p{Ll}/u.test(line.key) || DANGLING.test(before.key);
    if (SENTENCE_ENDED.test(before.key)) break;
    if (line.afterGap && !(goesOn && sameLook) && !(sameLook && (line.bold || line.centered))) break;
    if (!goesOn && BODY_BEGINS.test(folded) && !(sameLook && (line.bold || line.centered))) break;
    if (!goesOn && !sameLook && !(line.centered && !line.afterGap)) break;
  }
  return end;
}

const isAnnexHeading = (line: CleanLine): boolean =>
  /^phu luc(?: (?:so )?[ivx\d]+)?[.:]?$/u.test(foldKey(line.key)) ||
  (ANNEX.test(foldKey(line.key)) &&
    line.text.length <= 160 &&
    (CAPITALS.test(line.key) || line.bold || line.centered || /^\p{Lu}{3}/u.test(line.key)));

/** Where the annexes begin; headings that follow each other closely name one annex. */
function annexStarts(lines: readonly CleanLine[], from: number): number[] {
  const starts: number[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || !isAnnexHeading(line) || line.cell !== undefined) continue;
    const last = starts.at(-1);
    const between = lines.slice((last ?? at) + 1, at);
    if (last === undefined || at - last > 4 || between.some((one) => markerOf(one.key) !== null)) starts.push(at);
  }
  return starts;
}

/** "Nơi nhận" that opens the list, not one that heads a column of a table. */
const opensRecipients = (line: CleanLine, next: CleanLine | undefined): boolean =>
  RECIPIENTS.test(foldKey(line.key)) &&
  (line.cell === undefined ||
    /^.{8,10}:/u.test(line.key) ||
    (next?.cell?.row === line.cell.row && next.cell.column === line.cell.column));

const isPerson = ({ key }: CleanLine): boolean => personIn(key) !== null && /\p{Ll}/u.test(key);

/** "TRƯỞNG CÔNG AN HUYỆN": an office in capitals below the list, whatever it is called. */
const isOffice = ({ key, cell }: CleanLine): boolean =>
  cell === undefined &&
  /^\p{Lu}+(?: \p{Lu}+)+$/u.test(key) &&
  !/^(?:UBND|HĐND|MTTQ|UBMTTQ|TT|VP|BCĐ|LĐLĐ)(?= )/u.test(key);

/** Where a line belongs that stands among recipients and signature, which pages and columns may have mixed up. */
function tailPlace(line: CleanLine, { distribution, signature }: Tail, now: Place | null): Place | null {
  if (RECIPIENTS.test(foldKey(line.key)) || markerOf(line.key)?.kind === "dash") return "distribution";
  if (AUTHORITY.test(line.key) || OFFICE.test(line.key)) return "signature";
  const last = distribution.at(-1);
  if (last !== undefined && /[.;,]$/u.test(last.key) && isOffice(line)) return "signature";
  const unfinished = last !== undefined && !/[,;.:]$/u.test(last.key);
  if (last !== undefined && (/^\p{Ll}/u.test(line.key) || (unfinished && !/ /u.test(line.key)))) return "distribution";
  const awaited = signature.length > 0 && !signature.some((one) => isPerson(one));
  const closed = last !== undefined && !unfinished && /^-? ?luu/u.test(foldKey(last.key));
  return isPerson(line) && (awaited || closed) ? "signature" : now;
}

type Tail = Pick<Frame, "distribution" | "signature">;
type Place = "distribution" | "signature";

/** The lines of the recipients and of the signature, wherever they stand in what follows the text. */
function tailParts(tail: readonly CleanLine[]): Tail {
  const parts: Tail = { distribution: [], signature: [] };
  let place: Place | null = null;
  for (const line of [...tail].sort((a, b) => a.column - b.column)) {
    place = tailPlace(line, parts, place);
    if (place !== null) parts[place].push(line);
  }
  return parts;
}

/** Takes a document apart by the places that official documents keep for each of their parts. */
export function frameOf(lines: readonly CleanLine[]): Frame {
  const kind = kindLine(lines);
  const titleTo = kind < 0 ? 0 : titleEnd(lines, kind);
  const firstHeading = lines.findIndex((line) => markerOf(line.key)?.kind === "roman");
  const bodyFrom = kind < 0 ? Math.max(0, Math.min(12, firstHeading)) : titleTo;
  const recipients = lines.findIndex((line, at) => at >= bodyFrom && opensRecipients(line, lines[at + 1]));
  const signed = lines.findIndex((line, at) => at >= bodyFrom && (AUTHORITY.test(line.key) || OFFICE.test(line.key)));
  const ends = [recipients, signed].filter((at) => at >= 0);
  const tailFrom = ends.length > 0 ? Math.min(...ends) : lines.length;
  const annexes = annexStarts(lines, ends.length > 0 ? Math.max(...ends) : bodyFrom);
  const tailTo = annexes[0] ?? lines.length;
  return {
    header: lines.slice(0, kind < 0 ? bodyFrom : kind),
    title: kind < 0 ? [] : lines.slice(kind, titleTo),
    body: lines.slice(bodyFrom, Math.min(tailFrom, tailTo)),
    ...tailParts(lines.slice(tailFrom, tailTo)),
    annexes: annexes.map((start, index) => lines.slice(start, annexes[index + 1] ?? lines.length)),
  };
}
