import { z } from "zod";
import { powersOf } from "#lib/access/relations.ts";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { join, sql } from "#lib/platform/sql.ts";
import { type Cell, type Progress, progressOf, sentByDay } from "../rules.ts";

const frameRow = z.object({
  planId: z.string(),
  planTitle: z.string(),
  directives: z.array(z.object({ id: z.string(), code: z.string(), slug: z.string(), shortTitle: z.string() })),
  waiting: z.array(
    z.object({ id: z.string(), code: z.string(), unit: z.string(), since: z.string(), body: z.string() }),
  ),
});

const cellRow = z.object({
  unitKind: z.string(),
  kindVi: z.string(),
  kindEn: z.string(),
  ownDocument: z.boolean(),
  state: z.string(),
  dueOn: z.string().nullable(),
  sentOn: z.string().nullable(),
  amount: z.coerce.number(),
});

const valueRow = z.object({
  code: z.string(),
  nameVi: z.string(),
  nameEn: z.string(),
  unitOfMeasure: z.string(),
  amount: z.string(),
  units: z.coerce.number(),
});

export type LeadersGroup = { kind: string; name: string; progress: Progress };
export type LeadersDesk = z.infer<typeof frameRow> & {
  directive: { id: string; code: string; slug: string; shortTitle: string };
  dueOn: string | null;
  /** What that deadline was before anything moved it. */
  firstDueOn: string | null;
  groups: LeadersGroup[];
  all: Progress;
  grass: Progress;
  curve: { day: string; value: number }[];
  values: { code: string; name: string; unitOfMeasure: string; amount: string; units: number }[];
};

/** The units for which the viewer leads: the roots of what the desk counts. */
export function ledUnits(viewer: Viewer): string[] {
  return [
    ...new Set(
      powersOf(viewer)
        .filter((power) => power.role === "LEADER")
        .map((power) => power.unitId),
    ),
  ];
}

/**
 * The leaders' desk for one directive of the newest issued plan (by its slug; the first when left out or unknown).
 * Counts come from the rollup (totals and unfolded deltas in one statement), so they are right at the moment of
 * commit and cost the same at 12 units and at 33,000. `today` is YYYY-MM-DD. Null when no plan is issued.
 */
export async function leadersDesk(
  viewer: Viewer,
  slug: string | undefined,
  today: string,
): Promise<LeadersDesk | null> {
  const units = ledUnits(viewer);
  if (units.length === 0) return null;
  const frame = await one(
    db(),
    frameRow,
    sql`SELECT p.id AS "planId", p.short_title AS "planTitle",
      (SELECT jsonb_agg(jsonb_build_object('id', d.id, 'code', d.code, 'slug', d.slug, 'shortTitle', d.short_title) ORDER BY d.sort) FROM directive d WHERE d.plan_id = p.id) AS directives,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'code', d.code, 'unit', u.name, 'since', r.holder_since, 'body', r.step_body) ORDER BY r.holder_since)
        FROM report_subject r JOIN directive d ON d.id = r.directive_id JOIN unit u ON u.id = r.unit_id
        WHERE r.plan_id = p.id AND r.state = 'IN_APPROVAL' AND ${visible("report.approve", viewer)}), '[]') AS waiting
      FROM plan p WHERE p.state <> 'DRAFT' ORDER BY p.issued_on DESC NULLS LAST LIMIT 1`,
  );
  if (frame === null) return null;
  const directive = frame.directives.find((one) => one.slug === slug) ?? frame.directives[0];
  if (directive === undefined) return null;
  const roots = sql`ARRAY[${join(units)}]::uuid[]`;
  const [cells, values] = await Promise.all([
    many(
      db(),
      cellRow,
      sql`SELECT x.unit_kind AS "unitKind", k.name_vi AS "kindVi", k.name_en AS "kindEn",
        EXISTS (SELECT 1 FROM unit u WHERE u.id = ANY(${roots}) AND u.kind_code = x.unit_kind) AS "ownDocument",
        x.state, x.due_on::text AS "dueOn", x.held_on::text AS "sentOn", x.amount
        FROM rollup x JOIN unit_kind k ON k.code = x.unit_kind
        WHERE x.unit_id = ANY(${roots}) AND x.directive_id = ${directive.id}::uuid AND x.measure = 'REPORT' ORDER BY k.sort`,
    ),
    many(
      db(),
      valueRow,
      sql`SELECT i.code, i.name_vi AS "nameVi", i.name_en AS "nameEn", i.unit_of_measure AS "unitOfMeasure",
        trim_scale(sum(x.amount) FILTER (WHERE x.measure = 'VALUE'))::text AS amount, coalesce(sum(x.amount) FILTER (WHERE x.measure = 'VALUE_UNITS'), 0) AS units
        FROM rollup x JOIN indicator i ON i.id = x.indicator_id
        WHERE x.unit_id = ANY(${roots}) AND x.directive_id = ${directive.id}::uuid AND x.measure IN ('VALUE', 'VALUE_UNITS') AND x.year IS NULL AND i.adds
        GROUP BY i.id HAVING sum(x.amount) FILTER (WHERE x.measure = 'VALUE') IS NOT NULL ORDER BY i.sort`,
    ),
  ]);
  const below = cells.filter((cell) => !cell.ownDocument);
  const grass = below.filter((cell) => cell.dueOn !== null);
  const shown: Cell[] = grass.length > 0 ? grass : below;
  const due = shown.flatMap((cell) => cell.dueOn ?? []).sort()[0] ?? null;
  const first = due === null ? null : await firstOf(directive.id, due);
  return {
    ...frame,
    directive,
    dueOn: due,
    firstDueOn: first,
    groups: groupsOf(cells, viewer.locale, today),
    all: progressOf(cells, today),
    grass: progressOf(shown, today),
    curve: sentByDay(shown),
    values: values.map(({ nameVi, nameEn, ...value }) => ({
      ...value,
      name: viewer.locale === "en" ? nameEn : nameVi,
    })),
  };
}

/** The first deadline of those who now have to send by a day: one of them stands for all, so it costs the same for thousands. */
async function firstOf(directiveId: string, dueOn: string): Promise<string | null> {
  const found = await one(
    db(),
    z.object({ first: z.string().nullable() }),
    sql`SELECT m.first_due_on::text AS first FROM assignment a JOIN milestone m ON m.assignment_id = a.id AND m.kind = 'SEND_REPORT'
      WHERE a.directive_id = ${directiveId}::uuid AND a.ended_at IS NULL AND NOT a.own_document AND m.due_on = ${dueOn}::date LIMIT 1`,
  );
  return found?.first ?? null;
}

function groupsOf(cells: z.infer<typeof cellRow>[], locale: "vi" | "en", today: string): LeadersGroup[] {
  const kinds = new Map<string, { name: string; cells: Cell[] }>();
  for (const cell of cells) {
    const group = kinds.get(cell.unitKind) ?? { name: locale === "en" ? cell.kindEn : cell.kindVi, cells: [] };
    group.cells.push(cell);
    kinds.set(cell.unitKind, group);
  }
  return [...kinds.entries()].map(([kind, group]) => ({
    kind,
    name: group.name,
    progress: progressOf(group.cells, today),
  }));
}
