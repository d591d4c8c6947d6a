"use client";

import { useRouter } from "next/navigation";
import { flushSync } from "react-dom";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { FormAction } from "#components/ui/form-state.ts";
import type { FigureGrid as Grid, FigureRow } from "#lib/report/figure/types.ts";
import { CellPanel } from "./cell-panel.tsx";
import type { GridHints } from "./cell-props.ts";
import "./grid.css";
import type { Spot } from "./grid-keys.ts";
import { GridTable } from "./grid-table.tsx";
import { GridToolbar, type RowFilter } from "./grid-toolbar.tsx";
import { columnsOf, isEmpty, openSums, warnedCells } from "./grid-view.ts";
import { fill, type GridWords } from "./grid-words.ts";
import { useGrid } from "./use-grid.ts";
import { useGridKeys } from "./use-grid-keys.ts";

export type FigureGridProps = {
  reportId: string;
  personId: string;
  personName: string;
  locale: "vi" | "en";
  grid: Grid;
  words: GridWords;
  explain: FormAction;
  /** How many files are tied to a cell, by its key; where they are shown and added. */
  evidence: Readonly<Record<string, number>>;
  hints: GridHints;
  /** The cell whose files are shown: "A12" (its total), "A12:2021". */
  cell: string | undefined;
};

/** How long nobody must have typed before the rest of the page is drawn anew (marks of the outline, what is missing). */
const QUIET = 1_500;

/** Where one begins: in the cell whose files are shown ("A12:2021"), else in the first row that was returned. */
function beginning(grid: Grid, cell: string | undefined): Spot {
  const [code, year] = (cell ?? "").split(":");
  const named = grid.rows.findIndex((row) => row.code === code);
  const row = named >= 0 ? named : grid.rows.findIndex((one) => one.open && one.notes.length > 0);
  const column = columnsOf(grid).findIndex((one) => named >= 0 && String(one ?? "") === (year ?? ""));
  return { row: Math.max(0, row), column: Math.max(0, column) };
}

/** The row the address names (`#f-A12`), to begin there. */
function rowInAddress(rows: readonly FigureRow[]): number {
  const code = typeof window === "undefined" ? "" : /^#f-(.+)$/.exec(window.location.hash)?.[1];
  return rows.findIndex((row) => row.code === code);
}

/** The grid of figures as a spreadsheet: cells saved as one writes, checked as one types. */
export function FigureGrid(props: FigureGridProps) {
  const { grid, words, locale } = props;
  const router = useRouter();
  const timer = useRef(0);
  const saved = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => router.refresh(), QUIET);
  }, [router]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const { keeper, snapshot } = useGrid(props, grid, saved);
  const [said, say] = useState("");
  const warned = useMemo(() => warnedCells(grid, snapshot, locale), [grid, snapshot, locale]);
  const answered = useMemo(() => new Set(grid.explanations.map(({ key }) => key)), [grid.explanations]);
  const open = useMemo(
    () =>
      new Set(
        [...warned].flatMap(([key, list]) => (list.some((one) => !answered.has(one.key)) ? [key.split(":")[0]] : [])),
      ),
    [warned, answered],
  );
  const wrong = useMemo(
    () => new Set([...snapshot.wrong.keys(), ...snapshot.conflicts.keys()].map((key) => key.split(":")[0])),
    [snapshot],
  );
  const needsLook = (row: FigureRow): boolean => open.has(row.id) || wrong.has(row.id);

  const begin = beginning(grid, props.cell);
  const [folded, setFolded] = useState(grid.rows[begin.row]?.required !== false);
  // A filter keeps the rows it found, so that none runs away while it is being filled.
  const [filter, setFilter] = useState<{ kind: RowFilter; ids: ReadonlySet<string> }>({ kind: "all", ids: new Set() });
  const choose = (kind: RowFilter) => {
    const wanted = kind === "empty" ? (row: FigureRow) => isEmpty(row, snapshot) : needsLook;
    setFilter({ kind, ids: new Set(grid.rows.filter(wanted).map((row) => row.id)) });
  };
  const optional = grid.rows.some((row) => !row.required) && grid.rows.some((row) => row.required);
  const rows = grid.rows.filter((row) =>
    filter.kind === "all" ? !optional || row.required || !folded : filter.ids.has(row.id),
  );

  const table = useRef<HTMLTableElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const keys = useGridKeys({
    rows,
    columns: columnsOf(grid),
    keeper,
    snapshot,
    words,
    locale,
    say,
    begin,
    table,
    field,
  });
  const { goTo } = keys;
  const [asked] = useState(grid.rows);
  useEffect(() => {
    const go = () => {
      const place = rowInAddress(asked);
      const named = asked[place];
      if (named === undefined) return;
      // Required rows come first: with all rows shown a row's place is the same, folded or not.
      flushSync(() => {
        setFilter({ kind: "all", ids: new Set() });
        if (!named.required) setFolded(false);
      });
      goTo({ row: place, column: 0 });
    };
    const begin = window.requestAnimationFrame(go);
    window.addEventListener("hashchange", go);
    return () => {
      window.cancelAnimationFrame(begin);
      window.removeEventListener("hashchange", go);
    };
  }, [asked, goTo]);

  const takeSums = () => {
    const sums = openSums(grid.rows, snapshot);
    keeper.change(sums);
    say(fill(words.sumsDone, { count: sums.length }));
  };
  const row = rows[keys.state.at.row];
  const year = columnsOf(grid)[keys.state.at.column];
  return (
    <div className="fg screen grid gap-2.5">
      <GridToolbar
        words={words}
        filter={filter.kind}
        counts={{
          all: grid.rows.length,
          empty: grid.rows.filter((one) => isEmpty(one, snapshot)).length,
          warned: grid.rows.filter(needsLook).length,
        }}
        choose={choose}
        undo={snapshot.mayUndo ? () => keeper.undo() : null}
        sums={openSums(grid.rows, snapshot).length > 0 ? takeSums : null}
        state={snapshot.state}
        conflicts={snapshot.conflicts.size}
        wrong={snapshot.wrong.size}
        tryNow={() => keeper.now()}
      />
      <GridTable
        keys={keys}
        table={table}
        field={field}
        rows={rows}
        years={grid.years}
        looking={{ snapshot, warned, answered, locale }}
        words={words}
        fold={
          filter.kind === "all" && optional
            ? { folded, count: grid.rows.filter((one) => !one.required).length, turn: () => setFolded(!folded) }
            : null
        }
      />
      <p role="status" className="text-s text-ink-2 empty:hidden">
        {said}
      </p>
      {row && year !== undefined && (
        <CellPanel
          {...props}
          key={`${row.id}:${year ?? ""}`}
          row={row}
          year={year}
          keeper={keeper}
          snapshot={snapshot}
          warnings={warned.get(`${row.id}:${year ?? ""}`) ?? []}
        />
      )}
      <p className="text-s text-ink-3">{words.legend}</p>
    </div>
  );
}
