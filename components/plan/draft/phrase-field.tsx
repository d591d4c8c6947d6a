"use client";

import clsx from "clsx";
import { createContext, useContext, useId, useState } from "react";
import { Input } from "#components/ui/fields.tsx";
import { type Reading, readBack } from "#lib/plan/draft/read-back-words.ts";

const ReadingContext = createContext<Reading>({ literalBefore: true, year: null, holidays: [], locale: "vi" });

/** How the phrases below are read: once for all fields of a page. */
export function ReadingProvider({ reading, children }: { reading: Reading; children: React.ReactNode }) {
  return <ReadingContext value={reading}>{children}</ReadingContext>;
}

const tones = { plain: "text-ink-2", look: "text-amber", wrong: "text-red-ink font-medium" } as const;

/** A deadline in the plan's words, read back at once as the day it means. Calls nothing: the reading is done here. */
export function PhraseField({ name, label, value }: { name: string; label: string; value: string }) {
  const id = useId();
  const reading = useContext(ReadingContext);
  const [phrase, setPhrase] = useState(value);
  const meaning = readBack(phrase, reading);
  return (
    <div className="grid min-w-0 content-start gap-0.5">
      <Input
        name={name}
        aria-label={label}
        aria-describedby={id}
        defaultValue={value}
        onChange={(event) => {
          setPhrase(event.target.value);
        }}
      />
      <output id={id} className={clsx("min-h-4 text-s", meaning && tones[meaning.tone])}>
        {meaning?.words}
        {meaning?.off && <strong className="font-semibold"> · {meaning.off}</strong>}
      </output>
    </div>
  );
}
