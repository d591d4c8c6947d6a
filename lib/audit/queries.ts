import { z } from "zod";
import { can } from "#lib/access/can.ts";
import { loadSubject } from "#lib/access/subject.ts";
import type { Viewer } from "#lib/access/types.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { join, type Sql, sql } from "#lib/platform/sql.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { auditActions } from "./event.ts";
import { labels } from "./labels.ts";
import type { TrailLine } from "./types.ts";

const PAGE = 50;

const eventRow = z.object({
  id: z.string(),
  at: z.date(),
  person: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  address: z.string(),
  action: z.enum(auditActions),
  subjectKind: z.string(),
  subjectId: z.string(),
  subject: z.string().nullable(),
  sequence: z.number().int(),
  outcome: z.string(),
  data: z.string(),
  hash: z.string(),
  sealed: z.boolean(),
});

function detailsOf(data: string): { key: string; value: string }[] {
  const parsed = z.record(z.string(), z.unknown()).parse(JSON.parse(data));
  return Object.entries(parsed)
    .filter(([, value]) => value !== null && value !== "")
    .map(([key, value]) => ({ key, value: typeof value === "string" ? value : JSON.stringify(value) }));
}

function lineOf(row: z.infer<typeof eventRow>, locale: "vi" | "en"): TrailLine {
  const kinds: Record<string, { vi: string; en: string }> = labels.subjectKind;
  return {
    id: row.id,
    at: formatInstant(row.at),
    who: row.person,
    onBehalfOf: row.onBehalfOf,
    address: row.address,
    words: labels.action[row.action][locale],
    subjectKind: row.subjectKind,
    subjectKindWords: kinds[row.subjectKind]?.[locale] ?? row.subjectKind,
    subjectId: row.subjectId,
    subject: row.subject,
    sequence: row.sequence,
    refused: row.outcome === "REFUSED",
    details: detailsOf(row.data),
    hash: row.hash,
    sealed: row.sealed,
  };
}

/** Names of the subjects are looked up for the lines of one page only, by key. */
const selectEvents = (condition: Sql, order: Sql, limit: number): Sql => sql`
  SELECT e.id, e.at, p.full_name AS person, b.full_name AS "onBehalfOf", e.address, e.action, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId",
    e.sequence, e.outcome, e.data, e.hash, EXISTS (SELECT 1 FROM audit_leaf l WHERE l.event_id = e.id) AS sealed,
    CASE e.subject_kind
      WHEN 'report' THEN (SELECT d.code || ' · ' || u.name FROM report r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id WHERE r.id::text = e.subject_id)
      WHEN 'person' THEN (SELECT x.full_name FROM person x WHERE x.id::text = e.subject_id)
      WHEN 'unit' THEN (SELECT x.name FROM unit x WHERE x.id::text = e.subject_id)
      WHEN 'plan' THEN (SELECT x.short_title FROM plan x WHERE x.id::text = e.subject_id)
      WHEN 'milestone' THEN (SELECT u.name FROM milestone m JOIN unit u ON u.id = m.unit_id WHERE m.id::text = e.subject_id)
      ELSE e.subject_id END AS subject
  FROM (SELECT * FROM audit_event e WHERE ${condition} ORDER BY ${order} LIMIT ${limit}) e
  LEFT JOIN person p ON p.id = e.person_id LEFT JOIN person b ON b.id = e.on_behalf_of_id ORDER BY ${order}`;

export type TrailFilter = { kind?: string; outcome?: string; before?: string };

/**
 * A page of the whole installation's trail, newest first; `before` is the id of the last event of the page before
 * (UUIDv7: ids run with time). Null when the viewer may not read it. `next` leads to the following page.
 */
export async function trailPage(
  viewer: Viewer,
  filter: TrailFilter,
): Promise<{ lines: TrailLine[]; next: string | null } | null> {
  if (can("trail.read", viewer)) return null;
  const conditions = [sql`TRUE`];
  if (filter.kind) conditions.push(sql`e.subject_kind = ${filter.kind}`);
  if (filter.outcome) conditions.push(sql`e.outcome = ${filter.outcome}`);
  if (filter.before)
    conditions.push(sql`(e.at, e.id) < (SELECT x.at, x.id FROM audit_event x WHERE x.id = ${filter.before}::uuid)`);
  const rows = await many(
    db(),
    eventRow,
    selectEvents(sql`${join(conditions, " AND ")}`, sql`e.at DESC, e.id DESC`, PAGE + 1),
  );
  const shown = rows.slice(0, PAGE);
  return {
    lines: shown.map((row) => lineOf(row, viewer.locale)),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

const named = z.object({ name: z.string() });

/** The life of one report on the trail, oldest first; null when there is none or the viewer may not read it. */
export async function reportTrail(
  viewer: Viewer,
  reportId: string,
): Promise<{ name: string; lines: TrailLine[] } | null> {
  const subject = await loadSubject(db(), "reportSubject", reportId);
  if (subject === null || can("trail.readReport", viewer, subject)) return null;
  const name = await one(
    db(),
    named,
    sql`SELECT d.code || ' · ' || u.name AS name FROM report r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id WHERE r.id = ${reportId}::uuid`,
  );
  const rows = await many(
    db(),
    eventRow,
    selectEvents(sql`e.subject_kind = 'report' AND e.subject_id = ${reportId}`, sql`e.sequence`, 500),
  );
  return { name: name?.name ?? "", lines: rows.map((row) => lineOf(row, viewer.locale)) };
}

const sealing = z.object({
  events: z.coerce.number(),
  unsealed: z.coerce.number(),
  size: z.number().nullable(),
  root: z.string().nullable(),
  signedAt: z.date().nullable(),
});

/** How many events there are and how many are sealed under the newest signed head (instants as text). */
export async function sealingState(
  viewer: Viewer,
): Promise<{ events: number; unsealed: number; size: number; root: string | null; signedAt: string | null } | null> {
  if (can("trail.read", viewer)) return null;
  const row = await one(
    db(),
    sealing,
    sql`SELECT (SELECT count(*) FROM audit_event) AS events,
      (SELECT count(*) FROM audit_event e WHERE NOT EXISTS (SELECT 1 FROM audit_leaf l WHERE l.event_id = e.id)) AS unsealed,
      h.size, h.root, h.signed_at AS "signedAt" FROM (SELECT 1) AS one LEFT JOIN LATERAL (SELECT * FROM audit_head ORDER BY size DESC LIMIT 1) h ON true`,
  );
  if (row === null) return null;
  return {
    events: row.events,
    unsealed: row.unsealed,
    size: row.size ?? 0,
    root: row.root,
    signedAt: row.signedAt ? formatInstant(row.signedAt) : null,
  };
}

const headRow = z.object({ size: z.number(), root: z.string(), signature: z.string(), signedAt: z.date() });

/** The newest signed head of the log, for anyone who keeps it to compare later; null before the first sealing. */
export async function newestHead(): Promise<{
  size: number;
  root: string;
  signature: string;
  signedAt: string;
} | null> {
  const head = await one(
    db(),
    headRow,
    sql`SELECT size, root, signature, signed_at AS "signedAt" FROM audit_head ORDER BY size DESC LIMIT 1`,
  );
  return head === null ? null : { ...head, signedAt: head.signedAt.toISOString() };
}
