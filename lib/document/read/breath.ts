import { setImmediate } from "node:timers/promises";

/** Lets others go first where this work has held the process for a while; to be awaited in every long loop. */
export type Breath = () => Promise<void>;

/** How long reading may hold the process in one go, in milliseconds. */
const HOLD = 20;

/** A breath of its own for one file that is read. */
export function breathing(): Breath {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < HOLD) return;
    await setImmediate();
    since = performance.now();
  };
}
