import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { MigrationList, SchemaContainer } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { z } from "zod";
import { withEngine } from "./schema-engine.ts";

const SCHEMA = resolve("prisma/schema");
const MIGRATIONS = resolve("prisma/migrations");
const NOTHING_OUTSIDE = { externalTables: [], externalEnums: [] };

/**
 * The database cannot be brought to this version's shape; `code` says why, `names` which migrations, or which version
 * of the server, or in what words the database refused.
 */
export class MigrationRefused extends Error {
  readonly code: "newer" | "failed" | "server_old";
  readonly names: string[];
  constructor(code: MigrationRefused["code"], names: string[]) {
    super(`${code}: ${names.join(", ")}`);
    this.name = "MigrationRefused";
    this.code = code;
    this.names = names;
  }
}

/**
 * Applies the migrations that a database does not have yet, keeping Prisma's own table of them.
 *
 * @param url connection string of the database's owner
 * @returns the names applied, in order; empty when it was up to date
 * @throws MigrationRefused when the database knows a migration that we do not, or refuses one
 */
export async function migrate(url: string): Promise<string[]> {
  const state = await stateOf(url);
  if (state.serverVersion < 150_000)
    throw new MigrationRefused("server_old", [String(Math.floor(state.serverVersion / 10_000))]);
  const known = migrationNames();
  const unknown = state.applied.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new MigrationRefused("newer", unknown);
  if (known.every((name) => state.applied.includes(name))) return [];
  return withClient(url, async (client) => {
    // One process at a time; the lock goes with the connection.
    await client.query("SELECT pg_advisory_lock(hashtext('portal migrations'))");
    await forgetUnfinished(client);
    try {
      return await withEngine(url, schemaFiles(), async (engine) => {
        const done = await engine.applyMigrations({ migrationsList: migrationList(), filters: NOTHING_OUTSIDE });
        return done.appliedMigrationNames;
      });
    } catch (error) {
      await forgetUnfinished(client);
      throw new MigrationRefused("failed", [wordsOf(error)]);
    }
  });
}

/** A migration is one transaction that marks itself as finished: one begun and not marked has left nothing behind. */
async function forgetUnfinished(client: pg.Client): Promise<void> {
  const there = await client.query("SELECT 1 WHERE to_regclass('_prisma_migrations') IS NOT NULL");
  if (there.rowCount === 0) return;
  await client.query("DELETE FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL");
}

/** What the database said, without the engine's own trace around it. */
function wordsOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !/^\s+(\d+:|at |with )/.test(line));
  return lines.slice(0, 12).join("\n");
}

/**
 * The SQL that leads from the migrations folder to the schema, or null when they agree.
 *
 * @param url connection string of an owner who may make a passing database to replay the migrations in
 */
export async function pendingSql(url: string): Promise<string | null> {
  return withEngine(url, schemaFiles(), async (engine) => {
    const found = await engine.diff({
      from: { tag: "migrations", ...migrationList() },
      to: { tag: "schemaDatamodel", files: schemaFiles() },
      script: true,
      exitCode: true,
      filters: NOTHING_OUTSIDE,
    });
    return found.exitCode === 0 ? null : withoutHandWritten(found.stdout ?? "");
  });
}

/** The engine would drop an index that only a hand-written migration knows (written there without quotes): keep those. */
function withoutHandWritten(script: string): string | null {
  const written = migrationList()
    .migrationDirectories.map((folder) => folder.migrationFile.content.value)
    .join("\n");
  const kept = script.replace(/-- DropIndex\nDROP INDEX "([^"]+)";\n*/g, (statement, name: string) =>
    new RegExp(`INDEX (IF NOT EXISTS )?${name}\\b`).test(written) ? "" : statement,
  );
  return kept.trim() === "" ? null : kept;
}

/** The migrations of this version, oldest first. */
export function migrationNames(): string[] {
  if (!existsSync(MIGRATIONS)) return [];
  const folders = readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((entry) => entry.name).sort();
}

/** Which migrations a database has, and its server's version number (180004 is 18.4). */
export async function stateOf(url: string): Promise<{ applied: string[]; serverVersion: number }> {
  return withClient(url, async (client) => {
    const version = z.object({ server_version_num: z.coerce.number() });
    const { rows: versions } = await client.query("SHOW server_version_num");
    const serverVersion = version.parse(versions[0]).server_version_num;
    const there = await client.query("SELECT 1 FROM pg_class WHERE oid = to_regclass('_prisma_migrations')");
    if (there.rowCount === 0) return { applied: [], serverVersion };
    const { rows } = await client.query(
      "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY name",
    );
    const found = z.array(z.object({ name: z.string() })).parse(rows);
    return { applied: found.map((row) => row.name), serverVersion };
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function schemaFiles(): SchemaContainer[] {
  const names = readdirSync(SCHEMA).filter((name) => name.endsWith(".prisma"));
  return names.sort().map((name) => ({ path: join(SCHEMA, name), content: readFileSync(join(SCHEMA, name), "utf8") }));
}

function migrationList(): MigrationList {
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames().map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(MIGRATIONS, path, "migration.sql"), "utf8") },
      },
    })),
  };
}
