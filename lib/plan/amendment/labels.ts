import type { Labels, Words } from "#lib/workflow/types.ts";
import { labels as plan } from "../labels.ts";
import type { AmendmentKind } from "./types.ts";

/** Words for the kinds of amendments and for every reason a command of this room may give. */
export const labels = {
  kind: {
    DEADLINE_SET: { vi: "Ấn định thời hạn", en: "Deadline set" },
    DEADLINE_MOVED: { vi: "Điều chỉnh thời hạn", en: "Deadline moved" },
    ITEM_ADDED: { vi: "Bổ sung mục đề cương", en: "Outline item added" },
    ITEM_REMOVED: { vi: "Bỏ mục đề cương", en: "Outline item removed" },
    ITEM_REWORDED: { vi: "Sửa lời mục đề cương", en: "Outline item reworded" },
    UNIT_ADDED: { vi: "Bổ sung đơn vị báo cáo", en: "Reporting unit added" },
    UNIT_REMOVED: { vi: "Thôi giao đơn vị báo cáo", en: "Reporting unit removed" },
    UNITS_MERGED: { vi: "Hợp nhất, sáp nhập đơn vị", en: "Units merged" },
    UNIT_SPLIT: { vi: "Chia, tách đơn vị", en: "Unit split" },
    UNIT_RENAMED: { vi: "Đổi tên đơn vị", en: "Unit renamed" },
    READING_CHANGED: { vi: "Đổi cách hiểu “trước ngày”", en: "Reading of “before a day” changed" },
    WAIT_LIMITS_CHANGED: { vi: "Đổi số ngày chờ thì báo lên", en: "Days after which waiting is told changed" },
    DECIDER_CHANGED: { vi: "Đổi cơ quan quyết định", en: "Deciding body changed" },
  } satisfies Record<AmendmentKind, Words>,
  reason: {
    "plan.ownChannel": plan.reason["plan.ownChannel"],
    "plan.noReporters": plan.reason["plan.noReporters"],
    "plan.noDirectives": plan.reason["plan.noDirectives"],
    "amendment.choose": { vi: "Xin chọn trong danh sách.", en: "Choose from the list." },
    "amendment.wordsNeeded": { vi: "Xin ghi nội dung.", en: "Write something here." },
    "amendment.tooLong": { vi: "Nội dung này dài quá.", en: "This is too long." },
    "amendment.dayNeeded": { vi: "Xin chọn ngày của văn bản.", en: "Choose the date of the document." },
    "amendment.noDay": {
      vi: "Lời văn này không cho biết một ngày cụ thể. Viết như “trước ngày 20/6/2023”, “chậm nhất ngày 20/6/2023” hoặc “trong tháng 6/2023”.",
      en: "These words name no exact day. Write like “trước ngày 20/6/2023”, “chậm nhất ngày 20/6/2023” or “trong tháng 6/2023”.",
    },
    "amendment.nothingMoves": {
      vi: "Không thời hạn nào thay đổi: thời hạn này đã như vậy, hoặc không đơn vị nào chịu nó.",
      en: "No deadline changes: it stands so already, or it binds no unit.",
    },
    "amendment.nothingChanges": {
      vi: "Nội dung mới giống nội dung đang có.",
      en: "The new words are those that stand.",
    },
    "waiting.days": {
      vi: "Xin ghi số ngày làm việc, từ 1 đến 60.",
      en: "Write a number of working days, from 1 to 60.",
    },
    "amendment.alreadySet": {
      vi: "Đã có thời hạn cho mốc này. Hãy dùng “Điều chỉnh thời hạn”.",
      en: "This milestone has a deadline already. Use “Deadline moved”.",
    },
    "amendment.notSet": {
      vi: "Kế hoạch chưa ấn định thời hạn cho mốc này. Hãy dùng “Ấn định thời hạn”.",
      en: "The plan sets no deadline for this milestone yet. Use “Deadline set”.",
    },
    "amendment.numberUsed": { vi: "Đề cương đã có mục {number}.", en: "The outline has an item {number} already." },
    "amendment.numberUsedField": { vi: "Số mục này đã có.", en: "This number is taken." },
    "amendment.itemGone": {
      vi: "Mục này không còn trong đề cương.",
      en: "This item stands in the outline no longer.",
    },
    "amendment.reportsAlready": { vi: "{unit} đã thuộc diện báo cáo.", en: "{unit} reports already." },
    "amendment.reportsNot": { vi: "{unit} không thuộc diện báo cáo.", en: "{unit} does not report under this plan." },
    "amendment.unitOver": {
      vi: "{unit} không còn hoạt động vào hôm nay.",
      en: "{unit} does not exist today.",
    },
    "amendment.twoNeeded": { vi: "Xin chọn ít nhất hai đơn vị.", en: "Choose at least two units." },
    "amendment.notIssued": {
      vi: "Chỉ điều chỉnh kế hoạch đã ban hành và chưa kết thúc.",
      en: "Only an issued plan that is not closed can be amended.",
    },
    "amendment.datedInFuture": {
      vi: "Ngày của văn bản không được sau hôm nay.",
      en: "The document's date may not lie in the future.",
    },
    "amendment.changed": {
      vi: "Từ lúc xem trước đến nay tình hình đã thay đổi. Xin xem lại tác động rồi quyết định.",
      en: "Things have changed since the dry run. Look at the effects again, then decide.",
    },
  },
} as const satisfies Labels & { kind: Record<AmendmentKind, Words> };

type Locale = "vi" | "en";

/** The word for a kind of amendment; the code itself where it is unknown. */
export function amendmentWord(kind: string, locale: Locale): string {
  return kind in labels.kind ? labels.kind[kind as AmendmentKind][locale] : kind;
}
