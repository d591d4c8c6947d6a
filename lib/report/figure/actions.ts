"use server";

import { action } from "#lib/workflow/action.ts";
import { saveFiguresForm } from "./commands.ts";
import { labels } from "./labels.ts";

export const saveFigures = action(saveFiguresForm, labels);
