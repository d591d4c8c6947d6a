import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The sheet is never wider than paper reads: 58 rem with its margins. */
const shapes = {
  write: "lg:grid-cols-[248px_minmax(0,58rem)_320px]",
  compose: "lg:grid-cols-[300px_minmax(0,58rem)_264px] xl:grid-cols-[360px_minmax(0,58rem)_320px]",
  lay: "lg:grid-cols-[272px_minmax(0,1fr)_312px] xl:grid-cols-[360px_minmax(0,58rem)_380px]",
  "two-left": "lg:grid-cols-[248px_minmax(0,58rem)]",
  "two-right": "lg:grid-cols-[minmax(0,58rem)_340px]",
  beside: "lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]",
  wide: "lg:grid-cols-[248px_minmax(0,1fr)]",
} as const;

type WorkColumnsProps = {
  /** Left: the outline or the sources. */
  outline?: ReactNode;
  /** Right: notes, figures, decisions. */
  aside?: ReactNode;
  /** Over the sheet; on a phone before the side column, which then comes before the sheet. */
  before?: ReactNode;
  /** Names of the side columns for those who listen. */
  labels?: { outline?: string | undefined; aside?: string | undefined };
  /**
   * How the width is shared where both sides are given; `lay`: things to be sorted between two lists; `beside`: two halves,
   * a document and what is said of it; `wide`: an outline and the whole rest.
   */
  shape?: "write" | "compose" | "lay" | "beside" | "wide" | undefined;
  /** The sheet. */
  children: ReactNode;
};

/**
 * The place where people work: outline, sheet, side notes. Side columns stay in sight while the sheet scrolls; on a phone they
 * fold into one column in the same order of importance. Where it stands, the rail of the shell shrinks to icons.
 */
export function WorkColumns({ outline, aside, before, labels = {}, shape = "write", children }: WorkColumnsProps) {
  const t = useTranslations("ui");
  const one = outline ? shapes["two-left"] : shapes["two-right"];
  const layout = shape === "beside" || shape === "wide" || (outline && aside) ? shapes[shape] : one;
  const side =
    "grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2.5 lg:sticky lg:top-[72px] lg:max-h-[calc(100dvh-88px)] lg:overflow-y-auto lg:p-px";
  const column = "flow grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2.5";
  if (before !== undefined)
    return (
      <div
        data-work=""
        className={clsx(
          "work flow grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-rows-[auto_1fr] lg:gap-x-6",
          shapes["two-right"],
        )}
      >
        <div className={column}>{before}</div>
        <aside
          aria-label={labels.aside ?? t("columns.aside")}
          className={clsx(side, "lg:col-start-2 lg:row-span-2 lg:row-start-1")}
        >
          {aside}
        </aside>
        <div className={column}>{children}</div>
      </div>
    );
  return (
    <div data-work="" className={clsx("work flow grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:gap-6", layout)}>
      {outline && (
        <aside aria-label={labels.outline ?? t("columns.outline")} className={side}>
          {outline}
        </aside>
      )}
      <div className={column}>{children}</div>
      {aside && (
        <aside aria-label={labels.aside ?? t("columns.aside")} className={side}>
          {aside}
        </aside>
      )}
    </div>
  );
}
