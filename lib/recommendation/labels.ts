import { labels as report } from "#lib/report/labels.ts";
import type { Labels } from "#lib/workflow/types.ts";

/** Words for recommendations: their states, what may be wrong. */
export const labels = {
  state: {
    RAISED: { vi: "Đã nêu", en: "Raised" },
    MERGED: { vi: "Đã gộp", en: "Merged" },
    SELECTED: { vi: "Đã chọn", en: "Selected" },
    SENT: { vi: "Đã gửi", en: "Sent" },
    ANSWERED: { vi: "Đã có trả lời", en: "Answered" },
  },
  reason: {
    ...report.reason,
    "report.sealed": {
      vi: "Mục kiến nghị này đang khóa. Nếu báo cáo bị trả lại mà cần sửa cả mục này, hãy mở mục và ghi lý do.",
      en: "This item is sealed. In a returned report, open it with a reason first.",
    },
    "recommendation.wordsNeeded": { vi: "Xin ghi nội dung kiến nghị.", en: "Write the recommendation." },
    "recommendation.tooLong": { vi: "Nội dung dài quá 4.000 ký tự.", en: "Longer than 4,000 characters." },
    "recommendation.bodyTooLong": {
      vi: "Tên cơ quan dài quá 300 ký tự.",
      en: "The name of the body is longer than 300 characters.",
    },
    "recommendation.levelNotAbove": {
      vi: "Chỉ kiến nghị được với cấp trên của đơn vị. Xin chọn lại cấp.",
      en: "A unit asks the levels above it. Choose another level.",
    },
    "recommendation.notHere": {
      vi: "Mục này của đề cương không dành cho kiến nghị.",
      en: "This item of the outline is not for recommendations.",
    },
    "recommendation.gone": {
      vi: "Kiến nghị này không còn trong báo cáo. Xin tải lại trang.",
      en: "This recommendation is no longer there. Reload the page.",
    },
    "recommendation.some": {
      vi: "Mục này đang có kiến nghị; muốn ghi “Không có kiến nghị” thì bỏ các kiến nghị trước.",
      en: "There are recommendations here; remove them first.",
    },
    "recommendation.hasText": {
      vi: "Mục này đã có nội dung; xin sửa ngay trong văn bản.",
      en: "This item has text already; change it there.",
    },
  },
} as const satisfies Labels & { state: unknown };
