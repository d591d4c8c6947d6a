"use client";

import type { MouseEvent } from "react";

/** A sentence reviewers often write, with the reason code it belongs to. */
export type Phrase = { code: string; group: string; text: string };

/** Puts a chosen sentence into the words of the form around and chooses its reason, where none was chosen yet. */
export function PhrasePicker({ hint, phrases }: { hint: string; phrases: readonly Phrase[] }) {
  function take(event: MouseEvent<HTMLButtonElement>, phrase: Phrase) {
    const { form } = event.currentTarget;
    const words = form?.elements.namedItem("words");
    const code = form?.elements.namedItem("code");
    if (words instanceof HTMLTextAreaElement) {
      words.value = [words.value.trim(), phrase.text].filter((text) => text !== "").join(" ");
      words.focus();
    }
    if (code instanceof HTMLSelectElement && code.value === "") code.value = phrase.code;
  }
  return (
    <div className="grid gap-1.5">
      <p className="text-s text-ink-3">{hint}</p>
      <ul className="grid gap-1">
        {phrases.map((phrase) => (
          <li key={phrase.text}>
            <button
              type="button"
              className="w-full rounded-box border border-line bg-ground px-2.5 py-1.5 text-left text-s hover:border-line-strong"
              onClick={(event) => take(event, phrase)}
            >
              <span className="text-ink-3">{phrase.group}: </span>
              {phrase.text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
