import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import { can } from "#lib/access/can.ts";
import { loadSubject } from "#lib/access/subject.ts";
import type { Viewer } from "#lib/access/types.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import type { Problem } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { plansOf } from "../../queries/list.ts";
import { effectsOf } from "../effects.ts";
import { type AmendmentOptions, optionsOf } from "../options.ts";
import { outcomeDigest } from "../rules.ts";
import type { Change } from "../schema.ts";
import type { Outcome } from "../types.ts";
import { readFacts } from "./facts.ts";

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const said = z.record(z.string(), z.union([value, z.array(value)]));
const line = z.object({
  id: z.string(),
  kind: z.string(),
  before: said,
  after: said,
  reason: z.string(),
  decidingBody: z.string(),
  document: z.string(),
  documentOn: z.string().nullable(),
  at: z.coerce.date(),
  person: z.string(),
  effects: z
    .object({
      deadlines: z.number(),
      units: z.number(),
      sent: z.number(),
      ended: z.number(),
      passed: z.number(),
      made: z.number(),
      asked: z.number(),
      written: z.number(),
      requests: z.number(),
      named: z.array(z.string()),
    })
    .partial(),
});
export type AmendmentLine = z.output<typeof line>;

const head = z.object({
  id: z.string(),
  title: z.string(),
  issuer: z.string(),
  decider: z.string(),
  amendments: z.array(line),
});
export type AmendmentPage = z.output<typeof head> & {
  /** Whether the viewer may amend this plan now. */
  mayAmend: boolean;
};

/** A plan's amendments, the latest first; null where the viewer finds no such plan. */
export async function amendmentPage(viewer: Viewer, planId: string): Promise<AmendmentPage | null> {
  const [found, subject] = await Promise.all([
    one(
      db(),
      head,
      sql`SELECT p.id, p.short_title AS title, p.issuer, u.name AS decider,
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'before', m.before, 'after', m.after, 'reason', m.reason,
            'decidingBody', m.deciding_body, 'document', m.document, 'documentOn', m.document_on, 'at', m.at, 'person', ${actingText(sql`m.person_id`, sql`m.on_behalf_of_id`, viewer.locale)},
            'effects', m.effects) ORDER BY m.at DESC, m.id DESC), '[]')
          FROM amendment m WHERE m.plan_id = p.id) AS amendments
        FROM plan p JOIN unit u ON u.id = coalesce(p.decider_unit_id, p.issuing_unit_id) WHERE p.id = ${planId}::uuid AND ${plansOf(viewer)}`,
    ),
    loadSubject(db(), "planSubject", planId),
  ]);
  if (found === null || subject === null) return null;
  return { ...found, mayAmend: subject.state === "ISSUED" && can("plan.amend", viewer, subject) === null };
}

export type AmendmentForm = {
  options: AmendmentOptions;
  /** The dry run of the change that was asked about; null where none was. */
  tried: { ok: true; outcome: Outcome; digest: string } | { ok: false; problem: Problem } | null;
};

/** What a form of amendments offers for a plan, and what a change would do as things stand now. Null where there is no such plan. */
export async function amendmentForm(planId: string, change: Change | null): Promise<AmendmentForm | null> {
  const facts = await readFacts(db(), planId, dayOf(now()));
  if (facts === null) return null;
  const options = optionsOf(facts);
  if (change === null) return { options, tried: null };
  const outcome = effectsOf(change, facts);
  if (!outcome.ok) return { options, tried: { ok: false, problem: outcome.problem } };
  return { options, tried: { ok: true, outcome: outcome.value, digest: outcomeDigest(outcome.value) } };
}
