/** The levels that recommendations are addressed to. */
export type Level = "CENTRAL" | "PROVINCE" | "DISTRICT" | "COMMUNE";

const BODIES: readonly (readonly [Level, string])[] = [
  [
    "CENTRAL",
    "(?:(?:ban (?:dan van|to chuc|tuyen giao(?: va dan van)?|noi chinh|kinh te|chap hanh|bi thu)|van phong|(?:uy ban|ub)(?: (?:kiem tra|mttq(?: viet nam)?|mat tran to quoc(?: viet nam)?))?|mttq(?: viet nam)?|hoi (?:nong dan|lhpn|lien hiep phu nu|cuu chien binh|ccb|phu nu)(?: viet nam)?|(?:cac )?(?:ban|co quan|bo)(?:,? (?:ban|bo))?(?:,? nganh)?(?: dang)?|dang uy|cap|ban dang) (?:o )?)*trung uong(?: dang| hoi(?: (?:lhpn|lien hiep phu nu|nong dan|cuu chien binh|ccb))?| doan(?: tncs ho chi minh)?| mttq| mat tran to quoc)?(?: viet nam)?|(?:uy ban )?tw(?: dang| mttq| hoi| doan)?|bo chinh tri|ban bi thu|chinh phu|thu tuong(?: chinh phu)?|quoc hoi|uy ban thuong vu quoc hoi|dang,? (?:va )?nha nuoc|nha nuoc|bo (?:noi vu|tu phap|tai chinh|cong an|quoc phong|y te|giao duc[a-z ]{0,20}|lao dong[a-z, -]{0,40}|ke hoach[a-z ]{0,16}|xay dung|van hoa[a-z, ]{0,24}|nong nghiep[a-z ]{0,30}|tai nguyen[a-z ]{0,20}|khoa hoc[a-z ]{0,20}|thong tin[a-z ]{0,20})|cac bo,? nganh|tong lien doan(?: lao dong(?: viet nam)?)?|(?:hoi [a-z ]{3,30}|mttq|mat tran to quoc) viet nam(?! (?:tinh|thanh pho|tp|thi xa|huyen|quan|phuong|xa|cac cap|cap))",
  ],
  [
    "PROVINCE",
    "(?:ban (?:thuong vu|chap hanh|dan van|to chuc|tuyen giao|noi chinh|tuyen giao va dan van) |thuong truc |btv |van phong |uy ban kiem tra )*tinh uy(?: bac ninh)?|(?:ban thuong truc |ban thuong vu |thuong truc |lanh dao )?(?:cap|lanh dao|so,? nganh|cac so[a-z ,]{0,20}|voi|doi voi|de nghi|kien nghi(?: voi)?|phia|ve phia|uy ban|ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|mttq|mat tran to quoc|uy ban mttq[a-z ]{0,10}|ub ?mttq[a-z ]{0,10}|mat tran|hoi [a-z ]{3,24}|lien doan lao dong|ldld|cac ban[a-z ,]{0,20}|doan the|cac co quan) tinh(?! uy| doan| hinh| trang)|(?<=#(?:,| va|, va)? (?:voi )?)tinh(?! uy)(?= |$|[,;:.])|tinh(?: bac ninh)?(?= (?:can|xem|som|quan tam|tiep|chi dao|co |bo sung|ho tro|ban hanh|can|nghien cuu|tang|:|,|$))|^tinh(?: bac ninh)?(?= ?(?::|$))|tinh doan|(?:cac )?so (?:noi vu|tu phap|tai chinh|y te|giao duc|lao dong|van hoa|tai nguyen|xay dung|thong tin|nong nghiep|ke hoach)|(?:cac )?so,? (?:ban,? )?nganh",
  ],
  [
    "DISTRICT",
    "(?:ban (?:thuong vu|chap hanh|dan van|to chuc|tuyen giao) |thuong truc |btv |van phong )*(?:thanh uy|huyen uy|quan uy|thi uy)|(?:ban thuong truc |ban thuong vu |thuong truc |lanh dao )?(?:cap|lanh dao|cac (?:phong|ban)[a-z ,]{0,24}|voi|doi voi|de nghi|kien nghi(?: voi)?|phia|ve phia|ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|mttq|uy ban mttq[a-z ]{0,10}|mat tran|mat tran to quoc|hoi [a-z ]{3,24}|lien doan lao dong|ldld|ubnd,? hdnd) (?:thanh pho|tp|huyen(?! uy)|quan(?! uy| triet| tam| ly)|thi xa)|thanh pho(?= (?:can|xem|som|quan tam|tiep|chi dao|co |bo sung|ho tro|ban hanh|nghien cuu|tang|:|,|$))|^(?:thanh pho|tp)(?= ?(?::|$))|thanh doan|(?:cac )?phong,? ban,? nganh",
  ],
  [
    "COMMUNE",
    "(?:dang uy|ubnd|hdnd|cap|mttq|doi voi|voi) (?:phuong|xa)|dang uy (?:cac )?phuong|(?:cac )?phuong,? xa|cac phuong",
  ],
];

const PATTERNS = BODIES.map(
  ([level, source]) => [level, new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, "gu")] as const,
);

/** A level addressed in words, folded: which, and where its body is named. */
export type Addressed = { level: Level; at: number; end: number };

/** The levels that words, folded, name, from left to right. */
export function levelsIn(folded: string): Addressed[] {
  const found: Addressed[] = [];
  let left = folded.slice(0, 400);
  for (const [level, pattern] of PATTERNS) {
    for (const match of left.matchAll(pattern))
      found.push({ level, at: match.index, end: match.index + match[0].length });
    left = left.replace(pattern, (taken) => "#".repeat(taken.length));
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The one level that a heading of recommendations names; null where it names none or several. */
export function levelOfHeading(folded: string): Level | null {
  const levels = new Set(levelsIn(folded.slice(0, 200)).map((one) => one.level));
  const [only] = levels;
  return levels.size === 1 && only !== undefined ? only : null;
}

const ASKS =
  /(?<![a-z])(?:de nghi|kien nghi|de xuat|doi voi|kinh de nghi|mong muon|mong)(?: voi)?(?: (?:cac|voi|ve|ban))? ?/u;

/** "Trung ương cần …", "Tỉnh sớm …": who ought to act stands in front. */
const OUGHT = /^ (?:can(?! bo| cu)|nen|phai|som|xem xet|quan tam|tiep tuc|nghien cuu)(?![a-z])/u;

function beginsWithAsked(folded: string): boolean {
  const [first] = levelsIn(folded.slice(0, 200));
  return first !== undefined && first.at === 0 && OUGHT.test(folded.slice(first.end));
}

/**
 * Whom a recommendation addresses itself: the bodies named right behind "đề nghị", all of one level; null where none is,
 * "several" where levels are named in one breath.
 */
export function addresseeOf(folded: string): Addressed | "several" | null {
  // "… đối với nơi không thực hiện" further on asks nobody then.
  const asks = beginsWithAsked(folded) ? null : ASKS.exec(folded.slice(0, 200));
  const from = asks === null ? 0 : asks.index;
  const to = asks === null ? 0 : asks.index + asks[0].length;
  const named = levelsIn(folded.slice(from, from + 260)).map((one) => ({
    ...one,
    at: one.at + from,
    end: one.end + from,
  }));
  const first = named.find(
    (one) => one.end > to && (one.at <= to + 12 || /^[a-z ,]{0,40}(?:cua|thuoc) $/u.test(folded.slice(to, one.at))),
  );
  if (first === undefined) return null;
  let end = first.end;
  for (const one of named.filter((other) => other.at >= first.end)) {
    const between = folded.slice(end, one.at);
    if (!/^(?:,| va| va cac|, cac| cung| cung nhu|;| -|\/| cac)* ?(?:voi |cac )?$/u.test(between)) break;
    if (one.level !== first.level) return "several";
    end = one.end;
  }
  return { ...first, end };
}
