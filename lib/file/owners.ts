import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { plansOf } from "#lib/plan/queries/list.ts";
import { join, type Sql, sql } from "#lib/platform/sql.ts";

type Owner = {
  /** What hangs a `stored_file f` on something: the rows `x` that name it. */
  rows: Sql;
  /** Whether a viewer sees a file by such a row. */
  seen: (viewer: Viewer) => Sql;
};

/** The frozen versions that list a file among their evidence (an index answers it). */
const frozen = sql`report_version x LEFT JOIN report_subject r ON r.id = x.report_id
  WHERE x.content -> 'evidence' @> jsonb_build_array(jsonb_build_object('fileId', f.id::text))`;

/** Versions that left the unit: what was sent is read by those it was sent to, what was only approved by those who write it. */
const sent = sql`(x.id IN (r.version_id, r.accepted_version_id) OR EXISTS (SELECT 1 FROM submission s WHERE s.version_id = x.id))`;

/**
 * What files hang on: who may read the plan reads the documents of its guidance; who may read the draft of a report sees
 * its evidence and what it was started from, who may read a frozen version the evidence listed in it; who sees a
 * milestone sees its minutes.
 */
const OWNERS: readonly Owner[] = [
  {
    rows: sql`guidance_file x JOIN guidance g ON g.id = x.guidance_id JOIN plan p ON p.id = g.plan_id WHERE x.file_id = f.id`,
    seen: plansOf,
  },
  {
    rows: sql`evidence x LEFT JOIN report_subject r ON r.id = x.report_id WHERE x.file_id = f.id`,
    seen: (viewer) => visible("report.readDraft", viewer),
  },
  {
    rows: frozen,
    seen: (viewer) =>
      sql`(${visible("report.readDraft", viewer)} OR (${visible("report.readVersion", viewer)} AND ${sent}))`,
  },
  {
    rows: sql`report_import x LEFT JOIN report_subject r ON r.id = x.report_id WHERE x.file_id = f.id`,
    seen: (viewer) => visible("report.readDraft", viewer),
  },
  {
    rows: sql`milestone x JOIN LATERAL (SELECT x.unit_id, x.plan_id, a.drafting_unit_id, a.channel_unit_id, a.directive_id,
        ARRAY(SELECT l.lead_unit_id FROM directive l WHERE l.plan_id = x.plan_id AND (a.directive_id IS NULL OR l.id = a.directive_id)) AS leading
      FROM (SELECT 1) AS one LEFT JOIN assignment a ON a.id = x.assignment_id) AS r ON TRUE WHERE x.minutes_file_id = f.id`,
    seen: (viewer) => visible("milestone.read", viewer),
  },
];

/** Over `stored_file f`: the viewer sees something the file hangs on. */
export function seenBy(viewer: Viewer): Sql {
  const ways = OWNERS.map(({ rows, seen }) => sql`EXISTS (SELECT 1 FROM ${rows} AND ${seen(viewer)})`);
  return sql`(${join(ways, " OR ")})`;
}

/** Over `stored_file f`: the file hangs on nothing, so that its bringer may hang it somewhere or drop it. */
export const hangsOnNothing: Sql = sql`NOT (${join(
  OWNERS.map(({ rows }) => sql`EXISTS (SELECT 1 FROM ${rows})`),
  " OR ",
)})`;
