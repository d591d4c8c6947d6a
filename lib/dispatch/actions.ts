"use server";
import { action } from "#lib/workflow/action.ts";
import * as commands from "./commands.ts";
import { labels } from "./labels.ts";

export const dispatchReport = action(commands.dispatchReport, labels, {
  then: (sent) => `/reports/${sent.reportId}/receipt`,
});
export const receiveDispatch = action(commands.receiveDispatch, labels);
