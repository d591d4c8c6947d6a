import { useTranslations } from "next-intl";
import { FileDrop } from "#components/file/file-drop.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Checkbox, DateField, Field, Input, Textarea } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
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
  minutes: MinutesFile | null;
  note: string | null;
};
export type MinutesFile = { id: string; name: string; size: number };

/** The file of minutes by its name, to be opened. */
export function MinutesLink({ file }: { file: MinutesFile }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      <TextLink href={`/api/files/${file.id}`}>{file.name}</TextLink>
      <span className="num text-s text-ink-3">{Math.max(1, Math.round(file.size / 1024))} kB</span>
    </span>
  );
}

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
        {!ownPlan && (
          <Field name="form" label={t("held.form")} hint={t("held.formHint")} required>
            <Input defaultValue={milestone.form ?? undefined} maxLength={200} />
          </Field>
        )}
        {!ownPlan && (
          <Field name="attendees" label={t("held.attendees")} required>
            <Input inputMode="numeric" defaultValue={milestone.attendees ?? undefined} />
          </Field>
        )}
        <Field name="documentNumber" label={t("held.document", { kind })} required={ownPlan}>
          <Input defaultValue={milestone.documentNumber ?? undefined} maxLength={60} />
        </Field>
      </Grid>
      <div role="group" aria-label={t("held.minutes", { kind })} className="grid gap-1">
        <p className="font-medium">{t("held.minutes", { kind })}</p>
        <FileDrop place={`milestone:${milestone.id}`} accept=".pdf,.docx,.png,.jpg,.jpeg" />
        <p className="text-s text-ink-3">{t(ownPlan ? "held.minutesHintPlan" : "held.minutesHint")}</p>
      </div>
      {milestone.minutes && (
        <div className="grid gap-1.5">
          <p>
            {t("held.minutesNow")} <MinutesLink file={milestone.minutes} />
          </p>
          <Checkbox name="dropMinutes" label={t("held.minutesDrop")} />
        </div>
      )}
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

/** Hands a milestone back that was recorded wrongly, or opens a confirmed one again; the recorder reads the reason. */
export function ReopenForm({ milestoneId, confirmed }: { milestoneId: string; confirmed: boolean }) {
  const t = useTranslations("plan");
  const label = t(confirmed ? "held.reopen" : "held.handBack");
  return (
    <Disclosure summary={label} look="button">
      <ActionForm action={reopenMilestone} idempotencyKey={newId()} hidden={{ milestoneId }} label={label}>
        <Field name="reason" label={t("held.reason")} hint={t("held.reasonHint")} required>
          <Textarea rows={2} />
        </Field>
        <div>
          <SubmitButton look="plain">{label}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
