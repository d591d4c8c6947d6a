import clsx from "clsx";
import type { ReactNode } from "react";
import { Frame } from "./table.tsx";

export type MatrixColumn = {
  key: string;
  head: ReactNode;
  /** Under the head: the deadline in the plan's words. */
  sub?: ReactNode;
};

export type MatrixGroup = { key: string; head: ReactNode; columns: readonly MatrixColumn[] };

export type MatrixRow = {
  key: string;
  head: ReactNode;
  /** By the key of the column; a missing one stays empty. */
  cells: Readonly<Record<string, ReactNode>>;
};

type MatrixProps = {
  caption: string;
  /** Over the names of the rows: "Đơn vị". */
  corner: string;
  groups: readonly MatrixGroup[];
  rows: readonly MatrixRow[];
};

/** Units against milestones: a true grid, whose names stay in sight while it scrolls. A cell is a state, and `CellNote` under it. */
export function Matrix({ caption, corner, groups, rows }: MatrixProps) {
  const columns = groups.flatMap((group) => group.columns);
  return (
    <Frame label={caption}>
      <table className="grid-table ruled">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className="stay">
              {corner}
            </th>
            {groups.map((group) => (
              <th key={group.key} scope="colgroup" colSpan={group.columns.length}>
                {group.head}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className="md:whitespace-nowrap">
                {column.head}
                {column.sub && <span className="mt-0.5 block text-xs font-medium">{column.sub}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className="stay">
                {row.head}
              </th>
              {columns.map((column) => (
                <td key={column.key} className="min-w-32">
                  {row.cells[column.key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

/** The small line under a state in a cell: since when, how far. */
export function CellNote({ late = false, children }: { late?: boolean; children: ReactNode }) {
  return <span className={clsx("num mt-1 block text-xs", late ? "late" : "text-ink-3")}>{children}</span>;
}
