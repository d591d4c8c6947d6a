"use server";

import { action } from "#lib/workflow/action.ts";
import { labels } from "../labels.ts";
import { discardPlan, openPlan, saveStep } from "./commands.ts";
import { afterStep } from "./steps.ts";

export const openPlanForm = action(openPlan, labels, { then: ({ planId }) => `/plans/${planId}/edit` });
export const saveStepForm = action(saveStep, labels, { then: (_value, input) => afterStep(input) });
export const discardPlanForm = action(discardPlan, labels, { then: () => "/plans" });
