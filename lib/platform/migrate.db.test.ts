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

test("a migration that broke half-way is named", async () => {
  const last = migrationNames().at(-1) ?? "";
  await onDatabase(`UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${last}'`);
  expect(await refusal()).toMatchObject({ code: "failed", names: [last] });
  await onDatabase("UPDATE _prisma_migrations SET finished_at = now()");
});

test("a database newer than this version is refused", async () => {
  await onDatabase(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29991231000000_later', now())",
  );
  expect(await refusal()).toMatchObject({ code: "newer", names: ["29991231000000_later"] });
});
