import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { DateField, Field, Input, Select, Textarea } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { delegate } from "#lib/organisation/actions.ts";
import { newId } from "#lib/platform/ids.ts";

type Choice = { value: string; label: string };

type Props = {
  /** The roles that can be lent (position ids), and to whom. */
  positions: readonly Choice[];
  people: readonly Choice[];
  /** First day that makes sense, YYYY-MM-DD. */
  today: string;
  /** Whoever enters it for another must name the document. */
  documentRequired?: boolean;
};

/** Lends a role for a span of days, with the reason that stands on the trail. */
export function DelegationForm({ positions, people, today, documentRequired = false }: Props) {
  const t = useTranslations("account");
  const [only] = positions;
  return (
    <ActionForm action={delegate} idempotencyKey={newId()} label={t("delegate.title")} resetWhenDone>
      <Field name="positionId" label={t("delegate.position")} required>
        <Select
          options={positions}
          {...(positions.length === 1 && only ? { defaultValue: only.value } : { placeholder: t("delegate.choose") })}
        />
      </Field>
      <Field name="toPersonId" label={t("delegate.to")} required>
        <Select options={people} placeholder={t("delegate.choose")} />
      </Field>
      <Grid columns={2}>
        <Field name="since" label={t("delegate.since")} required>
          <DateField min={today} defaultValue={today} />
        </Field>
        <Field name="until" label={t("delegate.until")} required>
          <DateField min={today} />
        </Field>
      </Grid>
      <Field name="reason" label={t("delegate.reason")} required>
        <Textarea rows={2} />
      </Field>
      <Field name="document" label={t("delegate.document")} required={documentRequired}>
        <Input />
      </Field>
      <div>
        <SubmitButton look="plain">{t("delegate.submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
