import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellKey, placeKey } from "#lib/report/figure/rules.ts";
import { anyGrid, cellWith } from "#lib/report/figure/test-grids.ts";
import type { Figure, FigureRow } from "#lib/report/figure/types.ts";
import { type KeyState, moveTo, start } from "./grid-keys.ts";
import { clearChosen, copyFrom, type Ground, pasteInto, typedInto } from "./grid-paste.ts";

const exact = (value: string, note: string | null = null): Figure => ({ kind: "EXACT", value, reason: null, note });

/** Rows A01… of one unit of measure, by year but where said otherwise, and what stands in them. */
function ground(
  rows: { open?: boolean; byYear?: boolean; figures?: (Figure | null)[] }[],
  locale: "vi" | "en" = "vi",
): Ground {
  const [template] = fc.sample(anyGrid, { seed: 3, numRuns: 1 })[0]?.rows ?? [];
  if (template === undefined) throw new Error("no row");
  const drawn = rows.map(
    ({ open = true, byYear = true, figures = [] }, index): FigureRow => ({
      ...template,
      id: `r${index}`,
      code: `A0${index + 1}`,
      unitOfMeasure: "cuộc",
      open,
      total: cellWith(null, figures[0] ?? null),
      years: byYear ? [2021, 2022].map((year, at) => cellWith(year, figures[at + 1] ?? null)) : [],
    }),
  );
  const cells = new Map(
    drawn.flatMap((row) =>
      [row.total, ...row.years].map(({ year, figure }) => [placeKey({ indicatorId: row.id, year }), figure] as const),
    ),
  );
  return {
    rows: drawn,
    columns: [null, 2021, 2022],
    figure: (key) => cells.get(key) ?? null,
    problem: (code) => code,
    locale,
  };
}
const shape = { rows: 9, columns: 3, writable: () => true };
const from = (row: number, column: number, to?: [number, number]): KeyState => {
  const state = moveTo(start, { row, column }, shape);
  return to ? moveTo(state, { row: to[0], column: to[1] }, shape, true) : state;
};
const told = ({ changes, wrong, left }: ReturnType<typeof pasteInto>) => ({
  changes: changes.map(({ key, figure }) => `${key} ${figure === null ? "–" : `${figure.kind} ${figure.value ?? ""}`}`),
  wrong: wrong.map(({ key, text, words }) => `${key} ${text} ${words}`),
  left,
});

describe("a range pasted into the grid", () => {
  it("lies from its corner on; what cannot be read is named, what may not be written is counted", () => {
    const grid = ground([{}, { open: false }, { byYear: false }]);
    expect(told(pasteInto(grid, from(0, 1), "12\tmười\t9\r\n1\t2\r\n\tx\r\n"))).toEqual({
      changes: ["r0:2021 EXACT 12"],
      wrong: ["r0:2022 mười figure.notANumber"],
      left: 4,
    });
  });

  it("of one cell goes into every chosen cell", () => {
    const grid = ground([{}, {}]);
    expect(told(pasteInto(grid, from(0, 1, [1, 2]), "-\n")).changes).toEqual([
      "r0:2021 NONE 0",
      "r0:2022 NONE 0",
      "r1:2021 NONE 0",
      "r1:2022 NONE 0",
    ]);
  });

  it("begins at the upper left of what is chosen, whichever way it was chosen", () => {
    const grid = ground([{}, {}]);
    expect(told(pasteInto(grid, from(1, 2, [0, 1]), "1\t2\n3\t4")).changes).toEqual([
      "r0:2021 EXACT 1",
      "r0:2022 EXACT 2",
      "r1:2021 EXACT 3",
      "r1:2022 EXACT 4",
    ]);
  });

  it("from an English spreadsheet is read as English only where it can be nothing else", () => {
    const grid = ground([{}]);
    expect(told(pasteInto(grid, from(0, 0), "1,234.5\t1,234")).changes).toEqual([
      "r0: EXACT 1234.5",
      "r0:2021 EXACT 1234",
    ]);
    expect(told(pasteInto(grid, from(0, 0), "1.234,5\t1.234")).changes).toEqual([
      "r0: EXACT 1234.5",
      "r0:2021 EXACT 1234",
    ]);
  });

  it("leaves the note of a cell, and an empty cell empties", () => {
    const grid = ground([{ figures: [exact("5", "Theo sổ"), exact("6")] }]);
    expect(pasteInto(grid, from(0, 0), "7\t\n").changes).toEqual([
      { key: "r0:", figure: exact("7", "Theo sổ") },
      { key: "r0:2021", figure: null },
    ]);
  });

  it("says of the same figure that nothing changed", () => {
    const same = exact("5", "Theo sổ");
    const grid = ground([{ figures: [same] }]);
    const typed = typedInto(grid, { row: 0, column: 0 }, "5 cuộc");
    expect(typed && "figure" in typed && typed.figure).toBe(same);
  });
});

describe("cells copied and emptied", () => {
  it("are copied as words that can be pasted back", () => {
    fc.assert(
      fc.property(anyGrid, fc.constantFrom("vi" as const, "en" as const), (drawn, locale) => {
        const rows = drawn.rows.map((row) => ({ ...row, open: true }));
        const cells = new Map(
          rows.flatMap((row) =>
            [row.total, ...row.years].map(
              ({ year, figure }) => [placeKey({ indicatorId: row.id, year }), figure] as const,
            ),
          ),
        );
        const grid: Ground = {
          rows,
          columns: [null, ...drawn.years],
          figure: (key) => cells.get(key) ?? null,
          problem: (code) => code,
          locale,
        };
        const all: KeyState = { ...start, anchor: { row: rows.length - 1, column: drawn.years.length } };
        // A range of one cell is another way of pasting; an empty last line is the end of the range.
        fc.pre(rows.length > 1 && rows.at(-1)?.total.figure !== null);
        const pasted = pasteInto(grid, { ...start }, copyFrom(grid, all));
        expect(pasted.wrong).toEqual([]);
        for (const { key, figure } of pasted.changes) expect(cellKey(figure)).toBe(cellKey(cells.get(key) ?? null));
      }),
    );
  });

  it("are emptied where they may be written and something stands in them", () => {
    const grid = ground([{ figures: [exact("1"), null, exact("2")] }, { open: false, figures: [exact("3")] }]);
    expect(clearChosen(grid, from(0, 0, [1, 2])).map(({ key }) => key)).toEqual(["r0:", "r0:2022"]);
  });
});
