import pg from "pg";
import { settings } from "#lib/platform/settings.ts";

/** What is no data of the campaign: the table of migrations, the legal moves, the settings (the clock starts anew). */
const KEPT = ["_prisma_migrations", "legal_move", "setting"];

/**
 * Empties a database that holds sample data only, trail included, in one transaction as its owner. What must never be
 * changed on a real installation is refused here too: one real plan or one real person is enough.
 *
 * @throws Error when the database is not a sample installation
 */
export async function wipeSample(): Promise<void> {
  const client = new pg.Client({
    connectionString: settings.databaseUrl ?? "",
    application_name: "portal sample reset",
  });
  await client.connect();
  try {
    await client.query("BEGIN");
    const real = await client.query(
      "SELECT 1 FROM plan WHERE NOT sample UNION ALL SELECT 1 FROM person WHERE NOT sample LIMIT 1",
    );
    if (real.rowCount !== 0)
      throw new Error("this installation holds real people or plans: its data is not sample data");
    const found = await client.query<{ name: string }>(
      "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1) ORDER BY 1",
      [KEPT],
    );
    const tables = found.rows.map((row) => row.name);
    for (const table of tables) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await client.query(`TRUNCATE ${tables.join(", ")} RESTART IDENTITY`);
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    await client.end();
  }
}
