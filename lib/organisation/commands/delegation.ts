import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { notify } from "#lib/notice/commands.ts";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { addDays, formatDay, startOfDay } from "#lib/platform/time.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { DELEGABLE, delegationRefusal } from "../rules.ts";
import { endDelegationSchema, makeDelegationSchema, roleSchema } from "../schema.ts";

const positionRow = z.object({
  personId: z.string(),
  personName: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  role: roleSchema,
});

function positionInForce(context: Context, positionId: string) {
  return one(
    context.tx,
    positionRow,
    sql`SELECT x.person_id AS "personId", p.full_name AS "personName", x.unit_id AS "unitId", u.name AS "unitName", x.role
      FROM position x JOIN person p ON p.id = x.person_id JOIN unit u ON u.id = x.unit_id
      WHERE x.id = ${positionId}::uuid AND p.closed_at IS NULL AND x.since <= ${context.today}::date AND (x.until IS NULL OR x.until >= ${context.today}::date)`,
  );
}

/**
 * Lends one role in one unit to another person for a span of days (workflow.md, "Standing in for someone"): by whoever
 * holds it, or by the administrator with the document that orders it. Problems: access.notFound, an access reason,
 * organisation.notDelegable, organisation.delegationToOneself, organisation.delegationPast|Order|Long, organisation.delegationNoDocument.
 */
export const makeDelegation = command("organisation.makeDelegation", makeDelegationSchema, async (context, input) => {
  const position = await positionInForce(context, input.positionId);
  const to = await one(
    context.tx,
    z.object({ id: z.string() }),
    sql`SELECT id FROM person WHERE id = ${input.toPersonId}::uuid AND closed_at IS NULL`,
  );
  if (position === null || to === null) return refuse("access.notFound");
  const own = position.personId === context.viewer.personId;
  const permitted = permit("delegation.make", context.viewer, { personId: position.personId });
  if (!permitted.allowed || permitted.onBehalfOf !== null)
    return refuse(permitted.allowed ? "access.role" : permitted.reason);
  if (!DELEGABLE.includes(position.role)) return refuse("organisation.notDelegable");
  if (position.personId === input.toPersonId)
    return refuse("organisation.delegationToOneself", undefined, { toPersonId: ["organisation.delegationToOneself"] });
  // An administrator who could receive it would grant a role to himself.
  if (!own && input.toPersonId === context.viewer.personId) return refuse("access.oneself");
  if (!own && input.document === undefined)
    return refuse("organisation.delegationNoDocument", undefined, { document: ["organisation.delegationNoDocument"] });
  const why = delegationRefusal(input.since, input.until, context.today);
  if (why !== null) return refuse(why, undefined, { until: [why] });
  const id = newId();
  const since = startOfDay(input.since, settings.timeZone);
  const until = startOfDay(addDays(input.until, 1), settings.timeZone);
  await context.tx.$executeRaw(sql`INSERT INTO delegation (id, from_person_id, to_person_id, unit_id, roles, since, until, reason, document, created_by_id, created_at)
    VALUES (${id}::uuid, ${position.personId}::uuid, ${input.toPersonId}::uuid, ${position.unitId}::uuid, ARRAY[${position.role}], ${since}, ${until},
      ${input.reason}, ${input.document ?? null}, ${context.viewer.personId}::uuid, ${context.now})`);
  const data = {
    delegation: id,
    to: input.toPersonId,
    unit: position.unitId,
    roles: [position.role],
    since: input.since,
    until: input.until,
    reason: input.reason,
    document: input.document ?? null,
  };
  await context.record({ action: "delegation.made", subjectKind: "person", subjectId: position.personId, data });
  await notify(context, {
    personIds: [input.toPersonId],
    kind: "delegation.made",
    subjectKind: "person",
    subjectId: position.personId,
    params: {
      person: position.personName,
      unit: position.unitName,
      since: formatDay(input.since),
      until: formatDay(input.until),
    },
  });
  return ok({ delegationId: id });
});

const delegationRow = z.object({
  id: z.string(),
  fromPersonId: z.string(),
  toPersonId: z.string(),
  unitName: z.string(),
  fromName: z.string(),
});

/** Ends a delegation at this instant: by its giver, its receiver, or the administrator. Problems: access.notFound, an access reason. */
export const endDelegation = command("organisation.endDelegation", endDelegationSchema, async (context, input) => {
  const found = await one(
    context.tx,
    delegationRow,
    sql`SELECT d.id, d.from_person_id AS "fromPersonId", d.to_person_id AS "toPersonId", u.name AS "unitName", p.full_name AS "fromName"
      FROM delegation d JOIN unit u ON u.id = d.unit_id JOIN person p ON p.id = d.from_person_id
      WHERE d.id = ${input.delegationId}::uuid AND d.ended_at IS NULL AND d.until > ${context.now} FOR UPDATE OF d`,
  );
  if (found === null) return refuse("access.notFound");
  const refusals = [found.fromPersonId, found.toPersonId].map((personId) =>
    permit("delegation.end", context.viewer, { personId }),
  );
  const allowed = refusals.find((permitted) => permitted.allowed);
  if (!allowed) return refuse("access.notFound");
  await context.tx.$executeRaw(sql`UPDATE delegation SET ended_at = ${context.now} WHERE id = ${found.id}::uuid`);
  await context.record({
    action: "delegation.ended",
    subjectKind: "person",
    subjectId: found.fromPersonId,
    data: { delegation: found.id, to: found.toPersonId },
  });
  await notify(context, {
    personIds: [found.fromPersonId, found.toPersonId],
    kind: "delegation.ended",
    subjectKind: "person",
    subjectId: found.fromPersonId,
    params: { person: found.fromName, unit: found.unitName },
  });
  return ok(null);
});
