"use server";

import { action } from "#lib/workflow/action.ts";
import * as commands from "./commands.ts";
import { labels } from "./labels.ts";

const queue = ({ planId }: { planId: string }): string => `/plans/${planId}/extensions`;

export const askExtension = action(commands.askExtension, labels, {
  then: ({ planId, milestoneId }) => `/plans/${planId}/milestones/${milestoneId}`,
});
export const withdrawExtension = action(commands.withdrawExtension, labels, {
  then: ({ planId, milestoneId }) => `/plans/${planId}/milestones/${milestoneId}`,
});
export const proposeExtension = action(commands.proposeExtension, labels, { then: queue });
export const decideExtension = action(commands.decideExtension, labels, { then: queue });
