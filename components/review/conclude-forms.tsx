import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { DateField, Field, Textarea } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { acceptReport, releaseReview, reopenReport, returnReport } from "#lib/review/actions.ts";
import { labels } from "#lib/review/labels.ts";
import type { Conclusion, ConclusionView, ReviewPage } from "#lib/review/types.ts";
import { describe } from "#lib/workflow/labels.ts";

type Props = { page: ReviewPage; conclusion: ConclusionView; from: string | undefined };

/** The queue one came from, kept by a form that leads back to it. */
const behind = (from: string | undefined): Record<string, string> => (from === undefined ? {} : { back: from });

/** Why a conclusion cannot be drawn yet, in words; undefined when it can. */
function useBlocked(conclusion: Conclusion): string | undefined {
  const locale = useLocale() === "en" ? "en" : "vi";
  const reasons = conclusion.blockedBy.map(({ code, count }) =>
    describe({ code, ...(count === null ? {} : { params: { count } }) }, labels, locale),
  );
  return reasons.length === 0 ? undefined : reasons.join(" ");
}

/** The version becomes the unit's word; a note stays with it for good. */
export function Accept({ page }: { page: ReviewPage }) {
  const t = useTranslations("review.conclude");
  const blocked = useBlocked(page.accept);
  return (
    <Card title={t("accept")} tone="green">
      <p className="mb-3 text-ink-2">{t("acceptHint", { version: page.versionNumber, unit: page.unit })}</p>
      <ActionForm
        action={acceptReport}
        idempotencyKey={newId()}
        hidden={{ reportId: page.reportId, digest: page.digest }}
        label={t("accept")}
      >
        {blocked === undefined && (
          <Field name="note" label={t("note")} hint={t("noteStays")}>
            <Textarea rows={2} grow />
          </Field>
        )}
        <div>
          <SubmitButton look={blocked === undefined ? "go" : "plain"} reason={blocked}>
            {t("acceptButton")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

/** A day for sending again: proposed, to be changed. */
function DueField({ conclusion }: { conclusion: ConclusionView }) {
  const t = useTranslations("review.conclude");
  return (
    <Field name="newDueOn" label={t("due")} hint={t("dueHint")} required>
      <DateField min={conclusion.today} defaultValue={conclusion.proposedDueOn} />
    </Field>
  );
}

/** Back to the unit with what is flagged. */
export function Return({ page, conclusion, from }: Props) {
  const t = useTranslations("review.conclude");
  return (
    <Card title={t("return")} tone="red">
      <p className="mb-3 text-ink-2">{t("returnHint")}</p>
      <ActionForm
        action={returnReport}
        idempotencyKey={newId()}
        hidden={{ reportId: page.reportId, digest: page.digest, ...behind(from) }}
        label={t("return")}
      >
        <DueField conclusion={conclusion} />
        <Field name="note" label={t("note")} hint={t("noteStays")}>
          <Textarea rows={2} grow />
        </Field>
        <div>
          <SubmitButton>{t("returnButton", { count: page.flags.length })}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

/** An acceptance is taken back, with a reason and what is flagged. */
export function Reopen({ page, conclusion }: Omit<Props, "from">) {
  const t = useTranslations("review.conclude");
  const blocked = useBlocked(page.reopen);
  return (
    <Card title={t("reopen")} tone="amber">
      <p className="mb-3 text-ink-2">{t("reopenHint")}</p>
      <ActionForm
        action={reopenReport}
        idempotencyKey={newId()}
        hidden={{ reportId: page.reportId, digest: page.digest }}
        label={t("reopen")}
      >
        {blocked === undefined && (
          <>
            <Field name="reason" label={t("reason")} required>
              <Textarea rows={3} grow />
            </Field>
            <DueField conclusion={conclusion} />
          </>
        )}
        <div>
          <SubmitButton look="danger" reason={blocked}>
            {t("reopenButton")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}

/** Puts the review down again. */
export function Release({ page, from }: Pick<Props, "page" | "from">) {
  const t = useTranslations("review.conclude");
  return (
    <Card title={t("release")}>
      <p className="mb-3 text-s text-ink-2">{t("releaseHint")}</p>
      <ActionForm
        action={releaseReview}
        idempotencyKey={newId()}
        hidden={{ reportId: page.reportId, ...behind(from) }}
        label={t("release")}
      >
        <SubmitButton look="plain">{t("release")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
