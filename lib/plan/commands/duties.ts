import { z } from "zod";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import type { DraftPlan, Duties } from "../types.ts";

const uuid = z.string();
const dutyPlan = z.object({
  id: uuid,
  issuer: z.string(),
  issuing: z.object({
    unitId: uuid,
    name: z.string(),
    levelCode: z.string(),
    kindCode: z.string(),
    parentUnitId: uuid.nullable(),
  }),
  directives: z.array(
    z.object({
      id: uuid,
      leadUnitId: uuid,
      leadName: z.string(),
      terms: z.array(
        z.object({
          levelCode: z.string(),
          kindCode: z.string().nullable(),
          unitId: uuid.nullable(),
          kind: z.enum(["OWN_PLAN", "SUM_UP", "SEND_REPORT", "OTHER"]),
          phrase: z.string(),
          dueOn: z.string().nullable(),
          recipientUnitId: uuid.nullable(),
          channelUnitId: uuid.nullable(),
        }),
      ),
    }),
  ),
  reporters: z.array(z.object({ unitId: uuid, name: z.string(), levelCode: z.string(), kindCode: z.string() })),
  routes: z.array(
    z.object({
      directiveId: uuid.nullable(),
      target: z.enum(["OWN", "REPORTERS", "KIND", "UNIT"]),
      kindCode: z.string().nullable(),
      unitId: uuid.nullable(),
      recipientUnitId: uuid.nullable(),
      channelUnitId: uuid.nullable(),
      steps: z.array(
        z.object({
          unit: z.string(),
          role: z.enum(["APPROVER", "LEADER"]),
          body: z.string(),
          // Plans issued before bodies could decide together say nothing of it.
          together: z.boolean().default(false),
        }),
      ),
    }),
  ),
  ownPlan: z.object({ wanted: z.boolean(), phrase: z.string().nullable(), dueOn: z.string().nullable() }),
});

/** A plan as its rows stand, with everything that its duties follow from, in one statement; the plan's row is locked. */
export function readDraft(context: Context, planId: string): Promise<DraftPlan | null> {
  return one(
    context.tx,
    dutyPlan,
    sql`SELECT p.id, p.issuer,
      jsonb_build_object('unitId', u.id, 'name', u.name, 'levelCode', u.level_code, 'kindCode', u.kind_code, 'parentUnitId', u.parent_id) AS issuing,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'leadUnitId', d.lead_unit_id, 'leadName', l.name, 'terms',
          coalesce((SELECT jsonb_agg(jsonb_build_object('levelCode', m.level_code, 'kindCode', m.kind_code, 'unitId', m.unit_id, 'kind', m.kind,
            'phrase', m.phrase, 'dueOn', m.due_on, 'recipientUnitId', m.recipient_unit_id, 'channelUnitId', m.channel_unit_id) ORDER BY m.id)
            FROM plan_milestone m WHERE m.directive_id = d.id), '[]')) ORDER BY d.sort)
        FROM directive d JOIN unit l ON l.id = d.lead_unit_id WHERE d.plan_id = p.id), '[]') AS directives,
      coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', x.id, 'name', x.name, 'levelCode', x.level_code, 'kindCode', x.kind_code) ORDER BY x.sort, x.id)
        FROM plan_reporter r JOIN unit x ON x.id = r.unit_id WHERE r.plan_id = p.id), '[]') AS reporters,
      coalesce((SELECT jsonb_agg(jsonb_build_object('directiveId', r.directive_id, 'target', r.target, 'kindCode', r.kind_code, 'unitId', r.unit_id,
          'recipientUnitId', r.recipient_unit_id, 'channelUnitId', r.channel_unit_id, 'steps', r.steps) ORDER BY r.sort, r.id)
        FROM plan_route r WHERE r.plan_id = p.id), '[]') AS routes,
      jsonb_build_object('wanted', p.own_plan_wanted, 'phrase', p.own_plan_phrase, 'dueOn', p.own_plan_due_on) AS "ownPlan"
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
  await tx.$executeRaw(sql`INSERT INTO assignment_step (assignment_id, step, part, unit_id, role, body)
    SELECT s."assignmentId", s.step, s.part, s."unitId", s.role, s.body FROM jsonb_to_recordset(${JSON.stringify(duties.steps)}::jsonb)
      AS s("assignmentId" uuid, step int, part int, "unitId" uuid, role text, body text)`);
  await tx.$executeRaw(sql`INSERT INTO milestone (id, plan_id, unit_id, assignment_id, kind, phrase, first_due_on, due_on)
    SELECT m.id, ${planId}::uuid, m."unitId", m."assignmentId", m.kind, m.phrase, m."dueOn", m."dueOn"
    FROM jsonb_to_recordset(${JSON.stringify(duties.milestones)}::jsonb)
      AS m(id uuid, "unitId" uuid, "assignmentId" uuid, kind text, phrase text, "dueOn" date)`);
}

/** What every unit above counts from this moment: reports not started, and reviews not held. */
export async function countDuties(context: Context, planId: string): Promise<void> {
  await context.tx.$executeRaw(sql`SELECT count(rollup_add(a.unit_id, a.plan_id, a.directive_id, v.measure, u.kind_code, v.state, m.due_on, NULL, NULL, NULL, 1)::text)
    FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN milestone m ON m.assignment_id = a.id
    JOIN (VALUES ('SEND_REPORT', 'REPORT', 'NOT_STARTED'), ('SUM_UP', 'SUM_UP', 'OPEN')) AS v(kind, measure, state) ON v.kind = m.kind
    WHERE a.plan_id = ${planId}::uuid`);
}

/** Those who write and decide in a unit that owes something hear of it. */
export async function tellUnits(context: Context, planId: string): Promise<void> {
  const people = await context.tx.$queryRaw<{ id: string }[]>(sql`SELECT DISTINCT x.person_id AS id FROM position x
    WHERE x.role IN ('DRAFTER', 'APPROVER') AND x.since <= ${context.today}::date AND (x.until IS NULL OR x.until >= ${context.today}::date)
      AND x.unit_id IN (SELECT drafting_unit_id FROM assignment WHERE plan_id = ${planId}::uuid)`);
  const rows = people.map((person) => ({ id: newId(), personId: person.id }));
  await context.tx.$executeRaw(sql`INSERT INTO notice (id, person_id, kind, subject_kind, subject_id, params, at)
    SELECT n.id, n."personId", 'plan.issued', 'plan', p.id, jsonb_build_object('plan', p.short_title, 'number', p.number, 'issuer', p.issuer), ${context.now}
    FROM plan p, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, "personId" uuid) WHERE p.id = ${planId}::uuid`);
}
