import type { Words } from "#lib/workflow/types.ts";
import type { ReportMove } from "./machine.ts";
import type { ShownState } from "./shown-state.ts";

const state = {
  NOT_STARTED: { vi: "Chưa bắt đầu", en: "Not started" },
  DRAFT: { vi: "Đang soạn", en: "Being written" },
  IN_APPROVAL: { vi: "Chờ duyệt", en: "Waiting for approval" },
  APPROVED: { vi: "Đã duyệt, chờ gửi", en: "Approved, to be sent" },
  SUBMITTED: { vi: "Chờ thẩm định", en: "Sent, waiting for review" },
  IN_REVIEW: { vi: "Đang thẩm định", en: "In review" },
  RETURNED: { vi: "Trả lại để bổ sung", en: "Returned" },
  ACCEPTED: { vi: "Đạt", en: "Accepted" },
} as const satisfies Record<ShownState, Words>;

/** The move as an order to the person at the screen (a button). */
const move = {
  start: { vi: "Bắt đầu viết", en: "Start writing" },
  submitForApproval: { vi: "Trình duyệt", en: "Submit for approval" },
  handBack: { vi: "Trả về người soạn", en: "Hand back" },
  approve: { vi: "Phê duyệt", en: "Approve" },
  recordDecision: { vi: "Ghi quyết định trên giấy", en: "Record a decision on paper" },
  revokeApproval: { vi: "Rút lại phê duyệt", en: "Revoke approval" },
  submit: { vi: "Gửi báo cáo", en: "Send the report" },
  withdraw: { vi: "Rút báo cáo", en: "Withdraw the report" },
  startReview: { vi: "Nhận thẩm định", en: "Start the review" },
  takeOver: { vi: "Nhận lại việc thẩm định", en: "Take the review over" },
  release: { vi: "Thôi thẩm định", en: "Release the review" },
  return: { vi: "Trả lại để bổ sung", en: "Return" },
  accept: { vi: "Công nhận đạt", en: "Accept" },
  reopen: { vi: "Mở lại báo cáo đã đạt", en: "Reopen" },
  recordOutcome: { vi: "Ghi kết quả của nơi nhận", en: "Record the recipient's outcome" },
} as const satisfies Record<ReportMove, Words>;

/** What happened, for the life of a report (third person, past). */
const done = {
  "report.started": { vi: "bắt đầu viết báo cáo", en: "started the report" },
  "report.written": { vi: "viết nội dung", en: "wrote in the report" },
  "report.sectionOpened": { vi: "mở thêm một mục đã khóa để sửa", en: "opened a sealed section" },
  "report.submittedForApproval": { vi: "trình duyệt", en: "submitted it for approval" },
  "report.handedBack": { vi: "trả về người soạn", en: "handed it back" },
  "report.approved": { vi: "phê duyệt", en: "approved it" },
  "report.decisionRecorded": { vi: "ghi quyết định trên giấy", en: "recorded a decision taken on paper" },
  "report.approvalRevoked": { vi: "rút lại phê duyệt", en: "revoked the approval" },
  "report.approverAppointed": { vi: "chỉ định người phê duyệt", en: "appointed an approver" },
  "report.submitted": { vi: "gửi báo cáo", en: "sent the report" },
  "report.withdrawn": { vi: "rút báo cáo đã gửi", en: "withdrew the report" },
  "report.reviewStarted": { vi: "nhận thẩm định", en: "started the review" },
  "report.flagged": { vi: "đánh dấu chỗ cần bổ sung", en: "flagged a passage" },
  "report.flagRemoved": { vi: "bỏ một dấu cần bổ sung", en: "removed a flag" },
  "report.itemReplied": { vi: "trả lời một nội dung bị trả lại", en: "replied to a returned item" },
  "report.itemSettled": { vi: "xác nhận một nội dung đã bổ sung xong", en: "settled a returned item" },
  "report.reviewTakenOver": { vi: "nhận lại việc thẩm định", en: "took the review over" },
  "report.escalated": { vi: "báo lên vì chờ lâu", en: "told the next level that it waits" },
  "report.released": { vi: "thôi thẩm định", en: "released the review" },
  "report.returned": { vi: "trả lại để bổ sung", en: "returned it" },
  "report.accepted": { vi: "công nhận báo cáo đạt", en: "accepted it" },
  "report.reopened": { vi: "mở lại báo cáo đã đạt", en: "reopened it" },
  "report.outcomeRecorded": { vi: "ghi kết quả của nơi nhận", en: "recorded the recipient's outcome" },
  "report.cited": { vi: "lấy một đoạn từ báo cáo nguồn", en: "took over a passage from a source" },
  "report.citationDropped": { vi: "bỏ một trích dẫn", en: "dropped a citation" },
  "report.citationKept": { vi: "giữ một trích dẫn kèm lý do", en: "kept a citation with a reason" },
  "report.sourceAbsent": { vi: "ghi nhận một nguồn vắng mặt", en: "marked a source as absent" },
  "report.exported": { vi: "tải báo cáo", en: "downloaded the report" },
  "report.commented": { vi: "góp ý trong lúc soạn thảo", en: "commented while it was written" },
  "report.commentResolved": { vi: "khép lại một góp ý", en: "resolved a comment" },
  "report.imported": { vi: "nhập nội dung từ tệp hoặc báo cáo khác", en: "brought in a text" },
  "report.piecesPlaced": { vi: "đưa nội dung đã nhập vào báo cáo", en: "placed what was brought in" },
  "report.evidenceAdded": { vi: "gắn minh chứng", en: "added evidence" },
  "report.evidenceRemoved": { vi: "bỏ minh chứng", en: "removed evidence" },
  "report.figureExplained": { vi: "giải trình một số liệu", en: "explained a figure" },
} as const satisfies Readonly<Record<string, Words>>;

const reason = {
  "report.missingItems": {
    vi: "Còn {count} mục đề cương chưa có nội dung.",
    en: "{count} outline items still have no text.",
  },
  "report.missingFigures": {
    vi: "Còn {count} chỉ tiêu chưa có số liệu hoặc lý do chưa có.",
    en: "{count} indicators still have neither a figure nor a reason why not.",
  },
  "report.unansweredItems": {
    vi: "Còn {count} nội dung bị trả lại chưa được trả lời.",
    en: "{count} returned items still have no reply.",
  },
  "report.openConsultations": { vi: "Đợt lấy ý kiến chưa kết thúc.", en: "A consultation is still open." },
  "report.unansweredOpinions": {
    vi: "Còn {count} ý kiến góp ý chưa được tiếp thu, giải trình.",
    en: "{count} opinions are still unanswered.",
  },
  "report.staleCitations": {
    vi: "Có {count} trích dẫn mà nguồn đã thay đổi; cần lấy lại, giữ kèm lý do, hoặc bỏ.",
    en: "{count} citations rest on a source that has changed; renew, keep with a reason, or drop each.",
  },
  "report.missingSources": {
    vi: "Còn {count} báo cáo nguồn chưa đạt và chưa được ghi là vắng mặt kèm lý do.",
    en: "{count} sources are neither accepted nor listed as absent with a reason.",
  },
  "report.reviewStarted": {
    vi: "Cơ quan thẩm định đã bắt đầu xem báo cáo nên không rút được nữa. Đơn vị có thể đề nghị trả lại.",
    en: "The review has begun, so the report can no longer be withdrawn. The unit may ask for it back.",
  },
  "report.nothingFlagged": { vi: "Chưa chỉ ra nội dung nào cần bổ sung.", en: "Nothing has been flagged yet." },
  "report.unsettledItems": {
    vi: "Còn {count} nội dung của vòng trước chưa được xác nhận đã bổ sung.",
    en: "{count} items of earlier rounds are not settled.",
  },
  "report.flagsLeft": {
    vi: "Còn {count} chỗ đang đánh dấu cần bổ sung; bỏ dấu hoặc trả lại báo cáo.",
    en: "{count} passages are still flagged; remove the flags or return the report.",
  },
  "report.sealed": {
    vi: "Phần này đang khóa: báo cáo đã trình, đã gửi, hoặc mục không nằm trong nội dung bị trả lại.",
    en: "This part is sealed: the report was submitted, or the section was not returned.",
  },
  "report.duplicateBlock": {
    vi: "Một đoạn bị lặp mã. Xin tải lại trang.",
    en: "A block stands twice. Reload the page.",
  },
  "report.planNotIssued": {
    vi: "Kế hoạch chưa được ban hành nên chưa thể bắt đầu báo cáo.",
    en: "The plan has not been issued, so no report can be started.",
  },
  "report.noSteps": {
    vi: "Báo cáo này chưa có nơi phê duyệt trong kế hoạch. Xin liên hệ cơ quan chủ trì.",
    en: "The plan names nobody to approve this report. Ask the lead body.",
  },
  "report.alreadySent": {
    vi: "Báo cáo đã được gửi: số {number}, ngày {day}, số đến {arrival}.",
    en: "The report was already sent: number {number} of {day}, arrival number {arrival}.",
  },
  "report.numberTaken": {
    vi: "Số {number} đã dùng cho văn bản khác của đơn vị: {subject}, ngày {day}. Số tiếp theo là {next}.",
    en: "Number {number} is taken by another document of this unit: {subject}, of {day}. The next one is {next}.",
  },
  "report.datedInFuture": {
    vi: "Ngày ký không được sau ngày hôm nay ({today}).",
    en: "The date may not lie after today ({today}).",
  },
  "report.datedBeforeApproval": {
    vi: "Ngày ký không được trước ngày phê duyệt ({day}). Nếu văn bản giấy đã phát hành trước, đánh dấu ô đó và ghi chú.",
    en: "The date may not lie before the approval ({day}). If the paper was issued before, tick that box and say so.",
  },
  "report.paperNote": {
    vi: "Văn bản giấy phát hành trước: ghi chú vì sao, hoặc ai đã ký và phát hành.",
    en: "The paper came first: note why, or who signed and issued it.",
  },
  "report.numberUsed": { vi: "Số này đã dùng.", en: "This number is taken." },
  "report.dayTooLate": { vi: "Ngày này chưa tới.", en: "That day has not come yet." },
  "report.dayTooEarly": { vi: "Ngày này trước ngày phê duyệt.", en: "That day lies before the approval." },
  "report.decidedLater": {
    vi: "Ngày ra quyết định không được sau ngày hôm nay.",
    en: "The decision may not be dated after today.",
  },
  "report.deciderWrote": {
    vi: "Người quyết định đã tham gia viết báo cáo này. Người phê duyệt phải là người khác.",
    en: "Whoever decided wrote in this report. Someone else has to approve it.",
  },
  "report.deciderReviewed": {
    vi: "Người quyết định đã thẩm định báo cáo này nên không được phê duyệt.",
    en: "Whoever decided reviewed this report and may not approve it.",
  },
  "report.stepDecided": {
    vi: "Trong lúc đồng chí xem, {by} đã quyết định phần của {body}. Xin tải lại trang để xem báo cáo đang ở đâu.",
    en: "While you were looking, {by} decided for {body}. Reload the page to see where the report is.",
  },
  "report.deciderNotCompetent": {
    vi: "Người được ghi không giữ thẩm quyền quyết định ở bước này.",
    en: "The person named may not decide at this step.",
  },
  "report.appointedNotCompetent": {
    vi: "Chỉ chỉ định được người đang giữ vai trò phê duyệt hoặc lãnh đạo ở cấp trên của đơn vị.",
    en: "Only an approver or leader of a unit above can be appointed.",
  },
  "report.alreadyAppointed": {
    vi: "Người này đã được chỉ định phê duyệt báo cáo.",
    en: "This person is already appointed for the report.",
  },
  "report.reasonNeeded": { vi: "Xin ghi lý do.", en: "Give a reason." },
  "report.commentNeeded": { vi: "Xin ghi ý kiến để người soạn biết phải sửa gì.", en: "Say what has to be changed." },
  "report.numberNeeded": {
    vi: "Xin ghi số văn bản (số nguyên từ 1).",
    en: "Give the document number (a whole number from 1).",
  },
  "report.dayNeeded": { vi: "Xin chọn ngày.", en: "Choose a day." },
  "report.documentNeeded": { vi: "Xin ghi số, ngày của văn bản.", en: "Give the number and date of the document." },
  "report.bodyNeeded": { vi: "Xin ghi cơ quan đã quyết định.", en: "Name the deciding body." },
  "report.deciderNeeded": { vi: "Xin chọn người đã quyết định.", en: "Choose who decided." },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the report: states, moves, what happened, every reason a move or command of this room may give. */
export const labels = { state, move, done, reason } as const;

/** The word of a state in one language; the code itself where it is unknown. */
export function stateWord(code: string, locale: "vi" | "en"): string {
  return code in state ? state[code as ShownState][locale] : code;
}

/** The standing of a sending in the receiver's register: what stands now is the report's state, what is past says so. */
export function arrivalWord(
  sending: { state: string; withdrawn: boolean; current: boolean },
  locale: "vi" | "en",
): string {
  const vi = locale === "vi";
  if (sending.withdrawn) return vi ? "Đã rút" : "Withdrawn";
  if (sending.current) return stateWord(sending.state, locale);
  return vi ? "Đã trả lại" : "Returned";
}

/** What an event of the trail says, in one language. */
export function doneWord(action: string, locale: "vi" | "en"): string {
  return action in done ? done[action as keyof typeof done][locale] : action;
}
