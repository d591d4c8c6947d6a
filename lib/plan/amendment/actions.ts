"use server";

import { action } from "#lib/workflow/action.ts";
import * as commands from "./commands/amend.ts";
import { labels } from "./labels.ts";

export const amendPlan = action(commands.amendPlan, labels, {
  then: ({ planId, amendmentId }) => `/plans/${planId}/amendments?done=1#a-${amendmentId}`,
});
