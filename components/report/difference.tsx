import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Frame } from "#components/ui/table.tsx";
import { type BlockDifference, type EntryDifference, type Part, touched } from "#lib/report/difference.ts";

/** What can be done with a passage, or with one entry of it: stands behind it, not printed. */
type Act = (block: BlockDifference, entry: EntryDifference | null) => ReactNode;

type BlockDifferencesProps = {
  blocks: readonly BlockDifference[];
  /** Long stretches that stayed are cut in the middle (the full text stands elsewhere on the page). */
  short?: boolean | undefined;
  act?: Act | undefined;
};

/**
 * What changed between two texts, passage by passage: words that came are underlined, words that went are struck out,
 * what moved, was joined or split says so. Passages in which nothing changed fold together.
 */
export function BlockDifferences({ blocks, short = false, act }: BlockDifferencesProps) {
  return (
    <div className="grid gap-3 font-serif">
      {runsOf(blocks).map((run) => {
        const [first] = run;
        if (first === undefined) return null;
        if (!touched(first) && run.length > 1) return <Unchanged key={first.id} blocks={run} />;
        return run.map((block) => (
          <OneBlock key={`${block.change}-${block.id}`} block={block} short={short} act={act} />
        ));
      })}
    </div>
  );
}

/** Neighbouring passages in which nothing changed, and each one in which something did. */
function runsOf(blocks: readonly BlockDifference[]): BlockDifference[][] {
  const runs: BlockDifference[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    const still = last?.[0] && !touched(last[0]) && !touched(block);
    if (still) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

function Unchanged({ blocks }: { blocks: readonly BlockDifference[] }) {
  const t = useTranslations("history.difference");
  return (
    <details className="screen font-sans text-s">
      <summary className="text-ink-3 underline-offset-2 hover:underline">{t("same", { count: blocks.length })}</summary>
      <div className="mt-2 grid gap-3 font-serif text-l text-ink-2">
        {blocks.map((block) => (
          <OneBlock key={block.id} block={block} short={false} act={undefined} />
        ))}
      </div>
    </details>
  );
}

const edge = (block: BlockDifference): string => {
  if (!touched(block)) return "border-transparent";
  if (block.change === "added") return "border-green";
  if (block.change === "removed") return "border-red";
  return block.change === "changed" ? "border-line-strong" : "border-blue";
};

function OneBlock({ block, short, act }: { block: BlockDifference; short: boolean; act: Act | undefined }) {
  const doing = touched(block) ? act?.(block, null) : null;
  return (
    <div id={`d-${block.id}`} className={clsx("min-w-0 border-l-2 pl-3", edge(block))}>
      <Marks block={block} />
      {block.entries === null ? (
        <p className="indent-0! whitespace-pre-line">
          {block.change === "added" || block.change === "removed" ? (
            <Whole parts={block.parts} change={block.change} />
          ) : (
            <Parts parts={block.parts} short={short} />
          )}
        </p>
      ) : (
        <Entries block={block} entries={block.entries} short={short} act={act} />
      )}
      {doing && <div className="screen no-print mt-1 font-sans">{doing}</div>}
    </div>
  );
}

/** In words what happened to a whole passage, for whoever sees no colours. */
function Marks({ block }: { block: BlockDifference }) {
  const t = useTranslations("history.difference");
  const words = [
    block.change === "added" && t("added"),
    block.change === "removed" && t("removed"),
    block.movedFrom !== null && t("moved", { place: block.movedFrom }),
    block.made === "joined" && t("joined", { count: block.origins.length }),
    block.made === "split" && t("split"),
    block.made === "restyled" && t("restyled"),
  ].filter((word) => word !== false);
  if (words.length === 0) return null;
  return <p className="screen mb-0.5 indent-0! font-sans text-s text-ink-3">{words.join(" · ")}</p>;
}

type EntriesProps = {
  block: BlockDifference;
  entries: readonly EntryDifference[];
  short: boolean;
  act: Act | undefined;
};

function Entries({ block, entries, short, act }: EntriesProps) {
  // A passage that came or went as a whole is dealt with as a whole.
  const doing = (entry: EntryDifference) =>
    block.change === "changed" && ["removed", "changed"].includes(entry.change) ? act?.(block, entry) : null;
  if (block.kind === "table") return <Rows entries={entries} short={short} doing={doing} />;
  return (
    <ul className="my-0! list-disc pl-5!">
      {entries.map((entry) => (
        <li key={`${entry.change}-${entry.id}`}>
          <EntryMark entry={entry} />
          <Parts parts={entry.cells[0] ?? []} short={short} />
          <Doing>{doing(entry)}</Doing>
        </li>
      ))}
    </ul>
  );
}

type RowsProps = {
  entries: readonly EntryDifference[];
  short: boolean;
  doing: (entry: EntryDifference) => ReactNode;
};

function Rows({ entries, short, doing }: RowsProps) {
  const t = useTranslations("history.difference");
  return (
    <Frame label={t("table")}>
      <table className="my-0! w-full border-collapse [&_td]:border [&_td]:border-line-strong [&_td]:px-2 [&_td]:py-1 [&_td]:align-top">
        <tbody>
          {entries.map((entry) => (
            <tr key={`${entry.change}-${entry.id}`} className={clsx(entry.change === "same" && "text-ink-2")}>
              {entry.cells.map((parts, index) => (
                // The cells of a row have no name but their column.
                <td key={String(index)}>
                  {index === 0 && <EntryMark entry={entry} />}
                  <Parts parts={parts} short={short} />
                  {index === entry.cells.length - 1 && <Doing>{doing(entry)}</Doing>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

function Doing({ children }: { children: ReactNode }) {
  return children ? <span className="screen no-print ml-2 inline-block font-sans">{children}</span> : null;
}

function EntryMark({ entry }: { entry: EntryDifference }) {
  const t = useTranslations("history.difference");
  if (entry.movedFrom === null) return null;
  return <span className="font-sans text-s text-ink-3">{t("entryMoved", { place: entry.movedFrom })} </span>;
}

/** A passage that came or went as a whole: its edge and the words above it say so; its own words stay easy to read. */
function Whole({ parts, change }: { parts: readonly Part[]; change: "added" | "removed" }) {
  const text = parts.map((part) => part.text).join("");
  if (change === "added") return <ins className="no-underline">{text}</ins>;
  return <del className="text-ink-2 decoration-red">{text}</del>;
}

/** Words that stayed, came and went, each said to those who listen as well. */
export function Parts({ parts, short = false }: { parts: readonly Part[]; short?: boolean | undefined }) {
  const t = useTranslations("history.difference");
  return parts.map((part, index) => {
    // Stretches of words have no name of their own; their order is what they are.
    const key = String(index);
    if (part.change === "same") return <span key={key}>{short ? shortened(part.text) : part.text}</span>;
    if (part.change === "added")
      return (
        <ins key={key} className="bg-green-wash text-green-ink underline decoration-green">
          <span className="sr-only">{t("wordsAdded")} </span>
          {part.text}
        </ins>
      );
    return (
      <del key={key} className="bg-red-wash text-red-deep line-through decoration-red">
        <span className="sr-only">{t("wordsRemoved")} </span>
        {part.text}
      </del>
    );
  });
}

const shortened = (text: string): string =>
  text.length <= 160 ? text : `${text.slice(0, 70).trimEnd()} … ${text.slice(-70).trimStart()}`;
