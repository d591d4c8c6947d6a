import { z } from "zod";
import { one, type Tx } from "#lib/platform/db.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import type { Addressee, ImportTarget, OutlineTarget } from "../types.ts";

const item = z.object({
  id: z.string(),
  code: z.string(),
  number: z.string(),
  title: z.string(),
  text: z.string(),
  parentNumber: z.string().nullable(),
  parentTitle: z.string().nullable(),
  level: z.string().nullable(),
  forms: z.array(z.string()),
  asked: z.boolean(),
});

const row = z.object({
  items: z.array(item),
  indicators: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      unitOfMeasure: z.string(),
      perYear: z.boolean(),
    }),
  ),
  yearFrom: z.number(),
  yearTo: z.number(),
  directive: z.string(),
  form: z.string(),
  level: z.string(),
});

/** Whose documents a form is for (unit_kind.document_form). */
function bodyOf(form: string): Addressee {
  if (form.startsWith("party")) return "PARTY_COMMITTEE";
  return form === "state" ? "GOVERNMENT" : "FRONT";
}

function itemOf({ forms, asked: _, ...found }: z.output<typeof item>): OutlineTarget {
  return { ...found, addressees: [...new Set(forms.map(bodyOf))] };
}

/** One statement for what is asked of a unit of a kind for a directive. */
function statement(source: Sql): Sql {
  return sql`WITH r AS (${source}) SELECT
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code, 'number', o.number, 'title', o.title, 'text', o.text,
        'parentNumber', p.number, 'parentTitle', p.title, 'level', o.addresses_level,
        'forms', (SELECT coalesce(jsonb_agg(DISTINCT k.document_form), '[]') FROM outline_address x JOIN unit_kind k ON k.code = x.kind_code
          WHERE x.outline_item_id = o.id),
        'asked', EXISTS (SELECT 1 FROM outline_address x WHERE x.outline_item_id = o.id AND x.kind_code = r.unit_kind)) ORDER BY o.sort, o.id), '[]')
      FROM outline_item o LEFT JOIN outline_item p ON p.id = o.parent_id
      WHERE o.plan_id = r.plan_id AND o.answerable AND o.removed_at IS NULL) AS items,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'code', i.code, 'name', i.name_vi, 'unitOfMeasure', i.unit_of_measure,
        'perYear', i.per_year) ORDER BY i.sort, i.id), '[]')
      FROM plan_indicator pi JOIN indicator i ON i.id = pi.indicator_id JOIN unit_kind k ON k.code = r.unit_kind AND i.kinds && k.indicator_kinds
      WHERE pi.directive_id = r.directive_id) AS indicators,
    d.year_from AS "yearFrom", d.year_to AS "yearTo", d.code AS directive, k.document_form AS form, r.level_code AS level
  FROM r JOIN directive d ON d.id = r.directive_id JOIN unit_kind k ON k.code = r.unit_kind`;
}

async function target(tx: Tx, source: Sql): Promise<ImportTarget | null> {
  const found = await one(tx, row, statement(source));
  if (found === null) return null;
  return {
    items: found.items.filter((each) => each.asked).map(itemOf),
    others: found.items.filter((each) => !each.asked).map(itemOf),
    indicators: found.indicators,
    years: { from: found.yearFrom, to: found.yearTo },
    directive: found.directive,
    writer: bodyOf(found.form),
    level: found.level,
  };
}

/** What a report is asked: its outline, indicators and years; null where there is no such report. No permission of its own. */
export function targetOf(tx: Tx, reportId: string): Promise<ImportTarget | null> {
  return target(
    tx,
    sql`SELECT r.plan_id, r.directive_id, u.kind_code AS unit_kind, u.level_code FROM report r JOIN unit u ON u.id = r.unit_id
      WHERE r.id = ${reportId}::uuid`,
  );
}

/** The names a target is asked for by: codes, a directive also by its slug ("25-NQ-TW"). */
export type TargetNames = { plan: string; directive: string; unit: string };

/** The plan, the directive and the unit that codes name: which of them are known. */
export async function knownNames(
  tx: Tx,
  { plan, directive, unit }: TargetNames,
): Promise<Record<keyof TargetNames, boolean>> {
  const found = await one(
    tx,
    z.object({ plan: z.boolean(), directive: z.boolean(), unit: z.boolean() }),
    sql`SELECT EXISTS (SELECT 1 FROM plan WHERE code = ${plan}) AS plan,
      EXISTS (SELECT 1 FROM directive d JOIN plan p ON p.id = d.plan_id WHERE p.code = ${plan} AND (lower(d.code) = lower(${directive}) OR lower(d.slug) = lower(${directive}))) AS directive,
      EXISTS (SELECT 1 FROM unit WHERE code = ${unit}) AS unit`,
  );
  return found ?? { plan: false, directive: false, unit: false };
}

/**
 * The same by the codes people type; null where one of them is unknown. Several units may bear one code: the one that has a
 * duty under the directive is meant.
 */
export function targetFor(tx: Tx, { plan, directive, unit }: TargetNames): Promise<ImportTarget | null> {
  return target(
    tx,
    sql`SELECT p.id AS plan_id, d.id AS directive_id, u.kind_code AS unit_kind, u.level_code
      FROM plan p JOIN directive d ON d.plan_id = p.id AND (lower(d.code) = lower(${directive}) OR lower(d.slug) = lower(${directive}))
        JOIN unit u ON u.code = ${unit}
      WHERE p.code = ${plan}
      ORDER BY EXISTS (SELECT 1 FROM assignment a WHERE a.directive_id = d.id AND a.unit_id = u.id AND a.ended_at IS NULL) DESC, u.sort, u.id LIMIT 1`,
  );
}
