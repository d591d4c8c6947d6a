"use client";

import clsx from "clsx";
import { Button } from "#components/ui/button.tsx";
import type { GridState } from "./grid-state.ts";
import { fill, type GridWords } from "./grid-words.ts";

export type RowFilter = "all" | "empty" | "warned";
const filters: readonly RowFilter[] = ["all", "empty", "warned"];

type GridToolbarProps = {
  words: GridWords;
  filter: RowFilter;
  counts: Readonly<Record<RowFilter, number>>;
  choose: (filter: RowFilter) => void;
  /** Null: there is nothing to take back, nothing to sum. */
  undo: (() => void) | null;
  sums: (() => void) | null;
  state: GridState;
  conflicts: number;
  /** Cells whose text is no figure: they stay here and are not saved. */
  wrong: number;
  tryNow: () => void;
};

/** Over the grid: which rows are shown, sums and undo, and whether everything is safe. */
export function GridToolbar({
  words,
  filter,
  counts,
  choose,
  undo,
  sums,
  state,
  conflicts,
  wrong,
  tryNow,
}: GridToolbarProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <div role="group" aria-label={words.filterLabel} className="flex flex-wrap gap-1">
        {filters.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={filter === kind}
            onClick={() => choose(kind)}
            className={clsx(
              "min-h-8 rounded-full border px-3 text-s",
              filter === kind ? "border-ink bg-ink text-paper" : "border-line-strong bg-paper text-ink-2",
            )}
          >
            {words[kind]} <span className="num">{counts[kind]}</span>
          </button>
        ))}
      </div>
      {sums && (
        <Button small look="quiet" onClick={sums}>
          {words.sums}
        </Button>
      )}
      {undo && (
        <Button small look="quiet" onClick={undo}>
          {words.undo}
        </Button>
      )}
      <StateLine words={words} state={state} conflicts={conflicts} wrong={wrong} tryNow={tryNow} />
      <details className="basis-full text-s text-ink-2">
        <summary className="underline-offset-2 hover:underline">{words.keys}</summary>
        <p className="mt-1 max-w-prose whitespace-pre-line">{words.keysHelp}</p>
      </details>
    </div>
  );
}

function said(state: GridState, words: GridWords): { text: string; tone: string } {
  switch (state.kind) {
    case "saved":
      return {
        text: state.time === null ? words["state.saved"] : fill(words["state.savedAt"], { time: state.time }),
        tone: "text-green",
      };
    case "refused":
      return { text: fill(words["state.refused"], { title: state.title }), tone: "late" };
    case "offline":
    case "signedOut":
      return { text: words[`state.${state.kind}`], tone: "soon" };
    case "typing":
    case "saving":
      return { text: words[`state.${state.kind}`], tone: "text-ink-3" };
  }
}

/** Whether the figures are safe, in words; read out when it changes. */
function StateLine({
  words,
  state,
  conflicts,
  wrong,
  tryNow,
}: Pick<GridToolbarProps, "words" | "state" | "conflicts" | "wrong" | "tryNow">) {
  const { text, tone } = said(state, words);
  const waits = state.kind === "offline" || state.kind === "signedOut";
  return (
    <div className="ml-auto flex flex-wrap items-center gap-2 text-s">
      {conflicts > 0 && <span className="late">{fill(words.conflictsOpen, { count: conflicts })}</span>}
      {wrong > 0 && <span className="late">{fill(words.wrongOpen, { count: wrong })}</span>}
      <span role="status" className={tone}>
        {text}
      </span>
      {waits && (
        <button type="button" className="underline" onClick={tryNow}>
          {words["state.tryNow"]}
        </button>
      )}
    </div>
  );
}
