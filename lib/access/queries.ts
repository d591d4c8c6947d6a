import { now } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { dayOf } from "#lib/platform/time.ts";
import type { Viewer } from "./types.ts";
import { viewerOfSession } from "./viewer.ts";

/** The viewer behind a session of a browser, as of now; null when it ended, or its person was closed. One statement. */
export function viewerAtTheDoor(sessionId: string, address: string): Promise<Viewer | null> {
  const at = now();
  return viewerOfSession(db(), sessionId, { now: at, day: dayOf(at, settings.timeZone), address });
}
