"use client";

import { useEffect, useState } from "react";
import { draftsLeft, dropDraft } from "./browser-drafts.ts";
import type { Left } from "./draft.ts";
import { fill, type KeeperWords } from "./keeper-words.ts";
import { Rescue } from "./save-state.tsx";
import { plainText } from "./unsent-text.ts";

type Kept = { outlineItemId: string; left: Left };
type LeftProps = {
  personId: string;
  reportId: string;
  /** Number and title of each section, its address, and whether it can be written now (then opening it sends what is left). */
  sections: readonly { id: string; label: string; href: string; writable: boolean }[];
  /** The section that is written on this page: its own draft comes back by itself. */
  open: string | null;
  words: KeeperWords;
};

/**
 * What this person wrote on this computer that never reached the server, in sections that are not open: told on every
 * writing page of the report, so that it is not forgotten. Nothing is drawn where nothing is left.
 */
export function LeftBehind({ personId, reportId, sections, open, words }: LeftProps) {
  const [kept, setKept] = useState<readonly Kept[]>([]);
  useEffect(() => {
    let gone = false;
    draftsLeft(personId, reportId).then(
      (found) => {
        if (!gone) setKept(found);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [personId, reportId]);
  const shown = kept.flatMap(({ outlineItemId, left }) => {
    const section = sections.find(({ id }) => id === outlineItemId);
    return section && outlineItemId !== open ? [{ section, left }] : [];
  });
  if (shown.length === 0) return null;
  const drop = (key: string) => {
    void dropDraft(key);
    setKept(kept.filter(({ left }) => left.key !== key));
  };
  return (
    <section
      aria-label={words.leftTitle}
      className="screen grid gap-2 rounded-box border border-line border-l-4 border-l-amber bg-amber-wash p-3.5 font-sans text-m"
    >
      <h2 className="font-semibold">{words.leftTitle}</h2>
      {shown.map(({ section, left }) => (
        <div key={left.key} className="flex flex-wrap gap-x-3 gap-y-1 text-s">
          <span>{fill(section.writable ? words.leftLead : words.leftSealed, { section: section.label })}</span>
          {section.writable && <a href={section.href}>{words.leftOpen}</a>}
          <Rescue text={() => plainText(section.label, left.draft)} label={section.label} words={words} />
          <button type="button" className="underline" onClick={() => drop(left.key)}>
            {words.leftDrop}
          </button>
        </div>
      ))}
    </section>
  );
}
