import pg from "pg";
import { expect, test } from "vitest";
import { MigrationRefused, migrate, migrationNames, pendingSql, stateOf } from "./migrate.ts";
import { ownerUrl, useDatabase } from "./test-database.ts";

useDatabase();

async function onDatabase(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl() });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function refusal(): Promise<MigrationRefused> {
  const error: unknown = await migrate(ownerUrl()).catch((problem: unknown) => problem);
  if (error instanceof MigrationRefused) return error;
  throw new Error("it was not refused");
}

test("schema and migrations say the same", async () => {
  expect(await pendingSql(ownerUrl())).toBeNull();
});

test("a database that is up to date is left alone", async () => {
  expect((await stateOf(ownerUrl())).applied).toEqual(migrationNames());
  expect(await migrate(ownerUrl())).toEqual([]);
});

test("a migration that was begun and never finished is begun again", async () => {
  await onDatabase("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await migrate(ownerUrl());
  await onDatabase("DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE TABLE in_the_way ()");
  expect(await refusal()).toMatchObject({ code: "failed" });
  await onDatabase("DROP TABLE in_the_way");
  expect(await migrate(ownerUrl())).toEqual(migrationNames());
});

test("a migration that the database refuses leaves nothing, and can be tried again", async () => {
  const last = migrationNames().at(-1) ?? "";
  await onDatabase(`DELETE FROM _prisma_migrations WHERE migration_name = '${last}'`);
  expect(await refusal()).toMatchObject({
    code: "failed",
    names: [expect.stringMatching(/already exists|does not exist/)],
  });
  expect((await stateOf(ownerUrl())).applied).toEqual(migrationNames().slice(0, -1));
  await onDatabase("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  expect(await migrate(ownerUrl())).toEqual(migrationNames());
});

test("a database newer than this version is refused", async () => {
  await onDatabase(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29991231000000_later', now())",
  );
  expect(await refusal()).toMatchObject({ code: "newer", names: ["29991231000000_later"] });
});
