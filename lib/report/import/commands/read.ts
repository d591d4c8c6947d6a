import { z } from "zod";
import { readFile } from "#lib/document/read/file.ts";
import { now } from "#lib/platform/clock.ts";
import { db, inTransaction, many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { log } from "#lib/platform/log.ts";
import type { Problem } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { layReport } from "../lay.ts";
import { keptOf } from "../piece.ts";
import { targetOf } from "../queries/target.ts";
import type { ReportReading } from "../types.ts";
import { jsonOf, keepPieces } from "./keep.ts";

/** A reading that was begun so long ago was cut off with its worker; the round begins it again. */
const CUT_OFF_MINUTES = 2;
/** How often the page is told how far it is, and up to which share reading counts; the rest is laying. */
const TELL_EVERY_MS = 250;
const READ_SHARE = 80;

const waitingRow = z.object({
  reportId: z.string(),
  file: z.object({ name: z.string(), mediaType: z.string(), size: z.number(), digest: z.string() }),
});

type StoredFile = z.output<typeof waitingRow>["file"];
/** Gives the bytes of a kept file, null where they are lost (`bytesOf` of the room `file`, which comes after this one). */
type ReadBytes = (file: StoredFile) => Promise<Uint8Array | null>;

/** Tells how far a reading is, not more often than somebody could see it. */
function teller(importId: string): { tell: (percent: number) => void; told: () => Promise<void> } {
  let last = 0;
  let telling: Promise<unknown> = Promise.resolve();
  return {
    tell: (percent) => {
      const instant = performance.now();
      if (instant - last < TELL_EVERY_MS) return;
      last = instant;
      telling = telling.then(() =>
        db().$executeRaw(
          sql`UPDATE report_import SET progress = ${Math.round(percent)} WHERE id = ${importId}::uuid AND state = 'READING'`,
        ),
      );
    },
    told: async () => {
      await telling;
    },
  };
}

async function fail(importId: string, problem: Problem): Promise<void> {
  await db().$executeRaw(
    sql`UPDATE report_import SET state = 'FAILED', problem = ${JSON.stringify(problem)} WHERE id = ${importId}::uuid AND state = 'READING'`,
  );
}

/** Whoever is first keeps the reading; a second worker that read the same file keeps nothing. */
async function keepReading(importId: string, reportId: string, reading: ReportReading): Promise<void> {
  await inTransaction(async (tx) => {
    const first =
      await tx.$executeRaw(sql`UPDATE report_import SET state = 'READ', progress = 100, reading = ${jsonOf(keptOf(reading))}::jsonb
      WHERE id = ${importId}::uuid AND state = 'READING'`);
    if (first === 1) await keepPieces(tx, { importId, reportId }, reading);
  });
}

async function read(
  importId: string,
  { reportId, file }: z.output<typeof waitingRow>,
  bytesOf: ReadBytes,
): Promise<void> {
  const { tell, told } = teller(importId);
  try {
    const bytes = await bytesOf(file);
    if (bytes === null) return await fail(importId, { code: "intake.failed" });
    const lines = await readFile(bytes, file.name, (share) => tell(share * READ_SHARE));
    await told();
    if (!lines.ok) return await fail(importId, lines.problem);
    const target = await targetOf(db(), reportId);
    if (target === null) return await fail(importId, { code: "intake.failed" });
    await keepReading(importId, reportId, layReport(lines.value.lines, target, newId));
  } catch (error) {
    await told().catch((late: unknown) => log.warn({ importId, error: late }, "how far reading came was not kept"));
    log.error({ importId, error }, "a report could not be read");
    await fail(importId, { code: "intake.failed" });
  }
}

/**
 * Reads a file that came in for a report and lays it onto the outline. Run by the worker, so that a long document holds
 * nobody up. False where nothing waits under this id (any more). A failure of the portal itself is kept as
 * `intake.failed` and logged.
 */
export async function readReportImport(importId: string, bytesOf: ReadBytes): Promise<boolean> {
  const waiting = await one(
    db(),
    waitingRow,
    sql`SELECT i.report_id AS "reportId", jsonb_build_object('name', f.name, 'mediaType', f.media_type, 'size', f.size, 'digest', f.digest) AS file
      FROM report_import i JOIN stored_file f ON f.id = i.file_id WHERE i.id = ${importId}::uuid AND i.state = 'READING'`,
  );
  if (waiting === null) return false;
  await read(importId, waiting, bytesOf);
  return true;
}

/** Reads what was cut off, or came in while no worker ran, the oldest first: the worker's round. Gives how many. */
export async function readWaitingReports(bytesOf: ReadBytes): Promise<number> {
  const before = new Date(now().getTime() - CUT_OFF_MINUTES * 60_000);
  const waiting = await many(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT id FROM report_import WHERE state = 'READING' AND at < ${before} ORDER BY at`,
  );
  let count = 0;
  for (const { id } of waiting) if (await readReportImport(id, bytesOf)) count += 1;
  return count;
}
