import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Field, Input, Select } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { found } from "#lib/organisation/account/actions.ts";
import { templateSchema } from "#lib/organisation/schema.ts";
import { newId } from "#lib/platform/ids.ts";

/** Makes the first administrator of an installation that has nobody. */
export function FirstRunForm() {
  const t = useTranslations("admin");
  const account = useTranslations("account");
  return (
    <ActionForm action={found} idempotencyKey={newId()} label={t("first.title")}>
      <Field name="code" label={t("first.code")} hint={t("first.codeHint")} required>
        <Input autoComplete="one-time-code" inputMode="numeric" />
      </Field>
      <Field name="unitName" label={t("first.unit")} hint={t("first.unitHint")} required>
        <Input autoComplete="organization" />
      </Field>
      <Field name="template" label={t("first.template")} hint={t("first.templateHint")} required>
        <Select
          options={templateSchema.options.map((template) => ({ value: template, label: t(`first.${template}`) }))}
          defaultValue="twoLevels"
        />
      </Field>
      <Field name="fullName" label={t("people.fullName")} required>
        <Input autoComplete="name" />
      </Field>
      <Field name="email" label={t("people.email")} hint={t("people.emailHint")} required>
        <Input type="email" autoComplete="username" />
      </Field>
      <Field name="password" label={t("first.password")} hint={account("password.hint")} required>
        <Input type="password" autoComplete="new-password" />
      </Field>
      <div>
        <SubmitButton>{t("first.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
