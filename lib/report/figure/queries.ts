import type { Viewer } from "#lib/access/types.ts";
import { type FigureValue, usualRange } from "#lib/indicator/rules.ts";
import { db, one } from "#lib/platform/db.ts";
import { isId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { shownCell } from "./cell.ts";
import { type GridRow, gridRow, gridStatement } from "./queries/statement.ts";
import { cellKey } from "./rules.ts";
import { gridToken } from "./token.ts";
import type { Explanation, Figure, FigureCell, FigureGrid, FigureRow } from "./types.ts";
import { stillHolds } from "./warning.ts";

type Asked = GridRow["indicators"][number];
type Locale = "vi" | "en";

const figureAt = (values: Asked["values"], year: number | null): Figure | null => {
  const found = values.find((value) => value.year === year);
  return found ? { kind: found.kind, value: found.value, reason: found.reason, note: found.note } : null;
};

/** A figure of an earlier report or version as it is read beside the cell; null where it was not known. */
function beside(found: { kind: Figure["kind"]; value: string | null } | undefined, locale: Locale): string | null {
  return found === undefined || found.value === null ? null : shownCell({ ...found, reason: null, note: null }, locale);
}

function cellOf(asked: Asked, year: number | null, row: GridRow, locale: Locale): FigureCell {
  const figure = figureAt(asked.values, year);
  const kept = asked.values.find((value) => value.year === year);
  const same = (other: { indicatorId: string; year: number | null }) =>
    other.indicatorId === asked.id && other.year === year;
  const earlier = row.earlier.find(same);
  const before = beside(earlier, locale);
  const frozen = beside((row.frozen ?? []).find(same), locale);
  return {
    year,
    figure,
    was: cellKey(figure),
    written: kept ? { by: kept.by, at: formatInstant(kept.at) } : null,
    earlier: earlier && before !== null ? { value: before, plan: earlier.plan } : null,
    frozen: frozen === shownCell(figure, locale) ? null : frozen,
  };
}

/** Indicators that are parts of another one's sum and stand right below it: "– kinh tế" under all models. */
function partsOf(row: GridRow): Set<string> {
  const parts = new Set<string>();
  for (const { left, operator, right } of row.relations) {
    const [whole] = right;
    const at = row.indicators.findIndex((one) => one.code === whole);
    if (operator !== "=" || right.length !== 1 || left.length < 2 || at < 0) continue;
    const below = row.indicators.slice(at + 1, at + 1 + left.length).map((one) => one.code);
    if (left.every((code) => below.includes(code))) for (const code of left) parts.add(code);
  }
  return parts;
}

/** The figures as the checks look at them. */
function valuesOf(row: GridRow): FigureValue[] {
  return row.indicators.flatMap(({ code, values }) =>
    values.map(({ year, kind, value }) => ({
      indicator: code,
      year,
      kind,
      value: value === null ? null : Number(value),
    })),
  );
}

function explanationsOf(row: GridRow): Explanation[] {
  const values = valuesOf(row);
  return row.explanations
    .filter(({ key }) => stillHolds(key, values))
    .map(({ at, ...explanation }) => ({ ...explanation, at: formatInstant(at) }));
}

function rowsOf(row: GridRow, years: readonly number[], locale: Locale): FigureRow[] {
  const parts = partsOf(row);
  return row.indicators.map((asked) => {
    const { values: _values, perYear, ...indicator } = asked;
    return {
      ...indicator,
      part: parts.has(asked.code),
      total: cellOf(asked, null, row, locale),
      years: perYear ? years.map((year) => cellOf(asked, year, row, locale)) : [],
      notes: row.notes.filter((note) => note.indicatorId === asked.id),
    };
  });
}

/**
 * The grid of figures of a report: what the unit is asked under this directive, required ones first as the catalogue
 * has them, what its cells are held against, and the answers to warnings that still hold. Null where the viewer may not
 * read the draft. One statement.
 */
export async function figureGrid(viewer: Viewer, reportId: string): Promise<FigureGrid | null> {
  const row = isId(reportId) ? await one(db(), gridRow, gridStatement(viewer, reportId)) : null;
  if (row === null) return null;
  const years = Array.from({ length: row.yearTo - row.yearFrom + 1 }, (_gap, index) => row.yearFrom + index);
  const rows = rowsOf(row, years, viewer.locale);
  const asked = new Set(rows.map((one) => one.code));
  const cells = rows.flatMap(({ id, total, years: own }) =>
    [total, ...own].map(({ year, figure }) => ({ indicatorId: id, year, figure })),
  );
  return {
    unit: row.unit,
    directive: row.directive,
    rows,
    years,
    relations: row.relations.filter((relation) => relation.left.some((code) => asked.has(code))),
    peers: row.peers
      .filter((peer) => asked.has(peer.indicator))
      .map(({ median, spread, ...peer }) => ({ ...peer, ...usualRange(median, spread) })),
    explanations: explanationsOf(row),
    token: gridToken(cells),
  };
}
