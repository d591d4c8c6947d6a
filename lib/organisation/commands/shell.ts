import { append } from "#lib/audit/append.ts";
import { now } from "#lib/platform/clock.ts";
import { inTransaction } from "#lib/platform/db.ts";
import type { Result } from "#lib/platform/result.ts";
import { settings } from "#lib/platform/settings.ts";
import { dayOf } from "#lib/platform/time.ts";
import type { Pen } from "./person.ts";

/** Carries a refusal out of the transaction, so that nothing of it is kept. */
class Refused extends Error {
  readonly result: { ok: false; problem: { code: string } };
  constructor(result: { ok: false; problem: { code: string } }) {
    super(result.problem.code);
    this.result = result;
  }
}

/**
 * Administration from the command line of the server: whoever reaches the machine needs no role, and the trail says
 * that nobody signed in did it, from `where` (`shell`, `first-run`). One transaction; a refusal keeps nothing.
 */
export async function fromShell<T>(where: string, work: (pen: Pen) => Promise<Result<T>>): Promise<Result<T>> {
  const at = now();
  try {
    return await inTransaction(async (tx) => {
      const result = await work({
        tx,
        now: at,
        today: dayOf(at, settings.timeZone),
        record: (entry, options = {}) =>
          append(tx, entry, { personId: null, onBehalfOfId: null, address: where }, at, {
            rowLocked: options.rowLocked ?? false,
          }),
      });
      if (!result.ok) throw new Refused(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
}
