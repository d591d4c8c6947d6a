import type { Labels } from "#lib/workflow/types.ts";

/** Words for the states and kinds of this room and for every reason a command of it may give. */
export const labels = {
  state: {
    DRAFT: { vi: "Đang dự thảo", en: "Being drafted" },
    ISSUED: { vi: "Đã ban hành", en: "Issued" },
    CLOSED: { vi: "Đã kết thúc", en: "Closed" },
  },
  milestoneKind: {
    OWN_PLAN: { vi: "Kế hoạch của đơn vị", en: "The unit's own plan" },
    SUM_UP: { vi: "Tổng kết xong", en: "Summing-up held" },
    SEND_REPORT: { vi: "Gửi báo cáo", en: "Report sent" },
    OTHER: { vi: "Mốc khác", en: "Other" },
  },
  milestoneState: {
    OPEN: { vi: "Chưa ghi nhận", en: "Not recorded" },
    RECORDED: { vi: "Chờ xác nhận", en: "Awaiting confirmation" },
    CONFIRMED: { vi: "Đã xác nhận", en: "Confirmed" },
  },
  reason: {
    "plan.noDirectives": { vi: "Kế hoạch chưa nêu văn bản nào cần tổng kết.", en: "The plan names nothing to sum up." },
    "plan.noReporters": {
      vi: "Kế hoạch chưa nêu đơn vị nào phải báo cáo.",
      en: "The plan names no unit that has to report.",
    },
    "plan.ownChannel": {
      vi: "{unit} vừa báo cáo vừa là nơi nhận và thẩm định báo cáo của chính mình. Hãy chọn nơi nhận khác rồi ban hành.",
      en: "{unit} would receive and review its own report. Choose another channel, then issue the plan.",
    },
    "plan.datedInFuture": {
      vi: "Ngày ban hành không được sau hôm nay.",
      en: "The date of issue may not lie in the future.",
    },
    "milestone.dayNeeded": { vi: "Xin chọn ngày.", en: "Choose a day." },
    "milestone.wordsNeeded": { vi: "Xin ghi nội dung.", en: "Write something here." },
    "milestone.tooLong": { vi: "Nội dung này dài quá.", en: "This is too long." },
    "milestone.attendeesWrong": { vi: "Xin ghi một số nguyên từ 1.", en: "Give a whole number from 1." },
    "milestone.heldInFuture": {
      vi: "Ngày tổ chức không được sau hôm nay: chỉ ghi nhận việc đã làm.",
      en: "The day may not lie in the future: only what was done is recorded.",
    },
    "milestone.metBySubmit": {
      vi: "Mốc gửi báo cáo được tính từ lúc báo cáo được gửi, không ghi nhận bằng tay.",
      en: "Sending is met by the report itself and is not recorded by hand.",
    },
    "milestone.documentWanted": {
      vi: "Kế hoạch của đơn vị cần số văn bản.",
      en: "The unit's own plan needs its document number.",
    },
    "milestone.ownRecord": {
      vi: "Đồng chí đã ghi nhận mốc này nên người khác phải xác nhận.",
      en: "You recorded this, so somebody else has to confirm it.",
    },
  },
} as const satisfies Labels & Record<string, Record<string, { vi: string; en: string }>>;

type Locale = "vi" | "en";

/** The word for a kind of milestone; the code itself where it is unknown. */
export function milestoneWord(kind: string, locale: Locale): string {
  return kind in labels.milestoneKind ? labels.milestoneKind[kind as keyof typeof labels.milestoneKind][locale] : kind;
}

/** The word for the state of a plan; the code itself where it is unknown. */
export function planStateWord(state: string, locale: Locale): string {
  return state in labels.state ? labels.state[state as keyof typeof labels.state][locale] : state;
}
