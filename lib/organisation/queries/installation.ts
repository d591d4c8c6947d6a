import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { now, realNow } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { shownStorage } from "#lib/platform/storage-address.ts";

const row = z.object({
  people: z.number(),
  closed: z.number(),
  withoutRole: z.number(),
  units: z.number(),
  sessions: z.number(),
  delegations: z.number(),
  database: z.string(),
  size: z.string(),
  clockApart: z.number(),
  events: z.number(),
  unsealed: z.number(),
});

/** `word` names a word of the catalogue, `value` stands as it is; neither: not set. */
type SettingShown = { name: string; value?: string | null; word?: "on" | "off" | "folder" };

/** What the administrator's desk shows: counts of people and units, and how the parts of the portal are. No report text. */
export type Installation = z.infer<typeof row> & { settings: SettingShown[] };

/** A read-only list of the settings in force; secrets and passwords in addresses never appear. */
function settingsShown(): SettingShown[] {
  return [
    { name: "PORTAL_URL", value: settings.portalUrl },
    { name: "HOST", value: `${settings.host}:${settings.port}` },
    { name: "PORTAL_TIME_ZONE", value: settings.timeZone },
    settings.storageUrl.startsWith("file:")
      ? { name: "STORAGE_URL", word: "folder" }
      : { name: "STORAGE_URL", value: shownStorage(settings.storageUrl) },
    { name: "SMTP_URL", value: settings.smtpUrl === null ? null : new URL(settings.smtpUrl).hostname },
    { name: "OIDC_ISSUER", value: settings.oidc?.issuer ?? null },
    { name: "PORTAL_WORKER", word: settings.worker ? "on" : "off" },
  ];
}

/** The installation at this moment (real time); null for anyone but an administrator. One statement. */
export async function installation(viewer: Viewer): Promise<Installation | null> {
  if (can("desk.admin", viewer) !== null) return null;
  const found = await one(
    db(),
    row,
    sql`SELECT (SELECT count(*)::int FROM person WHERE closed_at IS NULL) AS people, (SELECT count(*)::int FROM person WHERE closed_at IS NOT NULL) AS closed,
      (SELECT count(*)::int FROM person p WHERE closed_at IS NULL AND NOT EXISTS (SELECT 1 FROM position x WHERE x.person_id = p.id AND x.until IS NULL)) AS "withoutRole",
      (SELECT count(*)::int FROM unit WHERE valid_to IS NULL) AS units, (SELECT count(*)::int FROM session WHERE ended_at IS NULL) AS sessions,
      (SELECT count(*)::int FROM delegation WHERE ended_at IS NULL AND until > ${now()}) AS delegations,
      current_setting('server_version') AS database, pg_size_pretty(pg_database_size(current_database())) AS size,
      abs(extract(epoch FROM now()) - ${realNow().getTime() / 1000}::float8)::float8 AS "clockApart",
      (SELECT count(*)::int FROM audit_event) AS events, (SELECT count(*)::int FROM audit_event e WHERE NOT EXISTS (SELECT 1 FROM audit_leaf l WHERE l.event_id = e.id)) AS unsealed`,
  );
  return found === null ? null : { ...found, settings: settingsShown() };
}
