import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { append } from "#lib/audit/append.ts";
import { canonicalJson, sha256 } from "#lib/platform/canonical.ts";
import { now } from "#lib/platform/clock.ts";
import { inTransaction, one, type Tx } from "#lib/platform/db.ts";
import { type Problem, type Result, refuse } from "#lib/platform/result.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { mayKnow, meanwhile } from "./meanwhile.ts";
import type { Command, Context } from "./types.ts";

export type Request = {
  viewer: Viewer;
  /** Idempotency key of the request; the same key gets the same answer. Left out: no repetition is expected. */
  key?: string | undefined;
  /** The campaign instant of the request; the clock's now when left out. */
  at?: Date;
};

/** Carries an expected refusal out of the transaction, so that nothing of the attempt is kept. */
class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The context of one request in an open transaction; also used by the one other way in (write.ts). */
export function contextOf(tx: Tx, viewer: Viewer, at: Date): Context {
  const tally = { moves: 0, events: 0 };
  return {
    tx,
    viewer,
    now: at,
    today: dayOf(at, settings.timeZone),
    tally,
    record: async (entry, options = {}) => {
      tally.events += 1;
      const actor = { personId: viewer.personId, onBehalfOfId: options.onBehalfOf ?? null, address: viewer.address };
      return append(tx, entry, actor, at, { rowLocked: options.rowLocked ?? false });
    },
  };
}

const keptAnswer = z.object({
  command: z.string(),
  requestHash: z.string(),
  personId: z.string().nullable(),
  answer: z.unknown(),
});

/** Inserts the key first; a repetition waits here for the first one and gets its answer. Null: this is the first. */
async function earlierAnswer(
  tx: Tx,
  name: string,
  hash: string,
  request: Request,
  at: Date,
): Promise<Result<unknown> | null> {
  if (!request.key) return null;
  const inserted = await tx.$executeRaw(sql`INSERT INTO idempotency (key, command, request_hash, person_id, at)
    VALUES (${request.key}, ${name}, ${hash}, ${request.viewer.personId}::uuid, ${at}) ON CONFLICT (key) DO NOTHING`);
  if (inserted === 1) return null;
  const kept = await one(
    tx,
    keptAnswer,
    sql`SELECT command, request_hash AS "requestHash", person_id AS "personId", answer FROM idempotency WHERE key = ${request.key}`,
  );
  // Another person's key is nobody else's, even with the same request: the answer was given to whoever might ask.
  const same = kept?.command === name && kept.requestHash === hash && kept.personId === request.viewer.personId;
  if (!same) return refuse("workflow.keyUsed");
  return { ok: true, value: kept.answer };
}

/**
 * A refused attempt stands on the trail in a transaction of its own, chained on the person. What the input named as
 * its subject stands in the data, never what was typed.
 */
async function recordRefusal(
  command: Command,
  input: unknown,
  problem: Problem,
  request: Request,
  at: Date,
): Promise<void> {
  const subject = command.subject?.(input) ?? null;
  await inTransaction((tx) =>
    append(
      tx,
      {
        action: "attempt.refused",
        subjectKind: "person",
        subjectId: request.viewer.personId,
        data: {
          attempt: command.name,
          reason: problem.code,
          subjectKind: subject?.kind ?? null,
          subjectId: subject?.id ?? null,
        },
      },
      { personId: request.viewer.personId, onBehalfOfId: null, address: request.viewer.address },
      at,
      { outcome: "REFUSED" },
    ),
  );
}

/** A refusal that came of another move says which: who did what when; to nobody who may not know of it. */
async function withReason(command: Command, input: unknown, problem: Problem, viewer: Viewer): Promise<Problem> {
  const subject = problem.code === "workflow.stale" ? (command.subject?.(input) ?? null) : null;
  if (subject === null) return problem;
  if (!(await mayKnow(subject, viewer))) return { code: "access.notFound" };
  const moved = await meanwhile(subject, viewer);
  return moved === null ? problem : { ...problem, params: { ...problem.params, ...moved } };
}

/**
 * Runs a command as one transaction: checked input, idempotency key first, the command, its answer kept; the command
 * line, the jobs, the seed and the tests enter here, the browser through action(). Problems: workflow.input (with
 * codes at the fields), workflow.keyUsed, and those of the command; a refusal rolls everything back and is recorded.
 */
export async function execute<I extends z.ZodType, O>(
  command: Command<I, O>,
  rawInput: z.input<I>,
  request: Request,
): Promise<Result<O>> {
  const parsed = command.schema.safeParse(rawInput);
  if (!parsed.success) {
    return refuse("workflow.input", undefined, z.flattenError(parsed.error).fieldErrors as Record<string, string[]>);
  }
  const at = request.at ?? now();
  const hash = sha256(canonicalJson(rawInput));
  try {
    return await inTransaction(async (tx) => {
      const earlier = await earlierAnswer(tx, command.name, hash, request, at);
      // The kept answer is what this very command gave under this very key and input: the one checked boundary.
      if (earlier && !earlier.ok) throw new Refused(earlier.problem);
      if (earlier) return earlier as Result<O>;
      const context = contextOf(tx, request.viewer, at);
      const result = await command.run(context, parsed.data);
      if (!result.ok) throw new Refused(result.problem);
      if (context.tally.moves > 0 && context.tally.events < context.tally.moves) {
        throw new Error(`${command.name}: a move without its event may not be committed`);
      }
      if (request.key) {
        await tx.$executeRaw(
          sql`UPDATE idempotency SET answer = ${JSON.stringify(result.value ?? null)}::jsonb WHERE key = ${request.key}`,
        );
      }
      return result;
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await recordRefusal(command, parsed.data, error.problem, request, at);
    return { ok: false, problem: await withReason(command, parsed.data, error.problem, request.viewer) };
  }
}
