import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Field, Select, Textarea } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { comment } from "#lib/report/comment/actions.ts";
import type { Comments, Passage } from "#lib/report/comment/types.ts";

/** Says something of a passage, chosen by its first words, or of a whole section. */
export function NewComment({ comments, several }: { comments: Comments; several: boolean }) {
  const t = useTranslations("comment.new");
  const label = ({ item, excerpt }: Passage): string => {
    if (several) return excerpt === "" ? t("wholeOf", { item }) : t("passage", { item, excerpt });
    return excerpt === "" ? t("whole") : excerpt;
  };
  return (
    <div className="no-print">
      <Disclosure summary={t("title")} look="button">
        <ActionForm
          action={comment}
          idempotencyKey={newId()}
          hidden={{ reportId: comments.reportId }}
          label={t("title")}
          className="grid gap-2.5"
          resetWhenDone
        >
          <Field name="place" label={t("place")}>
            <Select
              options={comments.passages.map((passage) => ({ value: passage.place, label: label(passage) }))}
              defaultValue={comments.passages[0]?.place}
            />
          </Field>
          <Field name="text" label={t("text")} required>
            <Textarea rows={3} grow />
          </Field>
          <div>
            <SubmitButton look="plain" small>
              {t("button")}
            </SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
