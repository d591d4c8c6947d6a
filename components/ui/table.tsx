import clsx from "clsx";
import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  head: string;
  cell: (row: Row) => ReactNode;
  /** `end` for numbers: right-aligned tabular figures. */
  align?: "start" | "end" | undefined;
  /** Names the row: the heading of its card on a phone. One per table. */
  primary?: boolean | undefined;
  /** Buttons: no label before them on a phone. */
  act?: boolean | undefined;
  nowrap?: boolean | undefined;
  /** Its part of the width on a desk; tables under each other line up by it. */
  share?: keyof typeof shares | undefined;
};

const shares = { sixth: "md:w-1/6", quarter: "md:w-1/4", third: "md:w-1/3", half: "md:w-1/2" } as const;

/** A table drawn as blocks (on a phone) loses what it is in some browsers; said outright it stays a table. */
const as = (role: "table" | "rowgroup" | "row" | "columnheader" | "rowheader" | "cell") => ({ role });

type TableProps<Row> = {
  /** What the table shows; read aloud, and drawn with `showCaption`. */
  caption: string;
  showCaption?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty?: ReactNode;
};

/**
 * Rows of one kind. On a phone every row becomes a card.
 */
export function Table<Row>({ caption, showCaption = false, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <table {...as("table")} className="ui-table">
      <caption className={showCaption ? "px-4 pb-2 text-left font-semibold md:px-6" : "sr-only"}>{caption}</caption>
      <thead {...as("rowgroup")}>
        <tr {...as("row")}>
          {columns.map((column) => (
            <th
              key={column.key}
              {...as("columnheader")}
              scope="col"
              className={clsx(column.align === "end" && "n", column.share && shares[column.share])}
            >
              {column.act ? <span className="sr-only">{column.head}</span> : column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as("rowgroup")}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...as("row")}>
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const className = clsx(
    column.align === "end" && "n",
    (column.nowrap || column.align === "end") && "md:whitespace-nowrap",
    column.primary && "lead-cell md:font-normal",
    column.act && "act-cell",
  );
  if (column.primary)
    return (
      <th {...as("rowheader")} scope="row" data-label={column.head} className={className}>
        {children}
      </th>
    );
  return (
    <td {...as("cell")} data-label={column.head} className={className}>
      {children}
    </td>
  );
}

/** A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */
const scrolls = { tabIndex: 0 };

/** A frame for a hand-written true grid (`<table className="grid-table">`): it alone may scroll sideways, also by keyboard. */
export function Frame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      {...scrolls}
      className="min-w-0 overflow-x-auto rounded-box border border-line bg-paper"
    >
      {children}
    </section>
  );
}
