import { z } from "zod";
import { readFile } from "#lib/document/read/file.ts";
import { daysOff } from "#lib/organisation/day-off/queries.ts";
import { now } from "#lib/platform/clock.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { log } from "#lib/platform/log.ts";
import type { Problem } from "#lib/platform/result.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import type { PlanReading } from "../types.ts";
import { understandPlan } from "../understand.ts";

/** A reading that says nothing for so long was cut off with its worker and begins again. */
const CUT_OFF_MINUTES = 2;
/** How often the page is told how far it is, and up to which share reading counts; the rest is understanding. */
const TELL_EVERY_MS = 250;
const READ_SHARE = 80;

const claimed = z.object({ fileName: z.string(), bytes: z.instanceof(Uint8Array) });

function claim(importId: string) {
  const at = now();
  const cutOff = new Date(at.getTime() - CUT_OFF_MINUTES * 60_000);
  return one(
    db(),
    claimed,
    sql`UPDATE plan_import SET stage = 'READING', progress = 0, updated_at = ${at}
      WHERE id = ${importId}::uuid AND bytes IS NOT NULL AND (stage = 'QUEUED' OR (stage = 'READING' AND updated_at < ${cutOff}))
      RETURNING file_name AS "fileName", bytes`,
  );
}

/** Tells how far a reading is, not more often than somebody could see it. */
function teller(importId: string): { tell: (percent: number) => void; told: () => Promise<void> } {
  let last = 0;
  let telling: Promise<unknown> = Promise.resolve();
  const tell = (percent: number) => {
    const instant = performance.now();
    if (instant - last < TELL_EVERY_MS) return;
    last = instant;
    telling = telling.then(() =>
      db().$executeRaw(
        sql`UPDATE plan_import SET progress = ${Math.round(percent)}, updated_at = ${now()} WHERE id = ${importId}::uuid AND stage = 'READING'`,
      ),
    );
  };
  return {
    tell,
    told: async () => {
      await telling;
    },
  };
}

/** JSON as Postgres keeps it: without the one character its texts cannot hold. */
const jsonOf = (value: unknown): string => JSON.stringify(value).replaceAll("\\u0000", "");

async function refuseImport(importId: string, problem: Problem): Promise<void> {
  await db().$executeRaw(sql`UPDATE plan_import SET stage = 'REFUSED', problem = ${JSON.stringify(problem)}::jsonb, bytes = NULL, updated_at = ${now()}
    WHERE id = ${importId}::uuid`);
}

async function keepReading(importId: string, lines: unknown, reading: PlanReading): Promise<void> {
  await db().$executeRaw(sql`UPDATE plan_import SET stage = 'READY', progress = 100, lines = ${jsonOf(lines)}::jsonb, reading = ${jsonOf(reading)}::jsonb,
    bytes = NULL, updated_at = ${now()} WHERE id = ${importId}::uuid`);
}

/**
 * Reads a file that came in and understands it; the bytes go as soon as that is done, or refused. Run by the worker,
 * so that a long document holds nobody up. False where there is nothing (more) to read under this id. A failure of the
 * portal itself is kept as `import.failed` and logged.
 */
export async function readImport(importId: string): Promise<boolean> {
  const file = await claim(importId);
  if (file === null) return false;
  const { tell, told } = teller(importId);
  try {
    const read = await readFile(file.bytes, file.fileName, (share) => tell(share * READ_SHARE));
    await told();
    if (!read.ok) {
      await refuseImport(importId, read.problem);
      return true;
    }
    const holidays = await daysOff();
    const reading = understandPlan(read.value.lines, { today: dayOf(now(), settings.timeZone), holidays });
    await keepReading(importId, read.value.lines, reading);
  } catch (error) {
    await told().catch((late: unknown) => log.warn({ importId, error: late }, "how far reading came was not kept"));
    log.error({ importId, error }, "a plan document could not be read");
    await refuseImport(importId, { code: "import.failed" });
  }
  return true;
}

/** Reads everything that waits, the oldest first: the worker's round for what no request announced. Gives how many. */
export async function readWaiting(): Promise<number> {
  const waiting = await many(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT id FROM plan_import WHERE stage IN ('QUEUED', 'READING') AND bytes IS NOT NULL ORDER BY created_at`,
  );
  let read = 0;
  for (const { id } of waiting) if (await readImport(id)) read += 1;
  return read;
}
