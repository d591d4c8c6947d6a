import { loadClock } from "#lib/platform/clock.ts";
import { disconnect } from "#lib/platform/db.ts";
import { firstRunCode } from "./empty.ts";
import { refuseExposedSamples } from "./exposure.ts";
import { beginEmpty, loadStarter } from "./starter.ts";
import { step } from "./step.ts";

/**
 * What must be in the database before it is served: the starter campaign, or nobody and a code for the first one.
 * Apart from the start itself, since it needs the generated database client.
 *
 * @returns the one-time code to be printed, null when somebody can sign in already
 */
export async function fillDatabase({
  empty,
  undo,
}: {
  empty: boolean;
  undo: (() => Promise<void> | void)[];
}): Promise<string | null> {
  undo.push(disconnect);
  if (empty) await beginEmpty();
  await step("đợt tổng kết mẫu · starter campaign", loadStarter);
  await refuseExposedSamples();
  await loadClock();
  return firstRunCode();
}
