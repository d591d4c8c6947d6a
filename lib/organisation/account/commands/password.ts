import { z } from "zod";
import { endSessionsOf } from "#lib/access/commands/session.ts";
import { hashPassword, passwordFits } from "#lib/access/passwords.ts";
import { passwordRefusal } from "#lib/access/rules.ts";
import { one } from "#lib/platform/db.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { changePasswordSchema } from "../schema.ts";

const kept = z.object({ passwordHash: z.string().nullable(), sample: z.boolean() });

/**
 * Changes one's own password; all other sessions of the person end. Problems, at their fields: account.sampleNoPassword,
 * account.notThePassword, account.passwordsDiffer, access.passwordShort|Long|Known.
 */
export const changePassword = command("account.changePassword", changePasswordSchema, async (context, input) => {
  const { personId, name, email, sessionId } = context.viewer;
  const person = await one(
    context.tx,
    kept,
    sql`SELECT password_hash AS "passwordHash", sample FROM person WHERE id = ${personId}::uuid FOR UPDATE`,
  );
  if (person === null || person.sample) return refuse("account.sampleNoPassword");
  if (!(await passwordFits(person.passwordHash, input.current))) {
    return refuse("account.notThePassword", undefined, { current: ["account.notThePassword"] });
  }
  if (input.password !== input.again)
    return refuse("account.passwordsDiffer", undefined, { again: ["account.passwordsDiffer"] });
  const why = passwordRefusal(input.password, [...name.split(" "), email.split("@")[0] ?? ""]);
  if (why !== null) return refuse(why, undefined, { password: [why] });
  const hash = await hashPassword(input.password);
  await context.tx.$executeRaw(sql`UPDATE person SET password_hash = ${hash} WHERE id = ${personId}::uuid`);
  const ended = await endSessionsOf(context.tx, personId, "passwordChanged", sessionId);
  await context.record(
    { action: "person.passwordChanged", subjectKind: "person", subjectId: personId, data: { sessionsEnded: ended } },
    { rowLocked: true },
  );
  return ok({ ended });
});
