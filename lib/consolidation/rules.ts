import type { Block, Run } from "#lib/report/section/block.ts";

/** How a cell of the coverage reads: cited; there but not cited; no accepted text. */
export type Coverage = "used" | "unread" | "absent";

/** The value of a figure as it stands in the source's table: key `CODE` for the total, `CODE:2022` for a year. */
export type SourceFigures = Readonly<Record<string, string>>;

const vietnamese = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 4 });

/** A figure that follows the source's table becomes its number: in another report that table does not exist. */
function settled(runs: readonly Run[], figures: SourceFigures): Run[] {
  return runs.map((run) => {
    if ("text" in run) return run;
    const value =
      figures[run.figure.year === null ? run.figure.indicator : `${run.figure.indicator}:${run.figure.year}`];
    return { text: value === undefined ? "…" : vietnamese.format(Number(value)) };
  });
}

/**
 * A passage of a source as a block of the report that takes it over: new ids throughout (two reports never share a
 * block), figures as numbers, the words untouched.
 */
export function takenOver(block: Block, figures: SourceFigures, newId: () => string): Block {
  const id = newId();
  if (block.kind === "list") {
    return {
      id,
      kind: "list",
      ordered: block.ordered,
      items: block.items.map((item) => ({ id: newId(), level: item.level, runs: settled(item.runs, figures) })),
    };
  }
  if (block.kind === "table") {
    const rows = block.rows.map((row) => ({
      id: newId(),
      cells: row.cells.map((cell) => ({ runs: settled(cell.runs, figures) })),
    }));
    return { id, kind: "table", header: block.header, rows };
  }
  return { id, kind: block.kind, runs: settled(block.runs, figures) };
}

export type CoverageCount = { used: number; total: number; unitsUsed: number; units: number };

/** How much of the grid is used, and how many units are cited at all. */
export function coverageCount(rows: readonly { cells: readonly Coverage[] }[]): CoverageCount {
  const there = rows.flatMap((row) => row.cells.filter((cell) => cell !== "absent"));
  return {
    used: there.filter((cell) => cell === "used").length,
    total: there.length,
    unitsUsed: rows.filter((row) => row.cells.includes("used")).length,
    units: rows.filter((row) => row.cells.some((cell) => cell !== "absent")).length,
  };
}
