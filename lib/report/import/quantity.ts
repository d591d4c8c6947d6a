/** A number stated in running text, with what stands around it. */
export type Quantity = {
  /** A decimal with a dot. */
  value: string;
  about: boolean;
  at: number;
  end: number;
  /** It is the first of "32/37": so many of so many. */
  ofWhole: boolean;
};

const NUMBER = /(?<![\p{L}\d.,/–-])(?:\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+(?![\d.,])|\d{1,7})(?:,\d{1,2})?(?!\d)/gu;
/** What a number belongs to that counts nothing: documents, articles, terms, days, places. */
const NO_COUNT_BEFORE =
  /(?:^|[^a-z])(?:(?<!tong |voi |con )so|dieu|khoan|diem|khoa|lan thu|(?<!tiep |hap |nhan |danh )thu|quy|thang|ngay|nam|muc|phu luc|(?<!phat |dai )bieu|nghi quyet|quyet dinh|chi thi|ket luan|quy dinh|quy che|de an|chuong trinh|chuyen de|mau|buoc|trang|nhiem ky|giai doan|khu pho|to dan pho|thon|khu|chi bo|ap|doi|tap|bai|cum|k|covid|nq|tw|luat|dot) ?$/u;
/** "theo chuyên đề 08 cuộc": a count all the same. */
const COUNTED_AFTER = /^ (?:cuoc|buoi|lop|hoi nghi|luot|y kien)(?![a-z])/u;
const NO_COUNT_AFTER = /^ ?(?:[-–/] ?[a-zđ\d]|:\d|nam(?! \d)|thang|ngay|gio|phut|tuoi|m2|km|ha\b|\/\d|\. ?\d)/u;
const ABOUT =
  /(?:^|[^a-z])(?:hon|(?<!cap )tren|gan|khoang|xap xi|uoc|uoc dat|ngot|chung|tren duoi|gan nhu|khoang tren|khong duoi)(?: (?:tren|hon|khoang|gan))? $/u;
const OF_WHOLE = /^ ?\/ ?(?:tong so )?(\d{1,3}(?:\.\d{3})*|\d+)(?![\d/-])(?= )/u;

const ONES: Readonly<Record<string, number>> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};
const IN_WORDS =
  /(?<![a-z])(?:(hai|ba|bon|nam|sau|bay|tam|chin) muoi(?: (mot|hai|ba|bon|tu|lam|sau|bay|tam|chin))?|muoi(?: (mot|hai|ba|bon|lam|sau|bay|tam|chin))?|(hai|ba|bon|sau|bay|tam|chin))(?= (?:hoi nghi|cuoc|lop|buoi|mo hinh|van ban|don |vu |y kien|to |luot|tap the|ca nhan|cong trinh|ban |du thao))/gu;

const decimal = (text: string): string =>
  text
    .replace(/[ .](?=\d{3})/gu, "")
    .replace(",", ".")
    .replace(/^0+(?=\d)/u, "");

function written(match: RegExpMatchArray): number {
  const [, tens, ones, afterTen, alone] = match;
  if (alone !== undefined) return ONES[alone] ?? 0;
  if (tens !== undefined) return (ONES[tens] ?? 0) * 10 + (ones === undefined ? 0 : (ONES[ones] ?? 0));
  return 10 + (afterTen === undefined ? 0 : (ONES[afterTen] ?? 0));
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/u.test(text);

/** The numbers that count something in a text, from left to right; reads it folded, which has the same length. */
export function quantitiesIn(key: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of key.matchAll(NUMBER)) {
    const at = match.index;
    const end = at + match[0].length;
    const before = key.slice(Math.max(0, at - 24), at);
    const after = key.slice(end, end + 24);
    const whole = OF_WHOLE.exec(after);
    if (
      (NO_COUNT_BEFORE.test(before) && !(/chuyen de $/u.test(before) && COUNTED_AFTER.test(after))) ||
      (whole === null && NO_COUNT_AFTER.test(after))
    )
      continue;
    if (
      isYear(match[0]) &&
      !/^ (?:luot|van ban|don|y kien|hoi vien|doan vien|ho so|nguoi|trieu|mo hinh|vu)\b/u.test(after)
    )
      continue;
    found.push({
      value: decimal(match[0]),
      about: ABOUT.test(before),
      at,
      end: end + (whole?.[0].length ?? 0),
      ofWhole: whole !== null,
    });
  }
  for (const match of key.matchAll(IN_WORDS)) {
    const at = match.index;
    found.push({
      value: String(written(match)),
      about: ABOUT.test(key.slice(Math.max(0, at - 24), at)),
      at,
      end: at + match[0].length,
      ofWhole: false,
    });
  }
  return found.sort((a, b) => a.at - b.at);
}

/** A cell that holds a number and nothing else but a sign of measure or of doubt. */
export function cellQuantity(text: string, key: string): { value: string; about: boolean } | null {
  const match =
    /^(?<about>(?:hon|tren|gan|khoang|uoc) )?(?<number>\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d{1,7})(?<part>,\d{1,2})?\s*(?:%|\p{Ll}[\p{L} ]{0,20})?$/u.exec(
      key.trim(),
    );
  if (match === null || text.trim() === "") return null;
  const { about, number = "", part = "" } = match.groups ?? {};
  return { value: decimal(number + part), about: about !== undefined };
}
