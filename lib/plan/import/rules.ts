import { can } from "#lib/access/can.ts";
import type { Position, Viewer } from "#lib/access/types.ts";

/** The units a viewer may draft plans for: those in which the access table gives them `plan.draft`. */
export function draftingUnits(viewer: Viewer): Position[] {
  const allowed = viewer.positions.filter(
    ({ unitId }) => can("plan.draft", viewer, { unitId, draftingUnitId: unitId }) === null,
  );
  return allowed.filter((position, index) => allowed.findIndex(({ unitId }) => unitId === position.unitId) === index);
}

/** Whether a viewer may see and correct what was read for a unit. */
export function mayUse(viewer: Viewer, found: { unitId: string; personId: string }): boolean {
  return can("plan.draft", viewer, { unitId: found.unitId, draftingUnitId: found.unitId }) === null;
}

/** How a stage of reading is drawn and what the page offers in it. */
export type Stage = {
  word: "queued" | "reading" | "ready" | "refused" | "used";
  tone: "none" | "wait" | "review" | "back" | "ok";
  /** Somebody waits for it: the page looks again by itself. */
  running: boolean;
  /** There is a reading to look at. */
  readable: boolean;
  /** It can still be corrected and made into a draft. */
  open: boolean;
};

const STAGES: Readonly<Record<string, Stage>> = {
  QUEUED: { word: "queued", tone: "wait", running: true, readable: false, open: false },
  READING: { word: "reading", tone: "review", running: true, readable: false, open: false },
  READY: { word: "ready", tone: "wait", running: false, readable: true, open: true },
  REFUSED: { word: "refused", tone: "back", running: false, readable: false, open: false },
  USED: { word: "used", tone: "ok", running: false, readable: true, open: false },
};

/** The stage of an import as its pages need it. */
export function stageOf(stage: string): Stage {
  return STAGES[stage] ?? { word: "refused", tone: "back", running: false, readable: false, open: false };
}
