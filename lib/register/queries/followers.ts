import { z } from "zod";
import { canonicalJson, sha256 } from "#lib/platform/canonical.ts";
import { one, type Tx } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { movesUnder, overlapping, type Entry, spansInWords, type Term } from "../rules.ts";
import type { TermEffects } from "../types.ts";
import { termsFor } from "./series.ts";

const term = z.object({ name: z.string(), since: z.string(), until: z.string().nullable() });
const entry = z.object({
  id: z.string(),
  number: z.number(),
  type: z.string(),
  datedOn: z.string(),
  seriesFrom: z.string(),
});
const row = z.object({
  form: z.string(),
  own: z.array(term.extend({ id: z.string() })),
  above: z.array(term),
  followers: z.array(z.object({ id: z.string(), name: z.string(), form: z.string(), entries: z.array(entry) })),
});

export type OwnTerm = Term & { id: string };
/** A body whose terms may change, the terms it follows while it has none, and all who follow its terms, with their numbers. */
export type Following = z.infer<typeof row>;

/** Who counts numbers by the terms of a unit: itself, and each Party body below it that has no nearer terms. Null: no such unit. */
export function readFollowers(tx: Tx, unitId: string): Promise<Following | null> {
  return one(
    tx,
    row,
    sql`SELECT k.document_form AS form,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'since', t.since, 'until', t.until) ORDER BY t.since), '[]')
        FROM office_term t WHERE t.unit_id = u.id) AS own,
      CASE WHEN k.document_form LIKE 'party%' THEN ${termsFor(sql`u.parent_id`, sql`k.document_form`)} ELSE '[]'::jsonb END AS above,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'form', fk.document_form, 'entries',
          (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'number', e.number, 'type', e.type, 'datedOn', e.dated_on, 'seriesFrom', e.series_from)
            ORDER BY e.dated_on, e.number, e.id), '[]') FROM document_entry e WHERE e.unit_id = f.id AND e.voided_at IS NULL))
          ORDER BY a.depth, f.sort, f.id), '[]')
        FROM unit_ancestor a JOIN unit f ON f.id = a.unit_id JOIN unit_kind fk ON fk.code = f.kind_code
        WHERE a.ancestor_id = u.id AND (a.depth = 0 OR (k.document_form LIKE 'party%' AND fk.document_form LIKE 'party%'
          AND NOT EXISTS (SELECT 1 FROM unit_ancestor b JOIN office_term z ON z.unit_id = b.ancestor_id JOIN unit bu ON bu.id = b.ancestor_id
            JOIN unit_kind bk ON bk.code = bu.kind_code WHERE b.unit_id = f.id AND b.depth < a.depth AND (b.depth = 0 OR bk.document_form LIKE 'party%')))))
        AS followers
      FROM unit u JOIN unit_kind k ON k.code = u.kind_code WHERE u.id = ${unitId}::uuid`,
  );
}

/** The terms that hold once a body has these of its own: those, or without any the ones above it. */
export function termsInForce(own: readonly OwnTerm[], above: readonly Term[]): readonly Term[] {
  return own.length > 0 ? own : above;
}

/** The numbers of a unit that change, by kind of document: "BC 15–20; KH 12"; none where there are none. */
function inUnit(unit: string, entries: readonly Entry[]): { unit: string; numbers: string; count: number }[] {
  if (entries.length === 0) return [];
  const types = [...new Set(entries.map(({ type }) => type))].sort();
  const numbers = types.map(
    (type) => `${type} ${spansInWords(entries.filter((one) => one.type === type).map(({ number }) => number))}`,
  );
  return [{ unit, numbers: numbers.join("; "), count: entries.length }];
}

/** What changes when the terms of a body become `after`: numbers counted elsewhere, and those that cannot be. */
export function effectsOf(following: Following, after: readonly OwnTerm[], changed?: OwnTerm | null): TermEffects {
  const terms = termsInForce(after, following.above);
  const moves = following.followers.map(({ name, form, entries }) => ({ name, ...movesUnder(form, entries, terms) }));
  return {
    overlaps: changed ? overlapping(changed, following.own) : null,
    moved: moves.flatMap(({ name, moved }) => inUnit(name, moved)),
    kept: moves.flatMap(({ name, kept }) => inUnit(name, kept)),
    token: sha256(canonicalJson([after.map(({ name, since, until }) => [name, since, until]).sort(), moves])),
  };
}
