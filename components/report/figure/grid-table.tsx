"use client";

import clsx from "clsx";
import { memo, type RefObject } from "react";
import type { FigureRow } from "#lib/report/figure/types.ts";
import { chosen } from "./grid-keys.ts";
import type { GridSnapshot } from "./grid-state.ts";
import { type CellLook, lookOf, type Warned } from "./grid-view.ts";
import type { GridWords } from "./grid-words.ts";
import type { GridKeys } from "./use-grid-keys.ts";

/** A table whose cells are written is a grid: arrows move in it, and whoever listens is told so. */
const asGrid = { role: "grid", "aria-multiselectable": true } as const;

type Fold = { folded: boolean; count: number; turn: () => void };
type GridTableProps = {
  keys: GridKeys;
  table: RefObject<HTMLTableElement | null>;
  field: RefObject<HTMLInputElement | null>;
  rows: readonly FigureRow[];
  years: readonly number[];
  looking: { snapshot: GridSnapshot; warned: Warned; answered: ReadonlySet<string>; locale: "vi" | "en" };
  words: GridWords;
  fold: Fold | null;
};

/** The table itself: heads that stay in sight, one row per indicator, one active cell. */
export function GridTable({ keys, table, field, rows, years, looking, words, fold }: GridTableProps) {
  const { at, editing } = keys.state;
  const range = chosen(keys.state);
  const [first, last] = [range[0]?.[0], range.at(-1)?.at(-1)];
  const several = range.flat().length > 1;
  const firstOptional = rows.findIndex((row) => !row.required);
  return (
    <div className="fg-frame">
      <table ref={table} {...asGrid} aria-label={words.label} aria-colcount={years.length + 2} {...keys.on}>
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col">{words.total}</th>
            {years.map((year) => (
              <th scope="col" key={year} className="num">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const looks = [null, ...years].map((year) => lookOf(row, year, looking));
            const here = at.row === index;
            const inRange = several && first && last && index >= first.row && index <= last.row;
            return (
              <GridRow
                key={row.id}
                row={row}
                index={index}
                looks={looks}
                signature={JSON.stringify(looks)}
                active={here ? at.column : -1}
                from={inRange ? first.column : -1}
                to={inRange ? last.column : -1}
                opened={here && editing !== null ? (editing === "within" ? keys.written(at) : "") : null}
                field={field}
                onBlur={keys.onBlur}
                words={words}
                begins={fold !== null && index === firstOptional && index > 0}
              />
            );
          })}
        </tbody>
      </table>
      {fold && (
        <button type="button" className="fg-fold" aria-expanded={!fold.folded} onClick={fold.turn}>
          {(fold.folded ? words.optionalShow : words.optionalHide).replace("{count}", String(fold.count))}
        </button>
      )}
    </div>
  );
}

type RowProps = {
  row: FigureRow;
  index: number;
  looks: readonly CellLook[];
  signature: string;
  active: number;
  from: number;
  to: number;
  /** What the field of the active cell opens with; null where no cell of the row is being written. */
  opened: string | null;
  field: RefObject<HTMLInputElement | null>;
  onBlur: () => void;
  words: GridWords;
  /** The first of the optional ones. */
  begins: boolean;
};

/** Drawn anew only when something of it changed: typing in one row leaves the others alone. */
const GridRow = memo(function Row(props: RowProps) {
  const { row, index, looks, active, from, to, opened, field, onBlur, words } = props;
  return (
    <tr id={`f-${row.code}`} className={clsx(props.begins && "fg-begins")}>
      <th scope="row" className={clsx(row.part && "fg-part")}>
        <span className="fg-name">
          <b className="num">{row.code}</b> {row.part && <span aria-hidden="true">– </span>}
          {row.name} <span className="fg-unit">({row.unitOfMeasure})</span>
          {row.required && row.open && <span className="sr-only">, {words.required}</span>}
        </span>
        {row.notes.map((note) => (
          <a key={note.id} href={`#note-${note.id}`} className="fg-returned">
            ◂ {words.returned}
          </a>
        ))}
      </th>
      {looks.map((look, column) => {
        const here = column === active;
        const sealed = !row.open || look.absent;
        return (
          <td
            // The columns of a grid never change their order.
            key={column === 0 ? "total" : column}
            role="gridcell"
            data-at={`${index}:${column}`}
            tabIndex={here ? 0 : -1}
            aria-selected={here || (column >= from && column <= to)}
            aria-readonly={sealed || undefined}
            aria-invalid={look.wrong || undefined}
            className={clsx(
              "num",
              classOf(look, row),
              here && "is-here",
              column >= from && column <= to && "is-chosen",
            )}
          >
            {here && opened !== null ? (
              <input
                ref={field}
                className="fg-field num"
                aria-label={`${row.code}, ${row.name}`}
                defaultValue={opened}
                onBlur={onBlur}
                autoComplete="off"
                autoCorrect="off"
                spellCheck={false}
                maxLength={600}
              />
            ) : (
              <Shown look={look} words={words} />
            )}
          </td>
        );
      })}
    </tr>
  );
}, same);

function same(before: RowProps, after: RowProps): boolean {
  const keys = ["row", "index", "signature", "active", "from", "to", "opened", "words", "begins"] as const;
  return keys.every((key) => before[key] === after[key]) && after.opened === null;
}

function classOf(look: CellLook, row: FigureRow): string {
  return clsx(
    look.absent && "is-absent",
    !row.open && !look.absent && "is-sealed",
    look.wrong && "is-wrong",
    look.conflict && "is-conflict",
    look.kind === "MISSING" && "is-missing",
    look.kind === "ESTIMATE" && "is-about",
    look.warn === "error" && "is-error",
    look.warn === "warning" && "is-warned",
    look.note && "has-note",
  );
}

/** What stands in a cell, and in words what only its look says. */
function Shown({ look, words }: { look: CellLook; words: GridWords }) {
  const states = [
    look.absent && words.notByYear,
    look.kind === "NONE" && words.isNone,
    look.kind === "MISSING" && words.isMissing,
    look.wrong && words.isWrong,
    look.conflict && words.isConflict,
    look.warn === "error" && words.hasError,
    look.warn === "warning" && words.hasWarning,
  ].filter((word) => word !== false);
  return (
    <>
      {look.text}
      {states.length > 0 && <span className="sr-only"> ({states.join(", ")})</span>}
    </>
  );
}
