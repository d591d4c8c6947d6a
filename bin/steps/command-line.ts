import { existsSync } from "node:fs";
import { migrate, migrationNames, stateOf } from "#lib/platform/migrate.ts";
import { rereadSettings, settings } from "#lib/platform/settings.ts";
import { generateClient } from "./build.ts";
import { keepSecrets } from "./data-folder.ts";
import { databaseUrl, openDatabase } from "./database.ts";
import { Failure } from "./failure.ts";

/**
 * Runs a word of the command line with the installation's database: the one the running portal uses, or the embedded
 * one started for the moment. Clock and secrets are those of the portal.
 */
export async function withDatabase(work: () => Promise<number>): Promise<number> {
  rereadSettings();
  if (existsSync(settings.dataDir)) keepSecrets(settings.dataDir);
  rereadSettings();
  await generateClient(() => undefined);
  const close = await openDatabase(() => undefined);
  await refuseOtherShape().catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const { loadClock } = await import("#lib/platform/clock.ts");
  const { disconnect } = await import("#lib/platform/db.ts");
  try {
    await loadClock();
    return await work();
  } finally {
    await disconnect();
    await close();
  }
}

/** A fresh database gets its tables; an older or newer one is left to `npm start`, since a portal may be running on it. */
async function refuseOtherShape(): Promise<void> {
  const { applied } = await stateOf(databaseUrl());
  const known = migrationNames();
  if (applied.length === 0 || applied.some((name) => !known.includes(name))) {
    await migrate(databaseUrl());
  } else if (applied.length < known.length) {
    throw new Failure(
      "Cơ sở dữ liệu chưa được chuyển đổi lên phiên bản này.",
      "The database has not been brought to this version yet.",
      "dừng cổng đang chạy rồi · stop the running portal, then: npm start",
    );
  }
}

/** Says how a word is used, and gives the exit code for that. */
export function usedWrongly(usage: string): number {
  console.error(usage);
  return 2;
}
