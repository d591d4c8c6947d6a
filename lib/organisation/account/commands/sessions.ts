import { endSessionsOf } from "#lib/access/commands/session.ts";
import { realNow } from "#lib/platform/clock.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { endOtherSessionsSchema, endSessionSchema } from "../schema.ts";

/** Ends one of the viewer's own sessions, at this moment. Problem: access.notFound (not theirs, or ended already). */
export const endOwnSession = command("account.endOwnSession", endSessionSchema, async (context, input) => {
  const { personId } = context.viewer;
  const ended = await context.tx.$executeRaw(sql`UPDATE session SET ended_at = ${realNow()}, ended_by = 'owner'
    WHERE id = ${input.sessionId}::uuid AND person_id = ${personId}::uuid AND ended_at IS NULL`);
  if (ended === 0) return refuse("access.notFound");
  await context.record({
    action: "person.sessionEnded",
    subjectKind: "person",
    subjectId: personId,
    data: { session: input.sessionId },
  });
  return ok(null);
});

/** Ends every session of the viewer but the present one. */
export const endOtherSessions = command("account.endOtherSessions", endOtherSessionsSchema, async (context) => {
  const { personId, sessionId } = context.viewer;
  const ended = await endSessionsOf(context.tx, personId, "owner", sessionId);
  await context.record({
    action: "person.sessionEnded",
    subjectKind: "person",
    subjectId: personId,
    data: { others: ended },
  });
  return ok({ ended });
});
