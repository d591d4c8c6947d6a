import { useTranslations } from "next-intl";
import { PhraseField, ReadingProvider } from "#components/plan/draft/phrase-field.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field, Input, Textarea } from "#components/ui/fields.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { Reading } from "#lib/plan/draft/read-back-words.ts";
import { saveOwnPlan } from "#lib/plan/own-plan/actions.ts";
import type { CommitteeDay, OwnDirective, Step } from "#lib/plan/own-plan/types.ts";
import { newId } from "#lib/platform/ids.ts";
import { formatDay } from "#lib/platform/time.ts";

/** Empty rows under each directive, for steps of the unit's own. */
const MORE = 2;

export type OwnPlanValues = {
  planId: string;
  unitId: string;
  revision: number;
  purpose: string;
  organisation: string;
  signerTitle: string;
  signerName: string;
  directives: readonly OwnDirective[];
  days: readonly CommitteeDay[];
  steps: readonly Step[];
};

const empty = (directiveId: string | null): Step => ({
  directiveId,
  kind: "OTHER",
  text: "",
  responsible: "",
  phrase: "",
  dueOn: null,
});

/** One step: what, by whom, by when; its words are read back while they are typed. */
function StepFields({ step, index, ordinal }: { step: Step; index: number; ordinal: number }) {
  const t = useTranslations("own-plan.form");
  const name = `steps[${String(index)}]`;
  return (
    <fieldset className="grid min-w-0 gap-2 border-t border-line pt-3 first-of-type:border-t-0">
      <legend className="sr-only">{t("step", { ordinal })}</legend>
      {step.directiveId !== null && <input type="hidden" name={`${name}.directiveId`} value={step.directiveId} />}
      <input type="hidden" name={`${name}.kind`} value={step.kind} />
      <Field name={`${name}.text`} label={t("what", { ordinal })}>
        <Textarea rows={1} grow defaultValue={step.text} />
      </Field>
      <Grid columns={2} gap={2}>
        <Field name={`${name}.responsible`} label={t("who")}>
          <Input defaultValue={step.responsible} />
        </Field>
        <Field name={`${name}.phrase`} label={t("when")}>
          <PhraseField name={`${name}.phrase`} label={t("whenOf", { ordinal })} value={step.phrase} />
        </Field>
      </Grid>
    </fieldset>
  );
}

/** What the committee's plan leaves this directive. */
function Limits({ days }: { days: readonly CommitteeDay[] }) {
  const t = useTranslations("own-plan.form");
  return (
    <p className="text-s text-ink-2">
      {days
        .map((day) =>
          day.dueOn === null
            ? t("limitNone", { kind: day.kind })
            : t("limit", { kind: day.kind, phrase: day.phrase ?? "", day: formatDay(day.dueOn) }),
        )
        .join(" ")}
    </p>
  );
}

/** Where a unit writes its own plan. */
export function OwnPlanForm({ values, reading }: { values: OwnPlanValues; reading: Reading }) {
  const t = useTranslations("own-plan.form");
  const groups = [...values.directives.map((directive) => directive.id), null].map((directiveId) => {
    const own = values.steps.filter((step) => step.directiveId === directiveId);
    return { directiveId, steps: [...own, ...Array.from({ length: MORE }, () => empty(directiveId))] };
  });
  const starts = groups.map((_, at) => groups.slice(0, at).reduce((sum, group) => sum + group.steps.length, 0));
  return (
    <ReadingProvider reading={reading}>
      <ActionForm
        action={saveOwnPlan}
        idempotencyKey={newId()}
        hidden={{ planId: values.planId, unitId: values.unitId, revision: String(values.revision) }}
        label={t("title")}
      >
        <Card title={t("purposeTitle")}>
          <Field name="purpose" label={t("purpose")} hint={t("purposeHint")}>
            <Textarea rows={4} grow defaultValue={values.purpose} />
          </Field>
        </Card>
        {groups.map((group, at) => {
          const directive = values.directives.find((one) => one.id === group.directiveId);
          return (
            <Card
              key={group.directiveId ?? "all"}
              title={directive ? t("stepsOf", { code: directive.code }) : t("stepsAll")}
            >
              <Stack gap={3}>
                {directive && <Limits days={values.days.filter((day) => day.directiveId === directive.id)} />}
                {group.steps.map((step, place) => (
                  <StepFields
                    key={`${String(place)}-${step.text}`}
                    step={step}
                    index={(starts[at] ?? 0) + place}
                    ordinal={place + 1}
                  />
                ))}
              </Stack>
            </Card>
          );
        })}
        <Card title={t("endTitle")}>
          <Stack gap={3}>
            <Field name="organisation" label={t("organisation")} hint={t("organisationHint")}>
              <Textarea rows={4} grow defaultValue={values.organisation} />
            </Field>
            <Grid columns={2}>
              <Field name="signerTitle" label={t("signerTitle")}>
                <Input defaultValue={values.signerTitle} />
              </Field>
              <Field name="signerName" label={t("signerName")}>
                <Input defaultValue={values.signerName} />
              </Field>
            </Grid>
            <div>
              <SubmitButton look={values.revision === 0 ? "go" : "plain"}>{t("save")}</SubmitButton>
            </div>
          </Stack>
        </Card>
      </ActionForm>
    </ReadingProvider>
  );
}
