import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { addressOf } from "./rules.ts";
import { type NoticeView, noticeKinds, noticeSubjects } from "./types.ts";

const PAGE = 40;

const count = z.object({ unread: z.number() });
const row = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  subjectKind: z.enum(noticeSubjects),
  subjectId: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  at: z.date(),
  read: z.boolean(),
});

/** How many notices of the viewer are unread; one statement on an index, on every page. */
export async function unreadNotices(viewer: Viewer): Promise<number> {
  const found = await one(
    db(),
    count,
    sql`SELECT count(*)::int AS unread FROM notice WHERE person_id = ${viewer.personId}::uuid AND read_at IS NULL`,
  );
  return found?.unread ?? 0;
}

/**
 * The viewer's notices, newest first, forty at a time; `before` is the id of the last one of the page before. Whose
 * report it is, and on which document, is read live.
 */
export async function noticesOf(
  viewer: Viewer,
  before: string | null,
): Promise<{ items: NoticeView[]; more: string | null }> {
  const older = before === null ? sql`` : sql`AND n.id < ${before}::uuid`;
  const rows = await many(
    db(),
    row,
    sql`SELECT n.id, n.kind, n.subject_kind AS "subjectKind", n.subject_id AS "subjectId", n.at, n.read_at IS NOT NULL AS read,
        jsonb_strip_nulls(jsonb_build_object('unit', u.short_name, 'directive', d.code)) || n.params AS params
      FROM notice n LEFT JOIN report r ON n.subject_kind = 'report' AND r.id = n.subject_id
        LEFT JOIN unit u ON u.id = r.unit_id LEFT JOIN directive d ON d.id = r.directive_id
      WHERE n.person_id = ${viewer.personId}::uuid ${older} ORDER BY n.id DESC LIMIT ${PAGE + 1}`,
  );
  const items = rows.slice(0, PAGE).map(({ subjectKind, subjectId, ...notice }) => ({
    ...notice,
    href: addressOf(subjectKind, subjectId, notice.params),
  }));
  return { items, more: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}
