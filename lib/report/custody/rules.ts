import { type Holiday, workingDaysBetween } from "#lib/plan/deadline/days-off.ts";
import { dayOf, daysLate, endOfDay } from "#lib/platform/time.ts";
import type { CustodyRow, HolderDays, Length, Life, LifeMark, Phase, Round, Span, Told, Whereabouts } from "./types.ts";

const phaseOfState: Readonly<Record<string, Phase>> = {
  DRAFT: "drafting",
  IN_APPROVAL: "approval",
  APPROVED: "way",
  SUBMITTED: "way",
  IN_REVIEW: "review",
  RETURNED: "returned",
  ACCEPTED: "done",
};

/** The phase a state of a report belongs to; approved and sent are both on the way: nobody works on it there. */
export function phaseOf(state: string): Phase {
  return phaseOfState[state] ?? "drafting";
}

/** How long from one instant to another, by the installation's calendar: midnights passed, working days among them. */
export function lengthOf(since: Date, until: Date, daysOff: readonly Holiday[]): Length {
  const [from, to] = [dayOf(since), dayOf(until)];
  return { days: daysLate(from, until), workingDays: workingDaysBetween(from, to, daysOff) };
}

/** When it was sent, and whether the unit took that sending back. */
export type SentAt = { at: Date; withdrawnAt: Date | null };

/**
 * The instants at which a reviewer gave it back: it became RETURNED from a state beyond sending, and not because its
 * unit took the sending back at that instant.
 */
function returnsOf(rows: readonly CustodyRow[], sendings: readonly SentAt[]): Date[] {
  const withdrawn = new Set(sendings.flatMap((one) => one.withdrawnAt?.getTime() ?? []));
  return rows.flatMap((row, index) => {
    const before = rows[index - 1]?.state ?? "";
    const back = row.state === "RETURNED" && ["SUBMITTED", "IN_REVIEW", "ACCEPTED"].includes(before);
    return back && !withdrawn.has(row.since.getTime()) ? [row.since] : [];
  });
}

function spansOf(
  rows: readonly CustodyRow[],
  returns: readonly Date[],
  now: Date,
  daysOff: readonly Holiday[],
): Span[] {
  return rows.map((row) => ({
    ...row,
    ...lengthOf(row.since, row.until ?? now, daysOff),
    phase: phaseOf(row.state),
    round: 1 + returns.filter((at) => at <= row.since).length,
  }));
}

const added = (lengths: readonly Length[]): Length => ({
  days: lengths.reduce((sum, one) => sum + one.days, 0),
  workingDays: lengths.reduce((sum, one) => sum + one.workingDays, 0),
});

/** The days of each holder in each phase, in the order in which they first had it. What is done is held by nobody. */
function holdersOf(spans: readonly Span[]): HolderDays[] {
  const groups = Map.groupBy(spans, (span) => `${span.phase} ${span.unitId} ${span.person ?? ""}`);
  return [...groups].flatMap(([key, held]) => {
    const [first] = held;
    if (first === undefined) return [];
    const { phase, unit, person } = first;
    return [{ key, phase, unit, person, now: held.some((span) => span.until === null), ...added(held) }];
  });
}

/** Days per holder, rounds apart: a round ends where a reviewer gives it back. */
export function roundsOf(spans: readonly Span[]): Round[] {
  const working = spans.filter((span) => span.phase !== "done");
  return [...Map.groupBy(working, (span) => span.round)].map(([round, held]) => ({
    round,
    holders: holdersOf(held),
    ...added(held),
  }));
}

/** The days of the sending that stand in the picture, YYYY-MM-DD; a deadline is over at the end of its day. */
export type LifeDays = { firstDueOn: string | null; dueOn: string | null; returnDueOn: string | null };

function marksOf(
  spans: readonly Span[],
  returns: readonly Date[],
  sendings: readonly SentAt[],
  at: LifeDays,
  now: Date,
) {
  const mark = (kind: LifeMark["kind"], instant: Date): LifeMark => ({
    key: `${kind} ${instant.getTime()}`,
    kind,
    at: instant,
  });
  const due = (kind: LifeMark["kind"], day: string | null) => (day === null ? [] : [mark(kind, endOfDay(day))]);
  return [
    ...spans.slice(0, 1).map((span) => mark("started", span.since)),
    ...sendings.flatMap((one) => [
      mark("sent", one.at),
      ...(one.withdrawnAt === null ? [] : [mark("withdrawn", one.withdrawnAt)]),
    ]),
    ...returns.map((instant) => mark("returned", instant)),
    ...spans.filter((span) => span.phase === "done").map((span) => mark("accepted", span.since)),
    ...due("firstDue", at.firstDueOn === at.dueOn ? null : at.firstDueOn),
    ...due("due", at.dueOn),
    ...due("returnDue", at.returnDueOn),
    mark("today", now),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Where it lies: the holder of the stretch that lasts. */
export function whereaboutsOf(spans: readonly Span[]): Whereabouts | null {
  const last = spans.findLast((span) => span.until === null);
  if (last === undefined) return null;
  const { state, unit, person, since, days, workingDays } = last;
  return { state, unit, person, since, days, workingDays };
}

/**
 * The life of a report out of its custody (pure): stretches with phase, round and length, days per holder, what happened
 * and what falls due. Rows oldest first. Source: workflow.md, Time.
 */
export function lifeOf(
  rows: readonly CustodyRow[],
  beside: { sendings: readonly SentAt[]; days: LifeDays; told: readonly Told[]; daysOff: readonly Holiday[] },
  now: Date,
): Life {
  const returns = returnsOf(rows, beside.sendings);
  const spans = spansOf(rows, returns, now, beside.daysOff);
  return {
    spans,
    rounds: roundsOf(spans),
    marks: marksOf(spans, returns, beside.sendings, beside.days, now),
    now: whereaboutsOf(spans),
    told: [...beside.told],
  };
}
