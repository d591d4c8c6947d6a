"use server";

import { action } from "#lib/workflow/action.ts";
import * as correct from "./commands/correct.ts";
import { createPlanFromReading as createCommand } from "./commands/create.ts";
import { uploadPlan as uploadCommand } from "./commands/upload.ts";
import { refusals } from "./refusals.ts";

export const uploadPlan = action(uploadCommand, refusals, { then: ({ importId }) => `/plans/import/${importId}` });
export const correctAbout = action(correct.correctAbout, refusals);
export const correctDirective = action(correct.correctDirective, refusals);
export const correctMilestone = action(correct.correctMilestone, refusals);
export const correctLead = action(correct.correctLead, refusals);
export const correctList = action(correct.correctList, refusals);
export const correctSection = action(correct.correctSection, refusals);
export const correctItem = action(correct.correctItem, refusals);
export const chooseUnit = action(correct.chooseUnit, refusals);
export const removeRow = action(correct.removeRow, refusals);
export const createPlanFromReading = action(createCommand, refusals, { then: ({ planId }) => `/plans/${planId}/edit` });
