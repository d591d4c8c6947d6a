"use server";

import { action } from "#lib/workflow/action.ts";
import { acceptReport as accept, reopenReport as reopen, returnReport as sendBack } from "./commands/conclude.ts";
import {
  flagItem as flag,
  returnItemAgain as returnAgain,
  settleItem as settle,
  removeFlag as unflag,
} from "./commands/flag.ts";
import { replyToItem as reply } from "./commands/reply.ts";
import { releaseReview as release, startReview as start } from "./commands/start.ts";
import { labels } from "./labels.ts";

export const startReview = action(start, labels, { then: ({ reportId }) => `/reports/${reportId}/review` });
export const releaseReview = action(release, labels, { then: () => "/reviews" });
export const flagItem = action(flag, labels);
export const removeFlag = action(unflag, labels);
export const settleItem = action(settle, labels);
export const returnItemAgain = action(returnAgain, labels);
export const replyToItem = action(reply, labels);
export const returnReport = action(sendBack, labels, { then: () => "/reviews" });
export const acceptReport = action(accept, labels, { then: ({ reportId }) => `/reports/${reportId}/review` });
export const reopenReport = action(reopen, labels, { then: ({ reportId }) => `/reports/${reportId}` });
