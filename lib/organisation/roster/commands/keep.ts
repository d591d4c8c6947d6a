import { permit } from "#lib/access/can.ts";
import { realNow } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { rosterRows } from "../queries.ts";
import { exportRosterSchema, keepRosterSchema } from "../schema.ts";

/** Keeps a list that was brought, to be looked at before it is taken in; nothing is entered yet. Problem: an access reason. */
export const keepRoster = command("roster.keep", keepRosterSchema, async (context, input) => {
  const permitted = permit("unit.manage", context.viewer);
  if (!permitted.allowed) return refuse(permitted.reason);
  const rosterId = newId();
  await context.tx.$executeRaw(sql`INSERT INTO roster_import (id, kind, person_id, file_name, rows, created_at)
    VALUES (${rosterId}::uuid, ${input.kind}, ${context.viewer.personId}::uuid, ${input.fileName}, ${JSON.stringify(input.rows)}::jsonb, ${realNow()})`);
  return ok({ rosterId });
});

/** Takes units, or people with their roles, out as rows; that it was done stands on the trail. Problem: an access reason. */
export const exportRoster = command("roster.export", exportRosterSchema, async (context, input) => {
  const permitted = permit("unit.manage", context.viewer);
  if (!permitted.allowed) return refuse(permitted.reason);
  const rows = await rosterRows(context.tx, input.kind, context.viewer.locale);
  const data = { kind: input.kind, rows: rows.length };
  await context.record({ action: "roster.exported", subjectKind: "installation", subjectId: "roster", data });
  return ok({ rows });
});
