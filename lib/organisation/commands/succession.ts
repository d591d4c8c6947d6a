import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { many, one } from "#lib/platform/db.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { join, sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { addDays } from "#lib/platform/time.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { succeedUnitSchema } from "../schema.ts";

type Succession = z.output<typeof succeedUnitSchema>;

const endingRow = z.object({
  validFrom: z.string(),
  validTo: z.string().nullable(),
  children: z.number(),
  duties: z.number(),
});

/** Why a unit cannot end on the eve of that day, or null. */
async function endingRefusal(context: Context, input: Succession): Promise<Result<never> | null> {
  const unit = await one(
    context.tx,
    endingRow,
    sql`SELECT u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo",
      (SELECT count(*)::int FROM unit c WHERE c.parent_id = u.id AND (c.valid_to IS NULL OR c.valid_to >= ${input.since}::date)) AS children,
      (SELECT count(*)::int FROM assignment a JOIN plan p ON p.id = a.plan_id WHERE p.state = 'ISSUED' AND a.ended_at IS NULL
        AND u.id IN (a.unit_id, a.drafting_unit_id, a.channel_unit_id)) AS duties
      FROM unit u WHERE u.id = ${input.unitId}::uuid FOR UPDATE`,
  );
  if (unit === null) return refuse("access.notFound");
  if (unit.validTo !== null && unit.validTo < input.since) return refuse("organisation.alreadyEnded");
  if (unit.duties > 0) return refuse("organisation.inCampaign", { count: unit.duties });
  if (unit.children > 0) return refuse("organisation.childrenLeft", { count: unit.children });
  return unit.validFrom < input.since
    ? null
    : refuse("organisation.order", undefined, { since: ["organisation.order"] });
}

async function successorRefusal(context: Context, input: Succession): Promise<Result<never> | null> {
  const field = (code: string) => refuse(code, undefined, { successorIds: [code] });
  if (input.successorIds.includes(input.unitId)) return field("organisation.ownSuccessor");
  const ready = await many(
    context.tx,
    z.object({ id: z.string() }),
    sql`SELECT id FROM unit WHERE id IN (${join(input.successorIds.map((id) => sql`${id}::uuid`))})
      AND valid_from <= ${input.since}::date AND (valid_to IS NULL OR valid_to >= ${input.since}::date) FOR UPDATE`,
  );
  return ready.length === input.successorIds.length ? null : field("organisation.successorClosed");
}

/**
 * Ends a unit on the eve of a day and names who carries on (product.md, "Units change"): one successor is a merger,
 * several are a split. Roles in it end with it. Only outside a running campaign: a unit that reports under an issued
 * plan is merged or split by an amendment of that plan, so that its reports follow. Problems: an access reason,
 * access.notFound, organisation.alreadyEnded, organisation.inCampaign {count}, organisation.childrenLeft {count},
 * organisation.order, organisation.ownSuccessor, organisation.successorClosed.
 */
export const succeedUnit = command(
  "organisation.succeedUnit",
  succeedUnitSchema,
  async (context, input) => {
    const permitted = permit("unit.manage", context.viewer);
    if (!permitted.allowed) return refuse(permitted.reason);
    const refused = (await endingRefusal(context, input)) ?? (await successorRefusal(context, input));
    if (refused) return refused;
    const lastDay = addDays(input.since, -1);
    const document = nfc(input.document);
    await context.tx.$executeRaw(sql`UPDATE unit SET valid_to = ${lastDay}::date WHERE id = ${input.unitId}::uuid`);
    await context.tx.$executeRaw(sql`INSERT INTO unit_successor (predecessor_id, successor_id, since, document)
      SELECT ${input.unitId}::uuid, x.id, ${input.since}::date, ${document} FROM unit x WHERE x.id IN (${join(input.successorIds.map((id) => sql`${id}::uuid`))})
      ON CONFLICT (predecessor_id, successor_id) DO UPDATE SET since = excluded.since, document = excluded.document`);
    const positions = await context.tx.$executeRaw(sql`UPDATE position SET until = ${lastDay}::date
      WHERE unit_id = ${input.unitId}::uuid AND (until IS NULL OR until > ${lastDay}::date)`);
    const action = input.successorIds.length === 1 ? "unit.merged" : "unit.split";
    const data = { successors: input.successorIds, since: input.since, document, positions };
    await context.record({ action, subjectKind: "unit", subjectId: input.unitId, data }, { rowLocked: true });
    return ok({ positions });
  },
  (input) => ({ kind: "unit", id: input.unitId }),
);
