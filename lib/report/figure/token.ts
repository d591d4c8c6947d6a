import { sha256 } from "#lib/platform/canonical.ts";
import { cellKey, placeKey } from "./rules.ts";
import type { CellOnLine } from "./types.ts";

/** A digest of all answered cells of a grid, whatever their order: two pages with the same one show the same figures. */
export function gridToken(cells: readonly CellOnLine[]): string {
  const lines = cells.filter((cell) => cell.figure !== null).map((cell) => `${placeKey(cell)}|${cellKey(cell.figure)}`);
  return sha256(lines.sort().join("\n")).slice(0, 32);
}
