import clsx from "clsx";
import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { Table } from "#components/ui/table.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatDay, formatInstant } from "#lib/platform/time.ts";
import { strikeOut } from "#lib/register/actions.ts";
import { kindAndSubject, typeWord } from "#lib/register/document-type.ts";
import type { OutgoingLine, OutgoingRegister, RegisterUnit } from "#lib/register/types.ts";

type Props = { unit: RegisterUnit; lines: readonly OutgoingLine[]; locale: "vi" | "en" };

/** The lines of the register, the latest number first; a number struck out stays, struck through. */
export function OutgoingTable({ unit, lines, locale }: Props) {
  const t = useTranslations("registers");
  return (
    <Table
      caption={t("captionOut")}
      rows={lines}
      rowKey={(line) => line.id}
      empty={<EmptyState title={t("emptyOut")}>{t("emptyOutHint")}</EmptyState>}
      columns={[
        {
          key: "number",
          head: t("number"),
          primary: true,
          nowrap: true,
          cell: (line) => (
            <span className="num">
              <span className={clsx("font-semibold", line.voided && "text-ink-3 line-through")}>{line.written}</span>
              <span className="block text-s font-normal text-ink-3">{formatDay(line.datedOn)}</span>
            </span>
          ),
        },
        {
          key: "subject",
          head: t("subject"),
          share: "quarter",
          cell: (line) => <Subject line={line} words={kindAndSubject(line, unit.documentForm, locale)} />,
        },
        { key: "signer", head: t("signer"), share: "sixth", cell: (line) => line.signer ?? "–" },
        { key: "recipients", head: t("recipients"), share: "sixth", cell: (line) => line.recipients ?? "–" },
        { key: "sent", head: t("sent"), cell: (line) => <Sent line={line} /> },
        { key: "notes", head: t("notes"), share: "sixth", cell: (line) => <Notes line={line} /> },
        ...(unit.writes
          ? [{ key: "act", head: t("act"), act: true, cell: (line: OutgoingLine) => <Strike line={line} /> }]
          : []),
      ]}
    />
  );
}

function Subject({ line, words }: { line: OutgoingLine; words: string }) {
  return line.reportId === null ? (
    words
  ) : (
    <TextLink href={`/reports/${line.reportId}`} quiet>
      {words}
    </TextLink>
  );
}

/** Each sending under this number, with the number it arrived under. */
function Sent({ line }: { line: OutgoingLine }) {
  const t = useTranslations("registers");
  if (line.sendings.length === 0) return "–";
  return (
    <ul className="grid gap-1">
      {line.sendings.map(({ id, at, arrivalNumber, withdrawnAt }) => (
        <li key={id} className="num">
          {formatInstant(at)}
          <span className="block text-s">
            <TextLink href={`/reports/${line.reportId ?? ""}/receipt?sending=${id}`}>
              {t("arrivedAs", { arrival: arrivalNumber })}
            </TextLink>
          </span>
          {withdrawnAt && (
            <span className="block text-s text-amber">{t("withdrawnAt", { at: formatInstant(withdrawnAt) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Notes({ line }: { line: OutgoingLine }) {
  const t = useTranslations("registers");
  const { voided } = line;
  const paperFirst = line.sendings.some((sending) => sending.paperFirst);
  if (line.kind === "SENT" && !voided && !paperFirst && line.note === null) return "–";
  return (
    <div className="grid gap-0.5 text-s">
      {voided && (
        <span>
          <span className="text-red-ink">{t("struck", { reason: voided.reason })}</span>
          <span className="block text-ink-3">{t("struckBy", { by: voided.by, at: formatInstant(voided.at) })}</span>
        </span>
      )}
      {paperFirst && <span>{t("paperFirst")}</span>}
      {line.kind === "PAPER" && <span>{t("paper")}</span>}
      {line.note && <span>{line.note}</span>}
      {line.kind === "PAPER" && (
        <span className="num text-ink-3">{t("enteredBy", { by: line.by, at: formatInstant(line.at) })}</span>
      )}
    </div>
  );
}

function Strike({ line }: { line: OutgoingLine }) {
  const t = useTranslations("registers.strike");
  if (!line.strikable) return null;
  const title = t("title", { number: line.written });
  return (
    <Dialog
      trigger={
        <>
          <span aria-hidden="true">{t("trigger")}</span>
          <span className="sr-only">{t("named", { number: line.written })}</span>
        </>
      }
      small
      title={title}
    >
      <ActionForm action={strikeOut} idempotencyKey={newId()} hidden={{ entryId: line.id }} label={title}>
        <p className="text-ink-2">{t("lead")}</p>
        <Field name="reason" label={t("reason")} required>
          <Textarea rows={2} />
        </Field>
        <SubmitButton look="danger">{t("button")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}

type StandingProps = { unit: RegisterUnit; register: OutgoingRegister; locale: "vi" | "en" };

/** Per kind of document: what comes next, and which numbers nobody used. */
export function Standing({ unit, register, locale }: StandingProps) {
  const t = useTranslations("registers");
  if (register.standing.length === 0) return null;
  return (
    <section aria-label={t("standing")} className="grid gap-1">
      <ul className="flex flex-wrap gap-x-8 gap-y-1.5">
        {register.standing.map(({ type, next, gaps, given }) => (
          <li key={type} className="num">
            <span className="font-semibold">
              {type} · {typeWord(type, unit.documentForm, locale)}
            </span>
            <span className="block text-s">{t("next", { next })}</span>
            <span className="block text-s text-ink-3">
              {t("given", { count: given })} · {gaps === "" ? t("noGaps") : t("gaps", { gaps })}
            </span>
          </li>
        ))}
      </ul>
      {register.standing.some(({ gaps }) => gaps !== "") && <p className="text-s text-ink-3">{t("gapsHint")}</p>}
    </section>
  );
}
