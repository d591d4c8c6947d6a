import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { amendmentWord } from "#lib/plan/amendment/labels.ts";
import { formatDay } from "#lib/platform/time.ts";
import { AmendmentSaid, type Said } from "./amendment-said.tsx";

export type Note = {
  id: string;
  planId: string;
  kind: string;
  before: Said;
  after: Said;
  reason: string;
  document: string;
  documentOn: string | null;
};

/** "102-CV/TU ngày 11/4/2023" as a link to the amendment in its plan's list. */
export function AmendmentLink({ note }: { note: Note }) {
  const t = useTranslations("amendment");
  return (
    <TextLink href={`/plans/${note.planId}/amendments#a-${note.id}`}>
      {note.documentOn === null
        ? note.document
        : t("note.document", { document: note.document, day: formatDay(note.documentOn) })}
    </TextLink>
  );
}

/** The amendments that touched what a page shows: kind, old and new, by which document and why. Nothing where none did. */
export function AmendmentNotes({ notes, brief = false }: { notes: readonly Note[]; brief?: boolean }) {
  const t = useTranslations("amendment");
  const locale = useLocale() === "en" ? "en" : "vi";
  const once = [...new Map(notes.map((note) => [note.id, note])).values()];
  if (once.length === 0) return null;
  return (
    <ul className="grid gap-2.5" aria-label={t("note.title")}>
      {once.map((note) => (
        <li key={note.id} className="border-l-2 border-amber pl-3 text-s">
          <p>
            <strong className="font-semibold">{amendmentWord(note.kind, locale)}</strong> {t("note.by")}{" "}
            <AmendmentLink note={note} />
          </p>
          {!brief && <AmendmentSaid kind={note.kind} before={note.before} after={note.after} />}
          <p className="text-ink-2">{t("note.reason", { reason: note.reason })}</p>
        </li>
      ))}
    </ul>
  );
}
