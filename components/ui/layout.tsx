import clsx from "clsx";
import { type ReactNode, useId } from "react";

const gaps = { 1: "gap-1", 2: "gap-2", 3: "gap-3", 4: "gap-4", 5: "gap-5", 6: "gap-6", 8: "gap-8" } as const;

export type Gap = keyof typeof gaps;

/** Things under each other, in steps of 4 px. */
export function Stack({ gap = 4, children }: { gap?: Gap; children: ReactNode }) {
  return <div className={clsx("flow grid min-w-0 grid-cols-[minmax(0,1fr)] content-start", gaps[gap])}>{children}</div>;
}

type RowProps = { gap?: Gap; end?: boolean; children: ReactNode };

/** Things beside each other that wrap; `end` pushes them to the right. */
export function Row({ gap = 2, end = false, children }: RowProps) {
  return <div className={clsx("flex min-w-0 flex-wrap items-center", gaps[gap], end && "justify-end")}>{children}</div>;
}

const columnClasses = {
  2: "items-start md:grid-cols-2",
  3: "md:grid-cols-3",
  4: "md:grid-cols-2 lg:grid-cols-4",
  "main-side": "items-start lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]",
} as const;

type GridProps = {
  columns: keyof typeof columnClasses;
  /** Two beside each other on a phone too (short figures). */
  keep?: boolean | undefined;
  gap?: Gap | undefined;
  children: ReactNode;
};

/** Columns on a desk, one on a phone. Rows of three and four are cards of one height; two columns end where each ends. */
export function Grid({ columns, keep = false, gap = 4, children }: GridProps) {
  return (
    <div
      className={clsx(
        "grid min-w-0",
        !keep && "flow",
        keep ? "grid-cols-2" : "grid-cols-[minmax(0,1fr)]",
        columnClasses[columns],
        gaps[gap],
      )}
    >
      {children}
    </div>
  );
}

type SectionProps = { title: ReactNode; end?: ReactNode; id?: string; children: ReactNode };

/** A part of a page under its own heading, on the bare ground. */
export function Section({ title, end, id, children }: SectionProps) {
  const headingId = useId();
  return (
    <section id={id} aria-labelledby={headingId} className="mt-3 min-w-0">
      <header className="mb-3 flex flex-wrap items-baseline gap-x-3">
        <h2 id={headingId}>{title}</h2>
        {end && <div className="ml-auto text-s">{end}</div>}
      </header>
      {children}
    </section>
  );
}
