import { permit } from "#lib/access/can.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { formatDay } from "#lib/platform/time.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { effectsOf, type Following, type OwnTerm, readFollowers, termsInForce } from "../queries/followers.ts";
import { movesUnder, overlapping, runsByTerm } from "../rules.ts";
import { dropTermSchema, termSchema } from "../schema.ts";
import { lockNumbers } from "./number.ts";

/** Moves the numbers of all who follow these terms into the series they belong to now; gives how many. */
async function recount(context: Context, following: Following, own: readonly OwnTerm[]): Promise<number> {
  const terms = termsInForce(own, following.above);
  const moved = following.followers.flatMap(({ form, entries }) => movesUnder(form, entries, terms).moved);
  if (moved.length === 0) return 0;
  const rows = JSON.stringify(moved.map(({ id, to }) => ({ id, to })));
  // By way of a time without documents: no number meets another on its way to where that one leaves.
  for (const step of [sql`- 700000`, sql``]) {
    await context.tx.$executeRaw(sql`UPDATE document_entry e SET series_from = x.to ${step}
      FROM jsonb_to_recordset(${rows}::jsonb) AS x(id uuid, "to" date) WHERE e.id = x.id`);
  }
  return moved.length;
}

type Prepared = { following: Following; after: OwnTerm[]; onBehalfOf: string | null };

/** What both ways of changing the terms of a unit share: who follows them, locked, and whether what was shown still holds. */
async function prepare(
  context: Context,
  unitId: string,
  token: string,
  change: (terms: readonly OwnTerm[]) => OwnTerm[] | null,
): Promise<Result<Prepared>> {
  const permitted = permit("officeTerm.manage", context.viewer, { unitId });
  if (!permitted.allowed) return refuse(permitted.reason);
  await lockNumbers(context, unitId);
  const first = await readFollowers(context.tx, unitId);
  if (first === null) return refuse("access.notFound");
  if (!runsByTerm(first.form)) return refuse("register.termByYear");
  // In one order, so that two who do this at once do not wait for each other in a ring.
  for (const id of first.followers
    .map((one) => one.id)
    .filter((id) => id !== unitId)
    .sort())
    await lockNumbers(context, id);
  const following = (await readFollowers(context.tx, unitId)) ?? first;
  const after = change(following.own);
  if (after === null) return refuse("access.notFound");
  if (effectsOf(following, after).token !== token) return refuse("register.termChanged");
  return ok({ following, after, onBehalfOf: permitted.onBehalfOf });
}

/**
 * Records a term of office of a body, or mends one (`termId`); numbers of its days are counted in it from now on, as was
 * shown before. Problems: an access reason, access.notFound, register.termByYear, register.termOrder,
 * register.termOverlaps {name}, register.termChanged.
 */
export const keepTerm = command(
  "register.keepTerm",
  termSchema,
  async (context, input) => {
    const { unitId, name, since } = input;
    const until = input.until ?? null;
    if (until !== null && until < since)
      return refuse("register.termOrder", undefined, { until: ["register.termOrder"] });
    const id = input.termId ?? newId();
    const prepared = await prepare(context, unitId, input.token, (terms) =>
      input.termId !== undefined && !terms.some((one) => one.id === id)
        ? null
        : [...terms.filter((one) => one.id !== id), { id, name, since, until }],
    );
    if (!prepared.ok) return prepared;
    const { following, after, onBehalfOf } = prepared.value;
    const other = overlapping({ id, name, since, until }, following.own);
    if (other !== null) {
      const end = other.until === null ? "…" : formatDay(other.until);
      const params = { name: `${other.name} (${formatDay(other.since)} – ${end})` };
      return refuse("register.termOverlaps", params, { since: ["register.termOverlaps"] });
    }
    await context.tx.$executeRaw(sql`INSERT INTO office_term (id, unit_id, name, since, until, person_id, at)
      VALUES (${id}::uuid, ${unitId}::uuid, ${name}, ${since}::date, ${until}::date, ${context.viewer.personId}::uuid, ${context.now})
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, since = excluded.since, until = excluded.until, person_id = excluded.person_id, at = excluded.at`);
    const moved = await recount(context, following, after);
    const data = { term: id, name, since, until, moved };
    const entry = { action: "officeTerm.changed", subjectKind: "unit", subjectId: unitId, data } as const;
    await context.record(entry, { onBehalfOf });
    return ok({ termId: id, unitId });
  },
  (input) => ({ kind: "unit", id: input.unitId }),
);

/**
 * Takes back a term that was recorded by mistake; its numbers are counted as before it. Problems: an access reason,
 * access.notFound, register.termChanged.
 */
export const dropTerm = command(
  "register.dropTerm",
  dropTermSchema,
  async (context, { unitId, termId, token }) => {
    const prepared = await prepare(context, unitId, token, (terms) =>
      terms.some((one) => one.id === termId) ? terms.filter((one) => one.id !== termId) : null,
    );
    if (!prepared.ok) return prepared;
    const { following, after, onBehalfOf } = prepared.value;
    const name = following.own.find((one) => one.id === termId)?.name ?? "";
    await context.tx.$executeRaw(sql`DELETE FROM office_term WHERE id = ${termId}::uuid AND unit_id = ${unitId}::uuid`);
    const moved = await recount(context, following, after);
    const data = { term: termId, name, dropped: true, moved };
    const entry = { action: "officeTerm.changed", subjectKind: "unit", subjectId: unitId, data } as const;
    await context.record(entry, { onBehalfOf });
    return ok({ unitId });
  },
  (input) => ({ kind: "unit", id: input.unitId }),
);
