import type { Labels } from "#lib/workflow/types.ts";
import { labels as report } from "../labels.ts";

/** Words for what may stand in the way of a comment. */
export const labels = {
  reason: {
    ...report.reason,
    "comment.textNeeded": { vi: "Xin ghi nội dung góp ý.", en: "Say what it is about." },
    "comment.textTooLong": {
      vi: "Góp ý dài quá 4.000 ký tự; xin rút gọn hoặc tách làm hai.",
      en: "A comment has at most 4,000 characters; shorten it or make two.",
    },
    "comment.placeNeeded": { vi: "Xin chọn đoạn cần góp ý.", en: "Choose the passage it is about." },
    "comment.gone": {
      vi: "Góp ý này không còn. Xin tải lại trang.",
      en: "This comment is gone. Reload the page.",
    },
    "comment.alreadyResolved": {
      vi: "Góp ý này đã được khép lại. Muốn trao đổi tiếp, xin bấm “Mở lại”.",
      en: "This comment is resolved. Open it again to go on.",
    },
    "comment.alreadyOpen": {
      vi: "Góp ý này đang mở.",
      en: "This comment is open.",
    },
    "comment.notNow": {
      vi: "Chỉ trao đổi góp ý khi báo cáo đang soạn hoặc đang chờ duyệt.",
      en: "Comments are exchanged while a report is written or waits for approval.",
    },
  },
} as const satisfies Labels;
