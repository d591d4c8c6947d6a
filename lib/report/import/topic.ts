/** What a part of a summing-up is about: the words that such reports and outlines share. */
export type Topic =
  | "BACKGROUND"
  | "LEAD"
  | "AWARENESS"
  | "RESULT"
  | "LIMIT"
  | "CAUSE"
  | "LESSON"
  | "DIRECTION"
  | "RECOMMEND";

export type Topics = { strong: Set<Topic>; weak: Set<Topic> };

type Words = { topic: Topic; strong: boolean; pattern: RegExp };

const strong = (topic: Topic, source: string): Words => ({
  topic,
  strong: true,
  pattern: new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, "gu"),
});
const weak = (topic: Topic, source: string): Words => ({ ...strong(topic, source), strong: false });

/** In this order; what one pattern has taken is not looked at again. */
const VOCABULARY: readonly Words[] = [
  strong(
    "RESULT",
    "(?:danh gia )?(?:ket qua )?(?:viec )?(?:trien khai |to chuc |trien khai,? to chuc )?thuc hien (?:cac |nhung )?(?:muc tieu|quan diem|nhiem vu|noi dung|chi tieu)[^.;:]{0,120}",
  ),
  strong(
    "RECOMMEND",
    "(?:nhung |cac |mot so )?(?:kien nghi|de xuat)(?:,? (?:va )?(?:de xuat|kien nghi))?|de dat nguyen vong",
  ),
  strong(
    "DIRECTION",
    "phuong huong|(?:nhung |cac |mot so )?nhiem vu,? (?:va )?(?:nhom )?giai phap|nhiem vu trong tam|giai phap (?:trong tam|chu yeu|thuc hien|tiep tuc)|(?:trong )?thoi gian toi|nhung nam tiep theo|nhung nam toi|giai doan tiep theo|giai phap thoi gian|tiep tuc thuc hien .{0,80}(?:thoi gian|giai doan|nhung nam)|muc tieu,? (?:nhiem vu|phuong huong)|dinh huong",
  ),
  strong(
    "BACKGROUND",
    "dac diem,? tinh hinh|tinh hinh,? dac diem|khai quat|dac diem (?:chung|dia phuong|don vi|cua|tu nhien|kinh te)|(?:dac diem|tinh hinh) (?:kinh te|dia ly|dan cu)|vi tri dia ly|dac diem|boi canh|tinh hinh chung|vai net ve|gioi thieu chung|co cau to chuc|thuan loi,? (?:va )?kho khan|thong tin chung",
  ),
  strong("LESSON", "bai hoc(?: kinh nghiem)?|kinh nghiem rut ra|rut ra (?:mot so )?kinh nghiem|mot so kinh nghiem"),
  strong(
    "LIMIT",
    "(?:nhung |cac |mot so )?(?:ton tai|han che|khuyet diem|nhuoc diem|thieu sot|yeu kem|bat cap|vuong mac)(?:,? (?:va )?(?:ton tai|han che|khuyet diem|nhuoc diem|thieu sot|yeu kem|bat cap|vuong mac|kho khan))*|(?:nhung )?kho khan,? (?:va )?vuong mac|chua lam duoc|mat chua duoc",
  ),
  strong("CAUSE", "nguyen nhan"),
  strong(
    "AWARENESS",
    "(?:su |nhung )?chuyen bien.{0,40}(?:nhan thuc|trach nhiem)|nhan thuc.{0,30}chuyen bien|(?:ve |chuyen bien )?nhan thuc,? (?:va )?(?:y thuc,? )?(?:trach nhiem|hanh dong)|ve (?:mat )?nhan thuc|nhan thuc cua",
  ),
  strong(
    "RESULT",
    "(?:nhung |cac |mot so |danh gia )?ket qua (?:cu the |buoc dau |noi bat |chu yeu |chinh )?(?:dat duoc|(?:10 nam |tong ket |trien khai |to chuc |cong tac |trien khai,? to chuc )*thuc hien|noi bat|chu yeu|hoat dong|doi thoai|gop y|cu the)|(?:nhung |cac )?uu diem|(?:nhung )?thanh tuu|(?:nhung )?mat (?:lam duoc|dat duoc|manh)|danh gia (?:chung|ket qua|tong quat)|nhan xet chung|viec thuc hien (?:cac )?(?:muc tieu|nhiem vu|noi dung)|thuc hien cac (?:muc tieu|nhiem vu|noi dung|quan diem)",
  ),
  strong(
    "LEAD",
    "lanh ?,? ?(?:dao ?,? )?(?:va )?chi dao(?:,? (?:trien khai|quan triet|to chuc))*|(?:hoc tap|nghien cuu|pho bien|tuyen truyen|trien khai|to chuc)?,? ?(?:va )?quan triet(?:,? (?:va )?(?:trien khai|hoc tap|tuyen truyen|pho bien|to chuc))*|(?:viec |cong tac )?ban hanh (?:cac |he thong )?van ban|(?:viec )?cu the hoa|cong tac chi dao|cong tac lanh dao|su lanh dao cua (?:cap uy|dang)",
  ),
  weak("RESULT", "ket qua|hieu qua|mo hinh|phong trao|thuc trang|noi dung gop y|thuc hien (?:quy che|nhiem vu)"),
  weak(
    "LEAD",
    "trien khai|tuyen truyen|pho bien|hoc tap|xay dung (?:ke hoach|chuong trinh)|to chuc thuc hien|kiem tra,? giam sat viec|cong tac kiem tra,? giam sat",
  ),
  weak("DIRECTION", "nhiem vu|giai phap|muc tieu|ke hoach nam"),
  weak("RECOMMEND", "de nghi"),
  weak("BACKGROUND", "tinh hinh|thuan loi|du bao"),
  weak("AWARENESS", "nhan thuc|chuyen bien"),
];

/** The topics that words, folded, name: those that cannot be meant otherwise, and those that may. */
export function topicsOf(folded: string): Topics {
  let left = folded.slice(0, 600);
  const found: Topics = { strong: new Set(), weak: new Set() };
  for (const { topic, strong: isStrong, pattern } of VOCABULARY) {
    const before = left;
    left = left.replace(pattern, (taken) => "#".repeat(taken.length));
    if (left !== before) (isStrong ? found.strong : found.weak).add(topic);
  }
  return found;
}
