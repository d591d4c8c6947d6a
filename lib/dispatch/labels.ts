import { labels as report } from "#lib/report/labels.ts";
import type { Labels } from "#lib/workflow/types.ts";

/** Words for the states of a dispatch, and for what sending may be refused for. */
export const labels = {
  state: {
    SENT: { vi: "Đã chuyển đi", en: "On its way" },
    RECEIVED: { vi: "Nơi nhận đã xác nhận", en: "Receipt confirmed" },
  },
  reason: report.reason,
} as const satisfies Labels & Record<string, unknown>;
