"use client";

import { type MouseEvent, useEffect, useRef, useState } from "react";

/** A sentence reviewers often write, with the reason code it belongs to. */
export type Phrase = { code: string; group: string; text: string };

const codeField = (form: HTMLFormElement | null | undefined): HTMLSelectElement | null => {
  const found = form?.elements.namedItem("code");
  return found instanceof HTMLSelectElement ? found : null;
};

/**
 * Puts a chosen sentence into the words of the form around and chooses its reason, where none was chosen yet. Where one is
 * chosen only its sentences are offered.
 */
export function PhrasePicker({ hint, phrases }: { hint: string; phrases: readonly Phrase[] }) {
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState("");
  useEffect(() => {
    const field = codeField(list.current?.closest("form"));
    if (field === null) return;
    const follow = () => {
      setChosen(field.value);
    };
    follow();
    field.addEventListener("change", follow);
    return () => {
      field.removeEventListener("change", follow);
    };
  }, []);

  function take(event: MouseEvent<HTMLButtonElement>, phrase: Phrase) {
    const { form } = event.currentTarget;
    const words = form?.elements.namedItem("words");
    const code = codeField(form);
    if (words instanceof HTMLTextAreaElement) {
      words.value = [words.value.trim(), phrase.text].filter((text) => text !== "").join(" ");
      words.focus();
    }
    if (code !== null && code.value === "") code.value = phrase.code;
  }
  const offered = phrases.filter(({ code }) => code === chosen);
  return (
    <div ref={list} className="grid gap-1.5">
      <p className="text-s text-ink-3">{hint}</p>
      <ul className="grid gap-1">
        {(offered.length > 0 ? offered : phrases).map((phrase) => (
          <li key={`${phrase.code} ${phrase.text}`}>
            <button
              type="button"
              className="w-full rounded-box border border-line bg-ground px-2.5 py-1.5 text-left text-s hover:border-line-strong"
              onClick={(event) => take(event, phrase)}
            >
              {offered.length === 0 && <span className="text-ink-3">{phrase.group}: </span>}
              {phrase.text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
