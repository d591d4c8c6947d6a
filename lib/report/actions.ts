"use server";

import { action } from "#lib/workflow/action.ts";
import { appointApprover as appoint } from "./commands/appoint.ts";
import { handBack as giveBack, submitForApproval as layBefore, revokeApproval as revoke } from "./commands/approval.ts";
import { approveReport as approve, recordDecision as record } from "./commands/approve.ts";
import { startReport as start } from "./commands/start.ts";
import { submitReport as submit } from "./commands/submit.ts";
import { withdrawReport as withdraw } from "./commands/withdraw.ts";
import { labels } from "./labels.ts";

export const startReport = action(start, labels, { then: (value) => `/reports/${value.reportId}/write` });
export const submitForApproval = action(layBefore, labels, { then: (value) => `/reports/${value.reportId}` });
export const handBack = action(giveBack, labels, { then: (value) => `/reports/${value.reportId}` });
export const approveReport = action(approve, labels, { then: (value) => `/reports/${value.reportId}` });
export const recordDecision = action(record, labels, { then: (value) => `/reports/${value.reportId}` });
export const revokeApproval = action(revoke, labels, { then: (value) => `/reports/${value.reportId}` });
export const appointApprover = action(appoint, labels, { then: (value) => `/reports/${value.reportId}` });
export const submitReport = action(submit, labels, { then: (value) => `/reports/${value.reportId}/receipt` });
export const withdrawReport = action(withdraw, labels, { then: (value) => `/reports/${value.reportId}` });
