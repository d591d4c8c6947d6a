import type { Asked } from "./asked.ts";
import { folded, type Part, type PartCell } from "./part.ts";
import { cellQuantity } from "./quantity.ts";
import type { FoundFigure } from "./types.ts";
import type { Years } from "./year-of.ts";

type Grid = { rows: (PartCell | undefined)[][]; columns: number };

const YEAR = /^(?:nam )?(?<year>(?:19|20)\d\d)$/u;
const TOTAL =
  /^(?:tong|cong|tong cong|tong so|luy ke|ca giai doan|tong ca|10 nam|giai doan 20\d\d ?- ?20\d\d|20\d\d ?- ?20\d\d|tong 10 nam|tong \(.*\))(?: .*)?$/u;
const COUNTED = /^(?:so luong|ket qua|so lieu|gia tri|tong so|tong|cong|thuc hien)(?: .{0,20})?$/u;
const UNIT_HEAD = /^(?:dvt|don vi(?: tinh)?|dv tinh|don vi do)\.?$/u;
const ORDER_HEAD = /^(?:stt|tt|so tt|\(?1\)?)$/u;

function gridOf(part: Part): Grid {
  const numbers = [...new Set(part.cells.map((cell) => cell.row))];
  const columns = [...new Set(part.cells.map((cell) => cell.column))].sort((a, b) => a - b);
  const rows = numbers.map((row) =>
    columns.map((column) => part.cells.find((cell) => cell.row === row && cell.column === column)),
  );
  return { rows, columns: columns.length };
}

const keyOf = (cell: PartCell | undefined): string =>
  cell === undefined ? "" : folded(cell.text).replace(/\s+/gu, " ").trim();

type When = { year: number | null };

/** The year or the total that a heading of a column or a row stands for; null where it is neither. */
function whenOf(key: string, { from, to }: Years): When | "outside" | null {
  const year = YEAR.exec(key)?.groups?.["year"];
  if (year !== undefined) return Number(year) >= from && Number(year) <= to ? { year: Number(year) } : "outside";
  return TOTAL.test(key) ? { year: null } : null;
}

const nameWords = (name: string): string[] =>
  (name.match(/[a-z0-9]+/gu) ?? []).filter((word) => !["va", "cac", "so", "cua", "duoc", "da"].includes(word));

/** How alike a label and an indicator's name are, by their words. */
function alike(label: string, name: string): number {
  const a = new Set(nameWords(label));
  const b = new Set(nameWords(name));
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}

/** The indicator that a label names: by its code, its name, or its words; null where none or several fit. */
export function labelled(
  label: string,
  unit: string,
  above: string,
  asked: readonly Asked[],
): { one: Asked; sure: boolean } | null {
  const code = /^\(?([a-z]\d\d)\)?(?:[.:) -]|$)/u.exec(label)?.[1];
  if (code !== undefined) {
    const coded = asked.find(({ indicator }) => indicator.code.toLowerCase() === code);
    if (coded !== undefined) return { one: coded, sure: true };
  }
  const plain = label
    .replace(/^(?:[-+*\s]|\d+(?:\.\d+)*[.)]?\s|[ivx]+[.)]\s|so (?:luong )?)+/u, "")
    .replace(/[";]/gu, "");
  if (plain.length < 4) return null;
  const scored = asked.map((one) => ({ one, score: alike(plain, one.name) })).sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (best !== undefined && best.score >= 0.75 && best.score - (second?.score ?? 0) >= 0.1)
    return { one: best.one, sure: true };
  const fitting = asked.filter(({ words }) => words?.label?.test(plain) === true && words.not?.test(plain) !== true);
  const measured = fitting.filter((one) => unit === "" || unit.includes(one.unit) || one.unit.includes(unit));
  const [only] = measured;
  if (only === undefined) return null;
  if (measured.length > 1) return null;
  const needs = only.words?.inSentence;
  if (needs !== undefined && !needs.test(`${plain} ${above}`)) return null;
  return { one: only, sure: alike(plain, only.name) >= 0.34 };
}

type Heads = { row: number; when: Map<number, When>; total: number | null; unit: number | null; label: number };

/** The columns of one row that stand for years or the total. */
function whenIn(cells: readonly (PartCell | undefined)[], years: Years): { when: Map<number, When>; named: number } {
  const when = new Map<number, When>();
  let named = 0;
  for (const [column, cell] of cells.entries()) {
    const at = whenOf(keyOf(cell), years);
    if (at === "outside") named += 1;
    else if (at !== null) {
      when.set(column, at);
      named += at.year === null ? 0 : 1;
    }
  }
  return { when, named };
}

const columnOf = (rows: Grid["rows"], fits: (key: string) => boolean): number => {
  for (const cells of rows) {
    const at = cells.findIndex((cell, column) => column > 0 && fits(keyOf(cell)));
    if (at > 0) return at;
  }
  return -1;
};

/** The rows that head the columns: years and totals may stand in rows below each other. */
function headsOf({ rows, columns }: Grid, years: Years): Heads | null {
  const near = rows.slice(0, 4);
  const isOrder = near.some((cells) => ORDER_HEAD.test(keyOf(cells[0])));
  const label = isOrder || !rows.slice(1).some((cells) => /^\D{4}/u.test(keyOf(cells[0]))) ? 1 : 0;
  const byYear = near.findIndex((cells) => whenIn(cells, years).named >= 2);
  const head = near.slice(0, Math.max(byYear, 0) + 1);
  const unitAt = columnOf(head, (key) => UNIT_HEAD.test(key));
  const unit = unitAt < 0 ? null : unitAt;
  if (byYear >= 0) {
    const when = new Map(head.flatMap((cells) => [...whenIn(cells, years).when]));
    return { row: byYear, when, total: null, unit, label: Math.min(label, columns - 1) };
  }
  const counted = near.findIndex((cells) => cells.some((cell, at) => at > 0 && COUNTED.test(keyOf(cell))));
  const column = counted < 0 ? -1 : columnOf(near.slice(counted, counted + 1), (key) => COUNTED.test(key));
  if (column <= 0) return null;
  const units = columnOf(near.slice(0, counted + 1), (key) => UNIT_HEAD.test(key));
  const when = new Map<number, When>([[column, { year: null }]]);
  return { row: counted, when, total: column, unit: units < 0 ? null : units, label: Math.min(label, column - 1) };
}

type Cell = { asked: Asked; year: number | null; cell: PartCell; label: string; sure: boolean };

function byRows(grid: Grid, heads: Heads, caption: string, asked: readonly Asked[]): Cell[] {
  const found: Cell[] = [];
  let above = "";
  for (const cells of grid.rows.slice(heads.row + 1)) {
    const label = keyOf(cells[heads.label]) === "" ? keyOf(cells[0]) : keyOf(cells[heads.label]);
    const unit = heads.unit === null ? "" : keyOf(cells[heads.unit]);
    const named = labelled(label, unit, `${above} ${caption}`, asked);
    if (!/^[-+*]/u.test(label) && label.length > 3) above = label;
    if (named === null) continue;
    for (const [column, { year }] of heads.when) {
      const cell = cells[column];
      if (cell !== undefined && column !== heads.label && column !== heads.unit)
        found.push({ asked: named.one, year, cell, label: cells[heads.label]?.text ?? label, sure: named.sure });
    }
  }
  return found;
}

/** Years down the first column, indicators across. */
function byColumns(grid: Grid, years: Years, caption: string, asked: readonly Asked[]): Cell[] {
  const first = grid.rows.findIndex((cells) => cells.slice(0, 2).some((cell) => YEAR.test(keyOf(cell))));
  if (first < 1) return [];
  const heads = grid.rows.slice(0, first);
  const found: Cell[] = [];
  for (let column = 1; column < grid.columns; column += 1) {
    const label = heads
      .map((cells) => keyOf(cells[column]))
      .filter((key) => key !== "" && !/^\(?\d+\)?$/u.test(key))
      .join(" ");
    const named = labelled(label, "", caption, asked);
    if (named === null) continue;
    for (const cells of grid.rows.slice(first)) {
      const when = [cells[0], cells[1]].map((cell) => whenOf(keyOf(cell), years)).find((one) => one !== null);
      const cell = cells[column];
      if (when !== undefined && when !== "outside" && cell !== undefined && !YEAR.test(keyOf(cell)))
        found.push({
          asked: named.one,
          year: when.year,
          cell,
          label: `${label} (${cells[0]?.text ?? ""})`,
          sure: named.sure,
        });
    }
  }
  return found;
}

/** The figures in a table of a report: indicators in rows and years in columns, or the other way round. */
export function tableFigures(part: Part, caption: string, asked: readonly Asked[], years: Years): FoundFigure[] {
  const grid = gridOf(part);
  if (grid.rows.length > 400 || grid.columns < 2) return [];
  const yearsDown = grid.rows.filter((row) => row.slice(0, 2).some((cell) => YEAR.test(keyOf(cell)))).length >= 2;
  const heads = yearsDown ? null : headsOf(grid, years);
  const cells = heads === null ? byColumns(grid, years, caption, asked) : byRows(grid, heads, caption, asked);
  return cells.flatMap(({ asked: one, year, cell, label, sure }): FoundFigure[] => {
    const said = cellQuantity(cell.text, keyOf(cell));
    const line = cell.lines[0]?.number;
    if (said === null || line === undefined || (year !== null && !one.indicator.perYear)) return [];
    const kind = Number(said.value) === 0 ? "NONE" : said.about ? "ESTIMATE" : "EXACT";
    const quote = `${label} | ${year ?? "Tổng"} | ${cell.text}`.replace(/\s+/gu, " ").slice(0, 400);
    return [
      { indicatorId: one.indicator.id, code: one.indicator.code, year, value: said.value, kind, line, quote, sure },
    ];
  });
}
