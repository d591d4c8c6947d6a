/** How reports speak of a figure that catalogues ask for. All patterns read text that is folded. */
export type FigureWords = {
  /** The name of the indicator it is for. */
  asked: RegExp;
  /** What follows the number at once. */
  unit: RegExp;
  /** Each must stand beside the number: before it, back to the figure before, or behind it, up to the next. */
  near: readonly RegExp[];
  /** Must stand in the sentence. */
  inSentence?: RegExp;
  /** None may stand beside it. */
  not?: RegExp;
  /** Only what the writer's own body does counts; other bodies' are parts of a sum. */
  own?: true;
  /** A label of a table, where it differs from unit and words. */
  label?: RegExp;
  /** Another way to say it: the words before the number, and what follows it. */
  ahead?: { before: RegExp; unit: RegExp };
  /** Who must be the last one named, and who else may not be meant with them. */
  holder?: { is: RegExp; other: RegExp };
  /** Beside these words it may be meant otherwise. */
  unsure?: RegExp;
};

const MEETING = /^(?:cuoc |buoi )?hoi nghi/u;
const TAUGHT = /quan triet|hoc tap|(?:trien khai|pho bien)(?! (?:mo hinh|phong trao|du an|cong trinh|de an))/u;
const DIALOGUE = /doi thoai/u;
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
    unsure: /tham muu/u,
  },
  {
    asked: /hoi nghi quan triet/u,
    unit: /^(?:cuoc |buoi )?(?:hoi nghi|lop|buoi|cuoc|dot)/u,
    near: [TAUGHT],
    not: /tap huan|doi thoai|nhan dan|gop y|tiep xuc|phan bien|cu tri|so ket|tong ket|giam sat|boi duong|phap luat/u,
    own: true,
    label: /hoi nghi (?:hoc tap|quan triet|trien khai|pho bien)/u,
    unsure: /^(?:lop|buoi|cuoc|dot)|(?:tuyen truyen)/u,
  },
  {
    asked: /luot nguoi tham gia quan triet/u,
    unit: /^luot(?: |$)/u,
    near: [TAUGHT],
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
          `(?:linh vuc|ve|trong|thuoc|tren)(?: phat trien| linh vuc)*:? ${field}|${field}[^,;.:]{0,24}[:(] ?$`,
          "u",
        ),
      ],
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

/** The figures of dealing with citizens, mediation and members. */
export const PEOPLE_WORDS: readonly FigureWords[] = [
  {
    asked: /luot tiep cong dan/u,
    unit: /^luot/u,
    near: [/tiep(?: duoc)? #|tiep (?:cong )?dan/u],
    not: /doi thoai|tiep xuc cu tri/u,
    label: /luot tiep (?:cong )?dan|tiep cong dan/u,
  },
  {
    asked: /don thu tiep nhan/u,
    unit: /^(?:luot )?(?:don|vu don)(?! vi)(?:[ ,.;:)]|$)/u,
    near: [/tiep nhan|nhan (?:duoc )?|phat sinh/u],
    not: /giai quyet (?:xong |duoc )?$|da giai quyet|chuyen|ton dong|vuot cap|vao dang/u,
    label: /don(?: thu)? (?:duoc )?(?:tiep nhan|nhan)|tiep nhan (?:\S+ )?don|tong so don/u,
    unsure: /tiep nhan (?:va|,) (?:giai quyet|xu ly)/u,
  },
  {
    asked: /don thu da giai quyet/u,
    unit: /^(?:don|vu don)(?! vi)(?:[ ,.;:)]|$)/u,
    near: [/giai quyet/u],
    not: /chua giai quyet|dang giai quyet|ton dong|chuyen|tiep nhan (?:va|,)|vao dang/u,
    label: /don(?: thu)? (?:da |duoc )*giai quyet|giai quyet (?:\S+ )?don/u,
  },
  { asked: /^hoi nghi nhan dan/u, unit: /^hoi nghi nhan dan/u, near: [], not: NOT_ALL, label: /hoi nghi nhan dan/u },
  { asked: /^to hoa giai/u, unit: /^to hoa giai/u, near: [], not: NOT_ALL, label: /to hoa giai/u },
  { asked: /^hoa giai vien/u, unit: /^hoa giai vien/u, near: [], not: NOT_ALL, label: /hoa giai vien/u },
  {
    asked: /^vu viec hoa giai$/u,
    unit: /^vu/u,
    near: [/hoa giai/u],
    not: /hoa giai (?:duoc )?thanh|thanh cong|khong thanh|dang hoa giai/u,
    label: /vu(?: viec)?.*hoa giai(?! thanh)|hoa giai(?! thanh).*vu/u,
  },
  {
    asked: /vu viec hoa giai thanh/u,
    unit: /^vu/u,
    near: [/hoa giai (?:duoc )?thanh|(?:giai quyet|hoa giai).*thanh cong/u],
    not: /khong thanh/u,
    label: /hoa giai thanh/u,
  },
  {
    asked: /doan vien,? hoi vien hien co/u,
    unit: /^(?:doan vien|hoi vien)/u,
    near: [/hien co|tong so|hien nay|dang sinh hoat|toan (?:phuong|thanh pho|thi xa|hoi|don vi) co/u],
    not: /ket nap|phat trien|tham gia|tap huan|quan triet|ngheo|vay von/u,
    label: /(?:tong so )?(?:doan vien|hoi vien).*(?:hien co)|tong so (?:doan vien|hoi vien)/u,
  },
  {
    asked: /ket nap moi/u,
    unit: /^(?:doan vien|hoi vien)/u,
    near: [/ket nap|phat trien (?:moi|duoc)/u],
    not: /hien co|tong so/u,
    label: /(?:doan vien|hoi vien).*(?:ket nap|moi)|ket nap.*(?:doan vien|hoi vien)/u,
  },
  {
    asked: /kinh phi van dong ung ho/u,
    unit: /^(?:trieu|ty) dong/u,
    near: [/van dong|ung ho|an sinh|quyen gop|vi nguoi ngheo|ho tro/u],
    not: /hien dat|lam duong|ngan sach|vay|giai ngan|doanh thu|cong trinh/u,
    label: /kinh phi.*(?:van dong|ung ho|an sinh)|van dong.*ung ho/u,
    unsure: /^ty|ho tro/u,
  },
  {
    asked: /thu tuc hanh chinh tiep nhan/u,
    unit: /^(?:luot )?(?:ho so|thu tuc hanh chinh)/u,
    near: [/tiep nhan/u],
    not: /giai quyet (?:dung|truoc|xong)|qua han|cung cap/u,
    label: /(?:ho so|thu tuc hanh chinh|tthc).*tiep nhan|tiep nhan.*(?:ho so|thu tuc)/u,
  },
  {
    asked: /thu tuc hanh chinh giai quyet dung/u,
    unit: /^(?:luot )?(?:ho so|thu tuc)/u,
    near: [/(?:dung|truoc)(?: han)?,? (?:va )?(?:truoc|dung) han/u],
    not: /qua han|cham/u,
    label: /(?:dung|truoc)(?: han)?,? (?:va )?(?:truoc|dung) han/u,
  },
];

const SUPERVISION = /thanh tra nhan dan|giam sat dau tu|ttnd|gsdtcd/u;
const ADVICE = /gop y|dong gop y kien/u;

/** The figures of opinions, and of supervision by the people. */
export const OPINION_WORDS: readonly FigureWords[] = [
  {
    asked: /giam sat do mttq.*chu tri/u,
    unit: /^cuoc giam sat/u,
    near: [/chu tri/u],
    not: /phoi hop|thanh tra nhan dan|cong dong|hdnd/u,
    label: /giam sat.*chu tri/u,
  },
  {
    asked: /^cuoc giam sat phoi hop/u,
    unit: /^cuoc giam sat/u,
    near: [/phoi hop/u],
    not: /chu tri|thanh tra nhan dan|cong dong/u,
    label: /giam sat.*phoi hop|phoi hop.*giam sat/u,
  },
  {
    asked: /^kien nghi sau giam sat$/u,
    unit: /^(?:y kien,? )?kien nghi/u,
    near: [/giam sat/u],
    not: /tiep thu|giai quyet|doi thoai|thanh tra nhan dan/u,
    label: /kien nghi sau giam sat$/u,
  },
  {
    asked: /kien nghi sau giam sat duoc tiep thu/u,
    unit: /^(?:y kien,? )?kien nghi/u,
    near: [/tiep thu|giai quyet/u],
    inSentence: /sau giam sat|qua giam sat/u,
    not: /doi thoai/u,
    label: /kien nghi sau giam sat (?:duoc|da).*(?:tiep thu|giai quyet)/u,
  },
  {
    asked: /hoi nghi phan bien/u,
    unit: /^(?:cuoc |hoi nghi )(?:\S+ ){0,2}phan bien/u,
    near: [],
    label: /hoi nghi phan bien/u,
  },
  {
    asked: /du thao van ban duoc phan bien/u,
    unit: /^(?:du thao|van ban)/u,
    near: [/phan bien/u],
    label: /(?:du thao|van ban).*phan bien/u,
  },
  {
    asked: /hoi nghi gop y/u,
    unit: /^(?:hoi nghi|cuoc|buoi)/u,
    near: [/gop y/u],
    not: /doi thoai|phan bien|quan triet|giam sat|du thao|chinh sach phap luat/u,
    label: /hoi nghi (?:\S+ ){0,4}gop y/u,
    unsure: /^(?:cuoc|buoi)|lay y kien/u,
  },
  {
    asked: /luot nguoi gop y/u,
    unit: /^luot(?! y kien)/u,
    near: [/gop y/u],
    not: /doi thoai|quan triet|tap huan/u,
    label: /luot.*gop y/u,
  },
  {
    asked: /^y kien gop y$/u,
    unit: /^(?:luot )?y kien/u,
    near: [ADVICE],
    not: /doi thoai|tiep thu|giai trinh|cu tri|(?:voi|doi voi|cho|ve) (?:cac )?(?:to chuc dang|cap uy|can bo|chinh quyen|ubnd)|giai quyet|tra loi|phan bien/u,
    label: /^(?:tong )?(?:so )?(?:luot )?y kien (?:dong gop|gop y)(?!.*(?:voi|doi voi|cho) )/u,
  },
  {
    asked: /y kien gop y voi to chuc dang/u,
    unit: /^(?:luot )?y kien/u,
    near: [/(?:voi|doi voi|cho|vao|ve) (?:cac |cong tac )?(?:to chuc (?:co so )?dang|cap uy|dang uy|xay dung dang)/u],
    not: /doi thoai|chinh quyen|tiep thu|giai trinh/u,
    label: /(?:voi|doi voi|cho|ve) (?:cac )?(?:to chuc dang|cap uy|xay dung dang)/u,
  },
  {
    asked: /y kien gop y voi chinh quyen/u,
    unit: /^(?:luot )?y kien/u,
    near: [/(?:voi|doi voi|cho|vao|ve) (?:cac |cong tac )?(?:chinh quyen|ubnd|xay dung chinh quyen)/u],
    not: /doi thoai|to chuc dang|xay dung dang|tiep thu|giai trinh/u,
    label: /(?:voi|doi voi|cho|ve) (?:cac )?(?:chinh quyen|xay dung chinh quyen)/u,
  },
  {
    asked: /y kien gop y voi can bo/u,
    unit: /^(?:luot )?y kien/u,
    near: [/(?:voi|doi voi|cho|vao|ve) (?:cac )?(?:can bo|dang vien|ca nhan)/u],
    not: /doi thoai|tiep thu|giai trinh|chinh quyen|to chuc dang/u,
    label: /(?:voi|doi voi|cho|ve) (?:cac )?(?:can bo)/u,
  },
  {
    asked: /^y kien (?:gop y )?duoc tiep thu/u,
    unit: /^(?:luot )?y kien/u,
    near: [/tiep thu/u],
    not: /giai trinh|chua tiep thu|doi thoai/u,
    label: /y kien.*tiep thu(?!.*giai trinh)/u,
  },
  {
    asked: /^y kien (?:gop y )?duoc giai trinh/u,
    unit: /^(?:luot )?y kien/u,
    near: [/giai trinh/u],
    not: /tiep thu|doi thoai/u,
    label: /y kien.*giai trinh/u,
  },
  {
    asked: /du thao van ban lay y kien/u,
    unit: /^(?:luot )?(?:du thao|van ban du thao)/u,
    near: [/lay y kien|gop y|tham gia y kien/u],
    not: /phan bien/u,
    label: /du thao.*(?:lay y kien|gop y)/u,
  },
  {
    asked: /^ban thanh tra nhan dan/u,
    unit: /^ban (?:thanh tra nhan dan|ttnd)/u,
    near: [],
    not: NOT_ALL,
    label: /^(?:so )?(?:ban )(?:thanh tra nhan dan|ttnd)/u,
  },
  {
    asked: /^ban giam sat dau tu/u,
    unit: /^ban (?:giam sat dau tu|gsdtcd)/u,
    near: [],
    not: NOT_ALL,
    label: /^(?:so )?ban (?:giam sat dau tu|gsdtcd)/u,
  },
  {
    asked: /cuoc giam sat cua ban thanh tra/u,
    unit: /^(?:cuoc|vu)/u,
    near: [/giam sat/u],
    inSentence: /ban (?:thanh tra nhan dan|ttnd)/u,
    not: /dau tu|kien nghi|phan bien/u,
    label: /giam sat cua ban (?:thanh tra|ttnd)/u,
    unsure: /^vu/u,
  },
  {
    asked: /cong trinh duoc giam sat dau tu/u,
    unit: /^(?:cuoc |luot )?(?:giam sat )?(?:cong trinh|du an)/u,
    near: [/giam sat/u],
    inSentence: /giam sat dau tu|gsdtcd/u,
    not: /vi pham|chua xac dinh|dung quy dinh/u,
    label: /(?:cong trinh|du an).*giam sat|giam sat dau tu.*(?:cong trinh|du an)/u,
  },
  {
    asked: /cong trinh thuc hien dung/u,
    unit: /^(?:cong trinh|du an)/u,
    near: [/dung quy dinh|bao dam dung|thuc hien dung/u],
    inSentence: SUPERVISION,
    label: /(?:cong trinh|du an).*dung quy dinh/u,
  },
  {
    asked: /cong trinh co vi pham/u,
    unit: /^(?:cong trinh|du an)/u,
    near: [/vi pham/u],
    inSentence: SUPERVISION,
    not: /khong (?:co )?vi pham/u,
    label: /(?:cong trinh|du an).*vi pham/u,
  },
  {
    asked: /cong trinh chua xac dinh/u,
    unit: /^(?:cong trinh|du an)/u,
    near: [/chua xac dinh/u],
    inSentence: SUPERVISION,
    label: /(?:cong trinh|du an).*chua xac dinh/u,
  },
  {
    asked: /vu viec ban thanh tra.*kien nghi/u,
    unit: /^(?:vu|kien nghi)/u,
    near: [/kien nghi/u],
    inSentence: SUPERVISION,
    not: /giai quyet|doi thoai|tiep thu/u,
    label: /vu(?: viec)?.*(?:thanh tra|giam sat).*kien nghi/u,
    unsure: /^kien nghi/u,
  },
  {
    asked: /vu viec kien nghi duoc giai quyet/u,
    unit: /^(?:vu|kien nghi)/u,
    near: [/giai quyet|xu ly/u],
    inSentence: SUPERVISION,
    not: /chua|dang/u,
    label: /vu(?: viec)? kien nghi.*giai quyet/u,
    unsure: /^kien nghi/u,
  },
];

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
    near: [DIALOGUE],
    holder: { is: /bi thu/u, other: /chu tich/u },
    not: /dinh ky|dot xuat|chuyen de|thanh nien|phu nu|nong dan/u,
    label: /bi thu/u,
  },
  {
    asked: /doi thoai cua chu tich/u,
    unit: TALK,
    near: [DIALOGUE],
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
    near: [DIALOGUE],
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

export const FIGURE_WORDS: readonly FigureWords[] = [
  ...COMMON_WORDS,
  ...PEOPLE_WORDS,
  ...OPINION_WORDS,
  ...DIALOGUE_WORDS,
];
