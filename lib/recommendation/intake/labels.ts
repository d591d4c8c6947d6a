import { labels as intake } from "#lib/report/import/labels.ts";
import type { Labels } from "#lib/workflow/types.ts";
import { labels as recommendation } from "../labels.ts";

/** Why recommendations that were read are not written as records. */
export const labels = { reason: { ...intake.reason, ...recommendation.reason } } as const satisfies Labels;
