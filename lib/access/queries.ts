import { z } from "zod";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import type { Viewer } from "./types.ts";
import { viewerOfSession } from "./viewer.ts";

/** The viewer behind a session of a browser, as of now; null when it ended, or its person was closed. One statement. */
export function viewerAtTheDoor(sessionId: string, address: string): Promise<Viewer | null> {
  const at = now();
  return viewerOfSession(db(), sessionId, { now: at, day: dayOf(at, settings.timeZone), address });
}

/** The least a page asks the database beside the session: one row by its key (for measurement). */
export async function oneQuery(viewer: Viewer): Promise<string | null> {
  const row = await one(
    db(),
    z.object({ name: z.string() }),
    sql`SELECT full_name AS name FROM person WHERE id = ${viewer.personId}::uuid`,
  );
  return row?.name ?? null;
}
