import type { Topic } from "./topic.ts";

const has = (key: string, pattern: RegExp): boolean => pattern.test(key);

const ISSUED =
  /(?<![a-z])(?:ban hanh|xay dung) (?:va (?:ban hanh|trien khai|to chuc thuc hien) )?(?:\d+ |duoc |cac |nhieu |kip thoi |day du |he thong )*(?:ke hoach|nghi quyet|chi thi|chuong trinh|van ban|cong van|huong dan|quyet dinh|quy che|thong tri|thong bao ket luan)/u;
const TAUGHT =
  /(?<![a-z])(?:to chuc|mo) .{0,60}(?:quan triet|hoc tap|trien khai)|quan triet .{0,80}(?:nghi quyet|quyet dinh|quy dinh|noi dung|den (?:toan the|tung|can bo|100))|hoi nghi (?:hoc tap|quan triet|trien khai|pho bien)/u;
const LED =
  /(?<![a-z])(?:tap trung |thuong xuyen |kip thoi |da |quan tam )*(?:lanh dao,? chi dao|lanh chi dao|chi dao) (?:cac|viec|toan|tot|trien khai|to chuc|chat che|cu the|ubnd|mttq|cap uy)/u;
const PURPOSE = /(?:nham|de|gop phan|qua do|tu do|muc dich)(?: \S+){0,4} (?:nang cao )?nhan thuc/u;
const AWARE =
  /nhan thuc.{0,160}(?:chuyen bien|nang len|nang cao|ro ret|ro net|thay doi|day du hon|sau sac hon|dung dan hon)|chuyen bien.{0,80}nhan thuc/u;
const FORWARD =
  /^(?:\S+ )?(?:trong (?:thoi gian toi|nhung nam|giai doan|nhiem ky)|thoi gian toi|nhung nam tiep theo|tiep tuc|phan dau den|den nam 20(?:2[4-9]|3))|(?<![a-z])(?:trong thoi gian toi|nhung nam tiep theo|thoi gian tiep theo)(?![a-z])/u;
const ASKS =
  /^(?:kinh )?(?:de nghi|kien nghi|de xuat)(?![a-z])|(?<![a-z])(?:xin |tran trong )?(?:de nghi|kien nghi) (?:voi )?(?:trung uong|tinh|thanh|ban|cap tren|cac cap)/u;
const LACKS =
  /^(?:tuy nhien|ben canh|mac du|tuy vay)|(?<![a-z])(?:con|van con|mot so) (?:mot so |nhieu |nhung )?(?:han che|ton tai|bat cap|khuyet diem|kho khan)|(?<![a-z])(?:han che|ton tai|khuyet diem)[ ,:]|chua (?:thuc su|thuong xuyen|cao|kip thoi|dong deu|sau|hieu qua|manh|ro net|duoc quan tam)/u;
const CAUSED = /^(?:\S+ ){0,3}nguyen nhan|(?<![a-z])nguyen nhan (?:chu quan|khach quan|cua)/u;
const LEARNT = /(?<![a-z])(?:bai hoc kinh nghiem|bai hoc|rut ra (?:mot so )?(?:bai hoc|kinh nghiem))/u;
const DONE =
  /(?<![a-z])(?:dat (?:duoc )?(?:nhieu |nhung |mot so )?ket qua|ket qua (?:cu the|noi bat|la|dat|buoc dau)|mo hinh|phong trao|doi thoai|hoa giai|gop y|tiep (?:cong )?dan|giam sat|phan bien|van dong (?:nhan dan|duoc|ung ho|hien)|an sinh|nong thon|xoa doi|giam ngheo|don thu|giai quyet|cai cach hanh chinh|dan van kheo|y kien)(?![a-z])/gu;

/**
 * What a paragraph is about by its own words, where they are sure; the topics it speaks of, in the order of how plainly
 * it does. Reads text that is folded.
 */
export function topicsOfText(key: string): Topic[] {
  const text = key.slice(0, 700);
  const start = text.slice(0, 200);
  const found: Topic[] = [];
  if (has(start.slice(0, 120), ASKS)) found.push("RECOMMEND");
  if (has(start.slice(0, 90), LEARNT)) found.push("LESSON");
  if (has(start.slice(0, 90), CAUSED)) found.push("CAUSE");
  if (has(start, LACKS)) found.push("LIMIT");
  if (has(start.slice(0, 110), FORWARD)) found.push("DIRECTION");
  if (isAwareness(key)) found.push("AWARENESS");
  if (has(start, ISSUED) || has(start, TAUGHT) || has(start.slice(0, 120), LED)) found.push("LEAD");
  if ((text.match(DONE)?.length ?? 0) >= 2) found.push("RESULT");
  return found;
}

/** Whether a paragraph tells how awareness has changed, not what something is meant to change. */
export function isAwareness(key: string): boolean {
  const start = key.slice(0, 260);
  return AWARE.test(start) && !PURPOSE.test(start);
}
