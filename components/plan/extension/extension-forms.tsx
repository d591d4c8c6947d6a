import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { DateField, Field, Input, RadioSegments, Textarea } from "#components/ui/fields.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { askExtension, decideExtension, proposeExtension, withdrawExtension } from "#lib/plan/extension/actions.ts";
import { newId } from "#lib/platform/ids.ts";

/** A unit asks for more time: until when, and why. */
export function AskForm({ milestoneId }: { milestoneId: string }) {
  const t = useTranslations("amendment.extension");
  return (
    <ActionForm action={askExtension} idempotencyKey={newId()} hidden={{ milestoneId }} label={t("ask")}>
      <Stack gap={4}>
        <Field name="wanted" label={t("wanted")} hint={t("wantedHint")} required>
          <Input maxLength={100} autoComplete="off" />
        </Field>
        <Field name="reason" label={t("reason")} required>
          <Textarea rows={3} />
        </Field>
        <div>
          <SubmitButton>{t("ask")}</SubmitButton>
        </div>
      </Stack>
    </ActionForm>
  );
}

/** The unit takes its request back. */
export function WithdrawForm({ extensionId }: { extensionId: string }) {
  const t = useTranslations("amendment.extension");
  return (
    <ActionForm action={withdrawExtension} idempotencyKey={newId()} hidden={{ extensionId }} label={t("withdraw")}>
      <SubmitButton look="plain">{t("withdraw")}</SubmitButton>
    </ActionForm>
  );
}

function Verdict() {
  const t = useTranslations("amendment.extension");
  return (
    <RadioSegments
      name="verdict"
      legend={t("verdict")}
      defaultValue="GRANT"
      options={[
        { value: "GRANT", label: t("grant") },
        { value: "REFUSE", label: t("refuse") },
      ]}
    />
  );
}

/** The lead body's proposal to whoever decides. */
export function ProposeForm({ extensionId, wanted }: { extensionId: string; wanted: string }) {
  const t = useTranslations("amendment.extension");
  return (
    <Disclosure summary={t("propose")} look="button">
      <ActionForm action={proposeExtension} idempotencyKey={newId()} hidden={{ extensionId }} label={t("propose")}>
        <Stack gap={4}>
          <Verdict />
          <Grid columns={2}>
            <Field name="day" label={t("day")} hint={t("dayHint", { day: wanted })}>
              <Input maxLength={100} autoComplete="off" />
            </Field>
            <Field name="proposal" label={t("proposal")} required>
              <Textarea rows={2} />
            </Field>
          </Grid>
          <div>
            <SubmitButton look="plain">{t("proposeDo")}</SubmitButton>
          </div>
        </Stack>
      </ActionForm>
    </Disclosure>
  );
}

/** The decision with number and date of its document. */
export function DecideExtensionForm({
  extensionId,
  wanted,
  today,
}: {
  extensionId: string;
  wanted: string;
  today: string;
}) {
  const t = useTranslations("amendment.extension");
  return (
    <Disclosure summary={t("decide")} look="button">
      <ActionForm action={decideExtension} idempotencyKey={newId()} hidden={{ extensionId }} label={t("decide")}>
        <Stack gap={4}>
          <Verdict />
          <Grid columns={2}>
            <Field name="day" label={t("day")} hint={t("dayHint", { day: wanted })}>
              <Input maxLength={100} autoComplete="off" />
            </Field>
            <Field name="answer" label={t("answer")}>
              <Input maxLength={1000} />
            </Field>
            <Field name="document" label={t("document")} required>
              <Input maxLength={100} />
            </Field>
            <Field name="documentOn" label={t("documentOn")} required>
              <DateField max={today} />
            </Field>
          </Grid>
          <div>
            <SubmitButton>{t("decideDo")}</SubmitButton>
          </div>
        </Stack>
      </ActionForm>
    </Disclosure>
  );
}
