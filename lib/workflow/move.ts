import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { loadSubject, type SubjectRow } from "#lib/access/subject.ts";
import type { Subject } from "#lib/access/types.ts";
import type { EventData } from "#lib/audit/event.ts";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { camelKeys, identifier, join, snakeCase, sql } from "#lib/platform/sql.ts";
import type { Facts, Machine, Move } from "./define.ts";
import { unmetNeeds } from "./open-moves.ts";
import type { Context } from "./types.ts";

type MoveRequest<State extends string> = {
  id: string;
  /** The digest of the content the decider saw; compared under the lock where the move decides on content. */
  digest?: string | undefined;
  /** Which of the move's targets, where it has several. */
  to?: State;
  /** Further columns of the subject that change with the state (camelCase keys). */
  set?: Record<string, string | number | boolean | null>;
  /** Who holds it from now on; the holder stays where it is left out (machines with custody). */
  holder?: { unitId: string; personId?: string | null };
  /** What was decided, for the trail; texts as digests. */
  data?: EventData;
  /** The column of the subject (camelCase) that keeps for whom the decider stood in. */
  standsInColumn?: string;
};

export type Moved<State extends string> = {
  subject: SubjectRow & Subject;
  facts: Facts;
  from: State;
  to: State;
  onBehalfOf: string | null;
};

const factsRow = z.object({ row: z.record(z.string(), z.union([z.number(), z.boolean(), z.string(), z.null()])) });

async function readFacts(context: Context, machine: Machine, id: string): Promise<Facts> {
  if (machine.factsView === null) return {};
  const view = identifier(snakeCase(machine.factsView));
  const found = await one(context.tx, factsRow, sql`SELECT to_jsonb(f) AS row FROM ${view} f WHERE f.id = ${id}::uuid`);
  return found === null ? {} : (camelKeys(found.row) as Facts);
}

/**
 * What stands under the lock, and may it move? Locks the row, reads subject and facts again, asks the law, the needs
 * and whether the content is the one the decider saw. Problems: access.notFound, workflow.stale, an access reason,
 * the first unmet need (with its count).
 */
async function decide<State extends string>(
  context: Context,
  machine: Machine<State>,
  row: Move<State>,
  request: MoveRequest<State>,
): Promise<Result<Moved<State>>> {
  const table = identifier(machine.name);
  const locked = await one(
    context.tx,
    z.object({ id: z.string() }),
    sql`SELECT id FROM ${table} WHERE id = ${request.id}::uuid FOR UPDATE`,
  );
  const subject = locked ? await loadSubject(context.tx, machine.subjectView, request.id) : null;
  if (subject === null) return refuse("access.notFound");
  const from = row.from?.find((state) => state === subject.state);
  if (from === undefined) return refuse("workflow.stale", { state: subject.state });
  const permitted = permit(row.permission, context.viewer, subject);
  if (!permitted.allowed) return refuse(permitted.reason);
  // Its counts went out when the duty ended: whoever may otherwise move it, nothing of it moves any more.
  if (subject.ended === true) return refuse("access.ended");
  const facts = await readFacts(context, machine, request.id);
  if (row.decidesOnContent && request.digest !== facts.digest) return refuse("workflow.changed");
  const unmet = unmetNeeds(row.needs, facts)[0];
  if (unmet) return refuse(unmet.code, unmet.count === null ? undefined : { count: unmet.count });
  const to = request.to ?? (row.to.length === 1 ? row.to[0] : undefined);
  if (to === undefined || !row.to.includes(to))
    throw new Error(`${machine.name}: the command must say which state follows (${row.to.join(", ")})`);
  return ok({ subject, facts, from, to, onBehalfOf: permitted.onBehalfOf });
}

const asText = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The counts by state × due day × sent day for every unit above: one out of the old cell, one into the new. */
async function rollUp(
  context: Context,
  subject: SubjectRow,
  from: string,
  to: string,
  set: Record<string, unknown>,
): Promise<void> {
  const due = asText(subject.sendDueOn);
  const sentBefore = asText(subject.firstSentOn);
  const sentAfter = "firstSentOn" in set ? asText(set.firstSentOn) : sentBefore;
  const add = (state: string, sent: string | null, amount: number) =>
    sql`rollup_add(${subject.unitId}::uuid, ${subject.planId}::uuid, ${subject.directiveId}::uuid, 'REPORT', ${asText(subject.unitKind)}, ${state}, ${due}::date, ${sent}::date, NULL, NULL, ${amount})`;
  await context.tx.$executeRaw(sql`SELECT ${add(from, sentBefore, -1)}, ${add(to, sentAfter, 1)}`);
}

async function passCustody(
  context: Context,
  id: string,
  to: string,
  holder: { unitId: string; personId?: string | null },
): Promise<void> {
  await context.tx.$executeRaw(
    sql`UPDATE custody SET until = ${context.now} WHERE report_id = ${id}::uuid AND until IS NULL`,
  );
  await context.tx.$executeRaw(sql`INSERT INTO custody (id, report_id, state, unit_id, person_id, since)
    VALUES (${newId()}::uuid, ${id}::uuid, ${to}, ${holder.unitId}::uuid, ${holder.personId ?? null}::uuid, ${context.now})`);
}

/**
 * The only writer of a state. Decides under the lock, then writes state, custody, counts and event in the caller's
 * transaction. A room passes its own machine, so that the spine knows no room. Problems: as decide().
 */
export async function move<State extends string, Name extends string>(
  context: Context,
  machine: Machine<State, Name>,
  name: Name,
  request: MoveRequest<State>,
): Promise<Result<Moved<State>>> {
  const row = machine.moves[name];
  const decided = await decide(context, machine, row, request);
  if (!decided.ok) return decided;
  const { subject, from, to, facts, onBehalfOf } = decided.value;
  const holder = machine.custody ? (request.holder ?? { unitId: asText(subject.holderUnitId) ?? "" }) : null;
  const set = {
    ...request.set,
    state: to,
    ...(request.standsInColumn === undefined ? {} : { [request.standsInColumn]: onBehalfOf }),
    ...(holder
      ? { holderUnitId: holder.unitId, holderSince: context.now.toISOString(), updatedAt: context.now.toISOString() }
      : {}),
  };
  const columns = join(Object.keys(set).map((key) => identifier(snakeCase(key))));
  const json = JSON.stringify(Object.fromEntries(Object.entries(set).map(([key, value]) => [snakeCase(key), value])));
  await context.tx.$executeRaw(sql`SELECT set_config('portal.move', ${`${machine.name}:${name}`}, true)`);
  await context.tx.$executeRaw(sql`UPDATE ${identifier(machine.name)} SET revision = revision + 1, (${columns}) =
    (SELECT ${columns} FROM jsonb_populate_record(NULL::${identifier(machine.name)}, ${json}::jsonb)) WHERE id = ${request.id}::uuid`);
  if (holder) await passCustody(context, request.id, to, holder);
  if (machine.counted) await rollUp(context, subject, from, to, set);
  context.tally.moves += 1;
  await context.record(
    {
      action: row.event,
      subjectKind: machine.name,
      subjectId: request.id,
      data: { ...request.data, from, to, digest: asText(facts.digest) },
    },
    { onBehalfOf, rowLocked: true },
  );
  return ok({ subject, facts, from, to, onBehalfOf });
}
