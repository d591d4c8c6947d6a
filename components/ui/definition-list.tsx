import clsx from "clsx";
import type { ReactNode } from "react";

export type Definition = { term: ReactNode; detail: ReactNode };

const shapes = {
  rows: { list: "grid gap-1.5", row: "flex justify-between gap-x-3", detail: "text-right" },
  stack: { list: "grid gap-2", row: "grid", detail: "" },
  columns: { list: "grid gap-2.5", row: "grid gap-x-6 sm:grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)]", detail: "" },
} as const;

type DefinitionListProps = {
  items: readonly Definition[];
  /** `rows`: value at the right edge; `columns`: value in its own column; `stack`: value under its name. */
  look?: keyof typeof shapes | undefined;
};

/** Names and what they are. */
export function DefinitionList({ items, look = "rows" }: DefinitionListProps) {
  const shape = shapes[look];
  return (
    <dl className={shape.list}>
      {items.map((item, index) => (
        <div key={`${String(index)}-${typeof item.term === "string" ? item.term : ""}`} className={shape.row}>
          <dt className={clsx("text-ink-3", look === "stack" && "text-s", look === "rows" ? "min-w-[35%]" : "min-w-0")}>
            {item.term}
          </dt>
          <dd className={clsx("num min-w-0", shape.detail)}>{item.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
