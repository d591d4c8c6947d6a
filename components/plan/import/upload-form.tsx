import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Field, Input, Select } from "#components/ui/fields.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { uploadPlan } from "#lib/plan/import/actions.ts";
import { newId } from "#lib/platform/ids.ts";

/** Sends a plan document in; works before and without JavaScript. `units`: those the viewer drafts for. */
export function UploadForm({ units }: { units: readonly { unitId: string; unitName: string }[] }) {
  const t = useTranslations("plan-import");
  return (
    <ActionForm action={uploadPlan} idempotencyKey={newId()} label={t("upload.title")}>
      <Notice title={t("upload.secretTitle")}>{t("upload.secret")}</Notice>
      <Field name="file" label={t("upload.file")} hint={t("upload.hint")} required>
        <Input type="file" accept=".docx,.pdf,.txt,.md" />
      </Field>
      {units.length > 1 && (
        <Field name="unitId" label={t("upload.unit")} hint={t("upload.unitHint")}>
          <Select
            options={units.map((unit) => ({ value: unit.unitId, label: unit.unitName }))}
            defaultValue={units[0]?.unitId}
          />
        </Field>
      )}
      <div>
        <SubmitButton>{t("upload.send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
