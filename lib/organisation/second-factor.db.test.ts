import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { hasSecondFactor } from "#lib/access/second-factor/queries.ts";
import { giveFactor } from "#lib/access/second-factor/test-authenticator.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, inTransaction, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { useAuthSecret } from "#lib/platform/test-secret.ts";
import { execute } from "#lib/workflow/execute.ts";
import { Actors, ADDRESS } from "#seed/load/actors.ts";
import { insertOrganisation } from "#seed/load/organisation.ts";
import { removeFactorOf, removePersonsFactor } from "./commands/second-factor.ts";
import { fromShell } from "./commands/shell.ts";
import { personView } from "./queries/person.ts";

useDatabase();
useAuthSecret("a secret of the tests, long enough");

const AT = new Date("2023-04-19T01:00:00Z");
const DOCUMENT = "Giấy đề nghị ngày 18/4/2023";
let actors: Actors;

beforeAll(async () => {
  setClock(AT);
  actors = new Actors(await inTransaction((tx) => insertOrganisation(tx, new Date("2023-03-01T01:00:00Z"), ADDRESS)));
});

const admin = () => actors.viewer("pham-duc-trong", AT);
const lastEvent = async (personId: string) =>
  (
    await many(
      db(),
      z.object({ action: z.string(), person: z.string().nullable(), data: z.string() }),
      sql`SELECT action, person_id::text AS person, data::text FROM audit_event WHERE subject_kind = 'person' AND subject_id = ${personId} ORDER BY sequence`,
    )
  ).at(-1);

it("is taken off by the administrator with a document, on the person's chain, and the person is told", async () => {
  const viewer = await admin();
  const { personId } = await actors.viewer("ngo-thi-thuy.tam-son", AT);
  await giveFactor(personId);
  expect((await personView(viewer, personId))?.factorSince).toBeInstanceOf(Date);
  expect(await execute(removePersonsFactor, { personId, document: " " }, { viewer })).toMatchObject({
    problem: { code: "workflow.input", fields: { document: ["organisation.empty"] } },
  });
  expect(await execute(removePersonsFactor, { personId, document: DOCUMENT }, { viewer })).toMatchObject({ ok: true });
  expect(await hasSecondFactor(personId)).toBe(false);
  const event = await lastEvent(personId);
  expect(event).toMatchObject({ action: "person.secondFactorRemoved", person: viewer.personId });
  expect(event?.data).toContain(DOCUMENT);
  const told = await db().notice.findMany({ where: { personId, kind: "person.secondFactorRemoved" } });
  expect(told).toHaveLength(1);
  expect(await execute(removePersonsFactor, { personId, document: DOCUMENT }, { viewer })).toMatchObject({
    problem: { code: "organisation.noFactor" },
  });
});

it("is taken off by nobody else, nor by an administrator from themselves", async () => {
  const { personId } = await actors.viewer("ngo-thi-thuy.tam-son", AT);
  await giveFactor(personId);
  const other = await actors.viewer("nguyen-thu-ha.tam-son", AT);
  expect(await execute(removePersonsFactor, { personId, document: DOCUMENT }, { viewer: other })).toMatchObject({
    problem: { code: "access.role" },
  });
  const viewer = await admin();
  await giveFactor(viewer.personId);
  expect(
    await execute(removePersonsFactor, { personId: viewer.personId, document: DOCUMENT }, { viewer }),
  ).toMatchObject({
    problem: { code: "access.oneself" },
  });
  expect(await hasSecondFactor(personId)).toBe(true);
});

it("is taken off at the machine itself, where nobody signs in", async () => {
  const { personId } = await actors.viewer("pham-duc-trong", AT);
  expect(await fromShell("shell", (pen) => removeFactorOf(pen, personId, "shell"))).toEqual({ ok: true, value: null });
  expect(await lastEvent(personId)).toMatchObject({ action: "person.secondFactorRemoved", person: null });
});
