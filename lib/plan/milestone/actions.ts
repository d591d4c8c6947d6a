"use server";

import { action } from "#lib/workflow/action.ts";
import { labels } from "../labels.ts";
import * as commands from "./commands.ts";

export const recordMilestone = action(commands.recordMilestone, labels);
export const confirmMilestone = action(commands.confirmMilestone, labels);
export const reopenMilestone = action(commands.reopenMilestone, labels);
