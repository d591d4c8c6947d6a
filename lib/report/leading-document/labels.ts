import type { Labels } from "#lib/workflow/types.ts";
import { labels as report } from "../labels.ts";

/** Words for what may stand in the way of the list of documents, and for what a paste did. */
export const labels = {
  reason: {
    ...report.reason,
    "report.sealed": {
      vi: "Mục chứa văn bản này đang khóa. Nếu báo cáo bị trả lại mà cần sửa cả mục này, hãy mở mục và ghi lý do.",
      en: "The item this document belongs to is sealed. In a returned report, open it with a reason first.",
    },
    "document.subjectNeeded": {
      vi: "Xin ghi tên loại và trích yếu của văn bản.",
      en: "Say what the document is: its type and subject.",
    },
    "document.linesNeeded": { vi: "Xin dán ít nhất một dòng.", en: "Paste at least one line." },
    "document.tooLong": { vi: "Nội dung dài quá mức cho phép.", en: "Longer than it may be." },
    "document.dayWrong": { vi: "Ngày ban hành chưa đúng.", en: "That is no day." },
    "document.notHere": {
      vi: "Mục này của đề cương không dành cho đơn vị của đồng chí.",
      en: "This item of the outline is not addressed to your unit.",
    },
    "document.gone": {
      vi: "Văn bản này không còn trong danh mục. Xin tải lại trang.",
      en: "This document is no longer in the list. Reload the page.",
    },
    "document.tooMany": {
      vi: "Danh mục chỉ nhận tới {limit} văn bản. Xin kiểm tra lại nội dung vừa dán.",
      en: "The list takes up to {limit} documents. Look again at what was pasted.",
    },
    "document.pasted": { vi: "Đã thêm {added} văn bản.", en: "{added} documents added." },
    "document.pastedKnown": {
      vi: "Đã thêm {added} văn bản; {known} dòng giống hệt văn bản đã có nên không thêm lại.",
      en: "{added} documents added; {known} lines are word for word in the list already.",
    },
  },
} as const satisfies Labels;
