"use server";

import { action } from "#lib/workflow/action.ts";
import { labels as assignment } from "./assignment/labels.ts";
import { reviewHref } from "./address.ts";
import { askBack as ask } from "./commands/ask-back.ts";
import { acceptReport as accept, reopenReport as reopen, returnReport as sendBack } from "./commands/conclude.ts";
import { changeFlag as change, flagItem as flag, removeFlag as unflag } from "./commands/flag.ts";
import { markRead as read } from "./commands/read.ts";
import { replyToItem as reply } from "./commands/reply.ts";
import { returnItemAgain as returnAgain, settleItem as settle } from "./commands/settle.ts";
import { releaseReview as release, startReview as start } from "./commands/start.ts";
import { labels } from "./labels.ts";
import { comingFrom, queueBehind, queueHref } from "./queue-address.ts";

export const startReview = action(start, assignment, {
  then: ({ reportId }, { back }) => `/reports/${reportId}/review${comingFrom(back)}`,
});
export const releaseReview = action(release, labels, { then: (_released, { back }) => queueHref(queueBehind(back)) });
export const flagItem = action(flag, labels);
export const changeFlag = action(change, labels);
export const removeFlag = action(unflag, labels);
export const markRead = action(read, labels, {
  then: ({ reportId, outlineItemId }, { back }) =>
    reviewHref(reportId, { tab: "text", item: outlineItemId, from: back }),
});
export const askBack = action(ask, labels);
export const settleItem = action(settle, labels);
export const returnItemAgain = action(returnAgain, labels);
export const replyToItem = action(reply, labels);
export const returnReport = action(sendBack, labels, { then: (_returned, { back }) => queueHref(queueBehind(back)) });
export const acceptReport = action(accept, labels, { then: ({ reportId }) => `/reports/${reportId}/review` });
export const reopenReport = action(reopen, labels, { then: ({ reportId }) => `/reports/${reportId}` });
