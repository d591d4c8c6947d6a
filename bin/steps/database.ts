import pg from "pg";
import { openCluster } from "#lib/platform/embedded.ts";
import { migrate, migrationNames } from "#lib/platform/migrate.ts";
import { rereadSettings, settings } from "#lib/platform/settings.ts";

/**
 * Opens the installation's database: the server of DATABASE_URL, else the embedded one of the data folder, whose address
 * is set for this process and its children.
 *
 * @returns a function that gives it back (an embedded one stops when nobody else uses it)
 */
export async function openDatabase(remark: (text: string) => void): Promise<() => Promise<void>> {
  if (settings.databaseUrl !== null) {
    const client = new pg.Client({ connectionString: settings.databaseUrl, connectionTimeoutMillis: 10_000 });
    await client.connect();
    await client.end();
    remark("DATABASE_URL");
    return async () => undefined;
  }
  const cluster = await openCluster(settings.dataDir);
  process.env["DATABASE_URL"] = cluster.url;
  rereadSettings();
  remark(cluster.joined ? "đã chạy sẵn · was running" : "Postgres 18");
  return cluster.close;
}

/** Brings the database to the shape of this version. */
export async function bringUpToDate(remark: (text: string) => void): Promise<void> {
  const applied = await migrate(databaseUrl());
  remark(applied.length === 0 ? `${migrationNames().length} đã có · up to date` : `+${applied.length}`);
}

/** The address of the open database. */
export function databaseUrl(): string {
  if (settings.databaseUrl === null) throw new Error("the database is not open");
  return settings.databaseUrl;
}
