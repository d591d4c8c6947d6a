import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { birth } from "#lib/workflow/birth.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { reportMachine } from "../machine.ts";
import { startSchema } from "../schema.ts";

const assignmentRow = z.object({
  id: z.string(),
  planId: z.string(),
  directiveId: z.string(),
  unitId: z.string(),
  draftingUnitId: z.string(),
  recipientUnitId: z.string(),
  channelUnitId: z.string(),
  planIssued: z.boolean(),
  unitKind: z.string(),
  sendDueOn: z.string().nullable(),
  ended: z.boolean(),
});
type Duty = z.infer<typeof assignmentRow>;

/**
 * The duty under its lock: two who begin at once meet here, and the second finds the first one's report. Read in a
 * statement of its own after the lock: an amendment that was waited for may have moved its deadline or ended it.
 */
async function lockDuty(context: Context, assignmentId: string): Promise<Duty | null> {
  await context.tx.$executeRaw(sql`SELECT id FROM assignment WHERE id = ${assignmentId}::uuid FOR UPDATE`);
  return one(
    context.tx,
    assignmentRow,
    sql`SELECT a.id, a.plan_id AS "planId", a.directive_id AS "directiveId", a.unit_id AS "unitId", a.drafting_unit_id AS "draftingUnitId",
      a.recipient_unit_id AS "recipientUnitId", a.channel_unit_id AS "channelUnitId", p.state = 'ISSUED' AS "planIssued",
      u.kind_code AS "unitKind", a.ended_at IS NOT NULL AS ended,
      (SELECT m.due_on::text FROM milestone m WHERE m.assignment_id = a.id AND m.kind = 'SEND_REPORT') AS "sendDueOn"
      FROM assignment a JOIN plan p ON p.id = a.plan_id JOIN unit u ON u.id = a.unit_id
      WHERE a.id = ${assignmentId}::uuid`,
  );
}

async function insertReport(context: Context, duty: Duty, state: string): Promise<string> {
  const id = newId();
  await context.tx.$executeRaw(sql`INSERT INTO report (id, assignment_id, plan_id, directive_id, unit_id, drafting_unit_id,
      recipient_unit_id, channel_unit_id, state, holder_unit_id, holder_since, created_by_id, created_at, updated_at)
    VALUES (${id}::uuid, ${duty.id}::uuid, ${duty.planId}::uuid, ${duty.directiveId}::uuid, ${duty.unitId}::uuid,
      ${duty.draftingUnitId}::uuid, ${duty.recipientUnitId}::uuid, ${duty.channelUnitId}::uuid, ${state},
      ${duty.draftingUnitId}::uuid, ${context.now}, ${context.viewer.personId}::uuid, ${context.now}, ${context.now})`);
  await context.tx.$executeRaw(sql`INSERT INTO custody (id, report_id, state, unit_id, since)
    VALUES (${newId()}::uuid, ${id}::uuid, ${state}, ${duty.draftingUnitId}::uuid, ${context.now})`);
  const counted = (cell: string, amount: number) =>
    sql`rollup_add(${duty.unitId}::uuid, ${duty.planId}::uuid, ${duty.directiveId}::uuid, 'REPORT', ${duty.unitKind}, ${cell},
      ${duty.sendDueOn}::date, NULL, NULL, NULL, ${amount})`;
  await context.tx.$executeRaw(sql`SELECT ${counted("NOT_STARTED", -1)}, ${counted(state, 1)}`);
  return id;
}

/**
 * Begins the report of a duty; a second start gives the same report. Problems: access.notFound, report.planNotIssued,
 * an access reason.
 */
export const startReport = command("report.start", startSchema, async (context, input) => {
  const duty = await lockDuty(context, input.assignmentId);
  if (duty === null) return refuse("access.notFound");
  const permitted = permit("report.start", context.viewer, duty);
  if (!permitted.allowed) return refuse(permitted.reason);
  if (!duty.planIssued) return refuse("report.planNotIssued");
  const begun = await one(
    context.tx,
    z.object({ id: z.string() }),
    sql`SELECT id FROM report WHERE assignment_id = ${duty.id}::uuid`,
  );
  if (begun !== null) return ok({ reportId: begun.id });
  const born = await birth(context, reportMachine, "start", {
    subject: duty,
    insert: (state) => insertReport(context, duty, state),
    data: { assignment: duty.id },
  });
  return born.ok ? ok({ reportId: born.value }) : born;
});
