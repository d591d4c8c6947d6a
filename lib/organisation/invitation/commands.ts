import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { endSessionsOf } from "#lib/access/commands/session.ts";
import { hashPassword } from "#lib/access/passwords.ts";
import { passwordRefusal } from "#lib/access/rules.ts";
import { forgetLinks, queueMail } from "#lib/notice/commands.ts";
import { realNow } from "#lib/platform/clock.ts";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { addPerson, type Pen } from "../commands/person.ts";
import { fromShell } from "../commands/shell.ts";
import { labels } from "./labels.ts";
import { LINK_HOURS, type LinkKind, linkRefusal } from "./rules.ts";
import { invitePersonSchema, type openLinkSchema, sendLinkSchema } from "./schema.ts";

/** Only this digest of a link's token is kept: who reads the database can open nothing. */
const digestOf = (token: string): string => createHash("sha256").update(token).digest("hex");

const personRow = z.object({ name: z.string(), email: z.string(), locale: z.enum(["vi", "en"]), sample: z.boolean() });

function letter(kind: LinkKind, person: { name: string; locale: "vi" | "en" }, link: string) {
  const { subject, body } = labels.mail[kind];
  const text = body[person.locale]
    .replace("{name}", () => person.name)
    .replace("{link}", () => link)
    .replace("{hours}", () => String(LINK_HOURS[kind]));
  return { subject: subject[person.locale], body: text };
}

/**
 * Sends a person a one-time link to set a password; every earlier link of theirs ends. Problems: access.notFound (also a
 * closed person), organisation.samplePerson. Times are real.
 */
export async function sendLink(
  pen: Pen,
  personId: string,
  kind: LinkKind,
  createdById: string | null,
): Promise<Result<{ to: string }>> {
  const person = await one(
    pen.tx,
    personRow,
    sql`SELECT full_name AS name, email, locale, sample FROM person WHERE id = ${personId}::uuid AND closed_at IS NULL FOR UPDATE`,
  );
  if (person === null) return refuse("access.notFound");
  if (person.sample) return refuse("organisation.samplePerson");
  const now = realNow();
  await forgetLinks(pen.tx, personId);
  await pen.tx.$executeRaw(
    sql`UPDATE account_link SET ended_at = ${now} WHERE person_id = ${personId}::uuid AND used_at IS NULL AND ended_at IS NULL`,
  );
  const token = randomBytes(32).toString("base64url");
  const expires = new Date(now.getTime() + LINK_HOURS[kind] * 3_600_000);
  await pen.tx.$executeRaw(sql`INSERT INTO account_link (id, person_id, kind, token_hash, created_by_id, created_at, expires_at)
    VALUES (${newId()}::uuid, ${personId}::uuid, ${kind}, ${digestOf(token)}, ${createdById}::uuid, ${now}, ${expires})`);
  const words = letter(kind, person, `${settings.portalUrl}/link/${token}`);
  const mailKind = kind === "INVITATION" ? "invitation" : "reset";
  await queueMail(pen.tx, { personId, kind: mailKind, to: person.email, ...words });
  await pen.record(
    {
      action: "person.invited",
      subjectKind: "person",
      subjectId: personId,
      data: { kind, until: expires.toISOString() },
    },
    { rowLocked: true },
  );
  return ok({ to: person.email });
}

/**
 * The administrator enters a person, who sets their own password by the link of a mail; nobody else ever knows one.
 * Problems: an access reason, organisation.emailTaken.
 */
export const invitePerson = command("organisation.invitePerson", invitePersonSchema, async (context, input) => {
  const permitted = permit("person.manage", context.viewer, { personId: "" });
  if (!permitted.allowed) return refuse(permitted.reason);
  const added = await addPerson(context, input);
  if (!added.ok) return added;
  const sent = await sendLink(context, added.value.personId, "INVITATION", context.viewer.personId);
  return sent.ok ? ok({ personId: added.value.personId, to: sent.value.to }) : sent;
});

/**
 * The administrator sends a link anew: an invitation to who never came in, else one to set a new password. Problems: an
 * access reason (not oneself), access.notFound, organisation.samplePerson.
 */
export const sendPersonLink = command(
  "organisation.sendLink",
  sendLinkSchema,
  async (context, input) => {
    const permitted = permit("person.manage", context.viewer, { personId: input.personId });
    if (!permitted.allowed) return refuse(permitted.reason);
    const seen = await one(
      context.tx,
      z.object({ seen: z.boolean() }),
      sql`SELECT last_seen_at IS NOT NULL AS seen FROM person WHERE id = ${input.personId}::uuid`,
    );
    return sendLink(context, input.personId, seen?.seen ? "RESET" : "INVITATION", context.viewer.personId);
  },
  (input) => ({ kind: "person", id: input.personId }),
);

const linkRow = z.object({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  usedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  expiresAt: z.date(),
  closed: z.boolean(),
});

/**
 * Whoever holds a link sets their password with it, once; all their sessions end. Gives the mail address to sign in
 * with. Problems: invitation.unknown|used|ended|expired, account.passwordsDiffer, access.passwordShort|Long|Known.
 */
export function openLink(input: z.output<typeof openLinkSchema>): Promise<Result<{ email: string }>> {
  return fromShell("link", async (pen) => {
    const link = await one(
      pen.tx,
      linkRow,
      sql`SELECT l.id, l.person_id AS "personId", p.full_name AS name, p.email, l.used_at AS "usedAt", l.ended_at AS "endedAt",
        l.expires_at AS "expiresAt", p.closed_at IS NOT NULL AS closed
      FROM account_link l JOIN person p ON p.id = l.person_id WHERE l.token_hash = ${digestOf(input.token)} FOR UPDATE OF l, p`,
    );
    const now = realNow();
    const why = linkRefusal(link, now);
    if (why !== null || link === null) return refuse(why ?? "invitation.unknown");
    if (input.password !== input.again)
      return refuse("account.passwordsDiffer", undefined, { again: ["account.passwordsDiffer"] });
    const weak = passwordRefusal(input.password, [...link.name.split(" "), link.email.split("@")[0] ?? ""]);
    if (weak !== null) return refuse(weak, undefined, { password: [weak] });
    const hash = await hashPassword(input.password);
    await pen.tx.$executeRaw(sql`UPDATE person SET password_hash = ${hash} WHERE id = ${link.personId}::uuid`);
    await pen.tx.$executeRaw(sql`UPDATE account_link SET used_at = ${now} WHERE id = ${link.id}::uuid`);
    await forgetLinks(pen.tx, link.personId);
    const sessions = await endSessionsOf(pen.tx, link.personId, "linkUsed");
    await pen.record(
      { action: "person.linkUsed", subjectKind: "person", subjectId: link.personId, data: { sessions } },
      { rowLocked: true },
    );
    return ok({ email: link.email });
  });
}
