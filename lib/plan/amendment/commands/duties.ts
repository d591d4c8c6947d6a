import { newId } from "#lib/platform/ids.ts";
import { type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { readDraft, writeDuties } from "../../commands/duties.ts";
import { dutiesOf } from "../../duties.ts";
import { refusesIssue } from "../../rules.ts";
import type { Duties } from "../../types.ts";
import type { Effects, MadeDuty } from "../types.ts";
import { countDuty } from "./deadlines.ts";

/** Duties that end: out of the counts, readable as they are, pointing to the amendment. */
export async function endDuties(context: Context, amendmentId: string, ended: Effects["ended"]): Promise<void> {
  const ids = ended.map((duty) => duty.dutyId);
  await countDuty(context, ids, -1);
  await context.tx.$executeRaw(sql`UPDATE assignment SET ended_at = ${context.now}, ended_by_id = ${amendmentId}::uuid
    WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid)`);
}

/** Whose duty an ended one became: known once the successors' duties stand. */
export async function pointToSuccessors(context: Context, ended: Effects["ended"]): Promise<void> {
  const rows = JSON.stringify(ended.map(({ dutyId, toUnitId }) => ({ id: dutyId, unit: toUnitId })));
  await context.tx.$executeRaw(sql`UPDATE assignment a SET successor_id = s.id
    FROM jsonb_to_recordset(${rows}::jsonb) AS x(id uuid, unit uuid), assignment s
    WHERE a.id = x.id AND s.unit_id = x.unit AND s.directive_id = a.directive_id`);
}

/**
 * Sent reports go on with other people: who drafts and decides for them, and who holds those that the unit held.
 * The issuing unit stays: it is that unit's document.
 */
export async function passOn(context: Context, passed: Effects["passed"]): Promise<void> {
  if (passed.length === 0) return;
  const rows = JSON.stringify(passed.map(({ dutyId, toUnitId }) => ({ id: dutyId, unit: toUnitId, custody: newId() })));
  const given = sql`jsonb_to_recordset(${rows}::jsonb) AS x(id uuid, unit uuid, custody uuid)`;
  const held = sql`${given} JOIN report r ON r.assignment_id = x.id AND r.holder_unit_id = r.drafting_unit_id`;
  const { tx, now } = context;
  await tx.$executeRaw(sql`UPDATE assignment_step s SET unit_id = x.unit FROM ${given}, assignment a
    WHERE a.id = x.id AND s.assignment_id = a.id AND s.unit_id = a.drafting_unit_id`);
  await tx.$executeRaw(
    sql`UPDATE custody c SET until = ${now} FROM ${held} WHERE c.report_id = r.id AND c.until IS NULL`,
  );
  await tx.$executeRaw(sql`INSERT INTO custody (id, report_id, state, unit_id, since)
    SELECT x.custody, r.id, r.state, x.unit, ${now} FROM ${held}`);
  await tx.$executeRaw(sql`UPDATE report r SET drafting_unit_id = x.unit,
      holder_since = CASE WHEN r.holder_unit_id = r.drafting_unit_id THEN ${now} ELSE r.holder_since END,
      holder_unit_id = CASE WHEN r.holder_unit_id = r.drafting_unit_id THEN x.unit ELSE r.holder_unit_id END
    FROM ${given} WHERE r.assignment_id = x.id`);
  await tx.$executeRaw(sql`UPDATE assignment a SET drafting_unit_id = x.unit FROM ${given} WHERE a.id = x.id`);
}

/** The part of a plan's duties that an amendment makes; an own plan is asked of a unit once. */
function onlyMade(duties: Duties, made: readonly MadeDuty[], planned: ReadonlySet<string>): Duties {
  const wanted = new Set(
    made.filter((duty) => duty.resumes === null).map((duty) => `${duty.unitId} ${duty.directiveId}`),
  );
  const assignments = duties.assignments.filter(
    (duty) => !duty.ownDocument && wanted.has(`${duty.unitId} ${duty.directiveId}`),
  );
  const ids = new Set(assignments.map((duty) => duty.id));
  const units = new Set(made.map((duty) => duty.unitId));
  return {
    assignments,
    steps: duties.steps.filter((step) => ids.has(step.assignmentId)),
    milestones: duties.milestones.filter((milestone) =>
      milestone.assignmentId === null
        ? units.has(milestone.unitId) && !planned.has(milestone.unitId)
        : ids.has(milestone.assignmentId),
    ),
  };
}

/** Duties as issuing makes them, for the units that come in; those that ended before begin again as they were left. */
export async function makeDuties(
  context: Context,
  planId: string,
  made: readonly MadeDuty[],
): Promise<Result<never> | null> {
  if (made.length === 0) return null;
  const resumed = made.flatMap((duty) => (duty.resumes === null ? [] : [duty.resumes]));
  await context.tx.$executeRaw(sql`UPDATE assignment SET ended_at = NULL, ended_by_id = NULL, successor_id = NULL
    WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(resumed)}::jsonb)::uuid)`);
  const plan = await readDraft(context, planId);
  if (plan === null) return refuse("access.notFound");
  const planned = await context.tx.$queryRaw<{ id: string }[]>(
    sql`SELECT unit_id AS id FROM milestone WHERE plan_id = ${planId}::uuid AND kind = 'OWN_PLAN'`,
  );
  const duties = onlyMade(dutiesOf(plan), made, new Set(planned.map((row) => row.id)));
  const refusal = refusesIssue(plan, duties.assignments);
  if (refusal) return refuse(refusal.code, "params" in refusal ? refusal.params : undefined);
  await writeDuties(context, planId, duties);
  await countDuty(context, [...resumed, ...duties.assignments.map((duty) => duty.id)], 1);
  return null;
}
