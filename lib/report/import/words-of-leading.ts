import type { FigureWords } from "./figure-words.ts";

const TAUGHT = /quan triet|hoc tap|(?:trien khai|pho bien)(?! (?:mo hinh|phong trao|du an|cong trinh|de an))/u;
const SKILFUL = /dan van kheo/u;
const NOT_ALL = /trong do|chiem|tang|giam|con lai|vuot|so voi/u;

/** The figures of dissemination and of the movement. */
export const COMMON_WORDS: readonly FigureWords[] = [
  {
    asked: /van ban lanh dao,? chi dao/u,
    unit: /^(?:dau |loai )?van ban(?! (?:cap tren|quy pham|phap luat|den|den))/u,
    near: [/ban hanh|lanh dao|chi dao|xay dung/u],
    not: /gop y|lay y kien|du thao|phan bien|cap tren|quy pham|tiep nhan|xu ly|tuyen truyen|ket luan doi thoai|chuyen de/u,
    own: true,
    label: /van ban (?:lanh dao|chi dao|da ban hanh|ban hanh|lanh,? chi dao)|ban hanh van ban/u,
    unsure: /tham muu|^van ban huong dan/u,
  },
  {
    asked: /hoi nghi quan triet/u,
    unit: /^(?:cuoc |buoi )?(?:hoi nghi|lop|buoi|cuoc|dot)/u,
    near: [TAUGHT],
    carried: true,
    not: /tap huan|doi thoai|nhan dan|gop y|tiep xuc|phan bien|cu tri|so ket|tong ket|giam sat|boi duong|phap luat/u,
    own: true,
    label: /hoi nghi (?:hoc tap|quan triet|trien khai|pho bien)/u,
    unsure: /^(?:lop|buoi|cuoc|dot)|tuyen truyen|cac nghi quyet|nghi quyet dai hoi/u,
  },
  {
    asked: /luot nguoi tham gia quan triet/u,
    unit: /^luot(?: |$)/u,
    near: [TAUGHT],
    nearAbove: true,
    carried: true,
    not: /tap huan|doi thoai|gop y|tiep (?:cong )?dan|boi duong|phap luat|tuyen truyen mieng|dai hoi|hoa giai/u,
    own: true,
    label:
      /luot (?:nguoi|can bo|dang vien|dai bieu).*(?:quan triet|hoc tap|hoi nghi|trien khai)|(?:quan triet|hoc tap).*luot/u,
  },
  {
    asked: /ty le dang vien.*quan triet/u,
    unit: /^(?:%|phan tram) (?:so |tong so |cac )?(?:can bo,? (?:va )?)?dang vien/u,
    near: [/quan triet|hoc tap|tham gia|tham du/u],
    inSentence: /quan triet|hoc tap|nghien cuu/u,
    not: /phan loai|hoan thanh|ky cam ket|dang ky|chuyen doi|ung ho/u,
    ahead: {
      before: /ty le (?:can bo,? (?:va )?)?dang vien[^;.]{0,60}(?:quan triet|hoc tap|tham gia|tham du)[^;.%]{0,30}$/u,
      unit: /^%/u,
    },
    label: /ty le (?:can bo,? )?dang vien.*(?:quan triet|hoc tap|tham gia)/u,
  },
  {
    asked: /kiem tra,? giam sat cua cap uy/u,
    unit: /^(?:luot |cuoc )(?:kiem tra,? (?:va )?giam sat)/u,
    near: [/kiem tra/u],
    not: /mttq|mat tran|thanh tra nhan dan|cong dong|hdnd|phan bien|nhan dan|lien nganh/u,
    own: true,
    label: /cuoc kiem tra,? giam sat/u,
  },
  {
    asked: /^lop tap huan/u,
    unit: /^(?:lop|cuoc|hoi nghi|buoi) (?:boi duong,? |dao tao,? )?tap huan/u,
    near: [/tap huan/u],
    not: /khoa hoc ky thuat|khuyen nong|chan nuoi|phong chay/u,
    label: /lop (?:boi duong,? )?tap huan|tap huan nghiep vu$/u,
    unsure: /^(?:hoi nghi|cuoc|buoi)/u,
  },
  {
    asked: /luot nguoi tap huan|luot.*tap huan/u,
    unit: /^(?:luot|hoc vien|nguoi|can bo)(?: |$)/u,
    near: [/tap huan/u],
    not: /khoa hoc ky thuat|khuyen nong|quan triet|doi thoai/u,
    label: /luot.*tap huan/u,
    unsure: /^(?:hoc vien|nguoi|can bo)/u,
  },
  {
    asked: /khoi \(ban\) dan van.*to dan van|to dan van/u,
    unit: /^to dan van/u,
    near: [],
    not: NOT_ALL,
    label: /to dan van/u,
    unsure: /khoi dan van|ban dan van/u,
  },
  {
    asked: /can bo lam cong tac dan van/u,
    unit: /^(?:can bo|nguoi|dong chi|thanh vien)/u,
    near: [/(?:can bo|doi ngu|luc luong|nguoi) (?:lam |chuyen trach )?(?:cong tac )?dan van/u],
    not: /tap huan|boi duong|quan triet|khen/u,
    label: /can bo (?:lam )?(?:cong tac )?dan van/u,
  },
  {
    asked: /mo hinh.*dan van kheo.*dang ky/u,
    unit: /^(?:luot )?mo hinh/u,
    near: [/dang ky/u],
    inSentence: SKILFUL,
    not: /cong nhan|duy tri|linh vuc|tang|giam/u,
    label: /mo hinh.*dang ky|dang ky.*mo hinh/u,
  },
  {
    asked: /mo hinh.*(?:cong nhan|duy tri)/u,
    unit: /^mo hinh/u,
    near: [/cong nhan|duy tri|hoat dong (?:co )?hieu qua|dang hoat dong/u],
    inSentence: SKILFUL,
    not: /dang ky|linh vuc|tang|giam|khong duy tri/u,
    label: /mo hinh.*(?:cong nhan|duy tri)|(?:cong nhan|duy tri).*mo hinh/u,
  },
  ...(
    [
      [/mo hinh linh vuc kinh te/u, "kinh te"],
      [/mo hinh linh vuc van hoa/u, "van hoa"],
      [/mo hinh linh vuc quoc phong/u, "(?:quoc phong|an ninh|qp)"],
      [/mo hinh linh vuc xay dung/u, "(?:xay dung (?:he thong chinh tri|dang|httct|chinh quyen))"],
    ] as const
  ).map(
    ([asked, field]): FigureWords => ({
      asked,
      unit: /^mo hinh/u,
      near: [
        new RegExp(
          `(?:linh vuc|ve|trong|thuoc|tren)(?: phat trien| linh vuc)*:? ${field}|${field}[^,;.:]{0,24}[:(] ?$|# mo hinh (?:dan van kheo |"dan van kheo" )?(?:phat trien )?${field}`,
          "u",
        ),
      ],
      apart: true,
      inSentence: SKILFUL,
      not: /khong/u,
      label: new RegExp(
        `^(?:[-+. ]|trong do:? ?|mo hinh |so |ve |dan van kheo |trong |thuoc |tren |"|')*(?:linh vuc )?(?:phat trien )?${field}`,
        "u",
      ),
    }),
  ),
  {
    asked: /^tap the duoc khen/u,
    unit: /^(?:luot )?tap the/u,
    near: [/khen|bieu duong|ton vinh|bang khen|giay khen/u],
    not: /de nghi|de xuat/u,
    label: /tap the.*khen|khen.*tap the/u,
  },
  {
    asked: /^ca nhan duoc khen/u,
    unit: /^(?:luot )?ca nhan/u,
    near: [/khen|bieu duong|ton vinh|bang khen|giay khen|tap the/u],
    inSentence: /khen|bieu duong|ton vinh/u,
    not: /de nghi|de xuat/u,
    label: /ca nhan.*khen|khen.*ca nhan/u,
  },
];
