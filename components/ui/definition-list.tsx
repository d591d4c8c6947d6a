import clsx from "clsx";
import type { ReactNode } from "react";

export type Definition = { term: ReactNode; detail: ReactNode };

const shapes = {
  rows: "grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1.5",
  stack: "grid gap-1",
  columns: "grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(8rem,14rem)_minmax(0,1fr)] sm:gap-y-2.5",
} as const;

type DefinitionListProps = {
  items: readonly Definition[];
  /** `rows`: value at the right edge; `columns`: value in its own column; `stack`: value under its name. */
  look?: keyof typeof shapes | undefined;
};

/** Names and what they are. */
export function DefinitionList({ items, look = "rows" }: DefinitionListProps) {
  return (
    <dl className={shapes[look]}>
      {items.map((item, index) => (
        <KeyValueParts
          key={`${String(index)}-${typeof item.term === "string" ? item.term : ""}`}
          item={item}
          look={look}
        />
      ))}
    </dl>
  );
}

function KeyValueParts({ item, look }: { item: Definition; look: keyof typeof shapes }) {
  return (
    <>
      <dt className={clsx("text-ink-3", look === "stack" && "mt-2 text-s first:mt-0")}>{item.term}</dt>
      <dd className={clsx("num min-w-0", look === "rows" && "text-right", look === "columns" && "max-sm:mb-2")}>
        {item.detail}
      </dd>
    </>
  );
}

/** One name and its value on one line. */
export function KeyValue({ term, children }: { term: ReactNode; children: ReactNode }) {
  return (
    <p>
      <span className="text-ink-3">{term}: </span>
      <span className="num">{children}</span>
    </p>
  );
}
