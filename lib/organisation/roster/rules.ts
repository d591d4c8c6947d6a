import { columns } from "./columns.ts";
import type { CellProblem, CheckedRow, RosterCounts, RosterKind, RowStatus, SheetRow } from "./types.ts";

/** The cells of a row that may not be empty and are. */
export function emptyCells(kind: RosterKind, row: SheetRow): CellProblem[] {
  return columns[kind]
    .filter((column) => column.required && (row.cells[column.key] ?? "") === "")
    .map((column) => ({ column: column.key, code: "roster.empty" }));
}

/** How many rows of each status. */
export function countRows(rows: readonly CheckedRow[]): RosterCounts {
  const counts: RosterCounts = { NEW: 0, CHANGED: 0, SAME: 0, WRONG: 0 };
  for (const row of rows) counts[row.status] += 1;
  return counts;
}

/** Why a list is not taken in, or null: wrong rows are left out only when told to, and something must be left. */
export function refusesTaking(
  counts: RosterCounts,
  skipWrong: boolean,
): { code: "roster.wrongRows" | "roster.nothingToDo"; params?: { count: number } } | null {
  if (counts.WRONG > 0 && !skipWrong) return { code: "roster.wrongRows", params: { count: counts.WRONG } };
  return counts.NEW + counts.CHANGED === 0 ? { code: "roster.nothingToDo" } : null;
}

const tones = { NEW: "ok", CHANGED: "review", SAME: "none", WRONG: "back" } as const;

/** How the status of a row is drawn. */
export function rowTone(status: RowStatus): (typeof tones)[RowStatus] {
  return tones[status];
}

/** Whether a row cannot be taken as it is. */
export function isWrong(row: CheckedRow): boolean {
  return row.status === "WRONG";
}
