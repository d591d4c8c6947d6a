import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyGrid, cellWith } from "#lib/report/figure/test-grids.ts";
import type { Figure, FigureGrid, FigureRow } from "#lib/report/figure/types.ts";
import { GridKeeper } from "./grid-keeper.ts";
import { isEmpty, lookOf, openSums, suggested, warnedCells } from "./grid-view.ts";

const figure = (kind: Figure["kind"], value: string | null): Figure => ({ kind, value, reason: null, note: null });
const exact = (value: string): Figure => figure("EXACT", value);

function scene(rows: { code: string; unit?: string; adds?: boolean; figures: (Figure | null)[] }[]): FigureGrid {
  const [drawn] = fc.sample(anyGrid, { seed: 5, numRuns: 1 });
  const [template] = drawn?.rows ?? [];
  if (drawn === undefined || template === undefined) throw new Error("no grid");
  const years = [2021, 2022];
  const row = ({ code, unit = "đơn", adds = true, figures }: (typeof rows)[number]): FigureRow => ({
    ...template,
    id: `id-${code}`,
    code,
    unitOfMeasure: unit,
    adds,
    open: true,
    total: cellWith(null, figures[0] ?? null),
    years: years.map((year, at) => cellWith(year, figures[at + 1] ?? null)),
  });
  return {
    ...drawn,
    years,
    relations: [{ left: ["A13"], operator: "<=", right: ["A12"], note: null }],
    rows: rows.map(row),
  };
}

function snapshotOf(grid: FigureGrid) {
  const cells = grid.rows.flatMap((row) =>
    [row.total, ...row.years].map((cell) => ({
      indicatorId: row.id,
      year: cell.year,
      figure: cell.figure,
      written: null,
    })),
  );
  const keeper = new GridKeeper(cells, "t", {
    me: "",
    post: () => new Promise(() => undefined),
    readDraft: async () => null,
    writeDraft: () => undefined,
    later: () => () => undefined,
    saved: () => undefined,
  });
  return { keeper, snapshot: keeper.getSnapshot() };
}

describe("how the grid looks", () => {
  const grid = scene([
    { code: "A12", figures: [exact("5"), exact("5"), null] },
    { code: "A13", figures: [exact("6"), null, null] },
  ]);
  const { snapshot, keeper } = snapshotOf(grid);
  const [first, second] = grid.rows;
  if (first === undefined || second === undefined) throw new Error("no rows");
  const warned = warnedCells(grid, snapshot, "vi");
  const look = (row: FigureRow, answered: string[] = [], now = snapshot) =>
    lookOf(row, null, { snapshot: now, warned, answered: new Set(answered), locale: "vi" });

  it("marks every cell a warning speaks of, until it was answered", () => {
    expect([look(first).warn, look(second).warn]).toEqual(["error", "error"]);
    const keys = [...warned.values()].flat().map((warning) => warning.key);
    expect(look(second, keys).warn).toBeNull();
  });

  it("shows what was typed and is no figure, marked as wrong", () => {
    keeper.change([], [{ key: "id-A12:", text: "mười", words: "Số chưa đúng" }]);
    expect(look(first, [], keeper.getSnapshot())).toMatchObject({ text: "mười", wrong: true, kind: null });
  });

  it("counts a row as empty by its total alone", () => {
    const empty = scene([{ code: "A12", figures: [null, exact("3"), null] }]);
    const now = snapshotOf(empty).snapshot;
    expect(empty.rows.map((row) => isEmpty(row, now))).toEqual([true]);
  });
});

describe("a total the years suggest", () => {
  const suggestion = (figures: (Figure | null)[], adds = true) => {
    const grid = scene([{ code: "A12", adds, figures }]);
    const [row] = grid.rows;
    return row ? suggested(row, snapshotOf(grid).snapshot) : null;
  };

  it("is their sum, an estimate where one of them is", () => {
    expect(suggestion([null, exact("3"), exact("4")])).toEqual(exact("7"));
    expect(suggestion([exact("9"), exact("3"), figure("ESTIMATE", "4")])).toEqual(figure("ESTIMATE", "7"));
    expect(suggestion([null, figure("NONE", "0"), null])).toEqual(figure("NONE", "0"));
  });

  it("is not made where it stands already, where no year is known, and never of a ratio", () => {
    expect(suggestion([exact("7"), exact("3"), exact("4")])).toBeNull();
    expect(suggestion([null, null, null])).toBeNull();
    expect(suggestion([null, exact("3"), exact("4")], false)).toBeNull();
  });

  it("fills all empty totals at once and touches no other", () => {
    const grid = scene([
      { code: "A12", figures: [null, exact("3"), exact("4")] },
      { code: "A13", figures: [exact("1"), exact("3"), null] },
    ]);
    expect(openSums(grid.rows, snapshotOf(grid).snapshot)).toEqual([{ key: "id-A12:", figure: exact("7") }]);
  });
});
