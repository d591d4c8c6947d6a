import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { setClock } from "./clock.ts";
import { disconnect } from "./db.ts";
import { rereadSettings } from "./settings.ts";

/**
 * Gives the tests of one file a database of their own, made in some 40 ms from the migrated template, and drops it after
 * them. The clock runs again afterwards.
 *
 * @param seeded with the starter campaign in it
 */
export function useDatabase({ seeded = false }: { seeded?: boolean } = {}): void {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const before = process.env["DATABASE_URL"];
  beforeAll(async () => {
    if (seeded) await ensureSeeded();
    await onServer(`CREATE DATABASE ${name} TEMPLATE ${seeded ? "template_seeded" : "template_migrated"}`);
    process.env["DATABASE_URL"] = urlOf(name);
    rereadSettings();
  }, 180_000);
  afterAll(async () => {
    setClock(null);
    await disconnect();
    await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    if (before === undefined) delete process.env["DATABASE_URL"];
    else process.env["DATABASE_URL"] = before;
    rereadSettings();
  });
}

/** Connection string, as the owner, of the database the running test file has; for tests that break in by SQL. */
export function ownerUrl(): string {
  const url = process.env["DATABASE_URL"];
  if (url === undefined) throw new Error("call useDatabase() first");
  return url;
}

/** The first test file that wants the starter campaign makes its template; the others wait for it. */
async function ensureSeeded(): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf("postgres") });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(1)");
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'template_seeded'");
    if (found.rowCount !== 0) return;
    await client.query("CREATE DATABASE seeding TEMPLATE template_migrated");
    const env = { ...process.env, DATABASE_URL: urlOf("seeding") };
    const loaded = spawnSync(process.execPath, ["bin/load-starter.ts"], { env, encoding: "utf8" });
    if (loaded.status !== 0) {
      await client.query("DROP DATABASE seeding WITH (FORCE)");
      throw new Error(`the starter campaign could not be loaded:\n${loaded.stdout}${loaded.stderr}`);
    }
    await client.query("ALTER DATABASE seeding RENAME TO template_seeded");
  } finally {
    await client.end();
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf("postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The tests' own server is started once for the whole run, by `test-server.ts`. */
function urlOf(database: string): string {
  const server = process.env["TEST_SERVER_URL"];
  if (server === undefined) throw new Error("TEST_SERVER_URL is not set: run the tests through vitest.config.ts");
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
