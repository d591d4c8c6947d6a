import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openCluster } from "./embedded.ts";
import { migrate } from "./migrate.ts";

/**
 * For a whole run of the tests: a Postgres of its own in a passing folder, with a migrated template. Nothing of it needs
 * to survive, so nothing is synced.
 */
export default async function startServer(_project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "portal-test-"));
  const cluster = await openCluster(dataDir, ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
  process.env["TEST_SERVER_URL"] = cluster.url;
  await sql(cluster.url, "CREATE DATABASE template_migrated");
  await migrate(withDatabase(cluster.url, "template_migrated"));
  return async () => {
    await cluster.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function sql(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
