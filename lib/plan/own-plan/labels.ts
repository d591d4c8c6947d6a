import type { Labels } from "#lib/workflow/types.ts";

/** Every reason why a unit's own plan is not kept. */
export const labels = {
  reason: {
    "ownPlan.tooLong": { vi: "Nội dung này dài quá.", en: "This is too long." },
    "ownPlan.recorded": {
      vi: "Kế hoạch này đã ghi số, ngày nên không sửa được nữa. Người đứng đầu đơn vị có thể mở lại để sửa.",
      en: "This plan has its number and date and cannot be changed any more. The head of the unit may open it again.",
    },
    "ownPlan.changed": {
      vi: "Trong lúc đồng chí soạn, người khác đã lưu kế hoạch này. Nội dung đồng chí nhập vẫn còn trong các ô; xin mở trang ở thẻ khác để đối chiếu.",
      en: "Somebody else saved this plan while you were writing. What you typed still stands in the fields; open the page in another tab and compare.",
    },
    "ownPlan.stepsWrong": {
      vi: "Có bước chưa lưu được; xin xem các ô được đánh dấu. Những gì đồng chí đã nhập vẫn còn nguyên.",
      en: "Some steps could not be kept; see the marked fields. What you typed is kept.",
    },
    "ownPlan.phraseUnclear": {
      vi: "Chưa hiểu thời hạn “{phrase}”. Ví dụ: trước ngày 15/4/2023; trong tháng 4/2023.",
      en: "The deadline “{phrase}” was not understood. For instance: trước ngày 15/4/2023; trong tháng 4/2023.",
    },
    "ownPlan.noDay": {
      vi: "“{phrase}” không chỉ rõ ngày nào. Xin ghi một ngày cụ thể.",
      en: "“{phrase}” names no exact day. Write one that does.",
    },
    "ownPlan.afterCommittee": {
      vi: "Ngày {day} muộn hơn hạn mà kế hoạch của cấp ủy cấp trên đặt ra: “{phrase}”, tức là hết ngày {limit}.",
      en: "{day} lies after the deadline of the committee's plan: “{phrase}”, that is by the end of {limit}.",
    },
  },
} as const satisfies Labels;
