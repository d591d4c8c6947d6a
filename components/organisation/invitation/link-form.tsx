import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Field, Input } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { setPasswordByLink } from "#lib/organisation/invitation/actions.ts";
import { newId } from "#lib/platform/ids.ts";

/** Sets a password by a one-time link; the mail address stands in it for the browser's password keeper. */
export function LinkForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("roster.link");
  const account = useTranslations("account");
  return (
    <ActionForm action={setPasswordByLink} idempotencyKey={newId()} hidden={{ token }} label={t("title")}>
      <Field name="email" label={t("email")}>
        <Input type="email" autoComplete="username" defaultValue={email} readOnly />
      </Field>
      <Field name="password" label={t("password")} hint={account("password.hint")} required>
        <Input type="password" autoComplete="new-password" />
      </Field>
      <Field name="again" label={t("again")} required>
        <Input type="password" autoComplete="new-password" />
      </Field>
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
