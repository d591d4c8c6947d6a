import type { Labels, Words } from "#lib/workflow/types.ts";
import type { NoticeKind, NoticeParams } from "./types.ts";

/** Words of every kind of notice; `{holes}` are filled from its params, an unknown hole stays empty. */
const kind: Record<NoticeKind, Words> = {
  "plan.issued": {
    vi: "Kế hoạch tổng kết đã ban hành; nhiệm vụ báo cáo của đơn vị đã có.",
    en: "The plan has been issued; your unit's assignments are there.",
  },
  "plan.amended": { vi: "Kế hoạch tổng kết có điều chỉnh.", en: "The plan has been amended." },
  "guidance.published": { vi: "{unit} có hướng dẫn mới: {title}", en: "{unit} published guidance: {title}" },
  "report.submittedForApproval": {
    vi: "{unit}: báo cáo {directive} chờ phê duyệt.",
    en: "{unit}: the report on {directive} waits for approval.",
  },
  "report.handedBack": {
    vi: "{unit}: báo cáo {directive} được chuyển lại để sửa trước khi duyệt.",
    en: "{unit}: the report on {directive} was handed back to be mended.",
  },
  "report.approvedBeside": {
    vi: "{unit}: báo cáo {directive} đã được một nơi duyệt, còn chờ đồng chí quyết định.",
    en: "{unit}: the report on {directive} was approved by one body and waits for your decision.",
  },
  "report.approved": {
    vi: "{unit}: báo cáo {directive} đã được duyệt, có thể gửi.",
    en: "{unit}: the report on {directive} is approved and can be sent.",
  },
  "report.approvalRevoked": {
    vi: "{unit}: phê duyệt báo cáo {directive} đã được rút lại.",
    en: "{unit}: the approval of the report on {directive} was revoked.",
  },
  "report.approverAppointed": {
    vi: "Đồng chí được chỉ định phê duyệt báo cáo {directive} của {unit}.",
    en: "You were appointed to approve the report on {directive} of {unit}.",
  },
  "report.submitted": { vi: "{unit} đã gửi báo cáo {directive}.", en: "{unit} sent its report on {directive}." },
  "report.withdrawn": { vi: "{unit} đã rút báo cáo {directive}.", en: "{unit} withdrew its report on {directive}." },
  "report.reviewStarted": {
    vi: "Báo cáo {directive} của {unit} đang được thẩm định.",
    en: "The report on {directive} of {unit} is being reviewed.",
  },
  "report.released": {
    vi: "Báo cáo {directive} của {unit} được trả về hàng chờ thẩm định.",
    en: "The report on {directive} of {unit} is back in the review queue.",
  },
  "report.reviewAssigned": {
    vi: "Đồng chí {person} giao đồng chí thẩm định báo cáo {directive} của {unit}.{words}",
    en: "{person} assigned you the review of the report on {directive} of {unit}.{words}",
  },
  "report.reviewPartAssigned": {
    vi: "Đồng chí {person} giao đồng chí đọc các mục {places} trong báo cáo {directive} của {unit}.{words}",
    en: "{person} assigned you items {places} of the report on {directive} of {unit}.{words}",
  },
  "report.reviewPassed": {
    vi: "Đồng chí {person} đã chuyển việc thẩm định báo cáo {directive} của {unit} cho đồng chí {to}.{words}",
    en: "{person} gave the review of the report on {directive} of {unit} to {to}.{words}",
  },
  "report.reviewFreed": {
    vi: "Đồng chí {person} đã thôi giao đồng chí thẩm định báo cáo {directive} của {unit}.{words}",
    en: "{person} took the review of the report on {directive} of {unit} off you.{words}",
  },
  "report.reviewPartFreed": {
    vi: "Các mục {places} trong báo cáo {directive} của {unit} không còn giao cho đồng chí ({person} phân công lại).{words}",
    en: "Items {places} of the report on {directive} of {unit} are no longer yours ({person} assigned anew).{words}",
  },
  "report.reviewTakenOver": {
    vi: "Đồng chí {person} đã nhận thay đồng chí việc thẩm định báo cáo {directive} của {unit}.{words}",
    en: "{person} took the review of the report on {directive} of {unit} over from you.{words}",
  },
  "report.reviewPartsDone": {
    vi: "Các phần đã giao của báo cáo {directive} của {unit} đã đọc xong, chờ kết luận.",
    en: "Every part of the report on {directive} of {unit} is read; it waits for a conclusion.",
  },
  "report.askedBack": {
    vi: "{unit} xin rút báo cáo {directive} đang thẩm định.",
    en: "{unit} asks for its report on {directive} back.",
  },
  "report.returned": {
    vi: "Báo cáo {directive} của {unit} bị trả lại để bổ sung.",
    en: "The report on {directive} of {unit} was returned to be completed.",
  },
  "report.accepted": {
    vi: "Báo cáo {directive} của {unit} đạt yêu cầu.",
    en: "The report on {directive} of {unit} was accepted.",
  },
  "report.reopened": {
    vi: "Báo cáo {directive} của {unit} được mở lại.",
    en: "The report on {directive} of {unit} was reopened.",
  },
  "report.replied": {
    vi: "{unit} đã giải trình các nội dung bị trả lại của báo cáo {directive}.",
    en: "{unit} replied to the returned items of its report on {directive}.",
  },
  "report.commented": {
    vi: "{unit}: có góp ý mới trong lúc soạn thảo, phê duyệt báo cáo {directive}.",
    en: "{unit}: new comments on the report on {directive} while it is written and approved.",
  },
  "report.sourceChanged": {
    vi: "Nguồn trích của báo cáo {directive} đã có bản mới.",
    en: "A source of the report on {directive} has a new version.",
  },
  "report.approvalWaits": {
    vi: "{unit}: báo cáo {directive} chờ duyệt ở {holder} đã {days} ngày làm việc.",
    en: "{unit}: the report on {directive} has waited {days} working days for approval with {holder}.",
  },
  "report.reviewWaits": {
    vi: "{unit}: báo cáo {directive} chờ thẩm định ở {holder} đã {days} ngày làm việc.",
    en: "{unit}: the report on {directive} has waited {days} working days for review with {holder}.",
  },
  "milestone.recorded": {
    vi: "{unit}: có kết quả thực hiện mốc tiến độ chờ xác nhận.",
    en: "{unit}: a milestone was recorded and waits for confirmation.",
  },
  "milestone.confirmed": {
    vi: "{unit}: kết quả thực hiện mốc tiến độ đã được xác nhận.",
    en: "{unit}: a recorded milestone was confirmed.",
  },
  "milestone.reopened": {
    vi: "{unit}: kết quả thực hiện mốc tiến độ bị trả lại để ghi nhận lại.",
    en: "{unit}: a recorded milestone was handed back to be recorded again.",
  },
  "extension.asked": { vi: "{unit} đề nghị gia hạn.", en: "{unit} asks for an extension." },
  "extension.proposed": {
    vi: "Cơ quan chủ trì đã đề xuất về đề nghị gia hạn của {unit}.",
    en: "The lead body proposed how to decide on the extension asked by {unit}.",
  },
  "extension.decided": {
    vi: "Đề nghị gia hạn của {unit} đã có kết luận.",
    en: "The extension asked by {unit} was decided.",
  },
  "consultation.opened": {
    vi: "Có dự thảo báo cáo {directive} xin ý kiến đơn vị.",
    en: "A draft report on {directive} was circulated for your unit's opinion.",
  },
  "opinion.confirmed": {
    vi: "Có ý kiến góp ý mới vào dự thảo báo cáo {directive}.",
    en: "A new opinion on the draft report on {directive} has come.",
  },
  "opinion.answered": {
    vi: "Ý kiến góp ý của đơn vị về báo cáo {directive} đã được tiếp thu, giải trình.",
    en: "Your unit's opinion on the report on {directive} was answered.",
  },
  "recommendation.answered": {
    vi: "Kiến nghị của {unit} đã được trả lời.",
    en: "A recommendation of {unit} was answered.",
  },
  "dispatch.sent": {
    vi: "{unit} đã phát hành báo cáo {directive} lên cấp trên.",
    en: "{unit} dispatched its report on {directive} to the level above.",
  },
  "dispatch.received": {
    vi: "Nơi nhận đã tiếp nhận báo cáo {directive} của {unit}.",
    en: "The recipient received the report on {directive} of {unit}.",
  },
  "delegation.made": {
    vi: "Đồng chí {person} ủy quyền cho đồng chí tại {unit}, từ {since} đến hết {until}.",
    en: "{person} delegated to you in {unit}, from {since} to the end of {until}.",
  },
  "delegation.ended": {
    vi: "Ủy quyền của đồng chí {person} tại {unit} đã kết thúc.",
    en: "The delegation by {person} in {unit} has ended.",
  },
  "position.granted": {
    vi: "Đồng chí được giao vai trò tại {unit}: {title}.",
    en: "You were given a role in {unit}: {title}.",
  },
  "position.ended": {
    vi: "Vai trò của đồng chí tại {unit} ({title}) đã kết thúc.",
    en: "Your role in {unit} ({title}) has ended.",
  },
  "person.secondFactorRemoved": {
    vi: "Quản trị {person} đã gỡ xác thực hai bước của đồng chí. Nếu đồng chí không đề nghị, xin báo ngay; nếu đã có điện thoại mới, xin bật lại.",
    en: "The administrator {person} removed your second factor. If you did not ask for it, report it at once; on a new phone, set it up again.",
  },
};

export const labels = { kind, reason: {} } as const satisfies Labels & { kind: Record<NoticeKind, Words> };

/** A notice in words of one language. */
export function describeNotice(notice: { kind: NoticeKind; params: NoticeParams }, locale: "vi" | "en"): string {
  return kind[notice.kind][locale].replace(/\{(\w+)\}/g, (_hole, name: string) => String(notice.params[name] ?? ""));
}
