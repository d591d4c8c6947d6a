import { expect } from "vitest";
import { z } from "zod";
import { chainChecker } from "#lib/audit/chain.ts";
import { keptEvent } from "#lib/audit/verify.ts";
import { db, many, one } from "#lib/platform/db.ts";
import type { Problem, Result } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { labels } from "#lib/review/assignment/labels.ts";
import { describe as wordsOf } from "#lib/workflow/labels.ts";
import { keptFacts, recounted, rolledUp } from "./test-amendment.ts";

/** In `npm run test:long` a thousand rounds of each race, otherwise few. */
export const LONG = process.env["PORTAL_LONG"] !== undefined;
export const ROUNDS = LONG ? 1_000 : 10;

/** One side of a race: what somebody does, and what they are told where the other was faster. */
export type Side = { name: string; act: () => Promise<Result<unknown>>; told: readonly string[] };
export type Round = { won: string; lost: string | null; state: string };

/** Statements before the start, so that now one, now the other comes first by the scheduling of connections alone. */
async function warmUp(statements: number): Promise<void> {
  for (let done = 0; done < statements; done += 1) await db().$queryRaw(sql`SELECT ${done}::int`);
}

/** Both at once, each in transactions of its own; the order in which they begin changes from round to round. */
async function both(round: number, [first, second]: readonly [Side, Side]) {
  const start = async (side: Side, statements: number) => {
    await warmUp(statements);
    return { side, answer: await side.act() };
  };
  const [a, b] = [round % 4, Math.floor(round / 4) % 4];
  const running = round % 2 === 0 ? [start(first, a), start(second, b)] : [start(second, b), start(first, a)];
  return Promise.all(running);
}

function problemOf(answer: Result<unknown>): Problem | null {
  return answer.ok ? null : answer.problem;
}

/** The loser is told a reason that fits, in a whole sentence without holes. */
function expectTold(side: Side, problem: Problem | null): void {
  expect(side.told, `${side.name} is told why`).toContain(problem?.code);
  if (problem === null) return;
  const sentence = wordsOf(problem, labels, "vi");
  expect(sentence).toMatch(/^[\p{Lu}\d].*[.…]$/u);
  expect(sentence).not.toMatch(/[{}]|undefined|Không thực hiện được/);
}

/** Runs one round and says who won: exactly one side, and the other knows why. */
async function race(round: number, reportId: string, sides: readonly [Side, Side]): Promise<Round> {
  const answers = await both(round, sides);
  const won = answers.filter(({ answer }) => answer.ok);
  const said = answers.map(({ side, answer }) => `${side.name}: ${problemOf(answer)?.code ?? "ok"}`).join(", ");
  expect(won, said).toHaveLength(1);
  const [lost] = answers.filter(({ answer }) => !answer.ok);
  if (lost !== undefined) expectTold(lost.side, problemOf(lost.answer));
  return { won: won[0]?.side.name ?? "", lost: lost?.side.name ?? null, state: await stateOf(reportId) };
}

export async function stateOf(reportId: string): Promise<string> {
  const row = await one(
    db(),
    z.object({ state: z.string() }),
    sql`SELECT state FROM report WHERE id = ${reportId}::uuid`,
  );
  return row?.state ?? "gone";
}

/** Watches over what must be true after every round of a race on one report. */
export class Watch {
  private readonly reportId: string;
  private readonly check = chainChecker();
  private last = 0;
  private readonly wins = new Map<string, number>();
  constructor(reportId: string) {
    this.reportId = reportId;
  }

  /** One open custody in the report's state, counts as counted anew, a whole trail, only moves the machine has. */
  async after(round: Round): Promise<void> {
    this.wins.set(round.won, (this.wins.get(round.won) ?? 0) + 1);
    const { held, reports } = await keptFacts();
    expect(held).toBe(reports);
    expect(await rolledUp()).toEqual(await recounted());
    await this.readTrail();
    expect(await this.illegal()).toEqual([]);
    // As the worker does beside the portal; without it the deltas of a thousand rounds would be added up each time.
    await db().$queryRaw(sql`SELECT rollup_fold()::int`);
  }

  /** How often each side was the faster one. */
  get figures(): string {
    return [...this.wins].map(([name, wins]) => `${name} ${wins}`).join(" · ");
  }

  /** Over a long run neither of them always wins. */
  expectBothWon(sides: readonly string[]): void {
    if (!LONG) return;
    for (const side of sides)
      expect(this.wins.get(side) ?? 0, `${side} is the faster one at times`).toBeGreaterThan(20);
  }

  private async readTrail(): Promise<void> {
    const fresh = await many(
      db(),
      keptEvent,
      sql`SELECT id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, person_id AS "personId", on_behalf_of_id AS "onBehalfOfId",
        address, action, subject_kind AS "subjectKind", subject_id AS "subjectId", sequence, outcome, data, previous_hash AS "previousHash", hash
        FROM audit_event WHERE subject_kind = 'report' AND subject_id = ${this.reportId} AND sequence > ${this.last} ORDER BY sequence`,
    );
    for (const event of fresh) expect(this.check(event)).toBeNull();
    this.last = fresh.at(-1)?.sequence ?? this.last;
  }

  /** Moves of the trail that do not follow each other, or that the machine does not have. */
  private illegal(): Promise<{ from: string; to: string }[]> {
    return many(
      db(),
      z.object({ from: z.string(), to: z.string() }),
      sql`WITH moved AS (SELECT data::jsonb ->> 'from' AS f, data::jsonb ->> 'to' AS t, lag(data::jsonb ->> 'to') OVER (ORDER BY sequence) AS before
          FROM (SELECT data, sequence FROM audit_event WHERE subject_kind = 'report' AND subject_id = ${this.reportId}
            AND jsonb_exists(data::jsonb, 'to') ORDER BY sequence DESC LIMIT 12) latest)
        SELECT f AS from, t AS to FROM moved WHERE before IS NOT NULL AND f <> before
          OR NOT EXISTS (SELECT 1 FROM legal_move l WHERE l.machine = 'report' AND l.from_state = coalesce(f, '') AND l.to_state = t)`,
    );
  }
}

export type Prepared = { sides: readonly [Side, Side]; leads: Readonly<Record<string, string>> };

/**
 * Runs a race on a report for all its rounds: `prepare` brings it where the race begins, `leads` says in which state each
 * side's victory ends.
 */
export async function runRace(name: string, reportId: string, prepare: () => Promise<Prepared>): Promise<void> {
  const watch = new Watch(reportId);
  let sides: readonly string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const prepared = await prepare();
    sides = prepared.sides.map((side) => side.name);
    const ended = await race(round, reportId, prepared.sides);
    expect(ended.state).toBe(prepared.leads[ended.won]);
    await watch.after(ended);
  }
  watch.expectBothWon(sides);
  say(name, watch);
}

/** The figures of a race, for the README; said where it is run at length. */
export function say(name: string, watch: Watch): void {
  if (LONG) process.stdout.write(`${name}: ${ROUNDS} rounds, won by ${watch.figures}\n`);
}
