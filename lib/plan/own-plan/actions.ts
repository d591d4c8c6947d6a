"use server";

import { action } from "#lib/workflow/action.ts";
import * as commands from "./commands.ts";
import { labels } from "./labels.ts";

export const saveOwnPlan = action(commands.saveOwnPlan, labels);
