"use server";

import { action } from "#lib/workflow/action.ts";
import { labels } from "../labels.ts";
import { addDaysOff, removeDayOff } from "./commands.ts";

export const addSomeDaysOff = action(addDaysOff, labels);
export const removeOneDayOff = action(removeDayOff, labels);
