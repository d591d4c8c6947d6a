import { permit } from "#lib/access/can.ts";
import { loadSubject } from "#lib/access/subject.ts";
import { canonicalJson, sha256 } from "#lib/platform/canonical.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { effectsOf } from "../effects.ts";
import { readFacts } from "../queries/facts.ts";
import { outcomeDigest, summaryOf, touchesOf } from "../rules.ts";
import { type Amend, amendSchema, type Change, changeSchema } from "../schema.ts";
import type { Effects, Facts, Outcome } from "../types.ts";
import { moveDeadlines } from "./deadlines.ts";
import { endDuties, makeDuties, passOn, pointToSuccessors } from "./duties.ts";
import { lockPlan } from "./lock.ts";
import { writeChange, writeTerms } from "./rows.ts";
import { tellTouched } from "./tell.ts";

type Decided = { change: Change; facts: Facts; outcome: Outcome };
/** For whom it is decided, where by delegation. */
type StandingIn = { onBehalfOf: string | null };

/** The change as typed, once more checked. */
function readChange(text: string): Change | null {
  try {
    const parsed = changeSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** What would happen now, under the locks; refused where it is no longer what the dry run showed. */
async function decide(context: Context, input: Amend): Promise<Result<Decided>> {
  const change = readChange(input.change);
  if (change === null) return refuse("amendment.choose");
  const facts = await readFacts(context.tx, input.planId, context.today);
  if (facts === null) return refuse("access.notFound");
  const outcome = effectsOf(change, facts);
  if (!outcome.ok) return outcome;
  if (outcomeDigest(outcome.value) !== input.digest) return refuse("amendment.changed");
  return ok({ change, facts, outcome: outcome.value });
}

/** The amendment's own row; from here on this transaction may change the issued plan, and no other. */
async function insertAmendment(
  context: Context,
  input: Amend,
  { change, outcome, onBehalfOf }: Decided & StandingIn,
): Promise<string> {
  const id = newId();
  await context.tx.$executeRaw(sql`INSERT INTO amendment
      (id, plan_id, kind, before, after, reason, deciding_body, document, document_on, effects, person_id, on_behalf_of_id, at)
    VALUES (${id}::uuid, ${input.planId}::uuid, ${change.kind}, ${JSON.stringify(outcome.before)}::jsonb, ${JSON.stringify(outcome.after)}::jsonb,
      ${input.reason}, ${input.decidingBody}, ${input.document}, ${input.documentOn}::date, ${JSON.stringify(summaryOf(outcome.effects))}::jsonb,
      ${context.viewer.personId}::uuid, ${onBehalfOf}::uuid, ${context.now})`);
  await context.tx.$executeRaw(sql`SELECT set_config('portal.amendment', ${id}, true)`);
  return id;
}

/** The effects happen, in the order in which they rest on each other. */
async function apply(
  context: Context,
  amendmentId: string,
  input: Amend,
  decided: Decided,
): Promise<Result<string | null>> {
  const { effects } = decided.outcome;
  const removed = effects.items.flatMap((item) => (item.itemId === null ? [] : [item.itemId]));
  const amended = { context, facts: decided.facts, document: input.document };
  const itemId = await writeChange(amended, decided.change, removed);
  await writeTerms(context, input.planId, effects.terms);
  await endDuties(context, amendmentId, effects.ended);
  const refusal = await makeDuties(context, input.planId, effects.made);
  if (refusal) return refusal;
  await pointToSuccessors(context, effects.ended);
  await passOn(context, effects.passed);
  await moveDeadlines(context, effects.deadlines);
  return ok(itemId);
}

/** Everything touched names the amendment, so that its pages can. */
async function writeTouches(
  context: Context,
  amendmentId: string,
  planId: string,
  effects: Effects,
  itemId: string | null,
): Promise<void> {
  const touches = touchesOf(planId, effects);
  if (itemId !== null) touches.push({ kind: "outlineItem", id: itemId });
  await context.tx.$executeRaw(sql`INSERT INTO amendment_touch (amendment_id, subject_kind, subject_id)
    SELECT ${amendmentId}::uuid, x.kind, x.id FROM jsonb_to_recordset(${JSON.stringify(touches)}::jsonb) AS x(kind text, id uuid)`);
  const made = effects.made.map(({ unitId, directiveId }) => ({ unit: unitId, directive: directiveId }));
  await context.tx.$executeRaw(sql`INSERT INTO amendment_touch (amendment_id, subject_kind, subject_id)
    SELECT ${amendmentId}::uuid, 'assignment', a.id FROM jsonb_to_recordset(${JSON.stringify(made)}::jsonb) AS x(unit uuid, directive uuid)
      JOIN assignment a ON a.unit_id = x.unit AND a.directive_id = x.directive ON CONFLICT DO NOTHING`);
}

/** On the trail of the plan, and of every report whose duty ends or passes on; texts as digests. */
async function record(
  context: Context,
  amendmentId: string,
  input: Amend,
  decided: Decided & StandingIn,
): Promise<void> {
  const { outcome, change, onBehalfOf } = decided;
  const data = {
    amendment: amendmentId,
    kind: change.kind,
    before: sha256(canonicalJson(outcome.before)),
    after: sha256(canonicalJson(outcome.after)),
    effects: input.digest,
    reason: sha256(input.reason),
    document: input.document,
    documentOn: input.documentOn,
  };
  await context.record(
    { action: "plan.amended", subjectKind: "plan", subjectId: input.planId, data },
    { onBehalfOf, rowLocked: true },
  );
  const { ended, passed } = outcome.effects;
  const reports = [...ended, ...passed].flatMap((one) => (one.reportId === null ? [] : [one.reportId]));
  for (const reportId of reports) {
    await context.record(
      { action: "plan.amended", subjectKind: "report", subjectId: reportId, data: { amendment: amendmentId } },
      { onBehalfOf, rowLocked: true },
    );
  }
}

/**
 * Amends an issued plan by one decision with its document: exactly what its dry run showed, or nothing. Old and new,
 * reason, deciding body, number and date are kept; deadlines, duties, counts and outline follow; the people of touched
 * units are told. The plan stays issued. Problems: access.notFound, an access reason, amendment.notIssued,
 * amendment.datedInFuture, amendment.changed and the reasons of effectsOf().
 */
export const amendPlan = command(
  "plan.amend",
  amendSchema,
  async (context, input): Promise<Result<{ planId: string; amendmentId: string }>> => {
    if (!(await lockPlan(context, input.planId))) return refuse("access.notFound");
    const subject = await loadSubject(context.tx, "planSubject", input.planId);
    if (subject === null) return refuse("access.notFound");
    const permitted = permit("plan.amend", context.viewer, subject);
    if (!permitted.allowed) return refuse(permitted.reason);
    if (subject.state !== "ISSUED") return refuse("amendment.notIssued");
    if (input.documentOn > context.today) {
      return refuse("amendment.datedInFuture", undefined, { documentOn: ["amendment.datedInFuture"] });
    }
    const decided = await decide(context, input);
    if (!decided.ok) return decided;
    const inName = { ...decided.value, onBehalfOf: permitted.onBehalfOf };
    const amendmentId = await insertAmendment(context, input, inName);
    const applied = await apply(context, amendmentId, input, decided.value);
    if (!applied.ok) return applied;
    const { effects } = decided.value.outcome;
    await writeTouches(context, amendmentId, input.planId, effects, applied.value);
    await record(context, amendmentId, input, inName);
    await tellTouched(context, input.planId, effects);
    return ok({ planId: input.planId, amendmentId });
  },
  (input) => ({ kind: "plan", id: input.planId }),
);
