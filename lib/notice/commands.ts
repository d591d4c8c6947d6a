import type { Role } from "#lib/access/types.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok } from "#lib/platform/result.ts";
import { join, type Sql, sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { markAllReadSchema, markReadSchema } from "./schema.ts";
import type { NoticeKind, NoticeParams, NoticeSubject } from "./types.ts";

type Recipients =
  /** These people. */
  | { personIds: readonly string[] }
  /** Whoever holds one of the roles in the unit today; all of its people where no role is named. */
  | { unitId: string; roles?: readonly Role[] };

export type NoticeRequest = Recipients & {
  kind: NoticeKind;
  subjectKind: NoticeSubject;
  subjectId: string;
  params?: NoticeParams;
};

function recipients(request: NoticeRequest, today: string): Sql {
  if ("personIds" in request) {
    return request.personIds.length === 0
      ? sql`FALSE`
      : sql`p.id IN (${join(request.personIds.map((id) => sql`${id}::uuid`))})`;
  }
  const ofRole = request.roles === undefined ? sql`` : sql`AND x.role IN (${join([...request.roles])})`;
  return sql`EXISTS (SELECT 1 FROM position x WHERE x.person_id = p.id AND x.unit_id = ${request.unitId}::uuid ${ofRole}
    AND x.since <= ${today}::date AND (x.until IS NULL OR x.until >= ${today}::date))`;
}

/**
 * Tells people that something happened, in the transaction in which it did: called by any room's command after its
 * move. Whoever acts is not told about their own act; closed people are not told at all. Gives how many were told.
 */
export async function notify(context: Context, request: NoticeRequest): Promise<number> {
  const found: { id: string }[] = await context.tx.$queryRaw(sql`SELECT p.id FROM person p
    WHERE p.closed_at IS NULL AND p.id <> ${context.viewer.personId}::uuid AND ${recipients(request, context.today)}`);
  if (found.length === 0) return 0;
  const params = JSON.stringify(request.params ?? {});
  const rows = found.map(
    ({ id }) =>
      sql`(${newId()}::uuid, ${id}::uuid, ${request.kind}, ${request.subjectKind}, ${request.subjectId}::uuid, ${params}::jsonb, ${context.now})`,
  );
  await context.tx.$executeRaw(
    sql`INSERT INTO notice (id, person_id, kind, subject_kind, subject_id, params, at) VALUES ${join(rows)}`,
  );
  return found.length;
}

/** Marks one notice of the viewer as read; harmless when it is not theirs or read already. */
export const markRead = command("notice.markRead", markReadSchema, async (context, input) => {
  await context.tx.$executeRaw(sql`UPDATE notice SET read_at = ${context.now}
    WHERE id = ${input.noticeId}::uuid AND person_id = ${context.viewer.personId}::uuid AND read_at IS NULL`);
  return ok(null);
});

/** Marks every notice of the viewer up to one as read. */
export const markAllRead = command("notice.markAllRead", markAllReadSchema, async (context, input) => {
  await context.tx.$executeRaw(sql`UPDATE notice SET read_at = ${context.now}
    WHERE id <= ${input.upTo}::uuid AND person_id = ${context.viewer.personId}::uuid AND read_at IS NULL`);
  return ok(null);
});
