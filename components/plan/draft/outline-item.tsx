"use client";

import clsx from "clsx";
import type { KeyboardEvent } from "react";
import { Checkbox, Field, Input, type Option, Select, Textarea } from "#components/ui/fields.tsx";
import { type FlatItem, type TreeAct, treeActs } from "#lib/plan/draft/tree.ts";
import { TickList } from "./tick-list.tsx";

export type OutlineWords = Record<TreeAct, string> & {
  item: string;
  number: string;
  text: string;
  answerable: string;
  more: string;
  level: string;
  noLevel: string;
  kinds: string;
  leastWords: string;
  addLast: string;
};
export type OutlineChoices = { kinds: readonly Option[]; levels: readonly Option[]; words: OutlineWords };

const signs: Record<TreeAct, string> = { up: "↑", down: "↓", indent: "→", outdent: "←", add: "+", remove: "×" };
const indents = ["", "md:ml-6", "md:ml-12", "md:ml-18", "md:ml-24"] as const;

/** Alt with an arrow moves an item, as in an outliner: up and down among its siblings, right and left in depth. */
const keys: Readonly<Record<string, TreeAct>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "indent",
  ArrowLeft: "outdent",
  Enter: "add",
};

type Props = { item: FlatItem; index: number; choices: OutlineChoices; move: (what: TreeAct, key: string) => void };

/** One item: its number and words, whether and by whom it is answered, and the buttons that move it. */
export function OutlineItem({ item, index, choices, move }: Props) {
  const { words } = choices;
  const type = (event: KeyboardEvent<HTMLElement>) => {
    const what = event.altKey ? keys[event.key] : undefined;
    if (what === undefined) return;
    event.preventDefault();
    move(what, item.key);
  };
  const at = `f.items[${index}]`;
  const name = `${words.item} ${index + 1}`;
  return (
    <li
      id={`item-${item.key}`}
      className={clsx("grid scroll-mt-20 gap-2 border-l-4 border-line pl-3", indents[item.depth])}
    >
      <input type="hidden" name={`${at}.key`} value={item.key} />
      <input type="hidden" name={`${at}.depth`} value={item.depth} />
      <div className="grid gap-2 sm:grid-cols-[5rem_minmax(0,1fr)]">
        <Input
          name={`${at}.number`}
          aria-label={`${name}: ${words.number}`}
          defaultValue={item.number}
          onKeyDown={type}
        />
        <Textarea
          name={`${at}.text`}
          aria-label={`${name}: ${words.text}`}
          rows={1}
          grow
          defaultValue={item.text || item.title}
          onKeyDown={type}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Checkbox name={`${at}.answerable`} label={words.answerable} defaultChecked={item.answerable} />
        <span className="ml-auto flex flex-wrap gap-1">
          {treeActs.map((what) => (
            <button
              key={what}
              type="submit"
              name="act"
              value={`${what}:${item.key}`}
              aria-label={`${words[what]}: ${name}`}
              title={words[what]}
              onClick={(event) => {
                event.preventDefault();
                move(what, item.key);
              }}
              className="min-h-8 min-w-8 rounded-box border border-line bg-paper text-s hover:bg-sunk"
            >
              <span aria-hidden="true">{signs[what]}</span>
            </button>
          ))}
        </span>
      </div>
      <details className="group">
        <summary className="text-s text-ink-2 underline-offset-2 hover:underline">{words.more}</summary>
        <div className="mt-2 grid gap-3">
          <TickList name={`${at}.kinds`} legend={words.kinds} shown options={choices.kinds} ticked={item.kinds} />
          <div className="grid gap-3 sm:grid-cols-2">
            <Field name={`${at}.addressesLevel`} label={words.level}>
              <Select placeholder={words.noLevel} defaultValue={item.addressesLevel ?? ""} options={choices.levels} />
            </Field>
            <Field name={`${at}.minWords`} label={words.leastWords}>
              <Input inputMode="numeric" defaultValue={item.minWords} />
            </Field>
          </div>
        </div>
      </details>
    </li>
  );
}
