import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Field, Input, Select } from "#components/ui/fields.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { inviteOnePerson, sendOneLink } from "#lib/organisation/invitation/actions.ts";
import { newId } from "#lib/platform/ids.ts";

/** Enters a person and sends them a mail with a one-time link; nobody else ever knows their password. */
export function InviteForm() {
  const t = useTranslations("roster.invite");
  const admin = useTranslations("admin");
  return (
    <ActionForm
      action={inviteOnePerson}
      idempotencyKey={newId()}
      label={t("title")}
      done={<Notice tone="green">{t("done")}</Notice>}
    >
      <Field name="fullName" label={admin("people.fullName")} required>
        <Input autoComplete="off" />
      </Field>
      <Field name="email" label={admin("people.email")} hint={admin("people.emailHint")} required>
        <Input type="email" autoComplete="off" />
      </Field>
      <Field name="locale" label={t("locale")}>
        <Select
          options={[
            { value: "vi", label: t("vi") },
            { value: "en", label: t("en") },
          ]}
        />
      </Field>
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Sends the link anew: an invitation to who never came in, else one to set a new password. */
export function SendLinkForm({ personId, invited }: { personId: string; invited: boolean }) {
  const t = useTranslations("roster.invite");
  return (
    <ActionForm
      action={sendOneLink}
      idempotencyKey={newId()}
      hidden={{ personId }}
      label={t("again")}
      done={<Notice tone="green">{t("done")}</Notice>}
    >
      <p className="text-ink-2">{t(invited ? "againLead" : "resetLead")}</p>
      <div>
        <SubmitButton look="plain">{t(invited ? "again" : "reset")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
