"use client";

import type { Block } from "#lib/report/section/block.ts";
import { blockText } from "#lib/report/section/plain.ts";
import type { Choice } from "#lib/report/section/resolve.ts";
import { MarkedWords } from "./conflict-words.tsx";
import type { OpenConflict } from "./draft.ts";
import type { Keeper } from "./keeper.ts";
import type { Snapshot } from "./keeper-types.ts";
import { fill, type KeeperWords } from "./keeper-words.ts";

const choices = [
  ["mine", "keepMine"],
  ["theirs", "takeTheirs"],
  ["both", "keepBoth"],
] as const satisfies readonly (readonly [Choice, keyof KeeperWords])[];

const textOf = (blocks: readonly Block[]): string => blocks.map(blockText).join("\n");

/** Passages that two people changed at once: both texts side by side, and a choice. Nothing is lost until one chooses. */
export function ConflictList({ snapshot, keeper, words }: { snapshot: Snapshot; keeper: Keeper; words: KeeperWords }) {
  const { conflicts } = snapshot;
  if (conflicts.length === 0) return null;
  return (
    <section
      aria-label={words.conflictTitle}
      className="screen mb-4 grid gap-3 rounded-box border border-line border-l-4 border-l-amber bg-amber-wash p-3.5 font-sans text-m"
      role="alert"
    >
      <p className="font-semibold">{words.conflictTitle}</p>
      <p className="text-s">{words.conflictLead}</p>
      {conflicts.map((conflict, index) => (
        <OneConflict
          key={`${conflict.blockId} ${conflict.time} ${textOf(conflict.mine)}`}
          conflict={conflict}
          words={words}
          choose={(choice) => keeper.choose(index, choice)}
        />
      ))}
    </section>
  );
}

type OneProps = { conflict: OpenConflict; words: KeeperWords; choose: (choice: Choice) => void };

function OneConflict({ conflict, words, choose }: OneProps) {
  const { name, time } = conflict;
  const [mine, theirs] = [textOf(conflict.mine), textOf(conflict.theirs)];
  // Where one side took the text away there is nothing to keep beside it.
  const offered = mine === "" || theirs === "" ? choices.filter(([choice]) => choice !== "both") : choices;
  return (
    <article className="grid gap-2">
      <div className="grid gap-2 sm:grid-cols-2">
        <Text title={words.mine} text={mine} other={theirs} words={words} />
        <Text
          title={name === "" ? words.theirs : fill(words.theirsBy, { name, time })}
          text={theirs}
          other={mine}
          words={words}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        {offered.map(([choice, word]) => (
          <button
            key={choice}
            type="button"
            className="min-h-9 rounded-box border border-line-strong bg-paper px-3"
            onClick={() => choose(choice)}
          >
            {words[word]}
          </button>
        ))}
      </div>
    </article>
  );
}

function Text({ title, text, other, words }: { title: string; text: string; other: string; words: KeeperWords }) {
  return (
    <div className="rounded-box bg-paper p-2.5">
      <p className="mb-1 text-s text-ink-3">{title}</p>
      {text === "" ? <p>{words.gone}</p> : <MarkedWords text={text} other={other} />}
    </div>
  );
}
