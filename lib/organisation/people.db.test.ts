import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { signInByPassword } from "#lib/access/commands/sign-in.ts";
import { viewerAtTheDoor } from "#lib/access/queries.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, inTransaction, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { Actors, ADDRESS } from "#seed/load/actors.ts";
import { type Ids, insertOrganisation } from "#seed/load/organisation.ts";
import { need } from "#seed/load/rows.ts";
import { changePassword } from "./account/commands/password.ts";
import { endOtherSessions, endOwnSession } from "./account/commands/sessions.ts";
import { accountOf } from "./account/queries.ts";
import { closePerson, createPerson, resetPerson } from "./commands/person.ts";
import { endPosition, grantPosition } from "./commands/position.ts";
import { peopleList } from "./queries/people.ts";
import { personView } from "./queries/person.ts";

useDatabase();

const AT = new Date("2023-04-19T01:00:00Z");
const CLIENT = { address: "10.1.1.1", agent: "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36" };
const TAM_SON = "bac-ninh/tu-son/tam-son";
let ids: Ids;
let actors: Actors;

beforeAll(async () => {
  setClock(AT);
  ids = await inTransaction((tx) => insertOrganisation(tx, new Date("2023-03-01T01:00:00Z"), ADDRESS));
  actors = new Actors(ids);
});

const admin = () => actors.viewer("pham-duc-trong", AT);
const actionsOf = async (personId: string) =>
  (
    await many(
      db(),
      z.object({ action: z.string() }),
      sql`SELECT action FROM audit_event WHERE subject_kind = 'person' AND subject_id = ${personId} ORDER BY sequence`,
    )
  ).map((event) => event.action);

async function newPerson(email: string): Promise<{ personId: string; password: string }> {
  const made = await execute(createPerson, { fullName: "Trần Thị Thử", email }, { viewer: await admin() });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

async function signedIn(email: string, password: string) {
  const opened = await signInByPassword({ email, password }, CLIENT);
  if (!opened.ok) throw new Error(opened.problem.code);
  const viewer = await viewerAtTheDoor(opened.value.sessionId ?? "", CLIENT.address);
  if (viewer === null) throw new Error("no viewer");
  return viewer;
}

async function drafterOfTamSon(email: string) {
  const made = await newPerson(email);
  const granted = await execute(
    grantPosition,
    {
      personId: made.personId,
      unitId: need(ids.units, TAM_SON),
      role: "DRAFTER",
      title: "Cán bộ",
      since: "2023-04-19",
    },
    { viewer: await admin() },
  );
  if (!granted.ok) throw new Error(granted.problem.code);
  return { ...made, positionId: granted.value.positionId };
}

describe("people", () => {
  it("are entered with a password shown once, under an address of their own", async () => {
    const { personId, password } = await newPerson("moi@example.vn");
    expect((await signedIn("moi@example.vn", password)).positions).toEqual([]);
    expect(await actionsOf(personId)).toEqual(["person.created", "person.signedIn"]);
    const again = await execute(createPerson, { fullName: "Khác", email: "MOI@example.vn" }, { viewer: await admin() });
    expect(again).toMatchObject({
      ok: false,
      problem: { code: "organisation.emailTaken", fields: { email: ["organisation.emailTaken"] } },
    });
  });

  it("are an administrator's business alone; a refused attempt stands on the trail", async () => {
    const drafter = await actors.viewer("nguyen-thu-ha.tam-son", AT);
    expect(await execute(createPerson, { fullName: "X", email: "x@example.vn" }, { viewer: drafter })).toMatchObject({
      problem: { code: "access.role" },
    });
    expect(await actionsOf(drafter.personId)).toContain("attempt.refused");
    expect((await peopleList(drafter, "", 1)).people).toEqual([]);
    expect(await personView(drafter, drafter.personId)).toBeNull();
  });

  it("are found with and without diacritics, by name and by unit", async () => {
    const viewer = await admin();
    for (const search of ["Nguyễn Thu Hà", "nguyen thu ha", "NGUYEN-THU-HA"]) {
      expect(
        (await peopleList(viewer, search, 1)).people.map((person) => person.name),
        search,
      ).toEqual(["Nguyễn Thu Hà"]);
    }
    expect((await peopleList(viewer, "tam son", 1)).people.map((person) => person.name)).toContain("Ngô Thị Thúy");
    expect((await peopleList(viewer, "100%", 1)).total).toBe(0);
    const all = await peopleList(viewer, "", 2);
    expect(all.pages).toBeGreaterThan(1);
    expect(all.people.length).toBe(all.total - 50);
  });

  it("get a new password, and the old one and every session end", async () => {
    const { personId, password } = await newPerson("quen@example.vn");
    const viewer = await signedIn("quen@example.vn", password);
    const reset = await execute(resetPerson, { personId }, { viewer: await admin() });
    if (!reset.ok) throw new Error(reset.problem.code);
    expect(await viewerAtTheDoor(viewer.sessionId, "")).toBeNull();
    expect(await signInByPassword({ email: "quen@example.vn", password }, CLIENT)).toMatchObject({ ok: false });
    expect((await signInByPassword({ email: "quen@example.vn", password: reset.value.password }, CLIENT)).ok).toBe(
      true,
    );
    const sample = await execute(
      resetPerson,
      { personId: need(ids.people, "nguyen-thu-ha.tam-son") },
      { viewer: await admin() },
    );
    expect(sample).toMatchObject({ problem: { code: "organisation.samplePerson" } });
  });

  it("are out at once when closed, with their roles and delegations", async () => {
    const { personId, password } = await drafterOfTamSon("dong@example.vn");
    const viewer = await signedIn("dong@example.vn", password);
    expect((await execute(closePerson, { personId, reason: "Chuyển công tác" }, { viewer: await admin() })).ok).toBe(
      true,
    );
    expect(await viewerAtTheDoor(viewer.sessionId, "")).toBeNull();
    expect(await signInByPassword({ email: "dong@example.vn", password }, CLIENT)).toMatchObject({
      problem: { code: "access.wrongPassword" },
    });
    expect((await actionsOf(personId)).filter((action) => action === "person.closed")).toHaveLength(1);
    expect(await execute(closePerson, { personId, reason: "lần nữa" }, { viewer: await admin() })).toMatchObject({
      problem: { code: "access.notFound" },
    });
  });

  it("cannot close themselves, so that somebody is always left to administer", async () => {
    const viewer = await admin();
    expect(await execute(closePerson, { personId: viewer.personId, reason: "thôi" }, { viewer })).toMatchObject({
      problem: { code: "access.oneself" },
    });
  });
});

describe("roles", () => {
  it("are given from a day on and end at once, the sessions with them", async () => {
    const { positionId, password, personId } = await drafterOfTamSon("vai@example.vn");
    const viewer = await signedIn("vai@example.vn", password);
    expect(viewer.positions.map((position) => position.role)).toEqual(["DRAFTER"]);
    expect((await execute(endPosition, { positionId }, { viewer: await admin() })).ok).toBe(true);
    expect(await viewerAtTheDoor(viewer.sessionId, "")).toBeNull();
    expect((await signedIn("vai@example.vn", password)).positions).toEqual([]);
    expect(await actionsOf(personId)).toEqual([
      "person.created",
      "position.granted",
      "person.signedIn",
      "position.ended",
      "person.signedIn",
    ]);
  });

  it("are granted to nobody by himself, not even by SQL", async () => {
    const viewer = await admin();
    const input = {
      personId: viewer.personId,
      unitId: need(ids.units, TAM_SON),
      role: "APPROVER" as const,
      title: "x",
      since: "2023-04-19",
    };
    expect(await execute(grantPosition, input, { viewer })).toMatchObject({ problem: { code: "access.oneself" } });
    const byHand = db().$executeRaw(sql`INSERT INTO position (id, person_id, unit_id, role, title, since, granted_by_id)
      VALUES (gen_random_uuid(), ${viewer.personId}::uuid, ${need(ids.units, TAM_SON)}::uuid, 'LEADER', 'x', '2023-01-01', ${viewer.personId}::uuid)`);
    await expect(byHand).rejects.toThrow("position_not_granted_to_oneself");
  });

  it("stand once per unit, and not backwards", async () => {
    const { personId } = await drafterOfTamSon("hai@example.vn");
    const give = async (changed: object) =>
      execute(
        grantPosition,
        { personId, unitId: need(ids.units, TAM_SON), role: "DRAFTER", title: "x", since: "2023-05-01", ...changed },
        { viewer: await admin() },
      );
    expect(await give({})).toMatchObject({ problem: { code: "organisation.positionHeld" } });
    expect(await give({ role: "CLERK", until: "2023-04-01" })).toMatchObject({
      problem: { code: "organisation.order" },
    });
    expect(await give({ role: "KING" })).toMatchObject({ problem: { code: "workflow.input" } });
  });
});

describe("one's own account", () => {
  it("changes the password under the old one, and the other sessions end", async () => {
    const { password } = await newPerson("doi@example.vn");
    const first = await signedIn("doi@example.vn", password);
    const second = await signedIn("doi@example.vn", password);
    const change = (current: string, next: string, again = next) =>
      execute(changePassword, { current, password: next, again }, { viewer: second });
    expect(await change("sai", "mùa lúa chín vàng")).toMatchObject({
      problem: { fields: { current: ["account.notThePassword"] } },
    });
    expect(await change(password, "ngắn")).toMatchObject({
      problem: { fields: { password: ["access.passwordShort"] } },
    });
    expect(await change(password, "mùa lúa chín vàng", "mùa lúa chín")).toMatchObject({
      problem: { fields: { again: ["account.passwordsDiffer"] } },
    });
    expect(await change(password, "mùa lúa chín vàng")).toEqual({ ok: true, value: { ended: 1 } });
    expect(await viewerAtTheDoor(first.sessionId, "")).toBeNull();
    expect(await viewerAtTheDoor(second.sessionId, "")).not.toBeNull();
    const sample = await actors.viewer("nguyen-thu-ha.tam-son", AT);
    expect(
      await execute(changePassword, { current: "a", password: "b", again: "b" }, { viewer: sample }),
    ).toMatchObject({ problem: { code: "account.sampleNoPassword" } });
  });

  it("lists its sessions and ends them, but nobody else's", async () => {
    const { password } = await newPerson("phien@example.vn");
    const here = await signedIn("phien@example.vn", password);
    const there = await signedIn("phien@example.vn", password);
    expect((await accountOf(here)).sessions.map((session) => session.id).sort()).toEqual(
      [here.sessionId, there.sessionId].sort(),
    );
    const stranger = await actors.viewer("nguyen-thu-ha.tam-son", AT);
    expect(await execute(endOwnSession, { sessionId: there.sessionId }, { viewer: stranger })).toMatchObject({
      problem: { code: "access.notFound" },
    });
    expect((await execute(endOwnSession, { sessionId: there.sessionId }, { viewer: here })).ok).toBe(true);
    expect(await viewerAtTheDoor(there.sessionId, "")).toBeNull();
    await signedIn("phien@example.vn", password);
    expect(await execute(endOtherSessions, {}, { viewer: here })).toEqual({ ok: true, value: { ended: 1 } });
    expect((await accountOf(here)).sessions).toHaveLength(1);
  });
});
