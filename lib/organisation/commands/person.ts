import { permit } from "#lib/access/can.ts";
import { endSessionsOf } from "#lib/access/commands/session.ts";
import { accountName } from "#lib/access/commands/sign-in.ts";
import { hashPassword, oneTimePassword } from "#lib/access/passwords.ts";
import { realNow } from "#lib/platform/clock.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { closePersonSchema, createPersonSchema, personSchema } from "../schema.ts";

/** What the administration of people needs of a context; the command line has one without a viewer (shell.ts). */
export type Pen = Pick<Context, "tx" | "now" | "today" | "record">;

type NewPerson = { fullName: string; email: string; locale: "vi" | "en" };

/** Enters a person with a password that is shown once. Problem: organisation.emailTaken (at its field). */
export async function addPerson(
  pen: Pen,
  input: NewPerson,
  password: string = oneTimePassword(),
): Promise<Result<{ personId: string; password: string }>> {
  const personId = newId();
  const email = accountName(input.email);
  const hash = await hashPassword(password);
  const inserted =
    await pen.tx.$executeRaw(sql`INSERT INTO person (id, full_name, email, password_hash, locale, created_at)
    VALUES (${personId}::uuid, ${nfc(input.fullName)}, ${email}, ${hash}, ${input.locale}, ${realNow()}) ON CONFLICT DO NOTHING`);
  if (inserted === 0) return refuse("organisation.emailTaken", undefined, { email: ["organisation.emailTaken"] });
  await pen.record({
    action: "person.created",
    subjectKind: "person",
    subjectId: personId,
    data: { name: nfc(input.fullName), email },
  });
  return ok({ personId, password });
}

/**
 * Closes a person: every session ends at this moment, roles end, delegations made and received end. What they did stays.
 * Problem: access.notFound (also when closed already).
 */
export async function closeAccount(pen: Pen, personId: string, reason: string): Promise<Result<null>> {
  const closed = await pen.tx.$executeRaw(
    sql`UPDATE person SET closed_at = ${realNow()} WHERE id = ${personId}::uuid AND closed_at IS NULL`,
  );
  if (closed === 0) return refuse("access.notFound");
  const sessions = await endSessionsOf(pen.tx, personId, "closed");
  const positions = await pen.tx.$executeRaw(sql`UPDATE position SET until = ${pen.today}::date
    WHERE person_id = ${personId}::uuid AND since <= ${pen.today}::date AND (until IS NULL OR until > ${pen.today}::date)`);
  const delegations = await pen.tx.$executeRaw(sql`UPDATE delegation SET ended_at = ${pen.now}
    WHERE (from_person_id = ${personId}::uuid OR to_person_id = ${personId}::uuid) AND ended_at IS NULL AND until > ${pen.now}`);
  await pen.record(
    {
      action: "person.closed",
      subjectKind: "person",
      subjectId: personId,
      data: { reason, sessions, positions, delegations },
    },
    { rowLocked: true },
  );
  return ok(null);
}

/** A new password that is shown once; all sessions end. Problems: access.notFound, organisation.samplePerson. */
export async function resetPassword(pen: Pen, personId: string): Promise<Result<{ password: string }>> {
  const person = await pen.tx.person.findUnique({ where: { id: personId }, select: { sample: true, closedAt: true } });
  if (person === null || person.closedAt !== null) return refuse("access.notFound");
  if (person.sample) return refuse("organisation.samplePerson");
  const password = oneTimePassword();
  await pen.tx.person.update({ where: { id: personId }, data: { passwordHash: await hashPassword(password) } });
  const sessions = await endSessionsOf(pen.tx, personId, "reset");
  await pen.record({ action: "person.reset", subjectKind: "person", subjectId: personId, data: { sessions } });
  return ok({ password });
}

const refusalOf = (context: Context, personId: string): string | null => {
  const permitted = permit("person.manage", context.viewer, { personId });
  return permitted.allowed ? null : permitted.reason;
};

/** The administrator enters a person. Problems: an access reason, organisation.emailTaken. */
export const createPerson = command("organisation.createPerson", createPersonSchema, async (context, input) => {
  const why = refusalOf(context, "");
  return why === null ? addPerson(context, input) : refuse(why);
});

/** The administrator closes a person. Problems: an access reason (not oneself), access.notFound. */
export const closePerson = command(
  "organisation.closePerson",
  closePersonSchema,
  async (context, input) => {
    const why = refusalOf(context, input.personId);
    return why === null ? closeAccount(context, input.personId, input.reason) : refuse(why);
  },
  (input) => ({ kind: "person", id: input.personId }),
);

/** The administrator gives a person a new password to be shown once. Problems: an access reason, as resetPassword(). */
export const resetPerson = command(
  "organisation.resetPerson",
  personSchema,
  async (context, input) => {
    const why = refusalOf(context, input.personId);
    return why === null ? resetPassword(context, input.personId) : refuse(why);
  },
  (input) => ({ kind: "person", id: input.personId }),
);
