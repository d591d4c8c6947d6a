import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { DateField, Field, Input } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { issuePlanForm } from "#lib/plan/actions.ts";
import { newId } from "#lib/platform/ids.ts";

type Props = {
  planId: string;
  revision: number;
  today: string;
  signer: { title: string | null; name: string | null };
  /** "KH/TU", beside the number. */
  symbol: string;
  reason?: string | undefined;
};

/** Number, date and signer: with them the plan is issued and can only be amended from then on. */
export function IssueForm({ planId, revision, today, signer, symbol, reason }: Props) {
  const t = useTranslations("plan-draft.issue");
  return (
    <ActionForm
      action={issuePlanForm}
      idempotencyKey={newId()}
      hidden={{ planId, revision: String(revision) }}
      label={t("form")}
    >
      <Grid columns={2}>
        <Field name="number" label={t("number")} hint={t("numberHint", { symbol })} required>
          <Input inputMode="numeric" />
        </Field>
        <Field name="issuedOn" label={t("issuedOn")} required>
          <DateField max={today} defaultValue={today} />
        </Field>
        <Field name="signerTitle" label={t("signerTitle")}>
          <Input defaultValue={signer.title ?? ""} />
        </Field>
        <Field name="signerName" label={t("signerName")}>
          <Input defaultValue={signer.name ?? ""} />
        </Field>
      </Grid>
      <div>
        <SubmitButton reason={reason}>{t("issue")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
