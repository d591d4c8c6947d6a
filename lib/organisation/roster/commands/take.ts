import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { canonicalJson, sha256 } from "#lib/platform/canonical.ts";
import { realNow } from "#lib/platform/clock.ts";
import { one } from "#lib/platform/db.ts";
import { enqueue } from "#lib/platform/queue.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { checkedRows } from "../queries.ts";
import { countRows, refusesTaking } from "../rules.ts";
import { rosterKindSchema, sheetRowSchema, takeRosterSchema } from "../schema.ts";
import { enterPeople } from "./people.ts";
import { enterUnits } from "./units.ts";

const keptRow = z.object({ kind: rosterKindSchema, rows: z.array(sheetRowSchema), taken: z.boolean() });

/**
 * Takes a list in, all of it or nothing: it is checked once more against what stands now; wrong rows are left out only
 * when told to (`skipWrong`). Invitations follow as mails of their own. Problems: an access reason, access.notFound,
 * roster.taken, roster.wrongRows {count}, roster.nothingToDo.
 */
export const takeRoster = command("roster.take", takeRosterSchema, async (context, input) => {
  const permitted = permit("unit.manage", context.viewer);
  if (!permitted.allowed) return refuse(permitted.reason);
  const kept = await one(
    context.tx,
    keptRow,
    sql`SELECT kind, rows, taken_at IS NOT NULL AS taken FROM roster_import
      WHERE id = ${input.rosterId}::uuid AND person_id = ${context.viewer.personId}::uuid FOR UPDATE`,
  );
  if (kept === null) return refuse("access.notFound");
  if (kept.taken) return refuse("roster.taken");
  // Two lists at once would each be checked against what the other has not entered yet.
  await context.tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended('roster', 0))`);
  const rows = await checkedRows(context.tx, kept.kind, kept.rows, context.viewer.email);
  const counts = countRows(rows);
  const why = refusesTaking(counts, input.skipWrong ?? false);
  if (why !== null) return refuse(why.code, why.params);
  const units = kept.kind === "UNITS" ? await enterUnits(context, rows) : { made: 0, changed: 0 };
  const people = kept.kind === "PEOPLE" ? await enterPeople(context, rows) : { made: 0, roles: 0, invite: [] };
  const outcome = {
    made: units.made + people.made,
    changed: units.changed + people.roles,
    left: counts.WRONG,
    invited: people.invite.length,
  };
  await context.tx.$executeRaw(sql`UPDATE roster_import SET taken_at = ${realNow()}, outcome = ${JSON.stringify({ ...outcome, invite: people.invite })}::jsonb
    WHERE id = ${input.rosterId}::uuid`);
  if (people.invite.length > 0)
    await enqueue(context.tx, "roster-invite", { rosterId: input.rosterId }, `invite:${input.rosterId}`);
  const data = { kind: kept.kind, rows: sha256(canonicalJson(kept.rows)), ...outcome };
  await context.record({ action: "roster.imported", subjectKind: "installation", subjectId: "roster", data });
  return ok(outcome);
});
