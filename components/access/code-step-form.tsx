import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { signInWithCode } from "#lib/organisation/account/actions.ts";
import { newId } from "#lib/platform/ids.ts";
import { CodeField, RecoveryCodeField } from "./code-field.tsx";

type CodeStepProps = {
  next: string | null;
  /** A recovery code instead of the authenticator's. */
  recovery: boolean;
  /** Addresses of this page with the other kind of code, and of the beginning. */
  otherHref: string;
  againHref: string;
};

/** The second step of sign-in, after the right password: the code on the phone, or one that was kept for its loss. */
export function CodeStepForm({ next, recovery, otherHref, againHref }: CodeStepProps) {
  const t = useTranslations("second-factor");
  return (
    <ActionForm
      action={signInWithCode}
      idempotencyKey={newId()}
      label={t("signIn.title")}
      {...(next === null ? {} : { hidden: { next } })}
    >
      {recovery ? <RecoveryCodeField /> : <CodeField />}
      <div>
        <SubmitButton>{t("signIn.submit")}</SubmitButton>
      </div>
      <ul className="grid gap-2 text-s">
        <li>
          <TextLink href={otherHref}>{t(recovery ? "signIn.toCode" : "signIn.toRecovery")}</TextLink>
        </li>
        <li>
          <TextLink href={againHref}>{t("signIn.again")}</TextLink>
        </li>
      </ul>
      <p className="text-s text-ink-3">{t("signIn.lost")}</p>
    </ActionForm>
  );
}
