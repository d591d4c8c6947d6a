import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Field, Input, Select } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { assignReviews, takeReviews } from "#lib/review/assignment/actions.ts";
import type { QueuePage } from "#lib/review/queue/types.ts";
import { usePeople } from "./assignment/assign-forms.tsx";

/** The form the boxes of the rows belong to. */
export const CHOSEN = "chosen-reports";

/** What happens to the chosen reports: the head gives them to somebody, a reviewer takes them. */
export function QueueAssign({ page }: { page: QueuePage }) {
  const t = useTranslations("queue.chosen");
  const people = usePeople(page.colleagues);
  if (page.rows.length === 0) return null;
  if (!page.may.assign)
    return (
      <ActionForm
        id={CHOSEN}
        action={takeReviews}
        idempotencyKey={newId()}
        resetWhenDone
        label={t("take")}
        className="no-print flex flex-wrap items-center gap-3 border-b border-line px-4 py-3 md:px-6"
      >
        <SubmitButton look="plain" small>
          {t("take")}
        </SubmitButton>
        <span className="text-s text-ink-3">{t("takeHint")}</span>
      </ActionForm>
    );
  return (
    <ActionForm
      id={CHOSEN}
      action={assignReviews}
      idempotencyKey={newId()}
      resetWhenDone
      label={t("assign")}
      className="no-print grid items-end gap-3 border-b border-line px-4 py-3 sm:flex sm:flex-wrap md:px-6 [&_select]:sm:max-w-80"
    >
      <Field name="personId" label={t("to")} required>
        <Select options={people} placeholder={t("choose")} />
      </Field>
      <div className="sm:w-72">
        <Field name="words" label={t("word")}>
          <Input maxLength={500} />
        </Field>
      </div>
      <SubmitButton look="plain">{t("assign")}</SubmitButton>
    </ActionForm>
  );
}
