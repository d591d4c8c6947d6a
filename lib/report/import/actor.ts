import type { Addressee } from "./types.ts";

/** A body named in words, folded: whose it is and where. */
type Mention = { actor: Addressee; at: number; end: number };

const NAMES: readonly (readonly [Addressee, string])[] = [
  // Longer names first: "Ban Thường trực Ủy ban MTTQ" is no Party body, "Chủ tịch Hội" no chairman of a people's committee.
  [
    "FRONT",
    "(?:ban thuong truc |thuong truc )?(?:uy ban |ubmttq|ub )?(?:mttq|mat tran to quoc|mat tran)(?: viet nam)?(?: cac cap)?|ban cong tac mat tran|cac (?:to chuc )?doan the|doan the(?: chinh tri)?|cac to chuc chinh tri ?- ?xa hoi|to chuc chinh tri ?- ?xa hoi|to chuc ct-xh|cac hoi quan chung|hoi quan chung|cac hoi,? doan the|(?:ban chap hanh |ban thuong vu |bch |btv )?(?:hoi (?:lien hiep phu nu|lhpn|phu nu|nong dan|cuu chien binh|ccb|chu thap do|nguoi cao tuoi|khuyen hoc|dong y|luat gia)|doan (?:thanh nien|tncs|phuong|xa|vien cong doan)|thanh doan|tinh doan|lien doan lao dong|ldld|cong doan(?: co so| vien chuc)?|cac cap hoi|cac cap cong doan|cac cap bo doan)|(?:ban chap hanh|ban thuong vu|thuong truc|bch|btv) (?:cac cap )?(?:hoi|doan|cong doan|lien doan)(?! dong| nghi)|chu tich hoi|chi hoi|hoi (?:cac cap|co so|phuong|thanh pho|thi xa)",
  ],
  [
    "GOVERNMENT",
    "(?:thuong truc |lanh dao )?hdnd ?(?:-|,|va|\\/) ?ubnd|(?:thuong truc |lanh dao |chu tich |pho chu tich )*(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)|(?:cac cap )?chinh quyen(?: dia phuong| phuong| co so| cac cap)?|(?:lanh dao |tap the lanh dao )?(?:phong|thanh tra) (?:noi vu|tu phap|tai chinh|tai nguyen|lao dong|ldtbxh|ldtb|van hoa|giao duc|y te|kinh te|quan ly do thi|chuyen mon)|cac phong,? ban|phong,? ban,? nganh|(?:lanh dao )?co quan|cong an phuong|ban chi huy quan su",
  ],
  [
    "PARTY_COMMITTEE",
    "(?:ban thuong vu |thuong truc |btv |ban chap hanh |bch |thuong vu |tap the )*(?:dang uy|dang bo|cap uy)(?: dang)?(?: cac cap| co so)?|(?:cac )?chi bo|chi uy|(?:cac )?to chuc (?:co so )?dang|bi thu(?: dang uy| cap uy| chi bo)?|khoi dan van|ban dan van dang uy|to dan van|uy ban kiem tra dang uy|lanh dao dang",
  ],
];

const PATTERNS = NAMES.map(([actor, source]) => [actor, new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, "gu")] as const);

/** Words before a name that make it somebody else's object: "theo chỉ đạo của …", "phối hợp với …". */
const OBLIQUE =
  /(?:\b(?:cua|voi|theo|tham muu(?: giup)?(?: cho)?|giup|cho|gui|toi|den|boi|cung|tai|thuoc|trong|gom|vao|xin y kien|bao cao|lanh dao|chi dao|giao|yeu cau|huong dan|do) )(?:cac |toan |thuong truc |ban thuong vu |nhan dan,? )?$/u;
const HIGHER = /^ ?(?:\S+ ){0,2}?(?:trung uong|tinh|thanh pho|thanh uy|tp)\b|^ ?(?:cap tren)/u;

/** The bodies named in words, folded, from left to right; parts of longer names are not named again. */
export function mentionsIn(folded: string): Mention[] {
  const found: Mention[] = [];
  let left = folded;
  for (const [actor, pattern] of PATTERNS) {
    for (const match of left.matchAll(pattern))
      found.push({ actor, at: match.index, end: match.index + match[0].length });
    left = left.replace(pattern, (taken) => "#".repeat(taken.length));
  }
  return found.sort((a, b) => a.at - b.at);
}

/** The one body that a heading names; null where it names none or several. */
export function actorOfHeading(folded: string): Addressee | null {
  const actors = new Set(mentionsIn(folded.slice(0, 300)).map((one) => one.actor));
  const [only] = actors;
  return actors.size === 1 && only !== undefined ? only : null;
}

/** Whether a heading names bodies of different kinds together. */
export const namesSeveral = (folded: string): boolean =>
  new Set(mentionsIn(folded.slice(0, 300)).map((one) => one.actor)).size > 1;

export type Subject = { actor: Addressee | null; joint: boolean };

/**
 * Who acts in a paragraph: the first body named in its beginning that is not only the object of another's work. Bodies
 * named in one breath ("Đảng ủy, UBND, MTTQ") act together.
 */
export function subjectOf(folded: string, far = 140): Subject {
  const beginning = folded.slice(0, far + 80);
  const mentions = mentionsIn(beginning).filter((one) => one.at < far);
  for (const [index, one] of mentions.entries()) {
    const before = beginning.slice(Math.max(0, one.at - 40), one.at);
    if (OBLIQUE.test(before)) continue;
    if (HIGHER.test(beginning.slice(one.end, one.end + 24)) && one.actor === "PARTY_COMMITTEE") continue;
    const next = mentions[index + 1];
    const between = next === undefined ? "" : beginning.slice(one.end, next.at);
    const together =
      next !== undefined &&
      next.actor !== one.actor &&
      /^[^.;:]{0,24}(?:,|;| va |-|–) ?(?:cac |lanh dao )?$/u.test(between) &&
      !/\b(?:da|chi dao|lanh dao|ban hanh|to chuc|phoi hop)\b/u.test(between);
    return together ? { actor: null, joint: true } : { actor: one.actor, joint: false };
  }
  return { actor: null, joint: false };
}
