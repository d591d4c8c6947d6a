import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { dismissSignal } from "#lib/review/signal/actions.ts";
import type { SignalView } from "#lib/review/signal/types.ts";

type SignalNotesProps = {
  /** The signals of one place (a section, an indicator) or of the whole report. */
  signals: readonly SignalView[];
  reportId: string;
  mayDismiss: boolean;
};

/** Hints beside a text under review, each with its evidence; dismissed ones folded. Nothing where there is none. */
export function SignalNotes({ signals, reportId, mayDismiss }: SignalNotesProps) {
  const t = useTranslations("signals");
  const open = signals.filter(({ dismissed }) => dismissed === null);
  const aside = signals.filter(({ dismissed }) => dismissed !== null);
  if (signals.length === 0) return null;
  return (
    <SideNote title={t("title")}>
      {open.length > 0 && (
        <ul className="grid gap-3">
          {open.map((signal) => (
            <li key={signal.id} className="grid gap-1.5">
              <Seen signal={signal} />
              {mayDismiss && <Dismiss signal={signal} reportId={reportId} />}
            </li>
          ))}
        </ul>
      )}
      {mayDismiss && open.length > 0 && <p className="text-s text-ink-3">{t("rule")}</p>}
      {aside.length > 0 && (
        <Disclosure summary={<span className="text-s">{t("dismissed", { count: aside.length })}</span>}>
          <ul className="grid gap-3">
            {aside.map((signal) => (
              <li key={signal.id} className="grid gap-1">
                <Seen signal={signal} quiet />
                <DismissedNote dismissed={signal.dismissed} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </SideNote>
  );
}

/** The kind as word and shape, what was seen, and where it can be looked at. */
function Seen({ signal, quiet = false }: { signal: SignalView; quiet?: boolean }) {
  return (
    <p className="min-w-0 wrap-anywhere">
      <StateMark tone={quiet ? "none" : "wait"}>{signal.mark}</StateMark> {signal.text} <Evidence signal={signal} />
    </p>
  );
}

/** The way to what a signal rests on: the other text, the other item, the units' figures, or the passage itself. */
function Evidence({ signal: { href, kind, blockId } }: { signal: SignalView }) {
  const t = useTranslations("signals");
  const copied = kind === "COPY_UNIT" || kind === "COPY_EARLIER";
  const what = kind === "OFF_SUBJECT" ? "item" : kind === "SAME_FIGURES" ? "figures" : "text";
  if (href !== null) return <TextLink href={href}>{t(`open.${what}`)}</TextLink>;
  return copied || blockId === null ? null : <TextLink href={`#b-${blockId}`}>{t("place")}</TextLink>;
}

function Dismiss({ signal, reportId }: { signal: SignalView; reportId: string }) {
  const t = useTranslations("signals");
  return (
    <Disclosure summary={<span className="text-s">{t("dismiss")}</span>}>
      <ActionForm
        action={dismissSignal}
        idempotencyKey={newId()}
        hidden={{ reportId, signalId: signal.id }}
        label={t("dismissForm", { mark: signal.mark })}
        className="grid gap-2"
      >
        <Field name="words" label={t("words")} hint={t("wordsHint")} required>
          <Textarea rows={2} />
        </Field>
        <SubmitButton look="plain" small>
          {t("save")}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

function DismissedNote({ dismissed }: { dismissed: SignalView["dismissed"] }) {
  const t = useTranslations("signals");
  if (dismissed === null) return null;
  return (
    <p className="text-s text-ink-2">
      <span className="whitespace-pre-line">{dismissed.words}</span>{" "}
      <span className="text-ink-3">{t("by", { name: dismissed.by, at: formatInstant(dismissed.at) })}</span>
    </p>
  );
}
