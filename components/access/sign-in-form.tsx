import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Field, Input } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { signIn } from "#lib/organisation/account/actions.ts";
import { newId } from "#lib/platform/ids.ts";

/** Mail address and password; `next` is the page that was asked for before sign-in. */
export function SignInForm({ next }: { next: string | null }) {
  const t = useTranslations("access");
  return (
    <ActionForm
      action={signIn}
      idempotencyKey={newId()}
      label={t("signIn.form")}
      {...(next === null ? {} : { hidden: { next } })}
    >
      <Field name="email" label={t("signIn.email")} required>
        <Input type="email" autoComplete="username" spellCheck={false} />
      </Field>
      <Field name="password" label={t("signIn.password")} required>
        <Input type="password" autoComplete="current-password" />
      </Field>
      <div>
        <SubmitButton>{t("signIn.submit")}</SubmitButton>
      </div>
      <p className="text-s text-ink-3">{t("signIn.forgotten")}</p>
    </ActionForm>
  );
}
