import { z } from "zod";
import { many, one, type Tx } from "#lib/platform/db.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import type { Block } from "#lib/report/section/block.ts";
import { FIGURES } from "../answer.ts";
import { LEAST_SHARED } from "../signals.ts";
import type { SentVersion } from "./version.ts";

/** Laid side by side at most, the likest first: a copy is among the first, whatever the campaign's size. */
const MOST_NEAR = 24;
/** Other units' reports an item's vocabulary is taken from. */
const MOST_PEERS = 8;

const section = z.object({
  reportId: z.string(),
  versionId: z.string(),
  itemId: z.string(),
  kind: z.enum(["COPY_UNIT", "COPY_EARLIER"]),
  blocks: z.custom<Block[]>((value) => Array.isArray(value)),
});
export type NearSection = z.output<typeof section>;

const prints = (hashes: readonly number[]): Sql => sql`unnest(${hashes.map(String)}::text[]::bigint[])`;

/**
 * From here on in this transaction prints are looked up by their index. Left to itself the database reads a small table
 * through for every print, and takes each row's thousands of prints apart to do so: seconds instead of milliseconds.
 */
export async function byIndex(tx: Tx): Promise<void> {
  await tx.$executeRaw(sql`SET LOCAL enable_seqscan = off`);
}

/** Versions that are held against: sent, not withdrawn. */
const standing = sql`EXISTS (SELECT 1 FROM submission s WHERE s.version_id = p.version_id AND s.withdrawn_at IS NULL)`;

/** Another unit's report of the directive, or another report of this unit and of those it came from; a report that consolidates quotes by its nature. */
function relation(version: SentVersion): Sql {
  return sql`CASE WHEN x.id = ${version.reportId}::uuid THEN NULL
    WHEN x.unit_id = ${version.unitId}::uuid OR EXISTS (SELECT 1 FROM unit_successor c
      WHERE c.successor_id = ${version.unitId}::uuid AND c.predecessor_id = x.unit_id) THEN 'COPY_EARLIER'
    WHEN x.directive_id = ${version.directiveId}::uuid AND NOT a.consolidates AND NOT ${version.consolidates}::boolean THEN 'COPY_UNIT' END`;
}

/** Prints that so many reports have are a formula of this campaign: a quarter of them, six at least, forty at most. */
const manyReports = (
  directiveId: string,
): Sql => sql`(SELECT least(40, greatest(6, ceil(count(*) * 0.25))) FROM report q
  WHERE q.directive_id = ${directiveId}::uuid AND q.first_sent_on IS NOT NULL)`;

/** The prints of a text that many reports have. */
export async function sharedByMany(tx: Tx, version: SentVersion, hashes: readonly number[]): Promise<number[]> {
  const found = await many(
    tx,
    z.object({ hash: z.coerce.number() }),
    sql`SELECT m.hash FROM ${prints(hashes)} AS m(hash)
      WHERE (SELECT count(*) FROM passage_print p WHERE p.hashes @> ARRAY[m.hash]) > ${manyReports(version.directiveId)}`,
  );
  return found.map(({ hash }) => hash);
}

/** The sections of other reports that share enough prints with this version, the likest first. */
export function nearSections(tx: Tx, version: SentVersion, hashes: readonly number[]): Promise<NearSection[]> {
  return many(
    tx,
    section,
    sql`SELECT near.report_id AS "reportId", near.version_id AS "versionId", near.place AS "itemId", near.kind, part.blocks FROM (
        SELECT p.version_id, p.place, x.id AS report_id, k.kind, count(*) AS shared
        FROM ${prints(hashes)} AS m(hash) JOIN passage_print p ON p.hashes @> ARRAY[m.hash] AND p.place <> ${FIGURES}
        JOIN report_version w ON w.id = p.version_id JOIN report x ON x.id = w.report_id JOIN assignment a ON a.id = x.assignment_id
        CROSS JOIN LATERAL (SELECT ${relation(version)} AS kind) k
        WHERE k.kind IS NOT NULL AND ${standing}
        GROUP BY p.version_id, p.place, x.id, k.kind HAVING count(*) >= ${LEAST_SHARED}
        ORDER BY shared DESC, p.version_id, p.place LIMIT ${MOST_NEAR}) near
      JOIN report_version v ON v.id = near.version_id
      CROSS JOIN LATERAL (SELECT e->'blocks' AS blocks FROM jsonb_array_elements(v.content->'sections') e
        WHERE e->>'outlineItemId' = near.place) part`,
  );
}

/** Which prints of this version's figures other units' reports of the directive have, one report each. */
export function nearFigures(
  tx: Tx,
  version: SentVersion,
  hashes: readonly number[],
): Promise<{ hash: number; reportId: string }[]> {
  return many(
    tx,
    z.object({ hash: z.coerce.number(), reportId: z.string() }),
    sql`SELECT DISTINCT ON (m.hash) m.hash, x.id AS "reportId" FROM ${prints(hashes)} AS m(hash)
      JOIN passage_print p ON p.hashes @> ARRAY[m.hash] AND p.place = ${FIGURES}
      JOIN report_version w ON w.id = p.version_id JOIN report x ON x.id = w.report_id JOIN assignment a ON a.id = x.assignment_id
      WHERE ${relation(version)} = 'COPY_UNIT' AND ${standing} ORDER BY m.hash, x.sent_at, x.id`,
  );
}

const peers = z.object({
  sections: z.array(z.object({ itemId: z.string(), blocks: z.custom<Block[]>((value) => Array.isArray(value)) })),
});

/** What other units of the kind wrote under each item of the directive: of the last reports sent, a handful. */
export async function peerSections(tx: Tx, version: SentVersion): Promise<z.output<typeof peers>["sections"]> {
  const found = await one(
    tx,
    peers,
    sql`SELECT coalesce(jsonb_agg(jsonb_build_object('itemId', e->>'outlineItemId', 'blocks', e->'blocks')), '[]') AS sections
      FROM (SELECT v.content FROM report r JOIN unit u ON u.id = r.unit_id AND u.kind_code = ${version.unitKind}
          JOIN report_version v ON v.id = r.version_id
        WHERE r.directive_id = ${version.directiveId}::uuid AND r.id <> ${version.reportId}::uuid AND r.first_sent_on IS NOT NULL
          AND EXISTS (SELECT 1 FROM passage_print p WHERE p.version_id = v.id)
        ORDER BY r.sent_at DESC, r.id LIMIT ${MOST_PEERS}) last
      CROSS JOIN LATERAL jsonb_array_elements(last.content->'sections') e`,
  );
  return found?.sections ?? [];
}
