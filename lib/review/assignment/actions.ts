"use server";

import { action } from "#lib/workflow/action.ts";
import { takeOverReview as takeOver } from "../commands/take-over.ts";
import { assignReviews as assign, takeReviews as take } from "./commands/assign.ts";
import { markPartDone as done } from "./commands/done.ts";
import { assignItems as items } from "./commands/items.ts";
import { labels } from "./labels.ts";

export const assignReviews = action(assign, labels);
export const takeReviews = action(take, labels);
export const assignItems = action(items, labels);
export const markPartDone = action(done, labels);
export const takeOverReview = action(takeOver, labels);
