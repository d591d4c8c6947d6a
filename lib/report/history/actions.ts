"use server";

import { action } from "#lib/workflow/action.ts";
import { restoreSection as restore, takeBack as back } from "./commands.ts";
import { labels } from "./labels.ts";

/** Where a text that came back is looked at: the section's history, now with one stretch more. */
const history = (done: string) => (_value: unknown, input: { reportId: string; outlineItemId: string }) =>
  `/reports/${input.reportId}/history?item=${input.outlineItemId}&done=${done}`;

export const takeBack = action(back, labels, { then: history("passage") });
export const restoreSection = action(restore, labels, { then: history("section") });
