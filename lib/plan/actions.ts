"use server";

import { action } from "#lib/workflow/action.ts";
import { issuePlan } from "./commands.ts";
import { labels } from "./labels.ts";

export const issuePlanForm = action(issuePlan, labels, { then: ({ planId }) => `/plans/${planId}` });
