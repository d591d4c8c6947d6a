"use client";

import type { Block } from "#lib/report/section/block.ts";
import { blockText } from "#lib/report/section/plain.ts";
import type { Choice } from "#lib/report/section/resolve.ts";
import type { OpenConflict } from "./draft.ts";
import { type EditorWords, fill } from "./editor-words.ts";

const choices = [
  ["mine", "keepMine"],
  ["theirs", "takeTheirs"],
  ["both", "keepBoth"],
] as const satisfies readonly (readonly [Choice, keyof EditorWords])[];

/** Passages that two people changed at once: both texts side by side, and a choice. Nothing is lost until one chooses. */
export function ConflictList({
  conflicts,
  words,
  choose,
}: {
  conflicts: readonly OpenConflict[];
  words: EditorWords;
  choose: (index: number, choice: Choice) => void;
}) {
  if (conflicts.length === 0) return null;
  return (
    <section
      aria-label={words.conflictTitle}
      className="screen mb-4 grid gap-3 rounded-box border border-line border-l-4 border-l-amber bg-amber-wash p-3.5 font-sans text-m"
      role="alert"
    >
      <h3 className="font-semibold">{words.conflictTitle}</h3>
      <p className="text-s">{words.conflictLead}</p>
      {conflicts.map((conflict, index) => (
        <article key={conflict.blockId} className="grid gap-2">
          <div className="grid gap-2 sm:grid-cols-2">
            <Text title={words.mine} block={conflict.mine} words={words} />
            <Text
              title={
                conflict.name === "" ? words.theirs : fill(words.theirsBy, { name: conflict.name, time: conflict.time })
              }
              block={conflict.theirs}
              words={words}
            />
          </div>
          <div className="flex flex-wrap gap-2">
            {choices.map(([choice, word]) => (
              <button
                key={choice}
                type="button"
                className="min-h-9 rounded-box border border-line-strong bg-paper px-3"
                onClick={() => choose(index, choice)}
              >
                {words[word]}
              </button>
            ))}
          </div>
        </article>
      ))}
    </section>
  );
}

function Text({ title, block, words }: { title: string; block: Block | null; words: EditorWords }) {
  return (
    <div className="rounded-box bg-paper p-2.5">
      <p className="mb-1 text-s text-ink-3">{title}</p>
      <p className="whitespace-pre-wrap">{block === null ? words.gone : blockText(block)}</p>
    </div>
  );
}
