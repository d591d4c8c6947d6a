import { type Dates, daysHeld, standingOf } from "#lib/monitoring/standing/rules.ts";
import type { UnitLine } from "./unit-table.tsx";

type Cell = Dates & {
  assignmentId: string;
  reportId: string | null;
  unit: string;
  directive: string;
  round: number;
  holder: string | null;
  holderSince: Date | null;
  extension: string | null;
};

/** The cells of the progress matrix as the lines of a table. */
export function unitLines(cells: readonly Cell[], now: Date, locale: "vi" | "en"): UnitLine[] {
  return cells.map((cell) => {
    const { send, back, sumUp } = standingOf(cell, now, locale);
    return {
      key: cell.assignmentId,
      unit: cell.unit,
      reportId: cell.reportId,
      directive: cell.directive,
      state: cell.state,
      round: cell.round,
      holder: cell.holder,
      heldDays: cell.reportId === null ? null : daysHeld(cell.holderSince, now),
      sumUp,
      send,
      back,
      extension: cell.extension,
    };
  });
}
