import type { Labels } from "#lib/workflow/types.ts";

/** Why a register refuses. */
export const labels = {
  reason: {
    "register.numberTaken": {
      vi: "Số {number} đã dùng cho văn bản khác: {subject}, ngày {day}. Số tiếp theo là {next}.",
      en: "Number {number} is taken by another document: {subject}, of {day}. The next one is {next}.",
    },
    "register.numberUsed": { vi: "Số này đã dùng.", en: "This number is taken." },
    "register.numberNeeded": { vi: "Nhập số văn bản, từ 1 trở lên.", en: "Enter the number, from 1 on." },
    "register.typeNeeded": { vi: "Chọn loại văn bản.", en: "Choose the kind of document." },
    "register.dayNeeded": { vi: "Nhập ngày.", en: "Enter the day." },
    "register.datedInFuture": {
      vi: "Ngày văn bản không được sau ngày hôm nay ({today}).",
      en: "The document may not be dated after today ({today}).",
    },
    "register.dayTooLate": { vi: "Ngày này chưa tới.", en: "That day has not come yet." },
    "register.subjectNeeded": { vi: "Nhập trích yếu nội dung.", en: "Enter what the document is about." },
    "register.reasonNeeded": { vi: "Nêu lý do hủy số.", en: "Say why the number is struck out." },
    "register.tooLong": { vi: "Nội dung này quá dài.", en: "This is too long." },
    "register.struck": { vi: "Số này đã hủy trước đó.", en: "This number was struck out before." },
    "register.inUse": {
      vi: "Báo cáo đã gửi dưới số này, nên không hủy được. Nếu cần, rút báo cáo trước (khi bên nhận chưa thẩm định).",
      en: "A report was sent under this number, so it cannot be struck out. Withdraw the report first, while its review has not begun.",
    },
    "register.nameNeeded": { vi: "Nhập tên nhiệm kỳ.", en: "Enter the name of the term." },
    "register.termOrder": {
      vi: "Ngày kết thúc không được trước ngày bắt đầu.",
      en: "A term cannot end before it begins.",
    },
    "register.termOverlaps": {
      vi: "Trùng ngày với nhiệm kỳ {name}. Sửa ngày để hai nhiệm kỳ nối tiếp nhau.",
      en: "Shares days with the term {name}. Set the days so that one follows the other.",
    },
    "register.termByYear": {
      vi: "Số văn bản của đơn vị này chạy theo năm, không theo nhiệm kỳ.",
      en: "Numbers of this unit run by year, not by term.",
    },
    "register.termChanged": {
      vi: "Trong lúc đó sổ đã có thay đổi. Xem lại tác động rồi ghi.",
      en: "The register changed meanwhile. Look at the effects again before recording.",
    },
  },
} as const satisfies Labels;
