import fc from "fast-check";
import { cellKey } from "./rules.ts";
import type { Figure, FigureCell, FigureGrid, FigureRow } from "./types.ts";

/** A cell as a query gives it. */
export const cellWith = (year: number | null, figure: Figure | null): FigureCell => ({
  year,
  figure,
  was: cellKey(figure),
  written: null,
  earlier: null,
  frozen: null,
});

const word = fc.constantFrom("sổ", "cũ đã hỏng", "chưa tách phường", "theo QĐ 45/QĐ-UBND", "“khéo”", "<a&b>", "2013");
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(" "));
const note = fc.option(words);
const decimal = fc.oneof(
  fc.integer({ min: 1, max: 9_999_999 }).map(String),
  fc.integer({ min: 1, max: 99_999_999 }).map((n) => String(n / 1000)),
);

/** Any figure as it may stand in a cell. */
export const anyFigure: fc.Arbitrary<Figure | null> = fc.oneof(
  fc.constant(null),
  note.map((text): Figure => ({ kind: "NONE", value: "0", reason: null, note: text })),
  fc.tuple(words, note).map(([reason, text]): Figure => ({ kind: "MISSING", value: null, reason, note: text })),
  fc
    .tuple(fc.constantFrom("EXACT" as const, "ESTIMATE" as const), decimal, note)
    .map(([kind, value, text]): Figure => ({ kind, value, reason: null, note: text })),
);

const rowOf = (index: number, open: boolean, total: FigureCell, years: FigureCell[]): FigureRow => ({
  id: `00000000-0000-7000-8000-${String(index).padStart(12, "0")}`,
  code: `A${String(index + 1).padStart(2, "0")}`,
  name: `Chỉ tiêu thứ ${index + 1}`,
  unitOfMeasure: ["cuộc", "%", "triệu đồng", "lượt người"][index % 4] ?? "cuộc",
  definition: "",
  required: index % 3 !== 2,
  open,
  adds: index % 4 !== 1,
  part: false,
  total,
  years,
  notes: [],
});

/** Any grid: some rows by year, some as a total only, some sealed. */
export const anyGrid: fc.Arbitrary<FigureGrid> = fc
  .record({
    from: fc.integer({ min: 2010, max: 2016 }),
    count: fc.integer({ min: 1, max: 8 }),
    rows: fc.integer({ min: 1, max: 10 }),
  })
  .chain(({ from, count, rows }) => {
    const years = Array.from({ length: count }, (_gap, index) => from + index);
    const row = fc.record({
      byYear: fc.boolean(),
      open: fc.boolean(),
      total: anyFigure,
      cells: fc.array(anyFigure, { minLength: count, maxLength: count }),
    });
    return fc.array(row, { minLength: rows, maxLength: rows }).map((drawn) => ({
      unit: "Tam Sơn",
      directive: "25-NQ/TW",
      years,
      relations: [],
      peers: [],
      explanations: [],
      token: "t",
      rows: drawn.map(({ byYear, open, total, cells }, index) =>
        rowOf(
          index,
          open,
          cellWith(null, total),
          byYear ? years.map((year, at) => cellWith(year, cells[at] ?? null)) : [],
        ),
      ),
    }));
  });
