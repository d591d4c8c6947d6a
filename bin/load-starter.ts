import { log } from "#lib/platform/log.ts";

/**
 * Loads the starter campaign into the database of `DATABASE_URL`, in a process of its own, since making it stops and
 * moves the clock.
 */
const { default: load } = await import("#seed/load.ts");
await load();
const { disconnect } = await import("#lib/platform/db.ts");
await disconnect();
log.debug("starter campaign loaded");
