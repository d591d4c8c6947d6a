import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import { powersOf, relations } from "#lib/access/relations.ts";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { levelNames } from "#lib/organisation/queries/level-name.ts";
import { itemTitle } from "#lib/plan/amendment/queries/title.ts";
import { db, one } from "#lib/platform/db.ts";
import { isId } from "#lib/platform/ids.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { changesBetween } from "../changes.ts";
import { type ReportContent, storedContent } from "../content.ts";
import { contentJson } from "../queries/content.ts";
import { documentNumber } from "#lib/register/rules.ts";
import { pairOf, type Side } from "./rules.ts";
import { type VersionsAddress, WORKING } from "./schema.ts";
import type { VersionMark, VersionSide, VersionsPage } from "./types.ts";

const sendingRow = z.object({
  id: z.string(),
  number: z.number(),
  type: z.string(),
  body: z.string(),
  datedOn: z.string(),
  at: z.coerce.date(),
  withdrawn: z.boolean(),
});
const row = z.object({
  unit: z.string(),
  form: z.string(),
  directive: z.string(),
  working: z.boolean(),
  levels: z.record(z.string(), z.string()),
  outline: z.array(
    z.object({
      id: z.string(),
      parentId: z.string().nullable(),
      number: z.string(),
      title: z.string(),
      answerable: z.boolean(),
    }),
  ),
  versions: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      kind: z.string(),
      digest: z.string(),
      at: z.coerce.date(),
      by: z.string(),
      accepted: z.boolean(),
      returned: z.boolean(),
      notes: z.array(z.string()),
      sendings: z.array(sendingRow),
    }),
  ),
});
const contentRow = z.object({ content: storedContent.nullable() });

/**
 * Which versions a viewer may read: the body that writes or issues the report all of them; anybody else to whom the law
 * shows versions only what was sent and not taken back, since a version is frozen before it is sent.
 */
function readable(viewer: Viewer): Sql {
  const powers = powersOf(viewer);
  const own = sql`(${relations.draftingUnit.where(powers, viewer)} OR ${relations.issuingUnit.where(powers, viewer)})`;
  return sql`(${visible("report.readDraft", viewer)} OR ${visible("report.readVersion", viewer)} AND (${own}
    OR EXISTS (SELECT 1 FROM submission w WHERE w.version_id = v.id AND w.withdrawn_at IS NULL)))`;
}

/** For whom the approval was given that froze a version (alias v), where by delegation. */
export const frozenFor: Sql = sql`(SELECT x.on_behalf_of_id FROM approval x WHERE x.version_id = v.id AND x.person_id = v.frozen_by_id ORDER BY x.at LIMIT 1)`;

const sendings = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'number', s.number, 'type', s.number_type, 'body', s.number_body,
    'datedOn', s.dated_on, 'at', s.submitted_at, 'withdrawn', s.withdrawn_at IS NOT NULL) ORDER BY s.submitted_at), '[]')
  FROM submission s WHERE s.version_id = v.id)`;

function statement(viewer: Viewer, reportId: string): Sql {
  return sql`SELECT u.short_name AS unit, k.document_form AS form, d.code AS directive, ${levelNames(viewer.locale)} AS levels,
      (r.state IN ('DRAFT', 'IN_APPROVAL', 'RETURNED') AND ${visible("report.readDraft", viewer)}) AS working,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'parentId', o.parent_id, 'number', o.number, 'title', ${itemTitle(viewer.locale)},
          'answerable', o.answerable) ORDER BY o.sort, o.id), '[]')
        FROM outline_item o WHERE o.plan_id = r.plan_id AND o.answerable) AS outline,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'number', v.number, 'kind', v.kind, 'digest', v.digest, 'at', v.frozen_at,
          'by', ${actingText(sql`v.frozen_by_id`, frozenFor, viewer.locale)}, 'accepted', v.id IS NOT DISTINCT FROM r.accepted_version_id, 'sendings', ${sendings},
          'returned', EXISTS (SELECT 1 FROM review x WHERE x.version_id = v.id AND x.state = 'RETURNED'),
          'notes', ARRAY(SELECT x.note FROM review x WHERE x.version_id = v.id AND x.state IN ('RETURNED', 'ACCEPTED', 'RECORDED') AND x.note IS NOT NULL
            ORDER BY x.concluded_at)) ORDER BY v.number DESC), '[]')
        FROM report_version v WHERE v.report_id = r.id AND ${readable(viewer)}) AS versions
    FROM report_subject r JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code JOIN directive d ON d.id = r.directive_id
    WHERE r.id = ${reportId}::uuid AND (${visible("report.readDraft", viewer)} OR ${visible("report.readVersion", viewer)})`;
}

/** The content of one side; asked by the same law again, so that no number in an address opens what may not be read. */
async function contentOf(viewer: Viewer, reportId: string, side: Side): Promise<ReportContent | null> {
  const found = await one(
    db(),
    contentRow,
    side === WORKING
      ? sql`SELECT ${contentJson(sql`r.id`)} AS content FROM report_subject r WHERE r.id = ${reportId}::uuid AND ${visible("report.readDraft", viewer)}`
      : sql`SELECT v.content FROM report_subject r JOIN report_version v ON v.report_id = r.id
          WHERE r.id = ${reportId}::uuid AND v.number = ${side} AND ${readable(viewer)}`,
  );
  return found?.content ?? null;
}

function sideOf(side: Side, versions: readonly VersionMark[]): VersionSide {
  const version = versions.find(({ number }) => number === side);
  return version ? { number: version.number, at: version.at } : null;
}

/**
 * The frozen versions of a report that the viewer may read, newest first, and two of them (or one and the text being
 * written) compared. Null where there is no such report or the viewer may read no text of it.
 */
export async function versionsPage(
  viewer: Viewer,
  reportId: string,
  address: VersionsAddress,
): Promise<VersionsPage | null> {
  const found = isId(reportId) ? await one(db(), row, statement(viewer, reportId)) : null;
  if (found === null) return null;
  const versions = found.versions.map((version): VersionMark => {
    const numbered = version.sendings.map(({ type, body, number, ...sending }) => ({
      ...sending,
      number: documentNumber({ number, type, body }, found.form),
    }));
    return { ...version, sendings: numbered };
  });
  const pair = pairOf(
    versions.map(({ number }) => number),
    found.working,
    address,
  );
  const before = pair && (await contentOf(viewer, reportId, pair.from));
  const after = pair && (await contentOf(viewer, reportId, pair.to));
  const compared =
    pair && before && after
      ? {
          from: sideOf(pair.from, versions),
          to: sideOf(pair.to, versions),
          changes: changesBetween(before, after, found),
        }
      : null;
  const { unit, directive, working } = found;
  return { reportId, unit, directive, versions, working, compared };
}
