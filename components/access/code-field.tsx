import { useTranslations } from "next-intl";
import { Field, Input } from "#components/ui/fields.tsx";

/** The code of the person's authenticator, as field `code` of a form: for those who have a second factor. */
export function CodeField() {
  const t = useTranslations("second-factor");
  return (
    <Field name="code" label={t("code")} hint={t("codeHint")} required>
      <Input autoComplete="one-time-code" inputMode="numeric" spellCheck={false} maxLength={24} />
    </Field>
  );
}

/** The same field for one of the recovery codes, which have letters. */
export function RecoveryCodeField() {
  const t = useTranslations("second-factor");
  return (
    <Field name="code" label={t("signIn.recovery")} hint={t("signIn.recoveryHint")} required>
      <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={40} />
    </Field>
  );
}
