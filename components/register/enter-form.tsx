import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { DateField, Field, Input, Select, Textarea } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { newId } from "#lib/platform/ids.ts";
import { enterDocument } from "#lib/register/actions.ts";
import { documentTypes } from "#lib/register/document-type.ts";
import type { RegisterUnit } from "#lib/register/types.ts";

type Props = { unit: RegisterUnit; today: string; locale: "vi" | "en" };

/** A document numbered outside the portal enters the register. */
export function EnterForm({ unit, today, locale }: Props) {
  const t = useTranslations("registers.enter");
  const types = documentTypes(unit.documentForm).map((type) => ({
    value: type.code,
    label: `${type.code} · ${type[locale]}`,
  }));
  return (
    <Dialog trigger={t("trigger")} look="go" title={t("title")}>
      <ActionForm
        action={enterDocument}
        idempotencyKey={newId()}
        hidden={{ unitId: unit.id }}
        label={t("title")}
        resetWhenDone
      >
        <p className="text-ink-2">{t("lead")}</p>
        <div className="grid gap-4 sm:grid-cols-3">
          <Field name="number" label={t("number")} required>
            <Input type="number" min={1} inputMode="numeric" />
          </Field>
          <Field name="type" label={t("type")} required>
            <Select placeholder={t("choose")} options={types} />
          </Field>
          <Field name="datedOn" label={t("datedOn")} required>
            <DateField max={today} />
          </Field>
        </div>
        <Field name="subject" label={t("subject")} required>
          <Textarea rows={2} maxLength={500} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="signer" label={t("signer")}>
            <Input maxLength={200} />
          </Field>
          <Field name="recipients" label={t("recipients")}>
            <Input maxLength={500} />
          </Field>
        </div>
        <Field name="note" label={t("note")}>
          <Input maxLength={500} />
        </Field>
        <SubmitButton>{t("button")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
