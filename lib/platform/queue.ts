import type { Tx } from "./db.ts";
import { sql } from "./sql.ts";

/** What the worker does on request; each also finds by its own rounds what was missed. */
export type Task = "file-preview" | "mail-deliver" | "plan-read" | "report-read" | "roster-invite" | "signals-read";

/**
 * Asks the worker for a task, in the caller's transaction: the job is there with its COMMIT or not at all. `key` makes
 * one of several equal requests. Gives false where no worker ever ran on this database: its rounds find the work later.
 */
export async function enqueue(tx: Tx, task: Task, payload: Record<string, string>, key: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ queued: boolean }[]>(
    sql`SELECT portal_enqueue(${task}, ${JSON.stringify(payload)}::json, ${key}) AS queued`,
  );
  return row?.queued ?? false;
}
