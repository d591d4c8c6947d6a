import type { Paragraph } from "./paragraph.ts";
import { foldKey } from "./passage.ts";

/** The words that headings of a plan's parts begin with, without diacritics. */
const OPENS_PART =
  /^(?:ve )?(?:muc dich|muc tieu|yeu cau|quan diem|y nghia|noi dung|de cuong|pham vi|doi tuong|thanh phan|hinh thuc|phuong phap|cach thuc|cach lam|thoi (?:gian|han|diem)|tien do|lo trinh|(?:cac )?(?:buoc|moc)|phan cong|to chuc (?:thuc hien|trien khai|tong ket|so ket)|cong tac to chuc|trach nhiem|nhiem vu|kinh phi|khen thuong|(?:cac )?van ban|bao cao|che do|ke hoach (?:thuc hien|trien khai|thoi gian|cu the))(?![a-z])/u;

const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;

/** Whether words name one of the parts that plans are made of: aim, content, form, schedule, who does what. */
export const namesPart = ({ words }: Pick<Paragraph, "words">): boolean =>
  words.text.length <= 110 && !/[;,]$|:\s*\S/u.test(words.key) && OPENS_PART.test(foldKey(words.key));

const LABEL = /^[^:.;]{2,80}(?=:\s*\S)/u;

/** The label of a part whose words follow on the same line ("2. Thời gian: Các chi bộ …"); null where there is none. */
export function partLabel({ words }: Pick<Paragraph, "words">): string | null {
  const label = LABEL.exec(words.key)?.[0];
  return label !== undefined && OPENS_PART.test(foldKey(label)) ? label : null;
}

const isHeading = (paragraph: Paragraph): boolean =>
  paragraph.marker === null &&
  paragraph.cell === undefined &&
  namesPart(paragraph) &&
  !/[.]$/u.test(paragraph.whole.key) &&
  (paragraph.bold || paragraph.centered || CAPITALS.test(paragraph.whole.key));

/** The headings of a plan whose parts bear no numbers: bold, centred or in capitals; none where its parts are numbered. */
export function headingsWithoutNumber(paragraphs: readonly Paragraph[]): Set<Paragraph> {
  const numbered = paragraphs.some(({ marker }) => marker !== null && /^(?:part|letter|roman)$/u.test(marker.kind));
  const headings = numbered ? [] : paragraphs.filter(isHeading);
  return new Set(headings.length > 1 ? headings : []);
}
