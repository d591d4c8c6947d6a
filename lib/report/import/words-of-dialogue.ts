import type { FigureWords } from "./figure-words.ts";

const DIALOGUE = /doi thoai/u;
const WITH_GROUPS = /thanh nien|phu nu|nong dan|doanh nghiep/u;
const TALK = /^(?:cuoc|buoi|hoi nghi|luot)(?! nguoi)/u;

/** The figures of direct dialogue. */
export const DIALOGUE_WORDS: readonly FigureWords[] = [
  {
    asked: /doi thoai voi thanh nien/u,
    unit: TALK,
    near: [WITH_GROUPS],
    inSentence: /doi thoai|tiep xuc/u,
    label: /doi thoai.*(?:thanh nien|phu nu)/u,
  },
  {
    asked: /doi thoai cua bi thu/u,
    unit: TALK,
    near: [],
    inSentence: DIALOGUE,
    holder: { is: /bi thu/u, other: /chu tich/u },
    not: /dinh ky|dot xuat|chuyen de|thanh nien|phu nu|nong dan|tiep (?:cong )?dan|giao ban|tiep xuc/u,
    label: /bi thu/u,
  },
  {
    asked: /doi thoai cua chu tich/u,
    unit: TALK,
    near: [],
    inSentence: DIALOGUE,
    holder: { is: /chu tich (?:ubnd|uy ban)/u, other: /bi thu/u },
    not: /dinh ky|dot xuat|chuyen de|thanh nien|phu nu|nong dan|hdnd/u,
    label: /chu tich ubnd|chu tich uy ban/u,
  },
  {
    asked: /^cuoc doi thoai dinh ky/u,
    unit: TALK,
    near: [/dinh ky/u],
    inSentence: DIALOGUE,
    not: /dot xuat|chuyen de|tiep dan/u,
    label: /dinh ky/u,
  },
  {
    asked: /doi thoai dot xuat/u,
    unit: TALK,
    near: [/dot xuat|chuyen de/u],
    inSentence: DIALOGUE,
    not: /dinh ky|tiep dan/u,
    label: /dot xuat|chuyen de/u,
  },
  {
    asked: /luot nguoi du doi thoai/u,
    unit: /^luot/u,
    near: [/doi thoai|tham (?:du|gia)|(?<![a-z])du(?![a-z])/u],
    inSentence: DIALOGUE,
    not: /y kien|tiep (?:cong )?dan/u,
    label: /luot.*(?:doi thoai|tham du|tham gia|du)/u,
  },
  {
    asked: /y kien,? kien nghi tai doi thoai/u,
    unit: /^(?:luot )?(?:y kien|kien nghi)/u,
    near: [],
    inSentence: DIALOGUE,
    not: /tra loi|giai dap|giai quyet|tiep thu|chuyen|giai trinh|con lai|trong do/u,
    label: /y kien(?:,? kien nghi)?(?: cua nhan dan)?(?: tai| duoc neu|$)/u,
  },
  {
    asked: /tra loi truc tiep/u,
    unit: /^(?:luot )?(?:y kien|kien nghi)/u,
    near: [
      /(?:tra loi|giai dap|giai trinh)(?:,? giai dap)?(?: \S+){0,3} (?:truc tiep|tai (?:cho|hoi nghi|buoi|cuoc))|truc tiep (?:tra loi|giai dap)/u,
    ],
    inSentence: DIALOGUE,
    label: /tra loi|giai dap/u,
  },
  {
    asked: /tiep thu de chi dao/u,
    unit: /^(?:luot )?(?:y kien|kien nghi)/u,
    near: [/tiep thu/u],
    inSentence: DIALOGUE,
    not: /tra loi|da giai quyet/u,
    label: /tiep thu/u,
  },
  {
    asked: /y kien da giai quyet xong/u,
    unit: /^(?:luot )?(?:y kien|kien nghi|vu viec)/u,
    near: [/giai quyet (?:xong|dut diem|duoc|dat)|da (?:duoc )?(?:chi dao )?giai quyet/u],
    inSentence: DIALOGUE,
    not: /dang giai quyet|chua|tiep thu|tra loi/u,
    label: /(?:da )?giai quyet xong|da (?:duoc )?giai quyet/u,
  },
  {
    asked: /y kien dang giai quyet/u,
    unit: /^(?:luot )?(?:y kien|kien nghi|vu viec)/u,
    near: [/dang (?:duoc )?(?:giai quyet|xem xet|xu ly|tiep tuc)/u],
    inSentence: DIALOGUE,
    label: /dang (?:duoc )?(?:giai quyet|xem xet)/u,
  },
  {
    asked: /y kien chuyen cap tren/u,
    unit: /^(?:luot )?(?:y kien|kien nghi|vu viec)/u,
    near: [
      /chuyen (?:len )?(?:cap tren|cap co tham quyen|co quan)|(?:kien nghi|vuot) (?:len )?(?:cap tren|tham quyen)/u,
    ],
    inSentence: DIALOGUE,
    label: /chuyen (?:len )?cap tren|vuot tham quyen/u,
  },
  {
    asked: /thong bao ket luan sau/u,
    unit: /^(?:van ban )?(?:thong bao)(?: ket luan)?/u,
    near: [/ket luan/u],
    inSentence: DIALOGUE,
    label: /thong bao ket luan/u,
  },
];
