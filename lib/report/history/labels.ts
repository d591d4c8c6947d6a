import type { Labels } from "#lib/workflow/types.ts";
import { labels as section } from "../section/labels.ts";

/** Words for what may stand in the way of taking text back. */
export const labels = {
  reason: {
    ...section.reason,
    "history.revisionGone": {
      vi: "Bản ghi này không còn được giữ riêng. Xin tải lại trang và chọn một lần ghi khác.",
      en: "This text is no longer kept on its own. Reload the page and choose another.",
    },
    "history.passageGone": {
      vi: "Bản ấy không có đoạn này, hoặc đoạn đang viết đã khác loại nên không lấy lại riêng phần này được. Có thể lấy lại cả đoạn.",
      en: "That text has no such passage, or what stands now is of another kind. The whole block can be taken back.",
    },
    "history.records": {
      vi: "Danh sách kiến nghị ghi theo sổ kiến nghị nên không khôi phục ở đây; xin sửa ngay tại phần kiến nghị của mục.",
      en: "The list of recommendations follows the register; change it there.",
    },
  },
} as const satisfies Labels;
