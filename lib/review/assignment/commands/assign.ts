import { actorName } from "#lib/access/acting-name.ts";
import { permit } from "#lib/access/can.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { notify } from "#lib/notice/commands.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { nfc } from "#lib/platform/text.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { type LockedReport, lockReport } from "../../commands/lock.ts";
import { passReview } from "../../commands/take-over.ts";
import { assignProblem } from "../rules.ts";
import { assignReviewsSchema, takeReviewsSchema } from "../schema.ts";
import { endHolding, hold, isHead, nameable, namesOf, personNamed, quoted, whoseNow } from "./hold.ts";

type Chosen = { reportId: string; seen: string | null };
type Held = { report: LockedReport; subject: Subject; onBehalfOf: string | null };

const textOf = (words: string | undefined): string | null => (words === undefined || words === "" ? null : nfc(words));

/** The report's row under the law of assignments. Problems: access reasons. */
async function lockForAssignment(context: Context, reportId: string): Promise<Result<Held>> {
  const locked = await lockReport(context, reportId);
  if (!locked.ok) return locked;
  const { report, subject } = locked.value;
  const permitted = permit("report.assignReview", context.viewer, subject);
  if (!permitted.allowed) return refuse(permitted.reason === "access.state" ? "workflow.stale" : permitted.reason);
  return subject.ended === true ? refuse("access.ended") : ok({ report, subject, onBehalfOf: permitted.onBehalfOf });
}

/** The assignment of one report, its row held: nothing where it is this person's already. */
async function assignOne(
  context: Context,
  chosen: Chosen,
  named: Viewer | null,
  words: string | null,
): Promise<Result<void>> {
  const held = await lockForAssignment(context, chosen.reportId);
  if (!held.ok) return held;
  const { report, subject, onBehalfOf } = held.value;
  const names = await namesOf(context, report.id);
  const holder = await whoseNow(context, report, subject);
  const problem = assignProblem({
    head: isHead(context.viewer, subject),
    named: named?.personId ?? null,
    viewer: context.viewer.personId,
    holder: holder?.personId ?? null,
    seen: chosen.seen,
  });
  if (problem) return refuse(problem, { ...names, name: holder?.name ?? "" });
  if ((holder?.personId ?? null) === (named?.personId ?? null)) return ok(undefined);
  if (named !== null) {
    const may = nameable(context, named, subject, { whole: true, names });
    if (!may.ok) return may;
  }
  const given = { report, onBehalfOf, from: holder?.personId ?? null, words };
  if (report.state === "IN_REVIEW")
    return named === null ? refuse("review.inHand", names) : give(context, given, named);
  return named === null ? free(context, given) : give(context, given, named);
}

type Given = { report: LockedReport; onBehalfOf: string | null; from: string | null; words: string | null };

async function recordAssigned(context: Context, given: Given, personId: string | null): Promise<void> {
  const words = given.words === null ? null : sha256(given.words);
  const data = { round: given.report.round, person: personId, from: given.from, words };
  await context.record(
    { action: "report.reviewAssigned", subjectKind: "report", subjectId: given.report.id, data },
    { onBehalfOf: given.onBehalfOf, rowLocked: true },
  );
}

/** Nobody has it any more; whoever had it is told, unless they gave it back themselves. */
async function free(context: Context, given: Given): Promise<Result<void>> {
  await endHolding(context, given.report.id, null);
  await recordAssigned(context, given, null);
  await tellFormer(context, given, "");
  return ok(undefined);
}

/** From now on it is this person's: a review in hand passes by a move, one that waits by its assignment. */
async function give(context: Context, given: Given, named: Viewer): Promise<Result<void>> {
  const { report, words, onBehalfOf } = given;
  if (report.state === "IN_REVIEW") {
    const passed = await passReview(context, report, { personId: named.personId, from: given.from, words });
    if (!passed.ok) return passed;
  } else await recordAssigned(context, given, named.personId);
  await hold(context, report.id, null, { personId: named.personId, words, onBehalfOf });
  await notify(context, {
    personIds: [named.personId],
    kind: "report.reviewAssigned",
    subjectKind: "report",
    subjectId: report.id,
    params: { person: actorName(context.viewer, onBehalfOf), words: quoted(words) },
  });
  await tellFormer(context, given, named.name);
  return ok(undefined);
}

async function tellFormer(context: Context, given: Given, to: string): Promise<void> {
  if (given.from === null) return;
  await notify(context, {
    personIds: [given.from],
    kind: to === "" ? "report.reviewFreed" : "report.reviewPassed",
    subjectKind: "report",
    subjectId: given.report.id,
    params: { person: actorName(context.viewer, given.onBehalfOf), to, words: quoted(given.words) },
  });
}

/** All of them or none, in one order for everybody, so that two who choose the same reports never wait for each other in a circle. */
async function assignAll(
  context: Context,
  reports: readonly Chosen[],
  named: Viewer | null,
  words: string | null,
): Promise<Result<{ count: number; person: string }>> {
  const inOrder = [...new Map(reports.map((one) => [one.reportId, one])).values()].sort((a, b) =>
    a.reportId < b.reportId ? -1 : 1,
  );
  for (const chosen of inOrder) {
    const assigned = await assignOne(context, chosen, named, words);
    if (!assigned.ok) return assigned;
  }
  return ok({ count: inOrder.length, person: named?.name ?? "" });
}

const first = (input: { reports: readonly Chosen[] }) => {
  const [one] = input.reports;
  return one === undefined ? null : { kind: "report" as const, id: one.reportId };
};

/**
 * The head gives reports to one reviewer, or frees them; a reviewer may name only themselves, for what nobody has, and give
 * their own back. All or none. Problems: access reasons, workflow.stale, review.headAssigns, review.takenMeanwhile,
 * review.freedMeanwhile, review.notOfBody, review.namedMayNot, review.inHand (with unit, directive and name).
 */
export const assignReviews = command(
  "report.assignReviews",
  assignReviewsSchema,
  async (context, input) => {
    if (input.personId === null) return assignAll(context, input.reports, null, textOf(input.words));
    const named = await personNamed(context, input.personId);
    if (!named.ok) return named;
    return assignAll(context, input.reports, named.value, textOf(input.words));
  },
  first,
);

/** A reviewer takes reports nobody has for themselves, without beginning them. Problems: as assignReviews. */
export const takeReviews = command(
  "report.takeReviews",
  takeReviewsSchema,
  (context, input) => assignAll(context, input.reports, context.viewer, null),
  first,
);
