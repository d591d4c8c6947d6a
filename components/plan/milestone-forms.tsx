import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { DateField, Field, Input, Textarea } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { confirmMilestone, recordMilestone, reopenMilestone } from "#lib/plan/milestone/actions.ts";
import { newId } from "#lib/platform/ids.ts";

export type MilestoneValues = {
  id: string;
  kind: string;
  heldOn: string | null;
  form: string | null;
  attendees: number | null;
  documentNumber: string | null;
  note: string | null;
};

/** Records when a review was held, or the unit's own plan issued; also corrects what nobody has confirmed yet. */
export function RecordForm({ milestone, today, first }: { milestone: MilestoneValues; today: string; first: boolean }) {
  const t = useTranslations("plan");
  const { kind } = milestone;
  const ownPlan = kind === "OWN_PLAN";
  return (
    <ActionForm
      action={recordMilestone}
      idempotencyKey={newId()}
      hidden={{ milestoneId: milestone.id }}
      label={t("held.formTitle", { kind })}
    >
      <Grid columns={2}>
        <Field name="heldOn" label={t("held.heldOn", { kind })} required>
          <DateField max={today} defaultValue={milestone.heldOn ?? undefined} />
        </Field>
        <Field name="documentNumber" label={t("held.document", { kind })} required={ownPlan}>
          <Input defaultValue={milestone.documentNumber ?? undefined} maxLength={60} />
        </Field>
        {!ownPlan && (
          <Field name="form" label={t("held.form")} hint={t("held.formHint")}>
            <Input defaultValue={milestone.form ?? undefined} maxLength={200} />
          </Field>
        )}
        {!ownPlan && (
          <Field name="attendees" label={t("held.attendees")}>
            <Input inputMode="numeric" defaultValue={milestone.attendees ?? undefined} />
          </Field>
        )}
      </Grid>
      <Field name="note" label={t("held.note")}>
        <Textarea rows={3} defaultValue={milestone.note ?? undefined} />
      </Field>
      <div>
        <SubmitButton look={first ? "go" : "plain"}>{first ? t("held.record") : t("held.correct")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The head of the unit says that it was so. */
export function ConfirmForm({ milestoneId }: { milestoneId: string }) {
  const t = useTranslations("plan");
  return (
    <ActionForm action={confirmMilestone} idempotencyKey={newId()} hidden={{ milestoneId }} label={t("held.confirm")}>
      <SubmitButton>{t("held.confirm")}</SubmitButton>
    </ActionForm>
  );
}

/** Opens a milestone again that was recorded wrongly. */
export function ReopenForm({ milestoneId }: { milestoneId: string }) {
  const t = useTranslations("plan");
  return (
    <Disclosure summary={t("held.reopen")} look="button">
      <ActionForm action={reopenMilestone} idempotencyKey={newId()} hidden={{ milestoneId }} label={t("held.reopen")}>
        <Field name="reason" label={t("held.reason")} required>
          <Textarea rows={2} />
        </Field>
        <div>
          <SubmitButton look="plain">{t("held.reopen")}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
