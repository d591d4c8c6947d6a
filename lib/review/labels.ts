import { labels as report } from "#lib/report/labels.ts";
import type { Words } from "#lib/workflow/types.ts";
import type { ItemState } from "./rules.ts";
import type { ReasonCode, Severity } from "./schema.ts";

const code = {
  MISSING_CONTENT: { vi: "Thiếu nội dung", en: "Missing content" },
  FIGURE_DOES_NOT_ADD_UP: { vi: "Số liệu không khớp", en: "Figure does not add up" },
  NO_EVIDENCE: { vi: "Thiếu minh chứng", en: "No evidence" },
  WRONG_PERIOD: { vi: "Sai thời kỳ số liệu", en: "Wrong period" },
  OFF_OUTLINE: { vi: "Không theo đề cương", en: "Off the outline" },
  TOO_GENERAL: { vi: "Chung chung, chưa có kết quả cụ thể", en: "Too general" },
  FORM: { vi: "Sai thể thức, kỹ thuật trình bày", en: "Form of the document" },
  ASKED_BACK: { vi: "Đơn vị xin rút", en: "The unit asked for it back" },
  OTHER: { vi: "Lý do khác", en: "Other" },
} as const satisfies Record<ReasonCode, Words>;

const severity = {
  MUST: { vi: "Phải sửa", en: "Must be mended" },
  SHOULD: { vi: "Nên sửa", en: "Should be mended" },
} as const satisfies Record<Severity, Words>;

const state = {
  DRAFT: { vi: "Đang đánh dấu", en: "Flagged, not yet sent" },
  OPEN: { vi: "Chờ đơn vị bổ sung", en: "Waiting for the unit" },
  REPLIED: { vi: "Đơn vị đã trả lời", en: "Answered by the unit" },
  SETTLED: { vi: "Đã đạt yêu cầu", en: "Settled" },
  RETURNED: { vi: "Yêu cầu bổ sung lại", en: "Returned again" },
} as const satisfies Record<ItemState, Words>;

/** Sentences a reviewer may take over and finish; suggestions, in the words reviewers write to units. */
const phrases = {
  MISSING_CONTENT: [
    {
      vi: "Bổ sung nội dung còn thiếu theo yêu cầu của đề cương: ",
      en: "Add what the outline asks for and is missing: ",
    },
    {
      vi: "Nêu rõ hạn chế, nguyên nhân chủ quan, khách quan và bài học kinh nghiệm.",
      en: "State shortcomings, their causes within and without, and lessons.",
    },
  ],
  FIGURE_DOES_NOT_ADD_UP: [
    {
      vi: "Số liệu trong văn bản không khớp với biểu số liệu; đề nghị rà soát, thống nhất.",
      en: "The figure in the text differs from the table; check and make them agree.",
    },
    {
      vi: "Tổng cộng không bằng tổng các năm; đề nghị kiểm tra lại.",
      en: "The total is not the sum of the years; check again.",
    },
  ],
  NO_EVIDENCE: [
    {
      vi: "Dẫn số, ký hiệu, ngày của văn bản làm căn cứ.",
      en: "Give number, symbol and date of the document it rests on.",
    },
    { vi: "Nêu nguồn của số liệu và đơn vị cung cấp.", en: "Name the source of the figure." },
  ],
  WRONG_PERIOD: [
    {
      vi: "Số liệu phải tính cho cả thời kỳ tổng kết theo kế hoạch; đề nghị tính lại.",
      en: "Figures must cover the whole period of the plan; recompute.",
    },
  ],
  OFF_OUTLINE: [
    {
      vi: "Nội dung này thuộc mục khác của đề cương; đề nghị chuyển về đúng mục.",
      en: "This belongs to another item of the outline; move it there.",
    },
  ],
  TOO_GENERAL: [
    {
      vi: "Nêu tên phong trào, mô hình, số hộ, số liệu từng năm; kế hoạch yêu cầu chỉ rõ những kết quả đạt được.",
      en: "Name movements, models, households and yearly figures; the plan asks for results.",
    },
    {
      vi: "Thay nhận xét chung bằng việc làm cụ thể, kết quả và địa chỉ.",
      en: "Replace general remarks by what was done, with what result and where.",
    },
  ],
  FORM: [
    {
      vi: "Trình bày lại theo đúng thể thức văn bản của Đảng.",
      en: "Set it out in the proper form of a Party document.",
    },
  ],
  ASKED_BACK: [
    {
      vi: "Trả lại theo đề nghị của đơn vị để hoàn thiện mục này.",
      en: "Returned at the unit's request so that it can complete this item.",
    },
  ],
  OTHER: [],
} as const satisfies Record<ReasonCode, readonly Words[]>;

const reason = {
  ...report.reason,
  "review.wordsNeeded": { vi: "Xin ghi rõ nội dung để đơn vị biết phải sửa gì.", en: "Say what has to be mended." },
  "review.replyNeeded": {
    vi: "Xin ghi nội dung trả lời: đã sửa gì, hoặc vì sao giữ nguyên.",
    en: "Say what was mended, or why it stays.",
  },
  "review.tooLong": { vi: "Nội dung dài quá 4.000 ký tự.", en: "Longer than 4,000 characters." },
  "review.codeNeeded": { vi: "Xin chọn lý do.", en: "Choose a reason." },
  "review.onePlace": {
    vi: "Mỗi cờ chỉ một mục, một đoạn, một chỉ tiêu hoặc một kiến nghị.",
    en: "A flag names one section, passage, indicator or recommendation.",
  },
  "review.dayNeeded": { vi: "Xin chọn hạn mới.", en: "Choose a day." },
  "review.dueInPast": { vi: "Hạn mới không được trước ngày hôm nay.", en: "The new deadline may not lie in the past." },
  "review.noSuchPlace": {
    vi: "Báo cáo không có mục, đoạn, chỉ tiêu hoặc kiến nghị này.",
    en: "The report has no such section, passage, indicator or recommendation.",
  },
  "review.noReview": { vi: "Báo cáo này chưa qua thẩm định.", en: "This report has not been reviewed." },
  "review.notADraft": {
    vi: "Cờ này đã được chuyển cho đơn vị nên không bỏ được nữa.",
    en: "This flag has already gone to the unit.",
  },
  "review.notReplied": {
    vi: "Nội dung này chưa có trả lời của đơn vị, hoặc đã được kết luận.",
    en: "The unit has not answered this item, or it is already concluded.",
  },
  "review.notOpen": { vi: "Nội dung này không còn chờ trả lời.", en: "This item no longer waits for an answer." },
  "review.alreadyAsked": {
    vi: "Đơn vị đã xin rút báo cáo này; người thẩm định đã được báo.",
    en: "Your unit has asked for this report back already; the reviewer has been told.",
  },
  "review.hasReviewers": {
    vi: "Nơi nhận đang thẩm định trên hệ thống; kết quả do nơi nhận tự kết luận.",
    en: "The recipient reviews on this installation and concludes itself.",
  },
  "review.outcomeNeeded": { vi: "Xin chọn kết quả.", en: "Choose the outcome." },
  "review.documentNeeded": { vi: "Xin ghi số, ký hiệu văn bản của nơi nhận.", en: "Give the recipient's document." },
  "review.datedInFuture": {
    vi: "Ngày văn bản không được sau ngày hôm nay.",
    en: "The document may not be dated after today.",
  },
  "review.placeNeeded": {
    vi: "Xin chọn ít nhất một mục mà nơi nhận yêu cầu bổ sung.",
    en: "Choose at least one section the recipient wants mended.",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the review: why something is returned, how serious, how an item stands, every problem a command may give. */
export const labels = { code, severity, state, phrases, reason } as const;

/** The word of a reason code in one language; the code itself where it is unknown. */
export function codeWord(value: string, locale: "vi" | "en"): string {
  return value in code ? code[value as ReasonCode][locale] : value;
}

/** The word of an item's state in one language. */
export function itemStateWord(value: string, locale: "vi" | "en"): string {
  return value in state ? state[value as ItemState][locale] : value;
}
