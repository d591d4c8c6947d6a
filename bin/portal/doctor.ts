import { statfsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { probe, storageAt } from "#lib/file/storage.ts";
import { clockIsSimulated, now, realNow } from "#lib/platform/clock.ts";
import { db, one, sql } from "#lib/platform/db.ts";
import { migrationNames, stateOf } from "#lib/platform/migrate.ts";
import { settings } from "#lib/platform/settings.ts";
import { shownStorage } from "#lib/platform/storage-address.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { usedWrongly, withDatabase } from "../steps/command-line.ts";
import { databaseUrl } from "../steps/database.ts";
import { explain } from "../steps/failure.ts";

type Finding = { holds: boolean; says: string; mend?: string };

/** `portal doctor`: one line for each part of the installation, and how to mend what does not hold. */
export default async function doctor(args: string[]): Promise<number> {
  if (args.length > 0) return usedWrongly("npm run -s portal -- doctor");
  const checks: [string, () => Promise<Finding>][] = [
    ["database", reachable],
    ["migrations", migrations],
    ["disk", disk],
    ["clock", clock],
    ["mail", mail],
    ["storage", storage],
    ["trail", trail],
  ];
  return withDatabase(async () => {
    let held = true;
    for (const [name, check] of checks) {
      const finding = await check().catch(failed);
      held &&= finding.holds;
      console.log(
        `${finding.holds ? "✓" : "✗"} ${name.padEnd(11)} ${finding.says}${finding.mend ? `\n              → ${finding.mend}` : ""}`,
      );
    }
    return held ? 0 : 1;
  });
}

function failed(error: unknown): Finding {
  const known = explain(error);
  return known ? { holds: false, says: known.message, mend: known.mend } : { holds: false, says: String(error) };
}

async function reachable(): Promise<Finding> {
  const row = z.object({ version: z.string(), size: z.string() });
  const found = await one(
    db(),
    row,
    sql`SELECT current_setting('server_version') AS version, pg_size_pretty(pg_database_size(current_database())) AS size`,
  );
  return { holds: found !== null, says: `Postgres ${found?.version}, ${found?.size}` };
}

async function migrations(): Promise<Finding> {
  const { applied } = await stateOf(databaseUrl());
  const missing = migrationNames().filter((name) => !applied.includes(name));
  const says = `${applied.length} applied, ${missing.length} missing`;
  return missing.length === 0 ? { holds: true, says } : { holds: false, says, mend: "npm start" };
}

async function disk(): Promise<Finding> {
  const { bavail, bsize } = statfsSync(settings.dataDir);
  const free = (bavail * bsize) / 1024 ** 3;
  const says = `${free.toFixed(1)} GB free for ${settings.dataDir}`;
  return free > 1
    ? { holds: true, says }
    : { holds: false, says, mend: "free some space, or move PORTAL_DATA_DIR to another disk" };
}

async function clock(): Promise<Finding> {
  const row = z.object({ apart: z.number() });
  const found = await one(
    db(),
    row,
    sql`SELECT abs(extract(epoch FROM now()) * 1000 - ${realNow().getTime()}::float8)::float8 AS apart`,
  );
  const apart = (found?.apart ?? 0) / 1000;
  const simulated = clockIsSimulated() ? `, campaign's clock (sample): ${formatInstant(now())}` : "";
  const says = `database and this machine ${apart.toFixed(1)} s apart${simulated}`;
  return apart < 5 ? { holds: true, says } : { holds: false, says, mend: "set both clocks by NTP" };
}

async function mail(): Promise<Finding> {
  return {
    holds: true,
    says: settings.smtpUrl === null ? "SMTP_URL is not set: mails are kept for the administrator" : "SMTP_URL is set",
  };
}

async function storage(): Promise<Finding> {
  const says = shownStorage(settings.storageUrl);
  try {
    await probe(await storageAt(settings.storageUrl));
    return { holds: true, says: `${says}: written, read and removed` };
  } catch (error) {
    const mend = settings.storageUrl.startsWith("file:")
      ? `let the user the portal runs as write in ${fileURLToPath(settings.storageUrl)}, or set STORAGE_URL to another folder or bucket`
      : "see that the server answers, and that bucket, key, secret, region and tls of STORAGE_URL are right and the key may list, read, write and delete";
    return { holds: false, says: `${says}: ${String(error)}`, mend };
  }
}

async function trail(): Promise<Finding> {
  const row = z.object({ events: z.coerce.number(), unsealed: z.coerce.number() });
  const found = await one(
    db(),
    row,
    sql`SELECT count(*) AS events, count(*) FILTER (WHERE l.event_id IS NULL) AS unsealed FROM audit_event e LEFT JOIN audit_leaf l ON l.event_id = e.id`,
  );
  return {
    holds: true,
    says: `${found?.events} events, ${found?.unsealed} not sealed yet (portal audit verify checks them all)`,
  };
}
