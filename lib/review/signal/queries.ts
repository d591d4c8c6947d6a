import type { Viewer } from "#lib/access/types.ts";
import type { SignalView } from "./types.ts";

/** The signals of a report's version under review, open and dismissed ones, for those who review it; nobody else finds any. */
export async function signalsFor(_viewer: Viewer, _reportId: string): Promise<SignalView[]> {
  return Promise.resolve([]);
}
