import { z } from "zod";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { dutiesOf } from "./duties.ts";
import { planMachine } from "./machine.ts";
import { refusesIssue } from "./rules.ts";
import { issuePlanSchema } from "./schema.ts";
import type { DraftPlan, Duties } from "./types.ts";

const uuid = z.string();
const draftRow = z.object({
  id: uuid,
  issuer: z.string(),
  issuing: z.object({ unitId: uuid, name: z.string(), levelCode: z.string(), parentUnitId: uuid.nullable() }),
  directives: z.array(
    z.object({
      id: uuid,
      leadUnitId: uuid,
      leadName: z.string(),
      terms: z.array(
        z.object({
          levelCode: z.string(),
          kind: z.enum(["OWN_PLAN", "SUM_UP", "SEND_REPORT", "OTHER"]),
          phrase: z.string(),
          dueOn: z.string().nullable(),
          recipientUnitId: uuid.nullable(),
          channelUnitId: uuid.nullable(),
        }),
      ),
    }),
  ),
  reporters: z.array(z.object({ unitId: uuid, name: z.string(), levelCode: z.string() })),
});

/** The plan as it stands, with everything that its duties follow from, in one statement. */
function readDraft(context: Context, planId: string): Promise<DraftPlan | null> {
  return one(
    context.tx,
    draftRow,
    sql`SELECT p.id, p.issuer,
      jsonb_build_object('unitId', u.id, 'name', u.name, 'levelCode', u.level_code, 'parentUnitId', u.parent_id) AS issuing,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'leadUnitId', d.lead_unit_id, 'leadName', l.name, 'terms',
          coalesce((SELECT jsonb_agg(jsonb_build_object('levelCode', m.level_code, 'kind', m.kind, 'phrase', m.phrase,
            'dueOn', m.due_on, 'recipientUnitId', m.recipient_unit_id, 'channelUnitId', m.channel_unit_id))
            FROM plan_milestone m WHERE m.directive_id = d.id), '[]')) ORDER BY d.sort)
        FROM directive d JOIN unit l ON l.id = d.lead_unit_id WHERE d.plan_id = p.id), '[]') AS directives,
      coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', x.id, 'name', x.name, 'levelCode', x.level_code) ORDER BY x.sort, x.id)
        FROM plan_reporter r JOIN unit x ON x.id = r.unit_id WHERE r.plan_id = p.id), '[]') AS reporters
    FROM plan p JOIN unit u ON u.id = p.issuing_unit_id WHERE p.id = ${planId}::uuid FOR UPDATE OF p`,
  );
}

/** Rows as the database takes them: one statement a table, however many units report. */
export async function writeDuties(context: Context, planId: string, duties: Duties): Promise<void> {
  const { tx, now } = context;
  await tx.$executeRaw(sql`INSERT INTO assignment
      (id, plan_id, directive_id, unit_id, drafting_unit_id, recipient_unit_id, channel_unit_id, level_code, own_document, by_plan, consolidates, created_at)
    SELECT a.id, ${planId}::uuid, a."directiveId", a."unitId", a."draftingUnitId", a."recipientUnitId", a."channelUnitId", a."levelCode",
      a."ownDocument", a."byPlan", a.consolidates, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(duties.assignments)}::jsonb) AS a(id uuid, "directiveId" uuid, "unitId" uuid, "draftingUnitId" uuid,
      "recipientUnitId" uuid, "channelUnitId" uuid, "levelCode" text, "ownDocument" boolean, "byPlan" boolean, consolidates boolean)`);
  await tx.$executeRaw(sql`INSERT INTO assignment_step (assignment_id, step, unit_id, role, body)
    SELECT s."assignmentId", s.step, s."unitId", s.role, s.body FROM jsonb_to_recordset(${JSON.stringify(duties.steps)}::jsonb)
      AS s("assignmentId" uuid, step int, "unitId" uuid, role text, body text)`);
  await tx.$executeRaw(sql`INSERT INTO milestone (id, plan_id, unit_id, assignment_id, kind, phrase, first_due_on, due_on)
    SELECT m.id, ${planId}::uuid, m."unitId", m."assignmentId", m.kind, m.phrase, m."dueOn", m."dueOn"
    FROM jsonb_to_recordset(${JSON.stringify(duties.milestones)}::jsonb)
      AS m(id uuid, "unitId" uuid, "assignmentId" uuid, kind text, phrase text, "dueOn" date)`);
}

/** What every unit above counts from this moment: reports not started, and reviews not held. */
async function countDuties(context: Context, planId: string): Promise<void> {
  await context.tx.$executeRaw(sql`SELECT count(rollup_add(a.unit_id, a.plan_id, a.directive_id, v.measure, u.kind_code, v.state, m.due_on, NULL, NULL, NULL, 1)::text)
    FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN milestone m ON m.assignment_id = a.id
    JOIN (VALUES ('SEND_REPORT', 'REPORT', 'NOT_STARTED'), ('SUM_UP', 'SUM_UP', 'OPEN')) AS v(kind, measure, state) ON v.kind = m.kind
    WHERE a.plan_id = ${planId}::uuid`);
}

/** Those who write and decide in a unit that owes something hear of it. */
async function tellUnits(context: Context, planId: string): Promise<void> {
  const people = await context.tx.$queryRaw<{ id: string }[]>(sql`SELECT DISTINCT x.person_id AS id FROM position x
    WHERE x.role IN ('DRAFTER', 'APPROVER') AND x.since <= ${context.today}::date AND (x.until IS NULL OR x.until >= ${context.today}::date)
      AND x.unit_id IN (SELECT drafting_unit_id FROM assignment WHERE plan_id = ${planId}::uuid)`);
  const rows = people.map((person) => ({ id: newId(), personId: person.id }));
  await context.tx.$executeRaw(sql`INSERT INTO notice (id, person_id, kind, subject_kind, subject_id, params, at)
    SELECT n.id, n."personId", 'plan.issued', 'plan', p.id, jsonb_build_object('plan', p.short_title, 'number', p.number, 'issuer', p.issuer), ${context.now}
    FROM plan p, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, "personId" uuid) WHERE p.id = ${planId}::uuid`);
}

/**
 * Issues a plan: number and date are set, it is frozen, and every duty it names comes into being (dutiesOf), with its
 * counts and a notice to those who owe something. Gives how many. Problems: access.notFound, workflow.stale, an access
 * reason, plan.datedInFuture, plan.noDirectives, plan.noReporters, plan.ownChannel.
 */
export const issuePlan = command(
  "plan.issue",
  issuePlanSchema,
  async (context, input) => {
    if (input.issuedOn > context.today)
      return refuse("plan.datedInFuture", undefined, { issuedOn: ["plan.datedInFuture"] });
    const draft = await readDraft(context, input.planId);
    if (draft === null) return refuse("access.notFound");
    const duties = dutiesOf(draft);
    const refusal = refusesIssue(draft, duties.assignments);
    if (refusal) return refuse(refusal.code, "params" in refusal ? refusal.params : undefined);
    const counts = { assignments: duties.assignments.length, milestones: duties.milestones.length };
    const moved = await move(context, planMachine, "issue", {
      id: input.planId,
      set: {
        number: input.number,
        issuedOn: input.issuedOn,
        ...(input.signerTitle === undefined ? {} : { signerTitle: input.signerTitle }),
        ...(input.signerName === undefined ? {} : { signerName: input.signerName }),
      },
      data: { number: input.number, issuedOn: input.issuedOn, ...counts },
    });
    if (!moved.ok) return moved;
    await writeDuties(context, input.planId, duties);
    await countDuties(context, input.planId);
    await tellUnits(context, input.planId);
    return ok({ planId: input.planId, ...counts });
  },
  (input) => ({ kind: "plan", id: input.planId }),
);
