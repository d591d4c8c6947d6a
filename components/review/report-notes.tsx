import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { formatDay, formatInstant } from "#lib/platform/time.ts";
import type { ConclusionNote, ReportPage } from "#lib/report/types.ts";
import { askBack } from "#lib/review/actions.ts";

/** How the reviews of a report were concluded, each with its note: it stays in the report's life. */
export function ConclusionsNote({ conclusions }: { conclusions: readonly ConclusionNote[] }) {
  const t = useTranslations("review.life");
  if (conclusions.length === 0) return null;
  return (
    <SideNote title={t("title")}>
      <ul className="grid gap-3">
        {conclusions.map((one) => (
          <li key={one.id} className="grid justify-items-start gap-0.5">
            <span className="flex flex-wrap items-baseline gap-x-2">
              <StateMark tone={one.accepted ? "ok" : "back"} plain>
                {t.has(one.state) ? t(one.state) : one.state}
              </StateMark>
              <span className="num text-s text-ink-3">{t("version", { number: one.version })}</span>
            </span>
            {one.note && <span className="whitespace-pre-line">{one.note}</span>}
            {one.newDueOn && <span className="num text-s">{t("due", { day: formatDay(one.newDueOn) })}</span>}
            <span className="num text-s text-ink-3">
              {t("line", { round: one.round, name: one.by, at: formatInstant(one.at) })}
            </span>
          </li>
        ))}
      </ul>
    </SideNote>
  );
}

/** The unit's request to get its report back while it is reviewed: the form, or that it was made. */
export function AskBackNote({ report }: { report: Pick<ReportPage, "id" | "reviewed"> }) {
  const t = useTranslations("review.askBack");
  const by = useTranslations("review.askedBack");
  const { askedBack, mayAskBack } = report.reviewed;
  if (askedBack)
    return (
      <SideNote title={t("asked")} tone="amber" by={by("by", { name: askedBack.by, at: formatInstant(askedBack.at) })}>
        <p className="whitespace-pre-line">{askedBack.words}</p>
      </SideNote>
    );
  if (!mayAskBack) return null;
  return (
    <SideNote title={t("title")}>
      <p className="text-s text-ink-2">{t("hint")}</p>
      <Disclosure summary={t("title")}>
        <ActionForm
          action={askBack}
          idempotencyKey={newId()}
          hidden={{ reportId: report.id }}
          label={t("title")}
          className="grid gap-2.5"
        >
          <Field name="words" label={t("words")} required>
            <Textarea rows={3} grow />
          </Field>
          <div>
            <SubmitButton look="plain" small>
              {t("button")}
            </SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </SideNote>
  );
}
