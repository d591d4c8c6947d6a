import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { db, many } from "#lib/platform/db.ts";
import { join, sql } from "#lib/platform/sql.ts";

const PAGE = 200;

const row = z.object({
  assignmentId: z.string(),
  reportId: z.string().nullable(),
  unitId: z.string(),
  unit: z.string(),
  unitShort: z.string(),
  kind: z.string(),
  kindVi: z.string(),
  kindEn: z.string(),
  directive: z.string(),
  slug: z.string(),
  state: z.string(),
  round: z.number().int(),
  holder: z.string().nullable(),
  holderSince: z.date().nullable(),
  sendPhrase: z.string().nullable(),
  sendDueOn: z.string().nullable(),
  sendFirstDueOn: z.string().nullable(),
  sentOn: z.string().nullable(),
  returnDueOn: z.string().nullable(),
  sumUpPhrase: z.string().nullable(),
  sumUpDueOn: z.string().nullable(),
  sumUpFirstDueOn: z.string().nullable(),
  sumUpRecordedAt: z.date().nullable(),
  /** The latest request for more time for the sending: its state; null where none was made. */
  extension: z.string().nullable(),
  sumUpHeldOn: z.string().nullable(),
  sumUpState: z.string().nullable(),
});
export type MatrixCell = z.infer<typeof row>;

export type MatrixFilter = { directive?: string; kind?: string; group?: string; late?: boolean; today: string };

/** The groups of states that a figure on a desk opens. */
const groups: Record<string, readonly string[]> = {
  "not-started": ["NOT_STARTED"],
  "in-unit": ["DRAFT", "IN_APPROVAL", "APPROVED"],
  "in-review": ["SUBMITTED", "IN_REVIEW"],
  returned: ["RETURNED"],
  accepted: ["ACCEPTED"],
};

/**
 * Who stands where: one cell per unit and directive whose state the viewer may see, also where no report was begun.
 * An assignment bears the same units as a report, so the same law is asked over it. At most 200 units a page.
 */
export async function progressMatrix(viewer: Viewer, filter: MatrixFilter): Promise<MatrixCell[]> {
  const conditions = [visible("report.readState", viewer), sql`r.ended_at IS NULL`];
  if (filter.directive) conditions.push(sql`d.slug = ${filter.directive}`);
  if (filter.kind) conditions.push(sql`u.kind_code = ${filter.kind}`);
  const states = filter.group ? groups[filter.group] : undefined;
  if (states) conditions.push(sql`coalesce(x.state, 'NOT_STARTED') IN (${join([...states])})`);
  if (filter.group === "sent") conditions.push(sql`x.first_sent_on IS NOT NULL`);
  if (filter.late) conditions.push(sql`m.due_on < coalesce(x.first_sent_on, ${filter.today}::date)`);
  return many(
    db(),
    row,
    sql`SELECT r.id AS "assignmentId", x.id AS "reportId", u.id AS "unitId", u.name AS unit, u.short_name AS "unitShort", u.kind_code AS kind, k.name_vi AS "kindVi", k.name_en AS "kindEn",
      d.code AS directive, d.slug, coalesce(x.state, 'NOT_STARTED') AS state, coalesce(x.round, 0) AS round, h.name AS holder, x.holder_since AS "holderSince",
      m.phrase AS "sendPhrase", m.due_on::text AS "sendDueOn", m.first_due_on::text AS "sendFirstDueOn", x.first_sent_on::text AS "sentOn", x.return_due_on::text AS "returnDueOn",
      s.phrase AS "sumUpPhrase", s.due_on::text AS "sumUpDueOn", s.first_due_on::text AS "sumUpFirstDueOn", s.recorded_at AS "sumUpRecordedAt",
      (SELECT e.state FROM extension e WHERE e.milestone_id = m.id AND e.state <> 'WITHDRAWN' ORDER BY e.asked_at DESC LIMIT 1) AS extension, s.held_on::text AS "sumUpHeldOn", s.state AS "sumUpState"
    FROM assignment r JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code JOIN directive d ON d.id = r.directive_id
      LEFT JOIN report x ON x.assignment_id = r.id LEFT JOIN unit h ON h.id = x.holder_unit_id
      LEFT JOIN milestone m ON m.assignment_id = r.id AND m.kind = 'SEND_REPORT'
      LEFT JOIN milestone s ON s.assignment_id = r.id AND s.kind = 'SUM_UP'
    WHERE ${join(conditions, " AND ")}
    ORDER BY r.own_document, k.sort, u.sort, u.name COLLATE vi, d.sort LIMIT ${PAGE * 3}`,
  );
}

/** What still needs somebody's hand, the most urgent deadline first; what is accepted is left out. */
export function openFirst(cells: readonly MatrixCell[]): MatrixCell[] {
  const last = "9999-12-31";
  const due = (cell: MatrixCell): string => cell.returnDueOn ?? cell.sendDueOn ?? last;
  return cells
    .filter((cell) => cell.state !== "ACCEPTED")
    .sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
}

const directiveRow = z.object({ code: z.string(), slug: z.string() });

/** The directives of which the viewer may see at least one report's state, in the order of their plans. */
export async function monitoredDirectives(viewer: Viewer): Promise<z.infer<typeof directiveRow>[]> {
  return many(
    db(),
    directiveRow,
    sql`SELECT d.code, d.slug FROM directive d JOIN plan p ON p.id = d.plan_id
      WHERE EXISTS (SELECT 1 FROM assignment r WHERE r.directive_id = d.id AND r.ended_at IS NULL AND ${visible("report.readState", viewer)}) ORDER BY p.issued_on DESC, d.sort`,
  );
}
