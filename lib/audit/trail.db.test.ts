import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db, inTransaction } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { ownerUrl, useDatabase } from "#lib/platform/test-database.ts";
import { append } from "./append.ts";
import { exportLines, fileTrail } from "./export.ts";
import { sealAll } from "./seal.ts";
import { publicKeyOf } from "./signature.ts";
import { databaseTrail, verifyTrail } from "./verify.ts";

useDatabase();

const SEED = "5a".repeat(32);
const at = new Date("2023-04-19T01:00:00.123Z");
const nobody = { personId: null, onBehalfOfId: null, address: "127.0.0.1" };
const attemptOn = (subjectId: string, data: string) =>
  inTransaction((tx) =>
    append(tx, { action: "attempt.refused", subjectKind: "address", subjectId, data: { data } }, nobody, at, {
      outcome: "REFUSED",
    }),
  );
const verify = () => verifyTrail(databaseTrail(db()), publicKeyOf(SEED));

/** As the owner, past every trigger: what somebody who holds the server could do. */
async function asOwner(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  for (const statement of ["SET session_replication_role = replica", ...statements]) await client.query(statement);
  await client.end();
}

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "trail-"));
  await Promise.all(Array.from({ length: 12 }, (_, n) => attemptOn(n % 2 === 0 ? "even" : "odd", `đã thử ${n}`)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("events written at once on one subject make one chain, and the whole trail holds", async () => {
  expect(await verify()).toMatchObject({ holds: true, events: 12, sealed: 0 });
  expect(await sealAll(SEED)).toBe(12);
  expect(await sealAll(SEED)).toBe(0);
  await attemptOn("even", "later");
  expect(await sealAll(SEED)).toBe(1);
  expect(await verify()).toMatchObject({ holds: true, events: 13, sealed: 13, heads: 2 });
});

test("the application may neither change nor delete an event", async () => {
  await expect(db().$executeRaw(sql`UPDATE audit_event SET data = '{}'`)).rejects.toThrow();
  await expect(db().$executeRaw(sql`DELETE FROM audit_event`)).rejects.toThrow();
  await expect(db().$executeRaw(sql`TRUNCATE audit_leaf`)).rejects.toThrow();
});

test("an exported trail is checked without the database, and a changed file is found out", async () => {
  const file = join(folder, "trail.jsonl");
  let text = "";
  for await (const line of exportLines(databaseTrail(db()), publicKeyOf(SEED))) text += `${line}\n`;
  writeFileSync(file, text);
  expect(await verifyTrail(fileTrail(file), await fileTrail(file).publicKey())).toMatchObject({
    holds: true,
    events: 13,
    sealed: 13,
  });
  writeFileSync(file, readFileSync(file, "utf8").replace("đã thử 4", "đã thử 5"));
  expect(await verifyTrail(fileTrail(file), null)).toMatchObject({ holds: false, fault: { why: "hash" } });
});

test("whoever holds the server is still found out: a changed text, a rewritten chain, a deleted last event", async () => {
  await asOwner("UPDATE audit_event SET data = '{\"data\":\"khác\"}' WHERE subject_id = 'odd' AND sequence = 2");
  expect(await verify()).toMatchObject({ holds: false, fault: { why: "hash" } });
  // With a hash that fits its own content again, the next event no longer rests on it.
  await asOwner(`UPDATE audit_event e SET hash = encode(sha256(convert_to(concat_ws(E'\\n', e.id, '2023-04-19T01:00:00.123Z', '-', '-', e.address, e.action, e.subject_kind,
    e.subject_id, e.sequence::text, e.outcome, e.data, e.previous_hash), 'UTF8')), 'hex') WHERE subject_id = 'odd' AND sequence = 2`);
  expect(await verify()).toMatchObject({ holds: false, fault: { why: "previous" } });
  await asOwner("DELETE FROM audit_event WHERE subject_id = 'odd'");
  expect(await verify()).toMatchObject({ holds: false, fault: { why: "leaf" } });
});
