"use server";

import { action } from "#lib/workflow/action.ts";
import {
  answerComment as answer,
  comment as say,
  reopenComment as reopen,
  resolveComment as resolve,
} from "./commands.ts";
import { labels } from "./labels.ts";

export const comment = action(say, labels);
export const answerComment = action(answer, labels);
export const resolveComment = action(resolve, labels);
export const reopenComment = action(reopen, labels);
