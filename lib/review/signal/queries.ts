import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { reviewHref } from "#lib/review/address.ts";
import { signalMark, signalWords } from "./labels.ts";
import { evidenceSchema } from "./schema.ts";
import type { SignalView } from "./types.ts";

const row = z.object({
  id: z.string(),
  kind: z.enum(["COPY_UNIT", "COPY_EARLIER", "EMPTY_PHRASES", "NO_EVIDENCE", "SAME_FIGURES", "OFF_SUBJECT"]),
  outlineItemId: z.string().nullable(),
  indicatorId: z.string().nullable(),
  blockId: z.string().nullable(),
  evidence: evidenceSchema,
  /** It was found reading the other report: this one was sent before. */
  turned: z.boolean(),
  other: z
    .object({
      reportId: z.string(),
      unit: z.string(),
      directive: z.string(),
      itemId: z.string().nullable(),
      readable: z.boolean(),
    })
    .nullable(),
  place: z.string().nullable(),
  dismissed: z.object({ words: z.string(), by: z.string(), at: z.coerce.date() }).nullable(),
});
type Row = z.output<typeof row>;

/** Where the evidence is laid beside the text: the other report's section, the other item, or the figure among its peers. */
function hrefOf(reportId: string, { outlineItemId, indicatorId, evidence, other, blockId }: Row): string | null {
  if (evidence.form === "SUBJECT") return reviewHref(reportId, { tab: "text", item: evidence.itemId });
  if (indicatorId !== null) return reviewHref(reportId, { tab: "figures", figure: indicatorId });
  if (!other?.readable || outlineItemId === null) return null;
  const look = { tab: "text", item: outlineItemId, beside: other.reportId, besideItem: other.itemId ?? undefined };
  return reviewHref(reportId, look, blockId === null ? undefined : `b-${blockId}`);
}

function viewOf(reportId: string, found: Row, locale: "vi" | "en"): SignalView {
  const { id, kind, outlineItemId, indicatorId, blockId, evidence, other, place, dismissed } = found;
  const named = other?.readable ? other : null;
  const seen = { kind, evidence, unit: named?.unit ?? null, directive: named?.directive ?? null, place: place ?? "" };
  return {
    id,
    kind,
    outlineItemId,
    indicatorId,
    blockId,
    mark: signalMark(kind, evidence, locale),
    text: signalWords(seen, locale),
    href: hrefOf(reportId, found),
    dismissed,
  };
}

/** A pair that both readings found (two reports sent at the same moment) is told of once, as this report's own. */
function withoutTwins(rows: readonly Row[]): Row[] {
  const pair = ({ other, outlineItemId }: Row): string => `${other?.reportId ?? ""}|${outlineItemId ?? ""}`;
  const own = new Set(rows.filter(({ turned, kind }) => !turned && kind === "COPY_UNIT").map(pair));
  return rows.filter((found) => !found.turned || !own.has(pair(found)));
}

/**
 * The signals of a report's version under review, open and dismissed ones, in the order of the outline; for those who
 * review it, nobody else finds any. A copy shows on both reports of a pair, whichever was sent first. One statement.
 */
export async function signalsFor(viewer: Viewer, reportId: string): Promise<SignalView[]> {
  const rows = await many(
    db(),
    row,
    sql`SELECT s.id, s.kind, side.item_id AS "outlineItemId", s.indicator_id AS "indicatorId", side.block_id AS "blockId", s.evidence, side.turned,
      CASE WHEN side.other_id IS NOT NULL THEN (SELECT jsonb_build_object('reportId', x.id, 'unit', u.short_name, 'directive', d.code,
          'itemId', side.other_item, 'readable', EXISTS (SELECT 1 FROM report_subject r WHERE r.id = x.id AND ${visible("report.readVersion", viewer)}))
        FROM report x JOIN unit u ON u.id = x.unit_id JOIN directive d ON d.id = x.directive_id WHERE x.id = side.other_id) END AS other,
      (SELECT o.number FROM outline_item o WHERE o.id::text = side.other_item) AS place,
      CASE WHEN s.dismissed_at IS NOT NULL THEN jsonb_build_object('words', s.dismiss_words, 'at', s.dismissed_at,
        'by', ${actingText(sql`s.dismissed_by_id`, sql`s.dismissed_on_behalf_of_id`, viewer.locale)}) END AS dismissed
    FROM report_subject r
    JOIN review_signal s ON s.version_id = r.version_id OR s.kind = 'COPY_UNIT' AND s.other_report_id = r.id
      AND s.evidence->>'versionId' = r.version_id::text AND s.version_id = (SELECT x.version_id FROM report x WHERE x.id = s.report_id)
    CROSS JOIN LATERAL (SELECT s.report_id <> r.id AS turned) t
    CROSS JOIN LATERAL (SELECT t.turned,
      CASE WHEN t.turned THEN s.evidence->>'itemId' ELSE s.outline_item_id::text END AS item_id,
      CASE WHEN t.turned THEN s.evidence->>'blockId' ELSE s.block_id END AS block_id,
      CASE WHEN t.turned THEN s.report_id ELSE s.other_report_id END AS other_id,
      CASE WHEN t.turned THEN s.outline_item_id::text ELSE s.evidence->>'itemId' END AS other_item) side
    LEFT JOIN outline_item item ON item.id::text = side.item_id LEFT JOIN indicator n ON n.id = s.indicator_id
    WHERE r.id = ${reportId}::uuid AND ${visible("report.readSignals", viewer)}
    ORDER BY item.sort NULLS LAST, n.sort, s.at, s.id`,
  );
  return withoutTwins(rows).map((found) => viewOf(reportId, found, viewer.locale));
}
