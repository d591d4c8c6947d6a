import { z } from "zod";
import type { Permission } from "#lib/access/policy.ts";
import type { Viewer } from "#lib/access/types.ts";
import { db, one } from "#lib/platform/db.ts";
import { ok, type Result } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { addDays, dayOf } from "#lib/platform/time.ts";
import { appointApprover } from "#lib/report/commands/appoint.ts";
import { handBack, revokeApproval, submitForApproval } from "#lib/report/commands/approval.ts";
import { approveReport, recordDecision } from "#lib/report/commands/approve.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { withdrawReport } from "#lib/report/commands/withdraw.ts";
import { openSealedSection, saveSection } from "#lib/report/section/commands.ts";
import { assignItems } from "#lib/review/assignment/commands/items.ts";
import { assignReviews } from "#lib/review/assignment/commands/assign.ts";
import { acceptReport, reopenReport, returnReport } from "#lib/review/commands/conclude.ts";
import { flagItem } from "#lib/review/commands/flag.ts";
import { recordOutcome } from "#lib/review/commands/outcome.ts";
import { replyToItem } from "#lib/review/commands/reply.ts";
import { returnItemAgain, settleItem } from "#lib/review/commands/settle.ts";
import { releaseReview, startReview } from "#lib/review/commands/start.ts";
import { takeOverReview } from "#lib/review/commands/take-over.ts";
import { execute } from "#lib/workflow/execute.ts";
import type { Command } from "#lib/workflow/types.ts";
import type { Standing } from "./test-random-organisation.ts";

/** A report as whoever tries something finds it. */
export type Report = {
  id: string;
  state: string;
  digest: string;
  items: { id: string; state: string }[];
  reviewerId: string | null;
};
/** What somebody acts in: who, when, on which report, and whom they think of. */
export type Scene = {
  of: Standing;
  report: Report | null;
  assignmentId: string;
  viewer: Viewer;
  at: Date;
  other: string;
  pick: number;
};
/** Something that can be tried; `decides`: it changes content or decides on it. */
export type Deed = {
  name: string;
  permission: Permission | null;
  decides: boolean;
  act: (scene: Scene) => Promise<Result<unknown>>;
};

export const run = <I extends z.ZodType, O>(
  command: Command<I, O>,
  { viewer, at }: Scene,
  input: z.input<I>,
): Promise<Result<O>> => execute(command, input, { viewer, at });

export const nothing = (): Promise<Result<unknown>> => Promise.resolve(ok(null));
export const words = "Ý kiến";
let numbers = 0;

/** A deed on the report as it stands; nothing where there is none yet. */
function on<I extends z.ZodType, O>(
  command: Command<I, O>,
  input: (report: Report, scene: Scene) => z.input<I> | null,
): Deed["act"] {
  return (scene) => {
    const given = scene.report === null ? null : input(scene.report, scene);
    return given === null ? nothing() : run(command, scene, given);
  };
}

export const deed = (name: string, permission: Permission | null, act: Deed["act"], decides = true): Deed => ({
  name,
  permission,
  decides,
  act,
});
const decision = (report: Report) => ({ reportId: report.id, digest: report.digest });
export const inDays = (scene: Scene, days: number): string => addDays(dayOf(scene.at), days);
const itemIn = (report: Report, state: string) => report.items.find((item) => item.state === state) ?? null;

export const start = deed("start", "report.start", (scene) =>
  run(startReport, scene, { assignmentId: scene.assignmentId }),
);
export const write = deed("write", "report.write", async (scene) => {
  if (scene.report === null) return nothing();
  const outlineItemId = scene.of.items[scene.pick % 2] ?? "";
  const kept = await one(
    db(),
    z.object({ revision: z.number() }),
    sql`SELECT revision FROM section WHERE report_id = ${scene.report.id}::uuid AND outline_item_id = ${outlineItemId}::uuid`,
  );
  const blocks = [{ id: "p1", kind: "paragraph" as const, runs: [{ text: `Nội dung ${scene.at.toISOString()}` }] }];
  return saveSection(
    { viewer: scene.viewer, reportId: scene.report.id, at: scene.at },
    { outlineItemId, baseRevision: kept?.revision ?? 0, blocks },
  );
});
export const openSealed = deed(
  "openSealed",
  "report.write",
  on(openSealedSection, (report, scene) => ({
    reportId: report.id,
    outlineItemId: scene.of.items[scene.pick % 2] ?? "",
    reason: "cần sửa thêm",
  })),
);
export const lay = deed("lay", "report.submitForApproval", on(submitForApproval, decision));
export const approve = deed("approve", "report.approve", on(approveReport, decision));
export const back = deed(
  "handBack",
  "report.handBack",
  on(handBack, (report) => ({ reportId: report.id, comment: words })),
);
export const record = deed(
  "recordDecision",
  "report.recordDecision",
  on(recordDecision, (report, scene) => ({
    ...decision(report),
    decision: scene.pick < 8 ? ("APPROVED" as const) : ("HANDED_BACK" as const),
    document: "TB 1",
    decidedOn: dayOf(scene.at),
    body: "Cấp ủy",
    deciderId: scene.other,
    comment: words,
  })),
);
export const revoke = deed(
  "revoke",
  "report.revokeApproval",
  on(revokeApproval, (report) => ({ reportId: report.id, reason: words })),
);
export const appoint = deed(
  "appoint",
  "report.appointApprover",
  on(appointApprover, (report, scene) => ({ reportId: report.id, personId: scene.other, document: "QĐ 1" })),
);
export const send = deed(
  "submit",
  "report.submit",
  on(submitReport, (report, scene) => ({ ...decision(report), number: (numbers += 1), datedOn: dayOf(scene.at) })),
);
export const withdraw = deed(
  "withdraw",
  "report.withdraw",
  on(withdrawReport, (report) => ({ reportId: report.id, reason: words })),
);
export const review = deed(
  "startReview",
  "report.startReview",
  on(startReview, (report) => ({ reportId: report.id })),
);
export const release = deed(
  "release",
  "report.release",
  on(releaseReview, (report) => ({ reportId: report.id })),
);
export const takeOver = deed(
  "takeOver",
  "report.takeOver",
  on(takeOverReview, (report) =>
    report.reviewerId === null ? null : { reportId: report.id, from: report.reviewerId, words },
  ),
);
export const assign = deed(
  "assign",
  "report.assignReview",
  on(assignReviews, (report, scene) => ({
    reports: report.reviewerId === null ? report.id : `${report.id}~${report.reviewerId}`,
    personId: scene.other,
  })),
);
export const assignPart = deed(
  "assignItems",
  "report.assignReview",
  on(assignItems, (report, scene) => ({
    reportId: report.id,
    outlineItemIds: scene.of.items[0] ?? "",
    personId: scene.other,
  })),
);
export const flag = deed(
  "flag",
  "report.flag",
  on(flagItem, (report, scene) => ({
    reportId: report.id,
    outlineItemId: scene.of.items[scene.pick % 2] ?? "",
    code: "NO_EVIDENCE" as const,
    words,
  })),
);
export const giveBack = deed(
  "return",
  "report.return",
  on(returnReport, (report, scene) => ({ ...decision(report), newDueOn: inDays(scene, 30) })),
);
export const accept = deed("accept", "report.accept", on(acceptReport, decision));
export const reopen = deed(
  "reopen",
  "report.reopen",
  on(reopenReport, (report, scene) => ({ ...decision(report), reason: words, newDueOn: inDays(scene, 30) })),
);
export const outcome = deed(
  "recordOutcome",
  "report.recordOutcome",
  on(recordOutcome, (report, scene) => ({
    ...decision(report),
    outcome: scene.pick < 5 ? ("ACCEPTED" as const) : ("RETURNED" as const),
    document: "CV 1",
    datedOn: dayOf(scene.at),
    newDueOn: inDays(scene, 30),
    outlineItemIds: scene.of.items,
  })),
);
export const reply = deed(
  "reply",
  "report.write",
  on(replyToItem, (report) => {
    const item = itemIn(report, "OPEN");
    return item && { itemId: item.id, reply: words };
  }),
);
export const settle = deed(
  "settle",
  "report.flag",
  on(settleItem, (report) => {
    const item = itemIn(report, "REPLIED");
    return item && { itemId: item.id };
  }),
);
export const again = deed(
  "returnAgain",
  "report.flag",
  on(returnItemAgain, (report) => {
    const item = itemIn(report, "REPLIED");
    return item && { itemId: item.id, words };
  }),
);
