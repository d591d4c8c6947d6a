import type { Labels } from "#lib/workflow/types.ts";

/** Words for the refusals of composing. */
export const labels = {
  reason: {
    "consolidation.nothingChosen": {
      vi: "Xin chọn ít nhất một đoạn của báo cáo nguồn để lấy.",
      en: "Choose at least one passage of the source.",
    },
    "consolidation.notASource": {
      vi: "Chỉ lấy được nội dung từ báo cáo đã đạt của cùng văn bản, gửi về cơ quan đồng chí.",
      en: "Only accepted reports on the same directive sent to your body can be taken from.",
    },
    "consolidation.passageGone": {
      vi: "Đoạn này không còn trong bản báo cáo đã đạt. Xin tải lại trang.",
      en: "This passage is no longer in the accepted version. Reload the page.",
    },
    "consolidation.notConsolidated": {
      vi: "Báo cáo này không tổng hợp từ báo cáo của cấp dưới.",
      en: "This report is not composed from others.",
    },
    "consolidation.notStale": {
      vi: "Nguồn của đoạn này không thay đổi nên không cần xử lý.",
      en: "The source of this passage has not changed.",
    },
    "consolidation.sourceAccepted": {
      vi: "Báo cáo của đơn vị này đã đạt nên không ghi là vắng được.",
      en: "This unit's report is accepted, so it is not absent.",
    },
    "consolidation.reasonTooShort": {
      vi: "Xin ghi lý do rõ hơn (ít nhất 5 ký tự).",
      en: "Give a clearer reason (at least 5 characters).",
    },
    "consolidation.changedMeanwhile": {
      vi: "Có người vừa sửa mục này. Xin tải lại trang rồi lấy lại đoạn đã chọn.",
      en: "Somebody just changed this section. Reload and take the passage again.",
    },
    "section.notAddressed": {
      vi: "Mục này không thuộc phần báo cáo của đơn vị.",
      en: "This section is not asked of the unit.",
    },
    "report.sealed": { vi: "Báo cáo đang ở bước không sửa được.", en: "The report cannot be changed at this stage." },
  },
} as const satisfies Labels;
