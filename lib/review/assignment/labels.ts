import type { Words } from "#lib/workflow/types.ts";
import { labels as review } from "../labels.ts";

const reason = {
  ...review.reason,
  "review.personNeeded": { vi: "Xin chọn người thẩm định.", en: "Choose a reviewer." },
  "review.itemNeeded": { vi: "Xin chọn ít nhất một mục.", en: "Choose at least one item." },
  "review.wordNeeded": {
    vi: "Xin ghi một lời để đồng chí đang giữ việc biết vì sao.",
    en: "Say a word to whoever has it now.",
  },
  "review.wordTooLong": { vi: "Lời nhắn dài quá 500 ký tự.", en: "Longer than 500 characters." },
  "review.assignedTo": {
    vi: "{unit}, {directive}: đã giao cho đồng chí {name}. Muốn thẩm định, đồng chí bấm “Nhận thay”.",
    en: "{unit}, {directive}: assigned to {name}. To review it, take it over.",
  },
  "review.takenMeanwhile": {
    vi: "{unit}, {directive}: trong lúc đồng chí xem, đồng chí {name} đã nhận. Xin tải lại trang.",
    en: "{unit}, {directive}: {name} took it while you were looking. Reload the page.",
  },
  "review.freedMeanwhile": {
    vi: "{unit}, {directive}: người đang giữ đã thôi giữ trong lúc đồng chí xem; đồng chí có thể nhận ngay.",
    en: "{unit}, {directive}: whoever had it gave it up meanwhile; you can simply take it.",
  },
  "review.headAssigns": {
    vi: "Người kết luận thẩm định phân công; đồng chí chỉ nhận cho mình những báo cáo chưa ai giữ.",
    en: "The head of the review assigns; you can take for yourself what nobody has.",
  },
  "review.notOfBody": {
    vi: "Người được giao phải giữ vai trò thẩm định ở cơ quan tiếp nhận báo cáo.",
    en: "Only members of the reviewing body with a review role can be named.",
  },
  "review.namedMayNot": {
    vi: "{unit}, {directive}: không giao được cho đồng chí {name}, người đã viết, đã duyệt hoặc là người của đơn vị báo cáo. Chưa báo cáo nào được giao.",
    en: "{unit}, {directive}: {name} wrote or approved it or is of the reporting unit. Nothing was assigned.",
  },
  "review.itemTaken": {
    vi: "Mục {place} đã giao cho đồng chí {name}; người kết luận thẩm định mới giao lại được.",
    en: "Item {place} is {name}'s; only the head can give it to another.",
  },
  "review.inHand": {
    vi: "{unit}, {directive}: đang thẩm định. Muốn thôi, dùng “Thôi thẩm định” ở trang thẩm định.",
    en: "{unit}, {directive}: the review has begun. Release it on its own page instead.",
  },
  "review.notYours": { vi: "Phần này không giao cho đồng chí.", en: "This part is not yours." },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of every problem a command of the assignment of reviews may give. */
export const labels = { reason } as const;
