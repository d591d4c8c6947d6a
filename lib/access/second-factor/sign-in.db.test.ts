import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { setClock } from "#lib/platform/clock.ts";
import { db, many } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { useAuthSecret } from "#lib/platform/test-secret.ts";
import { signInByCode, signInByPassword, signInSample } from "../commands/sign-in.ts";
import { hashPassword } from "../passwords.ts";
import { recoveryHash } from "./commands/check.ts";
import { giveFactor } from "./test-authenticator.ts";

useDatabase();
useAuthSecret("a secret of the tests, long enough");

const PASSWORD = "mùa lúa chín vàng";
const AT = new Date("2023-04-19T01:00:00Z");
const client = { address: "10.1.1.1", agent: "test" };
let passwordHash: string;

beforeAll(async () => {
  setClock(AT);
  passwordHash = await hashPassword(PASSWORD);
});

async function newPerson({ sample = false } = {}): Promise<{ personId: string; email: string }> {
  const id = newId();
  const email = `${id}@example.vn`;
  await db().person.create({
    data: { id, fullName: "Trần Thị Thử", email, sample, passwordHash: sample ? null : passwordHash, createdAt: AT },
  });
  return { personId: id, email };
}

const eventsOf = (personId: string) =>
  many(
    db(),
    z.object({ action: z.string(), outcome: z.string(), data: z.string() }),
    sql`SELECT action, outcome, data::text FROM audit_event WHERE subject_kind = 'person' AND subject_id = ${personId} ORDER BY sequence`,
  );
const codeOf = (result: { ok: boolean; problem?: { code: string } }) => (result.ok ? "ok" : result.problem?.code);

describe("sign-in with a second factor", () => {
  const password = (viewer: { email: string }) => signInByPassword({ email: viewer.email, password: PASSWORD }, client);
  const sessionsOf = (personId: string) => db().session.count({ where: { personId } });

  it("opens no session by the password alone where there is a second factor, and one by password and code", async () => {
    const viewer = await newPerson();
    const telephone = await giveFactor(viewer.personId);
    expect(await password(viewer)).toEqual({ ok: true, value: { personId: viewer.personId, sessionId: null } });
    expect(await sessionsOf(viewer.personId)).toBe(0);
    expect(codeOf(await signInByCode(viewer.personId, "nonsense", client))).toBe("access.codeWrong");
    expect(await sessionsOf(viewer.personId)).toBe(0);
    expect(codeOf(await signInByCode(viewer.personId, await telephone(), client))).toBe("ok");
    expect(await sessionsOf(viewer.personId)).toBe(1);
    const events = await eventsOf(viewer.personId);
    expect(events.map((event) => [event.action, event.outcome])).toEqual([
      ["person.signInRefused", "REFUSED"],
      ["person.signedIn", "DONE"],
    ]);
    expect(events.at(-1)?.data).toContain('"code":"authenticator"');
  });

  it("takes a recovery code in place of the telephone", async () => {
    const viewer = await newPerson();
    await giveFactor(viewer.personId);
    const code = "kx7m-4npq-ab3d-ef5g";
    const hash = recoveryHash(viewer.personId, code);
    await db().recoveryCode.create({ data: { id: newId(), personId: viewer.personId, hash } });
    expect(codeOf(await signInByCode(viewer.personId, code, client))).toBe("ok");
    expect(codeOf(await signInByCode(viewer.personId, code, client))).toBe("access.codeWrong");
    expect((await eventsOf(viewer.personId)).at(0)?.data).toContain('"code":"recovery"');
  });

  it("is not open any more to whoever was closed between the two steps", async () => {
    const viewer = await newPerson();
    const telephone = await giveFactor(viewer.personId);
    await password(viewer);
    await db().person.update({ where: { id: viewer.personId }, data: { closedAt: AT } });
    expect(codeOf(await signInByCode(viewer.personId, await telephone(), client))).toBe("access.codeExpired");
    expect(await sessionsOf(viewer.personId)).toBe(0);
  });

  it("asks a sample person for no code at the door, where nothing is proven; their decisions do", async () => {
    const viewer = await newPerson({ sample: true });
    await giveFactor(viewer.personId);
    expect(codeOf(await signInSample(viewer.personId, client))).toBe("ok");
  });
});
