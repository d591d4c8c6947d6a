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
    "plan.noTitle": { vi: "Kế hoạch chưa có tên.", en: "The plan has no title." },
    "plan.noIssuer": { vi: "Chưa ghi cơ quan ban hành kế hoạch.", en: "The issuing body is not named." },
    "plan.issuerClosed": {
      vi: "Đơn vị ban hành không còn hoạt động vào hôm nay.",
      en: "The issuing unit does not exist any more today.",
    },
    "plan.phraseImpossible": {
      vi: "Không có ngày nào ứng với “{phrase}”. Hãy sửa lại thời hạn này.",
      en: "“{phrase}” means no day. Mend this deadline.",
    },
    "plan.directiveWithoutCode": {
      vi: "Văn bản “{directive}” chưa có số, ký hiệu.",
      en: "The directive “{directive}” has no number.",
    },
    "plan.directiveWithoutLead": {
      vi: "{code} chưa có cơ quan chủ trì tổng kết.",
      en: "Nobody leads the summing-up of {code}.",
    },
    "plan.directiveTwice": { vi: "{code} được nêu hai lần.", en: "{code} stands in the plan twice." },
    "plan.deadlineOfNobody": {
      vi: "Mốc “{phrase}” ({level}) không gắn với văn bản, cấp, loại hoặc đơn vị nào trong hệ thống.",
      en: "The deadline “{phrase}” ({level}) is for no directive, level, kind or unit of this installation.",
    },
    "plan.noOutline": {
      vi: "Đề cương chưa có mục nào phải trả lời.",
      en: "The outline has no item that is to be answered.",
    },
    "plan.itemAddressesNobody": {
      vi: "Mục {item} của đề cương không có đơn vị báo cáo nào phải trả lời: {text}",
      en: "Item {item} of the outline addresses nobody who reports: {text}",
    },
    "plan.codeTaken": {
      vi: "Mã chỉ tiêu {code} đã được dùng. Hãy đặt mã khác.",
      en: "The code {code} of a figure is taken. Choose another.",
    },
    "plan.partWrong": { vi: "Phần này nhập chưa đúng.", en: "This part was not filled in right." },
    "plan.partChanged": {
      vi: "Người khác vừa sửa phần này. Nội dung đồng chí nhập vẫn còn trên trang; xin mở lại trang ở thẻ khác để đối chiếu rồi lưu lại.",
      en: "Somebody else has just changed this part. What you typed is still on the page; open it in another tab to compare, then save again.",
    },
    "plan.notItsDrafter": {
      vi: "Đơn vị soạn thảo phải là cơ quan ban hành hoặc cơ quan giúp việc trực tiếp của cơ quan đó.",
      en: "A plan is drafted by the body that issues it or by one that works directly for it.",
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
    "milestone.formWanted": {
      vi: "Xin ghi hình thức tổng kết: hội nghị trực tiếp, trực tuyến, lồng ghép.",
      en: "Say in what form the review was held.",
    },
    "milestone.attendeesWanted": { vi: "Xin ghi số người dự.", en: "Say how many took part." },
    "milestone.minutesWanted": {
      vi: "Xin ghi số biên bản hoặc gắn tệp biên bản.",
      en: "Give the number of the minutes or add them as a file.",
    },
    "milestone.oneFile": {
      vi: "Mỗi lần ghi nhận gắn một tệp. Xin ghép các trang thành một tệp rồi gắn lại.",
      en: "One file goes with a record. Put the pages into one file and add it again.",
    },
    "milestone.fileGone": {
      vi: "Không tìm thấy tệp biên bản vừa gắn. Xin chọn lại tệp.",
      en: "The file of minutes was not found. Choose it again.",
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
