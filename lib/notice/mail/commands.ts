import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { realNow } from "#lib/platform/clock.ts";
import { db, inTransaction, many, one } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";
import { enqueue } from "#lib/platform/queue.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { keptText, MAIL_ATTEMPTS, minutesToWait } from "./rules.ts";
import { resendSchema } from "./schema.ts";
import { sendLetter } from "./send.ts";

const letterRow = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  attempts: z.number(),
});

/**
 * Delivers one mail if it still waits. The row is held while the server is asked, so that two workers never send it
 * twice; a refusal by the server is kept with its words and tried again later, MAIL_ATTEMPTS times in all. Nothing
 * happens where no server is set. Gives whether it went out.
 */
export async function deliverMail(mailId: string): Promise<boolean> {
  const { smtpUrl, portalUrl } = settings;
  if (smtpUrl === null) return false;
  return inTransaction(async (tx) => {
    const letter = await one(
      tx,
      letterRow,
      sql`SELECT id, recipient AS "to", subject, body AS text, attempts FROM mail
        WHERE id = ${mailId}::uuid AND sent_at IS NULL AND given_up_at IS NULL FOR UPDATE SKIP LOCKED`,
    );
    if (letter === null) return false;
    try {
      await sendLetter(smtpUrl, portalUrl, letter);
    } catch (error) {
      const words = error instanceof Error ? error.message.slice(0, 300) : "unknown";
      const last = letter.attempts + 1 >= MAIL_ATTEMPTS;
      await tx.$executeRaw(sql`UPDATE mail SET attempts = attempts + 1, last_error = ${words}, given_up_at = ${last ? realNow() : null}
        WHERE id = ${mailId}::uuid`);
      log.warn({ mail: mailId, attempts: letter.attempts + 1, error: words }, "mail not taken by the server");
      return false;
    }
    await tx.$executeRaw(sql`UPDATE mail SET attempts = attempts + 1, sent_at = ${realNow()}, last_error = NULL, body = ${keptText(letter.text)}
      WHERE id = ${mailId}::uuid`);
    return true;
  });
}

const waitingRow = z.object({ id: z.string(), attempts: z.number(), createdAt: z.date() });

/** Tries every mail whose time has come: the worker's round. Gives how many went out. */
export async function deliverWaitingMails(): Promise<number> {
  if (settings.smtpUrl === null) return 0;
  const waiting = await many(
    db(),
    waitingRow,
    sql`SELECT id, attempts, created_at AS "createdAt" FROM mail WHERE sent_at IS NULL AND given_up_at IS NULL ORDER BY created_at LIMIT 200`,
  );
  const now = realNow().getTime();
  let sent = 0;
  for (const mail of waiting) {
    const waited = (now - mail.createdAt.getTime()) / 60_000;
    // The n-th attempt comes when the sum of the pauses before it has passed: 0, 1, 3, 7, … minutes after writing.
    const pauses = Array.from({ length: mail.attempts }, (_, at) => minutesToWait(at + 1)).reduce((a, b) => a + b, 0);
    if (waited < pauses) continue;
    if (await deliverMail(mail.id)) sent += 1;
  }
  return sent;
}

/** The administrator has a mail tried again that was given up. Problems: an access reason, access.notFound. */
export const resendMail = command("mail.resend", resendSchema, async (context, input) => {
  const permitted = permit("mail.read", context.viewer);
  if (!permitted.allowed) return refuse(permitted.reason);
  const again =
    await context.tx.$executeRaw(sql`UPDATE mail SET given_up_at = NULL, attempts = 0, created_at = ${realNow()}
    WHERE id = ${input.mailId}::uuid AND sent_at IS NULL AND given_up_at IS NOT NULL`);
  if (again === 0) return refuse("access.notFound");
  await enqueue(context.tx, "mail-deliver", { mailId: input.mailId }, `mail:${input.mailId}`);
  return ok(null);
});
