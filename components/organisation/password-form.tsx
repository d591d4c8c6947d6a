import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Field, Input } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { changeOwnPassword } from "#lib/organisation/account/actions.ts";
import { newId } from "#lib/platform/ids.ts";

/** Change of one's own password; every other session ends with it. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account");
  return (
    <ActionForm
      action={changeOwnPassword}
      idempotencyKey={newId()}
      label={t("password.title")}
      done={<p>{t("password.done")}</p>}
    >
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field name="current" label={t("password.current")} required>
        <Input type="password" autoComplete="current-password" />
      </Field>
      <Field name="password" label={t("password.new")} hint={t("password.hint")} required>
        <Input type="password" autoComplete="new-password" />
      </Field>
      <Field name="again" label={t("password.again")} required>
        <Input type="password" autoComplete="new-password" />
      </Field>
      <div>
        <SubmitButton look="plain">{t("password.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
