import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { MigrationList, SchemaContainer } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { z } from "zod";
import { withEngine } from "./schema-engine.ts";

const SCHEMA = resolve("prisma/schema");
const MIGRATIONS = resolve("prisma/migrations");
const NOTHING_OUTSIDE = { externalTables: [], externalEnums: [] };

/** The database cannot be brought to this version's shape; `code` says why, `names` which migrations. */
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
 * @throws MigrationRefused when the database knows a migration that we do not, or one broke half-way
 */
export async function migrate(url: string): Promise<string[]> {
  const state = await stateOf(url);
  if (state.serverVersion < 150_000)
    throw new MigrationRefused("server_old", [String(Math.floor(state.serverVersion / 10_000))]);
  const known = migrationNames();
  const unknown = [...state.applied, ...state.failed].filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new MigrationRefused("newer", unknown);
  if (state.failed.length > 0) throw new MigrationRefused("failed", state.failed);
  if (known.every((name) => state.applied.includes(name))) return [];
  return withEngine(url, schemaFiles(), async (engine) => {
    const done = await engine.applyMigrations({ migrationsList: migrationList(), filters: NOTHING_OUTSIDE });
    return done.appliedMigrationNames;
  });
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
export async function stateOf(url: string): Promise<{ applied: string[]; failed: string[]; serverVersion: number }> {
  return withClient(url, async (client) => {
    const version = z.object({ server_version_num: z.coerce.number() });
    const { rows: versions } = await client.query("SHOW server_version_num");
    const serverVersion = version.parse(versions[0]).server_version_num;
    const there = await client.query("SELECT 1 FROM pg_class WHERE oid = to_regclass('_prisma_migrations')");
    if (there.rowCount === 0) return { applied: [], failed: [], serverVersion };
    const { rows } = await client.query(
      `SELECT migration_name AS name, bool_or(finished_at IS NOT NULL) AS done FROM _prisma_migrations
       WHERE rolled_back_at IS NULL GROUP BY migration_name ORDER BY migration_name`,
    );
    const found = z.array(z.object({ name: z.string(), done: z.boolean() })).parse(rows);
    const names = (done: boolean) => found.filter((row) => row.done === done).map((row) => row.name);
    return { applied: names(true), failed: names(false), serverVersion };
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
