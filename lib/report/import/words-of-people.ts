import type { FigureWords } from "./figure-words.ts";

const NOT_ALL = /trong do|chiem|tang|giam|con lai|vuot|so voi/u;

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
    near: [/tiep nhan|(?<![a-z])nhan (?:duoc )?(?!dan)|phat sinh/u],
    not: /giai quyet (?:xong |duoc )?$|da giai quyet|chuyen|ton dong|keo dai|vuot cap|vao dang|to giac|xin (?:vao|phep)/u,
    label: /don(?: thu)? (?:duoc )?(?:tiep nhan|nhan)|tiep nhan (?:\S+ )?don|tong so don/u,
    unsure: /tiep nhan (?:va|,) (?:giai quyet|xu ly)/u,
  },
  {
    asked: /don thu da giai quyet/u,
    unit: /^(?:don|vu don)(?! vi)(?:[ ,.;:)]|$)/u,
    near: [/giai quyet/u],
    not: /chua giai quyet|dang giai quyet|ton dong|keo dai|chuyen|tiep nhan (?:va|,)|vao dang/u,
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
