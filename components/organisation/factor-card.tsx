import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field, Input } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { removeOnesFactor } from "#lib/organisation/actions.ts";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";

/** The administrator's way out for a person who lost their telephone: takes off the second factor, with what it rests on. */
export function FactorCard({ personId, since }: { personId: string; since: Date }) {
  const t = useTranslations("second-factor");
  return (
    <Card title={t("admin.title")} end={t("admin.since", { at: formatInstant(since) })}>
      <ActionForm action={removeOnesFactor} idempotencyKey={newId()} hidden={{ personId }} label={t("admin.submit")}>
        <p className="text-ink-2">{t("admin.lead")}</p>
        <Field name="document" label={t("admin.document")} hint={t("admin.documentHint")} required>
          <Input maxLength={300} />
        </Field>
        <div>
          <SubmitButton look="danger">{t("admin.submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
