import type { Labels } from "#lib/workflow/types.ts";

/** Words for the states of a request for more time and for every reason a command of this room may give. */
export const labels = {
  state: {
    ASKED: { vi: "Chờ quyết định", en: "Awaiting decision" },
    GRANTED: { vi: "Đồng ý", en: "Granted" },
    GRANTED_OTHERWISE: { vi: "Đồng ý với thời hạn khác", en: "Granted until another day" },
    REFUSED: { vi: "Không đồng ý", en: "Refused" },
    WITHDRAWN: { vi: "Đơn vị đã rút", en: "Withdrawn" },
  },
  reason: {
    "extension.wordsNeeded": { vi: "Xin ghi nội dung.", en: "Write something here." },
    "extension.tooLong": { vi: "Nội dung này dài quá.", en: "This is too long." },
    "extension.dayNeeded": { vi: "Xin chọn ngày của văn bản.", en: "Choose the date of the document." },
    "extension.choose": { vi: "Xin chọn một trong hai.", en: "Choose one of the two." },
    "extension.noDay": {
      vi: "Lời văn này không cho biết một ngày cụ thể. Viết như “chậm nhất ngày 28/4/2023”.",
      en: "These words name no exact day. Write like “chậm nhất ngày 28/4/2023”.",
    },
    "extension.notLater": {
      vi: "Ngày này không muộn hơn thời hạn đang có hiệu lực.",
      en: "This day is not later than the deadline in force.",
    },
    "extension.noDeadline": {
      vi: "Kế hoạch không ấn định thời hạn cho mốc này nên không cần gia hạn.",
      en: "The plan sets no deadline here, so there is nothing to extend.",
    },
    "extension.metAlready": { vi: "Mốc này đã hoàn thành.", en: "This milestone is met already." },
    "extension.tooLate": {
      vi: "Thời hạn đã qua nên không còn xin gia hạn được. Đơn vị vẫn làm và gửi, nêu lý do chậm trong báo cáo; cơ quan chủ trì có thể đề nghị điều chỉnh thời hạn của kế hoạch.",
      en: "The deadline has passed, so more time can no longer be asked for. Do it and send it all the same, and say in the report why it is late; the lead body can have the plan's deadline amended.",
    },
    "extension.openAlready": {
      vi: "Đã có một đề nghị gia hạn của mốc này đang chờ quyết định.",
      en: "A request for this milestone is waiting for a decision already.",
    },
    "extension.datedInFuture": {
      vi: "Ngày của văn bản không được sau hôm nay.",
      en: "The document's date may not lie in the future.",
    },
  },
} as const satisfies Labels & { state: Record<string, { vi: string; en: string }> };

type Locale = "vi" | "en";

/** The word for the state of a request; the code itself where it is unknown. */
export function extensionWord(state: string, locale: Locale): string {
  return state in labels.state ? labels.state[state as keyof typeof labels.state][locale] : state;
}

const tones = { ASKED: "wait", GRANTED: "ok", GRANTED_OTHERWISE: "ok", REFUSED: "back", WITHDRAWN: "none" } as const;

/** How the state of a request is drawn. */
export function extensionTone(state: string): "wait" | "ok" | "back" | "none" {
  return state in tones ? tones[state as keyof typeof tones] : "none";
}
