import { labels as file } from "#lib/file/labels.ts";
import type { Labels, Words } from "#lib/workflow/types.ts";
import { labels as figure } from "../figure/labels.ts";
import { labels as document } from "../leading-document/labels.ts";
import { labels as section } from "../section/labels.ts";
import type { PieceWhy } from "./piece.ts";
import type { FindingCode } from "./types.ts";

const finding = {
  NUMBERS_DIFFER: {
    vi: "Số thứ tự mục trong văn bản không theo đề cương; phần được xếp theo lời tiêu đề, xin xem lại.",
    en: "The headings bear other numbers than the outline; they were laid by their words. Look them over.",
  },
  NO_HEADINGS: {
    vi: "Văn bản không có tiêu đề nào giống đề cương; các đoạn được xếp theo nội dung gần giống, xin xem lại từng đoạn.",
    en: "No heading looks like one of the outline; paragraphs were laid by likeness. Look at each.",
  },
  HEADING_COVERS_SEVERAL: {
    vi: "Một tiêu đề trong văn bản gộp nhiều mục của đề cương; xin chuyển các đoạn về đúng mục.",
    en: "One heading covers several items of the outline; move its paragraphs to where they belong.",
  },
  RECOMMENDATION_ELSEWHERE: {
    vi: "Có kiến nghị gửi tới cấp mà đề cương không có mục; phần này nằm trong khay.",
    en: "There are recommendations to a level the outline has no item for; they lie in the tray.",
  },
  OTHER_DIRECTIVE: {
    vi: "Văn bản này nói là báo cáo về một chỉ thị, nghị quyết, quyết định khác. Xin kiểm tra trước khi dùng.",
    en: "The document says that it reports on another directive. Check before you use it.",
  },
  FIGURES_DISAGREE: {
    vi: "Văn bản nêu các số khác nhau cho cùng một chỉ tiêu; xin chọn số đúng.",
    en: "The document states different figures for one indicator; choose the right one.",
  },
  ITEM_EMPTY: {
    vi: "Có mục của đề cương không tìm thấy nội dung trong văn bản.",
    en: "For some items of the outline nothing was found.",
  },
} as const satisfies Record<FindingCode, Words>;

const why = {
  number: { vi: "theo số mục", en: "by the number of its item" },
  heading: { vi: "theo tiêu đề", en: "by its heading" },
  likeness: { vi: "theo nội dung gần giống", en: "by likeness" },
  position: { vi: "theo vị trí trong văn bản", en: "by its position" },
  letterhead: { vi: "đầu văn bản", en: "letterhead" },
  signature: { vi: "phần ký", en: "signature" },
  distribution: { vi: "nơi nhận", en: "receivers" },
  title: { vi: "tên báo cáo", en: "title" },
  pageMatter: { vi: "đầu trang, chân trang", en: "page headers and footers" },
  annex: { vi: "phụ lục", en: "annex" },
  noPlace: { vi: "chưa rõ thuộc mục nào", en: "no item of the outline fits" },
  notAddressed: {
    vi: "thuộc mục không giao cho đơn vị này",
    en: "of an item that is not asked of this unit",
  },
  offer: { vi: "đọc được trong văn bản", en: "found in the document" },
} as const satisfies Record<PieceWhy, Words>;

const reason = {
  ...section.reason,
  ...file.reason,
  ...figure.reason,
  ...document.reason,
  "report.sealed": section.reason["report.sealed"],
  "intake.fileWanted": { vi: "Xin chọn một tệp.", en: "Choose a file." },
  "intake.oneFile": {
    vi: "Mỗi lần chỉ đọc một tệp. Xin bỏ bớt tệp trong danh sách rồi bấm lại.",
    en: "One file is read at a time. Take the others out of the list and press again.",
  },
  "intake.sourceWanted": { vi: "Xin chọn một báo cáo làm gốc.", en: "Choose a report to start from." },
  "intake.sourceGone": {
    vi: "Báo cáo đã chọn không dùng làm gốc được: không thuộc đơn vị này, hoặc đồng chí không có quyền đọc. Xin chọn báo cáo khác trong danh sách.",
    en: "That report cannot be started from: it is not this unit's, or you may not read it. Choose another of the list.",
  },
  "intake.sourceEmpty": {
    vi: "Báo cáo đã chọn chưa có nội dung. Xin chọn báo cáo khác.",
    en: "That report has no text yet. Choose another.",
  },
  "intake.nothingChosen": { vi: "Xin đánh dấu ít nhất một dòng.", en: "Tick at least one." },
  "intake.placeWanted": { vi: "Xin chọn mục của đề cương để chuyển đến.", en: "Choose where it goes." },
  "intake.countWanted": { vi: "Xin ghi số đoạn từ 1 đến 500.", en: "Give a number from 1 to 500." },
  "intake.notReady": {
    vi: "Tệp này chưa đọc xong. Xin chờ đến khi đọc xong rồi làm tiếp.",
    en: "This file has not been read yet. Wait until it is, then go on.",
  },
  "intake.pieceGone": {
    vi: "Đoạn này vừa được người khác đưa vào báo cáo hoặc bỏ đi. Trang đã tải lại; xin xem rồi làm tiếp.",
    en: "Somebody else has just placed or discarded this piece. The page is fresh; look and go on.",
  },
  "intake.movedMeanwhile": {
    vi: "{who} vừa chuyển đoạn này sang “{place}”. Chưa chuyển lần nữa; xin xem trang mới rồi chuyển nếu cần.",
    en: "{who} has just moved this piece to “{place}”. It was not moved again; look at the fresh page first.",
  },
  "intake.notAsked": {
    vi: "Mục này của đề cương không giao cho đơn vị của đồng chí. Xin chọn mục khác.",
    en: "This item of the outline is not asked of your unit. Choose another.",
  },
  "intake.itemSealed": {
    vi: "Mục này đang khóa vì không nằm trong phần bị trả lại. Xin mở mục ở trang viết (ghi lý do) rồi chuyển; đoạn vẫn nằm trong khay.",
    en: "This item is sealed: it was not returned. Open it on the writing page with a reason first; the piece stays in the tray.",
  },
  "intake.nothingToPlace": {
    vi: "Không có đoạn nào đưa vào được lúc này: các đoạn đã ở trong báo cáo, đang chờ quyết định kiến nghị, hoặc mục đang khóa.",
    en: "Nothing can be placed now: the pieces are in the report already, wait for a decision, or their item is sealed.",
  },
  "intake.sectionFull": {
    vi: "Mục {number} không chứa thêm được (tối đa 500 đoạn). Xin đưa từng đoạn hoặc chuyển bớt sang mục khác.",
    en: "Item {number} cannot hold more (500 blocks at most). Place single pieces or move some elsewhere.",
  },
  "intake.noUndo": {
    vi: "Đoạn này chưa được chuyển lần nào nên không có gì để hoàn tác.",
    en: "This piece was not moved, so there is nothing to undo.",
  },
  "intake.failed": {
    vi: "Không đọc được tệp này do lỗi của hệ thống. Xin gửi lại tệp; nếu vẫn không được, xin báo quản trị.",
    en: "The file could not be read because of a fault of the system. Send it again; if that fails too, tell the administrator.",
  },
} as const satisfies Labels["reason"];

/** Words for starting from something: what was found, why a piece stands where it stands, what is refused. */
export const labels = { finding, why, reason } as const;

const sentences: Readonly<Record<string, Words>> = { ...finding, ...why };

/** The sentence for a finding or a reason of place, in one language; the code itself where it has none. */
export function sentenceOf(code: string, locale: "vi" | "en" = "vi"): string {
  return sentences[code]?.[locale] ?? code;
}
