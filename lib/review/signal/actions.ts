"use server";

import { action } from "#lib/workflow/action.ts";
import { dismissSignal as dismiss } from "./commands/dismiss.ts";
import { labels } from "./labels.ts";

export const dismissSignal = action(dismiss, labels);
