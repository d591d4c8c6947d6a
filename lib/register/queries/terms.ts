import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { db, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { runsByTerm } from "../rules.ts";
import type { TermEffects, TermsPage } from "../types.ts";
import { effectsOf, type OwnTerm, readFollowers } from "./followers.ts";

const row = z.object({
  form: z.string(),
  followed: z.string().nullable(),
  terms: z.array(
    z.object({ id: z.string(), name: z.string(), since: z.string(), until: z.string().nullable(), given: z.number() }),
  ),
});

/** The terms of office recorded for a unit; null where the viewer may not read its registers or its numbers run by year. */
export async function termsPage(viewer: Viewer, unitId: string): Promise<TermsPage | null> {
  const reads = can("register.read", viewer, { unitId }) === null;
  if (!reads && can("officeTerm.manage", viewer, { unitId }) !== null) return null;
  const found = await one(
    db(),
    row,
    sql`SELECT k.document_form AS form,
      (SELECT g.name FROM unit_ancestor a JOIN unit g ON g.id = a.ancestor_id JOIN unit_kind gk ON gk.code = g.kind_code
        WHERE a.unit_id = u.id AND a.depth > 0 AND gk.document_form LIKE 'party%' AND k.document_form LIKE 'party%'
          AND EXISTS (SELECT 1 FROM office_term t WHERE t.unit_id = g.id) ORDER BY a.depth LIMIT 1) AS followed,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'since', t.since, 'until', t.until, 'given',
          (SELECT count(*)::int FROM document_entry e WHERE e.unit_id = u.id AND e.voided_at IS NULL AND e.series_from = t.since)) ORDER BY t.since DESC), '[]')
        FROM office_term t WHERE t.unit_id = u.id) AS terms
      FROM unit u JOIN unit_kind k ON k.code = u.kind_code WHERE u.id = ${unitId}::uuid`,
  );
  if (found === null || !runsByTerm(found.form)) return null;
  const ownTerms = found.terms.length > 0;
  return { ownTerms, followed: ownTerms ? null : found.followed, terms: found.terms };
}

type Wanted = { unitId: string; termId?: string | undefined; name: string; since: string; until?: string | undefined };

/** What recording (or mending) a term would do; null where the viewer may not do it. */
export async function termEffects(viewer: Viewer, wanted: Wanted): Promise<TermEffects | null> {
  const { unitId, termId, name, since, until } = wanted;
  if (can("officeTerm.manage", viewer, { unitId }) !== null) return null;
  const following = await readFollowers(db(), unitId);
  if (following === null) return null;
  const term: OwnTerm = { id: termId ?? newId(), name, since, until: until ?? null };
  return effectsOf(following, [...following.own.filter(({ id }) => id !== term.id), term], term);
}

/** What taking a term back would do; null where the viewer may not do it, or there is none. */
export async function dropEffects(viewer: Viewer, unitId: string, termId: string): Promise<TermEffects | null> {
  if (can("officeTerm.manage", viewer, { unitId }) !== null) return null;
  const following = await readFollowers(db(), unitId);
  if (following === null || !following.own.some(({ id }) => id === termId)) return null;
  return effectsOf(
    following,
    following.own.filter(({ id }) => id !== termId),
  );
}
