import type { Labels } from "#lib/workflow/types.ts";
import { labels as report } from "../labels.ts";

/** Words for what may stand in the way of writing a section. */
export const labels = {
  reason: {
    ...report.reason,
    "report.sealed": {
      vi: "Phần này đang khóa nên chưa lưu được. Nếu báo cáo bị trả lại mà đồng chí cần sửa cả mục này, hãy bấm “Mở mục này để sửa” và ghi lý do; người thẩm định sẽ thấy lý do đó. Nếu báo cáo đã trình duyệt, xin đề nghị người phê duyệt trả về.",
      en: "This part is sealed, so it was not saved. In a returned report, open the section with a reason (the reviewer sees it) and go on; a report that was submitted has to be handed back first.",
    },
    "section.notNow": {
      vi: "Báo cáo đã trình duyệt hoặc đã gửi nên nội dung đang khóa, chỉ xem được. Nếu cần sửa, đề nghị người phê duyệt hoặc cơ quan thẩm định trả lại.",
      en: "The report was submitted or sent, so its text is sealed and can only be read. To change it, ask the approver or the reviewer to hand it back.",
    },
    "section.notAddressed": {
      vi: "Mục này của đề cương không dành cho loại đơn vị của đồng chí.",
      en: "This item of the outline is not addressed to your kind of unit.",
    },
    "section.nothingToInherit": {
      vi: "Đơn vị trước đây chưa viết mục này.",
      en: "The earlier unit wrote nothing here.",
    },
    "section.notReturned": {
      vi: "Chỉ báo cáo bị trả lại mới có mục khóa cần mở. Xin tải lại trang.",
      en: "Only a returned report has sealed sections to open. Reload the page.",
    },
    "section.alreadyOpen": {
      vi: "Mục này đang mở, đồng chí sửa được ngay.",
      en: "This section is open already; just write.",
    },
    "section.reasonNeeded": {
      vi: "Xin ghi lý do mở mục này (ít nhất vài chữ); người thẩm định sẽ đọc.",
      en: "Say why you open it (a few words); the reviewer reads it.",
    },
  },
} as const satisfies Labels;
