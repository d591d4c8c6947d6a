"use client";

import clsx from "clsx";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { fold } from "#lib/platform/text.ts";
import type { FigureChoice } from "./editor-types.ts";
import type { EditorWords } from "./editor-words.ts";

type FigureMenuProps = {
  id: string;
  words: EditorWords;
  choices: readonly FigureChoice[];
  choose: (choice: FigureChoice) => void;
  close: () => void;
};

/** How many are offered at once; more letters narrow them. */
const MOST = 40;

function matching(choices: readonly FigureChoice[], wanted: string, whole: string): FigureChoice[] {
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  return choices
    .filter(({ code, name, year }) => {
      const said = fold(`${code} ${name} ${year ?? whole}`);
      return words.every((word) => said.includes(word));
    })
    .slice(0, MOST);
}

/** The figures of the grid to be put into a sentence: found by code, name or year, chosen by pointer or keyboard. */
export function FigureMenu({ id, words, choices, choose, close }: FigureMenuProps) {
  const [wanted, setWanted] = useState("");
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const found = matching(choices, wanted, words.figureWhole);
  useEffect(() => field.current?.focus(), []);
  const keys = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    const chosen = found[at];
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen) choose(chosen);
    else if (to !== undefined && found.length > 0) setAt((to + found.length) % found.length);
    else return;
    event.preventDefault();
  };
  return (
    <div className="grid gap-1.5 rounded-box border border-line-strong bg-paper p-2">
      <input
        ref={field}
        role="combobox"
        aria-label={words.figureSearch}
        aria-expanded="true"
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={found[at] ? `${id}-${String(at)}` : undefined}
        placeholder={words.figureSearch}
        className="min-h-9 w-full rounded-box border border-field px-2"
        value={wanted}
        onKeyDown={keys}
        onChange={(event) => {
          setWanted(event.target.value);
          setAt(0);
        }}
      />
      <div id={id} role="listbox" aria-label={words.figureList} tabIndex={-1} className="max-h-64 overflow-auto text-s">
        {found.map((choice, index) => (
          <Choice
            key={choice.key}
            id={`${id}-${String(index)}`}
            choice={choice}
            words={words}
            current={index === at}
            choose={() => choose(choice)}
          />
        ))}
      </div>
      {found.length === 0 && <p role="status">{words.figureNone}</p>}
    </div>
  );
}

type ChoiceProps = { id: string; choice: FigureChoice; words: EditorWords; current: boolean; choose: () => void };

function Choice({ id, choice, words, current, choose }: ChoiceProps) {
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current) self.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const { code, name, year, value } = choice;
  return (
    // Keys are heard by the field above, which the keyboard never leaves (a listbox with an active entry).
    <div
      ref={self}
      id={id}
      role="option"
      aria-selected={current}
      tabIndex={-1}
      className={clsx("flex cursor-pointer gap-2 rounded-tiny px-2 py-1.5", current ? "bg-sunk" : "hover:bg-ground")}
      onMouseDown={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <span className="font-semibold">{code}</span>
      <span className="min-w-0 flex-1">
        {name}, {year ?? words.figureWhole}
      </span>
      <span className="num">{value === "–" ? words.noFigure : value}</span>
    </div>
  );
}
