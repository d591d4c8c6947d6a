import type { Role } from "#lib/access/types.ts";
import { realNow } from "#lib/platform/clock.ts";
import type { Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { enqueue } from "#lib/platform/queue.ts";
import { ok } from "#lib/platform/result.ts";
import { join, type Sql, sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { markAllReadSchema, markReadSchema } from "./schema.ts";
import type { MailRequest, NoticeKind, NoticeParams, NoticeSubject } from "./types.ts";

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

/** What telling needs of a command; the worker tells on nobody's behalf. */
type Telling = Pick<Context, "tx" | "now" | "today"> & { viewer: Pick<Context["viewer"], "personId"> | null };

function recipients(request: NoticeRequest, today: string, now: Date): Sql {
  if ("personIds" in request) {
    return request.personIds.length === 0
      ? sql`FALSE`
      : sql`p.id IN (${join(request.personIds.map((id) => sql`${id}::uuid`))})`;
  }
  const ofRole = request.roles === undefined ? sql`` : sql`AND x.role IN (${join([...request.roles])})`;
  const held = sql`x.unit_id = ${request.unitId}::uuid ${ofRole} AND x.since <= ${today}::date AND (x.until IS NULL OR x.until >= ${today}::date)`;
  const own = sql`EXISTS (SELECT 1 FROM position x WHERE x.person_id = p.id AND ${held})`;
  if (request.roles === undefined) return own;
  // Whoever stands in for one of them hears of it too, as long as the giver holds the role.
  return sql`(${own} OR EXISTS (SELECT 1 FROM delegation d JOIN position x ON x.person_id = d.from_person_id AND x.unit_id = d.unit_id AND x.role = ANY(d.roles)
    JOIN person f ON f.id = x.person_id AND f.closed_at IS NULL
    WHERE d.to_person_id = p.id AND ${held} AND d.since <= ${now} AND d.until > ${now} AND (d.ended_at IS NULL OR d.ended_at > ${now})))`;
}

/**
 * Tells people that something happened, in the transaction in which it did: called by any room's command after its
 * move. Whoever acts is not told about their own act; closed people are not told at all. Gives how many were told.
 */
export async function notify(context: Telling, request: NoticeRequest): Promise<number> {
  const found: { id: string }[] = await context.tx.$queryRaw(sql`SELECT p.id FROM person p
    WHERE p.closed_at IS NULL AND p.id IS DISTINCT FROM ${context.viewer?.personId ?? null}::uuid AND ${recipients(request, context.today, context.now)}`);
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

/**
 * Puts a mail on its way, in the caller's transaction: kept in the database until the worker has delivered it, or for
 * the administrator to see where no mail server is set. A line break in the address would make two of it: it is taken
 * out. Gives the mail's id. Times of mails are real, not the campaign's.
 */
export async function queueMail(tx: Tx, mail: MailRequest): Promise<string> {
  const id = newId();
  const recipient = mail.to.replace(/[\r\n]+/g, " ").trim();
  await tx.$executeRaw(sql`INSERT INTO mail (id, person_id, kind, recipient, subject, body, created_at)
    VALUES (${id}::uuid, ${mail.personId}::uuid, ${mail.kind}, ${recipient}, ${mail.subject}, ${mail.body}, ${realNow()})`);
  await enqueue(tx, "mail-deliver", { mailId: id }, `mail:${id}`);
  return id;
}

/** Takes the one-time links out of a person's kept mails: they were used, or replaced by newer ones. */
export async function forgetLinks(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw(sql`UPDATE mail SET body = regexp_replace(body, 'https?://\\S+/link/[A-Za-z0-9_-]+', '…', 'g'), given_up_at = coalesce(given_up_at, sent_at, ${realNow()})
    WHERE person_id = ${personId}::uuid AND kind IN ('invitation', 'reset')`);
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
