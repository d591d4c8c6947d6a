import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { submitForApproval } from "#lib/report/actions.ts";
import type { FigureGrid } from "#lib/report/figure/types.ts";
import type { Block } from "#lib/report/section/block.ts";
import { blockText } from "#lib/report/section/plain.ts";
import type { OpenSection, ReturnedNote, WriteScreen } from "#lib/report/section/types.ts";
import { replyToItem } from "#lib/review/actions.ts";
import { codeWord, itemStateWord } from "#lib/review/labels.ts";

type NotesProps = { screen: WriteScreen; grid: FigureGrid | null };

/** What was returned in the open place and the reply to it, the next one to be answered first in line. */
export function ReturnedItems({ screen, grid }: NotesProps) {
  const notes = screen.section?.notes ?? grid?.rows.flatMap((row) => row.notes) ?? [];
  const next = notes.find((note) => note.reply === null)?.id;
  const t = useTranslations("write.recommendations");
  const list = screen.section?.recommendationList ?? [];
  const places = new Map([
    ...(grid?.rows ?? []).map((row): [string, string] => [row.id, `${row.code} ${row.name}`]),
    ...list.map((one, index): [string, string] => [one.id, t("placeOf", { place: index + 1 })]),
  ]);
  return notes.map((note) => (
    <ReturnedItem
      first={note.id === next}
      key={note.id}
      note={note}
      place={places.get(note.indicatorId ?? note.recommendationId ?? "") ?? null}
      mayReply={screen.refusal === null}
    />
  ));
}

type ReturnedProps = {
  note: ReturnedNote;
  place: string | null;
  mayReply: boolean;
  /** The one whose reply is the next step. */
  first: boolean;
};

/** One returned item: the reason and the reviewer's words, then the reply, which can be worded anew until it goes up. */
function ReturnedItem({ note, place, mayReply, first }: ReturnedProps) {
  const t = useTranslations("write.note");
  const locale = useLocale() === "en" ? "en" : "vi";
  const waits = note.reply === null;
  const severity = t.has(`severity.${note.severity}`) ? ` · ${t(`severity.${note.severity}`)}` : "";
  return (
    <SideNote
      id={`note-${note.id}`}
      tone={waits ? "red" : "green"}
      title={`${t("returned")} · ${codeWord(note.code, locale)}${severity}`}
      by={`${note.by} · ${formatInstant(note.at)} · ${itemStateWord(note.state, locale)}`}
    >
      {place && <p className="font-medium">{place}</p>}
      <p className="whitespace-pre-line">{note.words}</p>
      {note.reply && (
        <p className="whitespace-pre-line text-ink-2">
          {t("replied")} {note.reply}
        </p>
      )}
      {mayReply && (
        <ActionForm
          action={replyToItem}
          idempotencyKey={newId()}
          hidden={{ itemId: note.id }}
          label={t("reply")}
          className="grid gap-2"
        >
          <Field name="reply" label={waits ? t("reply") : t("replyAgain")} hint={waits ? t("hint") : undefined}>
            <Textarea rows={3} grow defaultValue={note.reply ?? ""} />
          </Field>
          <div>
            <SubmitButton look={first ? "go" : "plain"} small>
              {waits ? t("button") : t("buttonAgain")}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </SideNote>
  );
}

/** What stands between the text and the approver, each a link to the place where it is dealt with; then the way up. */
export function GoingUp({ screen }: { screen: WriteScreen }) {
  const t = useTranslations("write");
  const { missing, submit, reportId } = screen;
  if (submit === null && screen.refusal !== null) return null;
  return (
    <SideNote
      id="submit"
      title={missing.length > 0 ? t("missing.title", { count: missing.length }) : t("missing.none")}
    >
      {missing.length > 0 && (
        <ul className="grid max-h-72 gap-1.5 overflow-y-auto">
          {missing.map((thing) => (
            <li key={thing.key}>
              <TextLink href={`/reports/${reportId}/write?item=${thing.item}#${thing.anchor}`}>
                {t(`missing.${thing.kind}`, { place: thing.place, words: shortened(thing.words) })}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      {submit && (
        <ActionForm
          action={submitForApproval}
          idempotencyKey={newId()}
          hidden={{ reportId, digest: submit.digest }}
          label={t("submit.button")}
          className="mt-2 grid gap-2"
        >
          <div>
            <SubmitButton reason={submit.allowed ? undefined : submit.reasons.join(" ")}>
              {t(screen.returned ? "submit.again" : "submit.button")}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </SideNote>
  );
}

/** The figures that stand in the open section's text, as the table has them now. */
export function SectionFigures({ section, reportId }: { section: OpenSection; reportId: string }) {
  const t = useTranslations("write.sectionFigures");
  const used = new Set(section.blocks.flatMap(figuresOf));
  const shown = [...used].map((key) => ({ key, figure: section.figures.find((figure) => figure.key === key) }));
  if (shown.length === 0) return null;
  return (
    <SideNote title={t("title")}>
      <DefinitionList
        items={shown.map(({ key, figure }) => ({
          term: (
            <TextLink href={`/reports/${reportId}/write?item=figures#f-${key.split(":")[0] ?? key}`} quiet>
              {figure ? `${key} ${figure.name}` : key}
            </TextLink>
          ),
          detail: figure ? figure.value : <span className="late">{t("missing")}</span>,
        }))}
      />
    </SideNote>
  );
}

/** Keys of the figures in a block, in the order of its text. */
function figuresOf(block: Block): string[] {
  return [...blockText(block).matchAll(/\{([^{}\s]{1,24})\}/g)].map((found) => found[1] ?? "");
}

/** A reviewer's words can be long; the whole of them stands in the note itself. */
const shortened = (words: string): string => (words.length > 90 ? `${words.slice(0, 88).trimEnd()}…` : words);
