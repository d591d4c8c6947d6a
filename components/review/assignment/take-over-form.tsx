import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field, Textarea } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { takeOverReview } from "#lib/review/assignment/actions.ts";

type TakeOverFormProps = {
  report: { reportId: string; unit: string; directive: string };
  from: { personId: string; name: string };
  small?: boolean;
};

/** Takes a report over from a colleague, with a word to them. */
export function TakeOverForm({ report, from, small = false }: TakeOverFormProps) {
  const t = useTranslations("queue.work");
  const title = t("takeOverTitle", { name: from.name });
  return (
    <Dialog small={small} look={small ? "quiet" : "plain"} trigger={t("takeOver")} title={title}>
      <ActionForm
        action={takeOverReview}
        idempotencyKey={newId()}
        hidden={{ reportId: report.reportId, from: from.personId }}
        label={`${title}: ${report.unit}, ${report.directive}`}
      >
        <p className="text-s text-ink-2">
          {t("takeOverHint", { unit: report.unit, directive: report.directive, name: from.name })}
        </p>
        <Field name="words" label={t("takeOverWord", { name: from.name })} required>
          <Textarea rows={3} />
        </Field>
        <SubmitButton>{t("takeOverGo")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
