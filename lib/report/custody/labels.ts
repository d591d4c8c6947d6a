import type { Labels, Words } from "#lib/workflow/types.ts";
import type { LifeMark, Phase } from "./types.ts";

/** Words for the phases of a report's life, and for what stands along it. */
export const labels = {
  phase: {
    drafting: { vi: "Soạn thảo", en: "Writing" },
    approval: { vi: "Chờ duyệt", en: "Approval" },
    way: { vi: "Trên đường", en: "On the way" },
    review: { vi: "Thẩm định", en: "Review" },
    returned: { vi: "Bổ sung", en: "Mending" },
    done: { vi: "Đạt", en: "Accepted" },
  } satisfies Record<Phase, Words>,
  mark: {
    started: { vi: "bắt đầu", en: "begun" },
    sent: { vi: "gửi", en: "sent" },
    withdrawn: { vi: "rút về", en: "withdrawn" },
    returned: { vi: "trả lại", en: "returned" },
    accepted: { vi: "đạt", en: "accepted" },
    firstDue: { vi: "hạn đầu", en: "first deadline" },
    due: { vi: "hạn gửi", en: "deadline" },
    returnDue: { vi: "hạn bổ sung", en: "to be mended by" },
    today: { vi: "hôm nay", en: "today" },
  } satisfies Record<LifeMark["kind"], Words>,
  rung: {
    HEAD: { vi: "Đã báo người đứng đầu", en: "Its head was told" },
    LEAD: { vi: "Đã báo cơ quan chủ trì", en: "The lead body was told" },
  },
  reason: {},
} as const satisfies Labels & Record<string, Record<string, Words>>;

/** Who was told on a rung; the code itself where it is unknown. */
export function rungWord(rung: string, locale: "vi" | "en"): string {
  return rung in labels.rung ? labels.rung[rung as keyof typeof labels.rung][locale] : rung;
}
