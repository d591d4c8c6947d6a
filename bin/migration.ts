import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { realNow } from "#lib/platform/clock.ts";
import { openCluster } from "#lib/platform/embedded.ts";
import { migrate, pendingSql } from "#lib/platform/migrate.ts";

/**
 * `npm run migration -- NAME`: writes the SQL that leads from the migrations folder to prisma/schema into a new
 * migration, then proves on a database of its own that all migrations apply from the first to the last.
 */
const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error("npm run migration -- NAME   (lower-case letters, digits and _, e.g. add_inspection_date)");
  process.exit(2);
}
const dataDir = mkdtempSync(join(tmpdir(), "portal-migration-"));
const cluster = await openCluster(dataDir, ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
try {
  const sql = await pendingSql(cluster.url);
  if (sql === null) {
    console.log("prisma/schema and prisma/migrations agree: nothing to write");
  } else {
    const stamp = realNow().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = join("prisma/migrations", `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "migration.sql"), sql);
    console.log(`wrote ${folder}/migration.sql`);
  }
  const applied = await migrate(cluster.url);
  console.log(`applied on an empty database: ${applied.join(", ") || "none"}`);
} finally {
  await cluster.close();
  rmSync(dataDir, { recursive: true, force: true });
}
