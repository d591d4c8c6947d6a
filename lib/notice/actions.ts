"use server";

import { action } from "#lib/workflow/action.ts";
import { markAllRead, markRead } from "./commands.ts";
import { labels } from "./labels.ts";

export const readOne = action(markRead, labels);
export const readAll = action(markAllRead, labels);
