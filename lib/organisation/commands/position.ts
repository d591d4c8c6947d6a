import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { endSessionsOf } from "#lib/access/commands/session.ts";
import type { Role } from "#lib/access/types.ts";
import { notify } from "#lib/notice/commands.ts";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { addDays } from "#lib/platform/time.ts";
import { command } from "#lib/workflow/command.ts";
import { spanRefusal } from "../rules.ts";
import { endPositionSchema, grantPositionSchema } from "../schema.ts";
import type { Pen } from "./person.ts";

type NewPosition = {
  personId: string;
  unitId: string;
  role: Role;
  title: string;
  since: string;
  until?: string | undefined;
};

const placeRow = z.object({ unitName: z.string(), ended: z.boolean(), held: z.boolean() });

/**
 * Gives a person a role in a unit from a day on. Problems: access.notFound, organisation.order, organisation.unitClosed,
 * organisation.positionHeld. `grantedById` is whoever decided it; null on the command line.
 */
export async function addPosition(
  pen: Pen,
  input: NewPosition,
  grantedById: string | null,
): Promise<Result<{ positionId: string; unitName: string }>> {
  const why = spanRefusal(input.since, input.until);
  if (why !== null) return refuse(why, undefined, { until: [why] });
  const place = await one(
    pen.tx,
    placeRow,
    sql`SELECT u.name AS "unitName", coalesce(u.valid_to < ${input.since}::date, false) AS ended,
      EXISTS (SELECT 1 FROM position x WHERE x.person_id = p.id AND x.unit_id = u.id AND x.role = ${input.role}
        AND (x.until IS NULL OR x.until >= ${input.since}::date)) AS held
      FROM person p, unit u WHERE p.id = ${input.personId}::uuid AND p.closed_at IS NULL AND u.id = ${input.unitId}::uuid FOR UPDATE OF p`,
  );
  if (place === null) return refuse("access.notFound");
  if (place.ended) return refuse("organisation.unitClosed", undefined, { unitId: ["organisation.unitClosed"] });
  if (place.held) return refuse("organisation.positionHeld", undefined, { role: ["organisation.positionHeld"] });
  const positionId = newId();
  await pen.tx.$executeRaw(sql`INSERT INTO position (id, person_id, unit_id, role, title, since, until, granted_by_id)
    VALUES (${positionId}::uuid, ${input.personId}::uuid, ${input.unitId}::uuid, ${input.role}, ${input.title}, ${input.since}::date, ${input.until ?? null}::date, ${grantedById}::uuid)`);
  const data = {
    position: positionId,
    unit: input.unitId,
    role: input.role,
    title: input.title,
    since: input.since,
    until: input.until ?? null,
  };
  await pen.record(
    { action: "position.granted", subjectKind: "person", subjectId: input.personId, data },
    { rowLocked: true },
  );
  return ok({ positionId, unitName: place.unitName });
}

/** The administrator gives a role; nobody grants one to himself. Problems: an access reason, as addPosition(). */
export const grantPosition = command(
  "organisation.grantPosition",
  grantPositionSchema,
  async (context, input) => {
    const permitted = permit("position.grant", context.viewer, { personId: input.personId });
    if (!permitted.allowed) return refuse(permitted.reason);
    const added = await addPosition(context, input, context.viewer.personId);
    if (!added.ok) return added;
    await notify(context, {
      personIds: [input.personId],
      kind: "position.granted",
      subjectKind: "person",
      subjectId: input.personId,
      params: { unit: added.value.unitName, title: input.title },
    });
    return ok({ positionId: added.value.positionId });
  },
  (input) => ({ kind: "person", id: input.personId }),
);

const heldRow = z.object({ personId: z.string(), unitName: z.string(), title: z.string(), role: z.string() });

/**
 * Ends a role at once: the last day is yesterday, and the person's sessions end with it. Problems: access.notFound, an
 * access reason (not one's own).
 */
export const endPosition = command("organisation.endPosition", endPositionSchema, async (context, input) => {
  const held = await one(
    context.tx,
    heldRow,
    sql`SELECT x.person_id AS "personId", u.name AS "unitName", x.title, x.role FROM position x JOIN unit u ON u.id = x.unit_id
      WHERE x.id = ${input.positionId}::uuid AND (x.until IS NULL OR x.until >= ${context.today}::date) FOR UPDATE OF x`,
  );
  if (held === null) return refuse("access.notFound");
  const permitted = permit("position.grant", context.viewer, { personId: held.personId });
  if (!permitted.allowed) return refuse(permitted.reason);
  await context.tx.$executeRaw(
    sql`UPDATE position SET until = ${addDays(context.today, -1)}::date WHERE id = ${input.positionId}::uuid`,
  );
  const sessions = await endSessionsOf(context.tx, held.personId, "positionEnded");
  await context.record({
    action: "position.ended",
    subjectKind: "person",
    subjectId: held.personId,
    data: { position: input.positionId, role: held.role, sessions },
  });
  await notify(context, {
    personIds: [held.personId],
    kind: "position.ended",
    subjectKind: "person",
    subjectId: held.personId,
    params: { unit: held.unitName, title: held.title },
  });
  return ok(null);
});
