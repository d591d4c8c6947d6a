import fc from "fast-check";
import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { reportSubject } from "#lib/access/subject.ts";
import type { Viewer } from "#lib/access/types.ts";
import { db, one } from "#lib/platform/db.ts";
import type { Result } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import {
  accept,
  again,
  appoint,
  approve,
  assign,
  assignPart,
  back,
  type Deed,
  flag,
  giveBack,
  lay,
  openSealed,
  outcome,
  record,
  release,
  reopen,
  reply,
  type Report,
  review,
  revoke,
  send,
  settle,
  start,
  takeOver,
  withdraw,
  write,
} from "./test-random-deeds.ts";
import { lend, loseRole, unlend } from "./test-random-powers.ts";
import { type Standing, viewerAt } from "./test-random-organisation.ts";

/** What somebody tries: whom the dice chose, and what they picked where there is a choice. */
export type Throw = { who: number; deed: number; other: number; pick: number; lawful: boolean; hours: number };

export const tried: fc.Arbitrary<Throw> = fc.record({
  who: fc.nat({ max: 6 }),
  deed: fc.nat({ max: 99 }),
  other: fc.nat({ max: 6 }),
  pick: fc.nat({ max: 9 }),
  // Three in four are tried by somebody the law lets, so that reports get far; the others by anybody.
  lawful: fc.boolean().chain((yes) => (yes ? fc.constant(true) : fc.boolean())),
  hours: fc.integer({ min: 1, max: 12 }),
});

/** What anybody may try at any moment. */
const ANY: readonly Deed[] = [
  lend,
  lend,
  lend,
  unlend,
  loseRole,
  appoint,
  write,
  approve,
  record,
  accept,
  takeOver,
  assign,
  assignPart,
  outcome,
  openSealed,
];
/** What fits a state of the report, what leads on more often. */
const FITTING: Record<string, readonly Deed[]> = {
  NONE: [start],
  DRAFT: [write, write, write, lay, lay],
  IN_APPROVAL: [approve, approve, approve, record, back, appoint],
  APPROVED: [send, send, send, revoke],
  SUBMITTED: [review, review, review, withdraw, assign],
  IN_REVIEW: [flag, flag, accept, accept, settle, settle, again, takeOver, release],
  FLAGGED: [giveBack, giveBack, giveBack, flag, accept, takeOver],
  RETURNED: [reply, reply, write, lay, lay],
  ACCEPTED: [flag, reopen],
};

const reportRow = z.object({
  id: z.string(),
  state: z.string(),
  digest: z.string(),
  items: z.array(z.object({ id: z.string(), state: z.string() })),
  reviewerId: z.string().nullable(),
});

function reportOf(assignmentId: string): Promise<Report | null> {
  return one(
    db(),
    reportRow,
    sql`SELECT r.id, r.state, report_content_digest(r.id) AS digest,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'state', i.state) ORDER BY i.created_at) FROM returned_item i WHERE i.report_id = r.id), '[]') AS items,
      (SELECT v.reviewer_id FROM review v WHERE v.report_id = r.id AND v.state = 'OPEN') AS "reviewerId"
    FROM report r WHERE r.assignment_id = ${assignmentId}::uuid`,
  );
}

/** What came of a throw: which deed, by whom as they stood then, and the answer; null where nobody was there to do it. */
export type Done = { deed: string; decides: boolean; viewer: Viewer; reportId: string | null; answer: Result<unknown> };

/** Whom the law lets do it now, beginning with the one the dice chose; whoever the dice chose where it lets nobody. */
async function actorFor(
  of: Standing,
  thrown: Throw,
  what: Deed,
  report: Report | null,
  at: Date,
): Promise<Viewer | null> {
  const order = of.people.map((_id, offset) => of.people[(thrown.who + offset) % of.people.length] ?? "");
  const [chosen = ""] = order;
  const subject = report === null ? null : await reportSubject(db(), report.id);
  if (!thrown.lawful || what.permission === null || subject === null) return viewerAt(chosen, at);
  for (const id of order) {
    const viewer = await viewerAt(id, at);
    if (viewer !== null && permit(what.permission, viewer, subject).allowed) return viewer;
  }
  return viewerAt(chosen, at);
}

/** The state of a report, and whether a return waits for its flags. */
function stageOf(report: Report | null): string {
  const flagged = report?.items.some((item) => item.state === "DRAFT") ?? false;
  return report?.state === "IN_REVIEW" && flagged ? "FLAGGED" : (report?.state ?? "NONE");
}

/** Tries what was thrown: mostly what fits the report's state, now and then anything. */
export async function attempt(of: Standing, thrown: Throw, at: Date): Promise<Done | null> {
  const assignmentId = of.assignments[thrown.other % of.assignments.length] ?? "";
  const report = await reportOf(assignmentId);
  const fitting = FITTING[stageOf(report)] ?? ANY;
  const list = thrown.deed < 70 ? fitting : ANY;
  const what = list[thrown.deed % list.length];
  if (what === undefined) return null;
  const viewer = await actorFor(of, thrown, what, report, at);
  if (viewer === null) return null;
  const other = of.people[thrown.other % of.people.length] ?? "";
  const answer = await what.act({ of, report, assignmentId, viewer, at, other, pick: thrown.pick });
  return { deed: what.name, decides: what.decides, viewer, reportId: report?.id ?? null, answer };
}
