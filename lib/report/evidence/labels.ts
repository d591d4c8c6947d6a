import { labels as file } from "#lib/file/labels.ts";
import type { Labels } from "#lib/workflow/types.ts";
import { labels as report } from "../labels.ts";

/** Words for what may stand in the way of evidence. */
export const labels = {
  reason: {
    ...report.reason,
    ...file.reason,
    "report.sealed": {
      vi: "Chỗ này của báo cáo đang khóa nên không thêm, bớt được minh chứng. Nếu báo cáo bị trả lại mà cần sửa, hãy mở mục và ghi lý do.",
      en: "This part of the report is sealed: evidence can be neither added nor taken away. In a returned report, open it with a reason first.",
    },
    "evidence.filesNeeded": { vi: "Xin chọn ít nhất một tệp.", en: "Choose at least one file." },
    "evidence.placeGone": {
      vi: "Chỗ để gắn minh chứng không còn trong báo cáo. Xin tải lại trang.",
      en: "What the file was to show is no longer in the report. Reload the page.",
    },
    "evidence.gone": {
      vi: "Minh chứng này không còn trong báo cáo. Xin tải lại trang.",
      en: "This evidence is no longer in the report. Reload the page.",
    },
    "evidence.tooMany": {
      vi: "Mỗi chỗ gắn tối đa {place} tệp, cả báo cáo tối đa {report} tệp. Xin gộp bớt các tệp rồi gắn lại.",
      en: "At most {place} files in one place and {report} in a report. Join some of them and try again.",
    },
    "evidence.captionTooLong": {
      vi: "Ghi chú dài quá 500 ký tự. Xin viết gọn lại.",
      en: "A caption may have 500 letters. Make it shorter.",
    },
  },
} as const satisfies Labels;
