import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { db, many } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { mailState } from "./rules.ts";
import type { MailView } from "./types.ts";

const PAGE = 50;

const row = z.object({
  id: z.string(),
  kind: z.string(),
  recipient: z.string(),
  name: z.string().nullable(),
  subject: z.string(),
  body: z.string(),
  createdAt: z.date(),
  sentAt: z.date().nullable(),
  givenUpAt: z.date().nullable(),
  attempts: z.number(),
  lastError: z.string().nullable(),
  total: z.number(),
});

export type MailList = { mails: MailView[]; total: number; pages: number; serverSet: boolean };

/** The portal's mails, newest first, fifty a page (from 1); nothing for who may not see them. Times are real. */
export async function mailList(viewer: Viewer, page: number): Promise<MailList> {
  const serverSet = settings.smtpUrl !== null;
  if (can("mail.read", viewer) !== null) return { mails: [], total: 0, pages: 1, serverSet };
  const rows = await many(
    db(),
    row,
    sql`SELECT m.id, m.kind, m.recipient, p.full_name AS name, m.subject, m.body, m.created_at AS "createdAt", m.sent_at AS "sentAt",
      m.given_up_at AS "givenUpAt", m.attempts, m.last_error AS "lastError", count(*) OVER ()::int AS total
    FROM mail m LEFT JOIN person p ON p.id = m.person_id ORDER BY m.created_at DESC, m.id DESC LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`,
  );
  const total = rows[0]?.total ?? 0;
  const mails = rows.map(({ total: _total, givenUpAt, body, ...mail }) => {
    const state = mailState({ sentAt: mail.sentAt, givenUpAt }, serverSet);
    return { ...mail, state, body: state === "KEPT" ? body : null, mayResend: state === "FAILED" };
  });
  return { mails, total, pages: Math.max(1, Math.ceil(total / PAGE)), serverSet };
}
