import { topicsOf } from "./topic.ts";
import { isNote, type Part } from "./part.ts";

/** The parts of a report that are not its text, and its text. */
export type Zone =
  | "letterhead"
  | "title"
  | "opening"
  | "body"
  | "closing"
  | "signature"
  | "distribution"
  | "annex"
  | "pageMatter";

const NATIONAL =
  /^(?:dang cong san viet nam|cong hoa xa hoi chu nghia viet nam|doc lap ?- ?tu do|doan tncs ho chi minh|tong lien doan)/u;
const BODY_NAME =
  /^(?:dang bo|dang uy|thanh uy|tinh uy|huyen uy|quan uy|thi uy|uy ban|ubnd|hdnd|hoi dong nhan dan|mttq|mat tran|ban (?:chap hanh|thuong|dan van|chi huy|to chuc|tuyen giao)|bch|btv|btt|hoi |lien doan|doan (?:thanh nien|tncs|phuong)|thanh doan|phong |cong an|chi bo|dang doan|trung tam|van phong|thanh tra|phuong |xa |thanh pho |tinh )/u;
const NUMBER_LINE = /^so\s?:? ?[\d.…_/ -]*[-/ ]/u;
const DATE_LINE = /(?:^|[,\s])ngay [\d\s.…_]{0,6}thang [\d\s.…_]{0,6}nam ?[\d.…_]/u;
const TITLE = /^(?:du thao )?b ?a ?o c ?a ?o(?: (?:tong ket|so ket|ket qua|tom tat|chuyen de|danh gia|tinh hinh).*)?$/u;
const GREETING = /^(?:kinh thua|thua (?:cac|toan))/u;
const ADDRESSED = /^kinh (?:gui|trinh)\b/u;
const DRAFT = /^\(?(?:du thao|khan|hoa toc|thuong khan|tai lieu|luu hanh noi bo|lan \d)/u;
const OPENS =
  /^(?:thuc hien|can cu|de (?:trien khai|viec|danh gia|tong ket)|sau \d|sau khi|ngay \d|duoc su|trong (?:10|nhung|muoi)|nham |quan triet|trien khai|theo |tiep tuc|qua \d|ke tu|den nay|nghi quyet so|quyet dinh so|dang uy phuong|ubnd|uy ban|ban |hoi |phong |nham|hien nay|tu khi|mttq)/u;
const RULE = /^[-–—_=*~.•+\s✻⁎∗]{1,40}$/u;
const PAGE = /^(?:[-–—]? ?\d{1,3} ?[-–—]?|trang:? \d{1,3}(?: ?[/|] ?\d{1,3}| tren \d{1,3})?|page \d+.*)$/u;

const RECIPIENTS = /^noi (?:nhan|gui)\b/u;
const AUTHORITY = /(?:^|\s{2,}|\t)(?:T\s?\/\s?M|K\s?\/\s?T|T\s?\/\s?L|TM\s?\.|KT\s?\.|TL\s?\.|TUQ\s?\.)\s*\p{Lu}/u;
const OFFICE =
  /^(?:pho |quyen |q\. ?)?(?:bi thu|chu tich|truong (?:ban|phong|doan)|giam doc|chanh (?:van phong|thanh tra)|chu nhiem|doi truong|thu truong|chinh tri vien|uy vien thuong truc)(?: \p{L}+){0,4}$/u;
const PREPARED = /^nguoi (?:lap|viet|tong hop|bao cao|soan)/u;
const SIGNED = /^\(?(?:da ky|ky ten|ky,|ky va|dong dau|chu ky|signed)/u;
const CLOSES =
  /^(?:tren day la|noi dung tren|xin (?:tran trong|bao cao)|tran trong (?:bao cao|cam on)|day la bao cao|nhan dip nay|kinh chuc|xin chan thanh|mot lan nua)/u;
const ANNEX =
  /^(?:phu luc|bieu (?:so lieu|mau|tong hop|so|thong ke|\d)|mau (?:so|bieu)|bang (?:tong hop|thong ke|so lieu|bieu) |danh muc (?:cac )?(?:van ban|mo hinh)|thong ke (?:so lieu|cac)|so lieu (?:kem theo|tong hop|phuc vu))/u;

const bare = (part: Part): string => part.key.replace(/[*_#"]/gu, "").trim();
const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => word !== "").length;

/** A page number or a rule: marks of the page, not of the text. */
const isPageMark = (part: Part): boolean =>
  part.kind === "paragraph" && (RULE.test(part.text) || PAGE.test(bare(part)));

const isPlaced = (part: Part, ...places: string[]): boolean => part.lines.some((line) => places.includes(line.place));

function isLetterhead(part: Part): boolean {
  const key = bare(part);
  if (part.kind === "table")
    return part.cells.some((cell) =>
      /dang cong san|cong hoa xa hoi|doan tncs ho chi minh/u.test(
        cell.text
          .normalize("NFD")
          .replace(/\p{Mn}/gu, "")
          .replace(/[đĐ]/gu, "d")
          .toLowerCase(),
      ),
    );
  if (NATIONAL.test(key) || ADDRESSED.test(key) || DRAFT.test(key)) return true;
  if (/\b(?:dang cong san viet nam|cong hoa xa hoi chu nghia|doc lap ?- ?tu do)/u.test(key)) return true;
  if (wordCount(key) > 24) return false;
  return NUMBER_LINE.test(key) || DATE_LINE.test(key) || (BODY_NAME.test(key) && part.capitals);
}

/** Where the text begins: behind letterhead and title, at the first heading or the first whole sentence. */
function headZones(parts: readonly Part[]): Zone[] {
  const near = parts.slice(0, 60);
  const title = near.findIndex((part) => part.kind === "paragraph" && TITLE.test(bare(part)));
  const zones: Zone[] = [];
  if (title >= 0) {
    for (let at = 0; at < title; at += 1) zones.push("letterhead");
    zones.push("title");
    titleRest(near, title + 1, zones);
  } else {
    let at = 0;
    for (let gap = 0; at < near.length && gap < 3; at += 1) {
      const part = near[at];
      if (part === undefined) break;
      const head =
        isLetterhead(part) ||
        (zones.length > 0 &&
          part.capitals &&
          wordCount(part.key) <= 12 &&
          !topicsOf(part.key).strong.size &&
          part.mark === null);
      if (!head && !isPageMark(part)) break;
      zones.push("letterhead");
      gap = 0;
    }
  }
  openingRest(near, zones);
  return zones;
}

/** What the report is about, below "BÁO CÁO", and to whom it goes. */
function titleRest(parts: readonly Part[], from: number, zones: Zone[]): void {
  let dashed = false;
  for (let at = from; at < parts.length && at < from + 16; at += 1) {
    const part = parts[at];
    if (part === undefined || part.kind === "table") return;
    const key = bare(part);
    if (isPageMark(part)) zones.push("pageMatter");
    else if (ADDRESSED.test(key) || (DATE_LINE.test(key) && wordCount(key) < 14 && !/[.:;]$/u.test(key))) {
      dashed = ADDRESSED.test(key);
      zones.push("letterhead");
    } else if (dashed && part.mark?.dash === true && wordCount(key) < 20) zones.push("letterhead");
    else if (part.mark !== null || wordCount(key) > 90 || GREETING.test(key)) return;
    else if (isTitleLine(part, zones.at(-1) === "title" || zones.at(-1) === "pageMatter")) zones.push("title");
    else return;
  }
}

function isTitleLine(part: Part, follows: boolean): boolean {
  const key = bare(part);
  if (part.bold || part.centered) return !/[:;]$/u.test(key) && !isSentence(part);
  if (part.capitals)
    return topicsOf(key).strong.size === 0 || wordCount(key) > 12 || /nghi quyet|quyet dinh|chi thi/u.test(key);
  if (/^\p{Ll}/u.test(part.text)) return follows;
  return (
    follows &&
    !/[:.;]$/u.test(key) &&
    !OPENS.test(key) &&
    (/^(?:tong ket|so ket|ket qua|ve |tinh hinh|danh gia|viec |10 nam|\()/u.test(key) || wordCount(key) < 25)
  );
}

const isSentence = (part: Part): boolean =>
  OPENS.test(bare(part)) && /[.:]$/u.test(part.text) && wordCount(part.key) > 18;

/** The opening sentences before the first heading: what is reported, on which plan. */
function openingRest(parts: readonly Part[], zones: Zone[]): void {
  for (let at = zones.length; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined || part.kind === "table") return;
    const key = bare(part);
    if (part.mark !== null && !(part.mark.dash && zones.at(-1) === "opening")) return;
    if (isPageMark(part)) {
      zones.push("pageMatter");
      continue;
    }
    const announces =
      /(?:nhu sau|cu the|sau day|bao cao ket qua.*|tong ket.*) ?[:.]$/u.test(key) && wordCount(key) > 10;
    const cites =
      /^-? ?(?:thuc hien|can cu|theo |tiep tuc thuc hien|xet )/u.test(key) &&
      /so ?\d|ke hoach|cong van|huong dan|nghi quyet|quyet dinh/u.test(key.slice(0, 160));
    if (!announces && !cites && !GREETING.test(key)) return;
    zones.push("opening");
    if (announces) return;
  }
}

const isAnnexHead = (part: Part): boolean =>
  part.kind === "paragraph" && ANNEX.test(bare(part)) && wordCount(part.key) <= 30 && !/[.;:]$/u.test(part.text);

function beginsClosing(part: Part): boolean {
  if (part.kind === "table")
    return part.cells.some((cell) => AUTHORITY.test(cell.text) || /^nơi nhận/iu.test(cell.text));
  const key = bare(part);
  if (RECIPIENTS.test(key)) return wordCount(key) < 60;
  if (PREPARED.test(key) && wordCount(key) <= 6) return true;
  if (part.capitals && part.mark === null && OFFICE.test(key) && wordCount(key) <= 6) return true;
  return part.lines.some((line) => AUTHORITY.test(line.text)) && wordCount(key) < 30;
}

type Closing = { dashes: boolean; kind: "signature" | "distribution" };

/** Whether a part still belongs to the end of the document: recipients, office, name. */
function closingZone(part: Part, state: Closing): Zone | null {
  const key = bare(part);
  if (part.kind === "table") return beginsClosing(part) ? "signature" : null;
  if (isPageMark(part)) return "pageMatter";
  if (isAnnexHead(part)) return null;
  if (RECIPIENTS.test(key)) state.kind = "distribution";
  if (part.lines.some((line) => AUTHORITY.test(line.text)) || OFFICE.test(key) || SIGNED.test(key)) {
    if (!(state.kind === "distribution" && part.mark?.dash === true)) return "signature";
    return "distribution";
  }
  if (RECIPIENTS.test(key)) return "distribution";
  const short = wordCount(key) <= 22;
  if (part.mark?.dash === true && short) return "distribution";
  if (part.mark !== null || !short) return null;
  if (/^(?:nhu tren|luu|cc |thuong truc|ban |cac |vp)/u.test(key)) return "distribution";
  return wordCount(key) <= 8 || part.capitals ? "signature" : null;
}

function bodyZones(parts: readonly Part[], from: number): Zone[] {
  const zones: Zone[] = [];
  let annex = false;
  let closing: Closing | null = null;
  for (let at = from; at < parts.length; at += 1) {
    const part = parts[at];
    if (part === undefined) break;
    if (isPlaced(part, "header", "footer") || isPageMark(part)) {
      zones.push("pageMatter");
      continue;
    }
    if (isNote(part)) {
      zones.push(closing === null && !annex && at > from && zones.at(-1) === "body" ? "body" : "pageMatter");
      continue;
    }
    if (beginsClosing(part)) {
      closing = { dashes: false, kind: RECIPIENTS.test(bare(part)) ? "distribution" : "signature" };
      annex = false;
    }
    const closed = closing === null ? null : closingZone(part, closing);
    if (closed !== null) {
      zones.push(closed);
      continue;
    }
    // What follows names and recipients is attached to the report, not part of it.
    if (closing !== null) annex = true;
    closing = null;
    if (isAnnexHead(part)) annex = true;
    if (annex && part.mark !== null && !part.mark.dash && resumes(part)) annex = false;
    if (CLOSES.test(bare(part)) && /bao cao|tran trong|chuc|cam on/u.test(bare(part))) zones.push("closing");
    else zones.push(annex ? "annex" : "body");
  }
  return zones;
}

/** A numbered main heading of a report behind an annex: the report goes on. */
const resumes = (part: Part): boolean =>
  (part.mark?.kind === "roman" || part.mark?.kind === "part") &&
  topicsOf(part.key.slice(part.mark.end)).strong.size > 0;

/** Which zone of a report each part stands in. */
export function zonesOf(parts: readonly Part[]): Zone[] {
  const first = parts.findIndex((part) => !isPlaced(part, "header", "footer"));
  const before: Zone[] = parts.slice(0, Math.max(0, first)).map(() => "pageMatter");
  const text = parts.slice(before.length);
  const head = headZones(text).map((zone, at): Zone => {
    const part = text[at];
    return part !== undefined && zone !== "title" && zone !== "opening" && isPageMark(part) && zone !== "letterhead"
      ? "pageMatter"
      : zone;
  });
  return [...before, ...head, ...bodyZones(text, head.length)];
}
