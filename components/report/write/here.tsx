"use client";

import { useEffect } from "react";
import { SideNote } from "#components/ui/side-note.tsx";
import type { Companion } from "#lib/report/presence/types.ts";
import { fill, type KeeperWords } from "./keeper-words.ts";
import { companyOf, useCompany } from "./use-company.ts";

type HereProps = {
  reportId: string;
  /** The outline item that is open; null: the grid of figures. */
  item: string | null;
  /** `title` over the list; `person` with `{name}` and `{place}`; `elsewhere` with `{name}`. */
  words: { title: string; person: string; elsewhere: string };
  /** Who was here when the page was drawn. */
  initial: readonly { name: string; label: string }[];
};

/** Who else is writing in this report just now and where; nothing is drawn where one is alone. */
export function Here({ reportId, item, words, initial }: HereProps) {
  useEffect(() => companyOf(reportId).stand(item), [reportId, item]);
  const drawn = initial.map(
    ({ name, label }): Companion => ({ name, item: null, place: label === "" ? null : label, sameSection: false }),
  );
  const here = useCompany(reportId, drawn);
  if (here.length === 0) return null;
  return (
    <SideNote title={words.title}>
      <ul>
        {here.map(({ name, place }) => (
          <li key={name}>{place === null ? fill(words.elsewhere, { name }) : fill(words.person, { name, place })}</li>
        ))}
      </ul>
    </SideNote>
  );
}

/** Who else has this very section open, beside the editor; read out when somebody comes. */
export function WritingHere({
  reportId,
  outlineItemId,
  words,
}: {
  reportId: string;
  outlineItemId: string;
  words: KeeperWords;
}) {
  const names = useCompany(reportId)
    .filter(({ item }) => item === outlineItemId)
    .map(({ name }) => name);
  return (
    <p role="status" className="screen mb-3 font-sans text-s text-blue empty:hidden">
      {names.length > 0 ? fill(words.writingHere, { names: names.join(", ") }) : null}
    </p>
  );
}
