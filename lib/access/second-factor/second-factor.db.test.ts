import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { realNow, setClock } from "#lib/platform/clock.ts";
import { db, inTransaction, many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { setAuthSecret, useAuthSecret } from "#lib/platform/test-secret.ts";
import { command } from "#lib/workflow/command.ts";
import { execute } from "#lib/workflow/execute.ts";
import { signInByPassword } from "../commands/sign-in.ts";
import { hashPassword } from "../passwords.ts";
import type { Viewer } from "../types.ts";
import { viewerOfPerson } from "../viewer.ts";
import { checkCode } from "./commands/check.ts";
import { confirmCode } from "./commands/confirm.ts";
import { dropFactor, removeFactor } from "./commands/remove.ts";
import { beginFactor, cancelFactor, proveFactor } from "./commands/set-up.ts";
import { codeAt } from "./one-time-code.ts";
import { hasSecondFactor, secondFactorOf } from "./queries.ts";
import { giveFactor } from "./test-authenticator.ts";

const SECRET = "a secret of the tests, long enough";

useDatabase();
useAuthSecret(SECRET);

const PASSWORD = "mùa lúa chín vàng";
const AT = new Date("2023-04-19T01:00:00Z");
const client = { address: "10.1.1.1", agent: "test" };
let passwordHash: string;

beforeAll(async () => {
  // The campaign's clock stands still in 2023: codes must not care.
  setClock(AT);
  passwordHash = await hashPassword(PASSWORD);
});

async function newPerson({ sample = false } = {}): Promise<Viewer & { email: string }> {
  const id = newId();
  const email = `${id}@example.vn`;
  await db().person.create({
    data: { id, fullName: "Trần Thị Thử", email, sample, passwordHash: sample ? null : passwordHash, createdAt: AT },
  });
  const viewer = await viewerOfPerson(db(), id, { now: AT, day: "2023-04-19", address: "10.1.1.1" });
  if (viewer === null) throw new Error("no viewer");
  return viewer;
}

const eventsOf = (personId: string) =>
  many(
    db(),
    z.object({ action: z.string(), outcome: z.string(), data: z.string() }),
    sql`SELECT action, outcome, data::text FROM audit_event WHERE subject_kind = 'person' AND subject_id = ${personId} ORDER BY sequence`,
  );
const codeOf = (result: { ok: boolean; problem?: { code: string } }) => (result.ok ? "ok" : result.problem?.code);
const letTimePass = (personId: string) =>
  db().$executeRaw(
    sql`UPDATE second_factor SET failed_at = failed_at - interval '1 hour' WHERE person_id = ${personId}::uuid`,
  );
const failuresOf = async (personId: string) =>
  (await db().secondFactor.findUniqueOrThrow({ where: { personId } })).failures;

async function setUp(viewer: Viewer): Promise<{ secret: string; codes: string[] }> {
  expect(codeOf(await execute(beginFactor, {}, { viewer }))).toBe("ok");
  const begun = await secondFactorOf(viewer);
  if (begun.kind !== "begun") throw new Error(begun.kind);
  const secret = begun.typed.replaceAll(" ", "");
  const proven = await execute(proveFactor, { code: codeAt(secret, realNow()) }, { viewer });
  if (!proven.ok) throw new Error(proven.problem.code);
  return { secret, codes: proven.value.codes };
}

describe("setting up", () => {
  it("is in force from the first right code on, with ten recovery codes shown once and kept as digests", async () => {
    const viewer = await newPerson();
    await execute(beginFactor, {}, { viewer });
    expect(await hasSecondFactor(viewer.personId)).toBe(false);
    expect(codeOf(await execute(proveFactor, { code: "000000" }, { viewer }))).toBe("access.codeWrong");
    expect(await hasSecondFactor(viewer.personId)).toBe(false);
    const { secret, codes } = await setUp(viewer);
    expect(new Set(codes).size).toBe(10);
    expect(await secondFactorOf(viewer)).toMatchObject({ kind: "inForce", left: 10, unreadable: false });
    const kept = JSON.stringify([
      await db().secondFactor.findUniqueOrThrow({ where: { personId: viewer.personId }, select: { secret: true } }),
      await db().recoveryCode.findMany({ where: { personId: viewer.personId } }),
      await eventsOf(viewer.personId),
      await db().idempotency.findMany(),
    ]);
    for (const told of [secret, ...codes]) expect(kept).not.toContain(told);
    expect((await eventsOf(viewer.personId)).at(-1)).toMatchObject({ action: "person.secondFactorSet" });
  });

  it("begins anew as long as it is not finished, can be given up, and is refused while one is in force", async () => {
    const viewer = await newPerson();
    await execute(beginFactor, {}, { viewer });
    const first = await secondFactorOf(viewer);
    await execute(beginFactor, {}, { viewer });
    expect(await secondFactorOf(viewer)).not.toEqual(first);
    expect(codeOf(await execute(cancelFactor, {}, { viewer }))).toBe("ok");
    expect(await secondFactorOf(viewer)).toEqual({ kind: "none" });
    expect(codeOf(await execute(proveFactor, { code: "123456" }, { viewer }))).toBe("access.notFound");
    await setUp(viewer);
    expect(codeOf(await execute(beginFactor, {}, { viewer }))).toBe("access.factorThere");
    expect(codeOf(await execute(cancelFactor, {}, { viewer }))).toBe("access.notFound");
    expect(await hasSecondFactor(viewer.personId)).toBe(true);
  });

  it("gives new recovery codes for a code, and the old ones are worth nothing", async () => {
    const viewer = await newPerson();
    const { secret, codes } = await setUp(viewer);
    await db().secondFactor.update({ where: { personId: viewer.personId }, data: { lastStep: 0 } });
    const renewed = await execute(proveFactor, { code: codeAt(secret, realNow()) }, { viewer });
    if (!renewed.ok) throw new Error(renewed.problem.code);
    expect(codeOf(await checkCode(viewer.personId, codes[0] ?? ""))).toBe("access.codeWrong");
    expect(codeOf(await checkCode(viewer.personId, renewed.value.codes[0] ?? ""))).toBe("ok");
  });
});

describe("a code", () => {
  it("is taken once, even when it comes twice at the same instant", async () => {
    const { personId } = await newPerson();
    const code = await (await giveFactor(personId))();
    const answers = await Promise.all(Array.from({ length: 6 }, () => checkCode(personId, code)));
    expect(answers.map(codeOf).sort()).toEqual([...Array<string>(5).fill("access.codeUsed"), "ok"]);
    expect(await failuresOf(personId)).toBe(0);
  });

  it("of an earlier step is worth nothing after a later one", async () => {
    const viewer = await newPerson();
    const { secret } = await setUp(viewer);
    const next = codeAt(secret, new Date(realNow().getTime() + 30_000));
    expect(codeOf(await checkCode(viewer.personId, next))).toBe("ok");
    expect(codeOf(await checkCode(viewer.personId, codeAt(secret, realNow())))).toBe("access.codeUsed");
  });

  it("that is wrong counts one by one, however many are tried at once: after three the next ones wait, right or not", async () => {
    const { personId } = await newPerson();
    const telephone = await giveFactor(personId);
    const right = await telephone();
    const guess = right === "000000" ? "000001" : "000000";
    const guesses = await Promise.all(Array.from({ length: 12 }, () => checkCode(personId, guess)));
    expect(guesses.map(codeOf).filter((code) => code === "access.codeWrong")).toHaveLength(3);
    expect(guesses.map(codeOf).filter((code) => code === "access.codeLocked")).toHaveLength(9);
    expect(codeOf(await checkCode(personId, right))).toBe("access.codeLocked");
    await letTimePass(personId);
    expect(codeOf(await checkCode(personId, guess))).toBe("access.codeWrong");
    expect(await failuresOf(personId)).toBe(4);
    await letTimePass(personId);
    expect(codeOf(await checkCode(personId, await telephone()))).toBe("ok");
    expect(await failuresOf(personId)).toBe(0);
  });

  it("of the recovery codes is taken once, also while the key of the installation was changed", async () => {
    const viewer = await newPerson();
    const { codes, secret } = await setUp(viewer);
    const [first = "", second = ""] = codes;
    expect(codeOf(await checkCode(viewer.personId, first.toUpperCase().replaceAll("-", " ")))).toBe("ok");
    expect(codeOf(await checkCode(viewer.personId, first))).toBe("access.codeWrong");
    expect(await secondFactorOf(viewer)).toMatchObject({ left: 9 });
    setAuthSecret("another secret of the installation");
    expect(await secondFactorOf(viewer)).toMatchObject({ kind: "inForce", unreadable: true });
    const next = codeAt(secret, new Date(realNow().getTime() + 30_000));
    expect(codeOf(await checkCode(viewer.personId, next))).toBe("access.codeUnreadable");
    expect(codeOf(await checkCode(viewer.personId, second))).toBe("ok");
    setAuthSecret(SECRET);
  });
});

describe("a decision", () => {
  const decide = command("test.decide", z.object({ code: z.string().optional() }), async (context, input) => {
    await context.tx.$executeRaw(sql`UPDATE person SET locale = 'en' WHERE id = ${context.viewer.personId}::uuid`);
    const confirmed = await confirmCode(context, input.code);
    return confirmed.ok ? ok(null) : confirmed;
  });
  const localeOf = async (personId: string) =>
    (await db().person.findUniqueOrThrow({ where: { id: personId } })).locale;

  it("asks nothing of whoever has no second factor, also while one is only begun", async () => {
    const viewer = await newPerson();
    await execute(beginFactor, {}, { viewer });
    expect(codeOf(await execute(decide, {}, { viewer }))).toBe("ok");
  });

  it("is refused without a code or with a wrong one, which counts although everything else rolls back", async () => {
    const viewer = await newPerson();
    const telephone = await giveFactor(viewer.personId);
    const missing = await execute(decide, {}, { viewer });
    expect(missing).toMatchObject({ problem: { code: "access.codeNeeded", fields: { code: ["access.codeNeeded"] } } });
    expect(await failuresOf(viewer.personId)).toBe(0);
    const right = await telephone();
    const wrong = right === "000000" ? "000001" : "000000";
    for (let tries = 1; tries <= 3; tries += 1) {
      expect(codeOf(await execute(decide, { code: wrong }, { viewer }))).toBe("access.codeWrong");
      expect(await failuresOf(viewer.personId)).toBe(tries);
    }
    expect(codeOf(await execute(decide, { code: right }, { viewer }))).toBe("access.codeLocked");
    expect(await localeOf(viewer.personId)).toBe("vi");
    const refused = (await eventsOf(viewer.personId)).filter((event) => event.action === "attempt.refused");
    expect(refused.map((event) => (JSON.parse(event.data) as { reason: string }).reason)).toEqual([
      "access.codeNeeded",
      "access.codeWrong",
      "access.codeWrong",
      "access.codeWrong",
      "access.codeLocked",
    ]);
    await letTimePass(viewer.personId);
    expect(codeOf(await execute(decide, { code: await telephone() }, { viewer }))).toBe("ok");
    expect(await localeOf(viewer.personId)).toBe("en");
  });

  it("of many people at once waits for no connection of its own kind", async () => {
    const people = await Promise.all(Array.from({ length: 24 }, async () => newPerson()));
    const codes = await Promise.all(people.map(async (viewer) => (await giveFactor(viewer.personId))()));
    const answers = await Promise.all(
      people.map((viewer, at) => execute(decide, { code: codes[at] ?? "" }, { viewer })),
    );
    expect(answers.map(codeOf)).toEqual(people.map(() => "ok"));
  });
});

describe("taking it off", () => {
  it("wants a code and the password, and leaves nothing behind", async () => {
    const viewer = await newPerson();
    const telephone = await giveFactor(viewer.personId);
    const asked = async (input: { code: string; current?: string }) =>
      codeOf(await execute(removeFactor, input, { viewer }));
    expect(await asked({ code: "nonsense", current: PASSWORD })).toBe("access.codeWrong");
    expect(await asked({ code: await telephone(), current: "sai" })).toBe("access.wrongOwnPassword");
    expect(await asked({ code: await telephone() })).toBe("access.wrongOwnPassword");
    expect(await hasSecondFactor(viewer.personId)).toBe(true);
    expect(await asked({ code: await telephone(), current: PASSWORD })).toBe("ok");
    expect(await secondFactorOf(viewer)).toEqual({ kind: "none" });
    expect(await db().recoveryCode.count({ where: { personId: viewer.personId } })).toBe(0);
    expect((await eventsOf(viewer.personId)).at(-1)).toMatchObject({ action: "person.secondFactorRemoved" });
    expect(await asked({ code: "123456", current: PASSWORD })).toBe("access.notFound");
  });

  it("wants only a code of a sample person, who has no password", async () => {
    const viewer = await newPerson({ sample: true });
    const { codes } = await setUp(viewer);
    expect(codeOf(await execute(removeFactor, { code: codes[0] ?? "" }, { viewer }))).toBe("ok");
  });

  it("ends no session and says whether there was one in force", async () => {
    const viewer = await newPerson();
    await signInByPassword({ email: viewer.email, password: PASSWORD }, client);
    expect(await inTransaction((tx) => dropFactor(tx, viewer.personId))).toBe(false);
    await giveFactor(viewer.personId);
    expect(await inTransaction((tx) => dropFactor(tx, viewer.personId))).toBe(true);
    const open = await one(
      db(),
      z.object({ open: z.number() }),
      sql`SELECT count(*)::int AS open FROM session WHERE person_id = ${viewer.personId}::uuid AND ended_at IS NULL`,
    );
    expect(open?.open).toBe(1);
  });
});
