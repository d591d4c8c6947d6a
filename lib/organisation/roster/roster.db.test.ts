import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, inTransaction, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { Actors, ADDRESS } from "#seed/load/actors.ts";
import { insertOrganisation } from "#seed/load/organisation.ts";
import { inviteFromLists } from "./commands/invite.ts";
import { exportRoster, keepRoster } from "./commands/keep.ts";
import { takeRoster } from "./commands/take.ts";
import { rosterPage } from "./queries.ts";
import type { RosterKind, SheetRow } from "./types.ts";

useDatabase();

const AT = new Date("2023-04-19T01:00:00Z");
const CITY = "bac-ninh/tu-son";
let actors: Actors;

beforeAll(async () => {
  setClock(AT);
  const ids = await inTransaction((tx) => insertOrganisation(tx, new Date("2023-03-01T01:00:00Z"), ADDRESS));
  actors = new Actors(ids);
});

const admin = () => actors.viewer("pham-duc-trong", AT);

async function keep(kind: RosterKind, rows: SheetRow[]): Promise<string> {
  const kept = await execute(keepRoster, { kind, fileName: "danh-sach.xlsx", rows }, { viewer: await admin() });
  if (!kept.ok) throw new Error(kept.problem.code);
  return kept.value.rosterId;
}

const unit = (line: number, code: string, parent: string): SheetRow => ({
  line,
  cells: {
    code,
    parent,
    name: `Chi bộ ${code}`,
    shortName: code,
    kind: "attached_party_committee",
    symbol: "CB",
    placeName: "",
    validFrom: "1/1/2020",
    validTo: "",
  },
});
const person = (line: number, email: string, role: string, unitPath = `${CITY}/tam-son`): SheetRow => ({
  line,
  cells: {
    fullName: `Người ${email.split("@")[0]}`,
    email,
    unit: unitPath,
    role,
    title: "Cán bộ",
    since: "1/4/2023",
    until: "",
    invite: "có",
  },
});
const count = async (table: string): Promise<number> => {
  const found = await one(
    db(),
    z.object({ n: z.number() }),
    table === "unit" ? sql`SELECT count(*)::int AS n FROM unit` : sql`SELECT count(*)::int AS n FROM person`,
  );
  return found?.n ?? 0;
};

describe("a list of units", () => {
  it("is taken in whole, those above before those below, each with its event", async () => {
    const before = await count("unit");
    const rosterId = await keep("UNITS", [unit(2, "to-mot", `${CITY}/chi-bo-x`), unit(3, "chi-bo-x", CITY)]);
    expect(await count("unit")).toBe(before);
    expect(await execute(takeRoster, { rosterId }, { viewer: await admin() })).toMatchObject({
      ok: true,
      value: { made: 2, left: 0 },
    });
    const made = await many(
      db(),
      z.object({ name: z.string(), place: z.string(), level: z.string(), events: z.number() }),
      sql`SELECT u.name, u.place_name AS place, u.level_code AS level, (SELECT count(*)::int FROM audit_event e WHERE e.subject_id = u.id::text AND e.action = 'unit.created') AS events
        FROM unit u WHERE u.code IN ('to-mot', 'chi-bo-x') ORDER BY u.code`,
    );
    expect(made).toEqual([
      { name: "Chi bộ chi-bo-x", place: "Từ Sơn", level: "DISTRICT", events: 1 },
      { name: "Chi bộ to-mot", place: "Từ Sơn", level: "DISTRICT", events: 1 },
    ]);
    expect(await execute(takeRoster, { rosterId }, { viewer: await admin() })).toMatchObject({
      ok: false,
      problem: { code: "roster.taken" },
    });
  });

  it("with a wrong row enters nothing, unless told to leave it out", async () => {
    const before = await count("unit");
    const rosterId = await keep("UNITS", [unit(2, "dung", CITY), unit(3, "sai", "khong-co")]);
    expect((await rosterPage(await admin(), rosterId))?.counts).toEqual({ NEW: 1, CHANGED: 0, SAME: 0, WRONG: 1 });
    expect(await execute(takeRoster, { rosterId }, { viewer: await admin() })).toMatchObject({
      ok: false,
      problem: { code: "roster.wrongRows", params: { count: 1 } },
    });
    expect(await count("unit")).toBe(before);
    expect(await execute(takeRoster, { rosterId, skipWrong: "on" }, { viewer: await admin() })).toMatchObject({
      ok: true,
      value: { made: 1, left: 1 },
    });
    expect(await count("unit")).toBe(before + 1);
  });
});

describe("a list of people", () => {
  it("enters people without a password and their roles, and invites each once", async () => {
    const rosterId = await keep("PEOPLE", [
      person(2, "an@example.vn", "DRAFTER"),
      person(3, "an@example.vn", "CLERK"),
      person(4, "binh@example.vn", "APPROVER"),
    ]);
    expect(await execute(takeRoster, { rosterId }, { viewer: await admin() })).toMatchObject({
      ok: true,
      value: { made: 2, changed: 3, invited: 2 },
    });
    const [an] = await many(
      db(),
      z.object({ id: z.string(), locked: z.boolean() }),
      sql`SELECT id, password_hash IS NULL AS locked FROM person WHERE email = 'an@example.vn'`,
    );
    expect(an?.locked).toBe(true);
    const viewer = await viewerOfPerson(db(), an?.id ?? "", { now: AT, day: "2023-04-19", address: "test" });
    expect(viewer?.positions.map((held) => held.role).sort()).toEqual(["CLERK", "DRAFTER"]);
    expect(await inviteFromLists()).toBe(2);
    expect(await inviteFromLists()).toBe(0);
    const mails = await many(db(), z.object({ to: z.string() }), sql`SELECT recipient AS "to" FROM mail ORDER BY 1`);
    expect(mails.map((mail) => mail.to)).toEqual(["an@example.vn", "binh@example.vn"]);
  });

  it("brings what was taken out as rows that all stand already", async () => {
    const out = await execute(exportRoster, { kind: "PEOPLE" }, { viewer: await admin() });
    if (!out.ok) throw new Error(out.problem.code);
    const rows = out.value.rows.map((cells, at) => ({ line: at + 2, cells }));
    const own = (await admin()).email;
    const page = await rosterPage(
      await admin(),
      await keep(
        "PEOPLE",
        rows.filter((row) => row.cells["email"] !== own),
      ),
    );
    expect(page?.counts).toMatchObject({ NEW: 0, WRONG: 0 });
    expect(page?.counts.SAME).toBeGreaterThan(80);
  });

  it("is brought, seen and taken out by administrators only, each their own", async () => {
    const drafter = await actors.viewer("bui-thi-nga", AT);
    const rosterId = await keep("PEOPLE", [person(2, "cuc@example.vn", "DRAFTER")]);
    expect(await rosterPage(drafter, rosterId)).toBeNull();
    for (const refused of [
      await execute(takeRoster, { rosterId }, { viewer: drafter }),
      await execute(exportRoster, { kind: "UNITS" }, { viewer: drafter }),
      await execute(keepRoster, { kind: "UNITS", fileName: "x", rows: [unit(2, "x", CITY)] }, { viewer: drafter }),
    ])
      expect(refused).toMatchObject({ ok: false, problem: { code: "access.role" } });
  });

  it("of a province is taken in within the time of one request", { timeout: 30_000 }, async () => {
    const units = Array.from({ length: 3_000 }, (_, at) => unit(at + 2, `xa-${at}`, CITY));
    const rosterId = await keep("UNITS", units);
    expect(await execute(takeRoster, { rosterId }, { viewer: await admin() })).toMatchObject({
      ok: true,
      value: { made: 3_000 },
    });
  });
});
