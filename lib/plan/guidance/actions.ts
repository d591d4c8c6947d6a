"use server";

import { action } from "#lib/workflow/action.ts";
import { publishGuidance, withdrawGuidance } from "./commands.ts";
import { labels } from "./labels.ts";

export const publishNote = action(publishGuidance, labels);
export const withdrawNote = action(withdrawGuidance, labels);
