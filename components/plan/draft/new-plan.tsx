import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field, Input, Select } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { openPlanForm } from "#lib/plan/draft/actions.ts";
import { newId } from "#lib/platform/ids.ts";

type Body = { issuingUnitId: string; issuingName: string; draftingUnitId: string; draftingName: string };
type Props = { bodies: readonly Body[]; plans: readonly { id: string; title: string }[]; year: number };

/** In whose name, and for which year; the first body is offered. */
function Begin({ bodies, year }: Pick<Props, "bodies" | "year">) {
  const t = useTranslations("plan-draft.new");
  const options = bodies.map((body) => ({
    value: `${body.issuingUnitId} ${body.draftingUnitId}`,
    label:
      body.issuingUnitId === body.draftingUnitId
        ? t("bodyItself", { name: body.issuingName })
        : t("bodyFor", { issuer: body.issuingName, drafter: body.draftingName }),
  }));
  return (
    <>
      <Field name="body" label={t("body")} required>
        <Select options={options} defaultValue={options[0]?.value} />
      </Field>
      <Field name="year" label={t("year")} hint={t("yearHint")}>
        <Input inputMode="numeric" defaultValue={year} />
      </Field>
    </>
  );
}

/** Three ways to begin a plan. */
export function NewPlanForms({ bodies, plans, year }: Props) {
  const t = useTranslations("plan-draft.new");
  return (
    <Grid columns={3}>
      <Card title={t("fromDocument")}>
        <div className="grid content-start gap-4">
          <p className="text-ink-2">{t("fromDocumentHint")}</p>
          <div>
            <ButtonLink look="go" href="/plans/import">
              {t("toImport")}
            </ButtonLink>
          </div>
        </div>
      </Card>
      <Card title={t("fromPlan")}>
        {plans.length === 0 ? (
          <p className="text-ink-3">{t("noPlans")}</p>
        ) : (
          <ActionForm action={openPlanForm} idempotencyKey={newId()} label={t("fromPlan")}>
            <Field name="copyOf" label={t("plan")} hint={t("planHint")} required>
              <Select
                options={plans.map((plan) => ({ value: plan.id, label: plan.title }))}
                defaultValue={plans[0]?.id}
              />
            </Field>
            <Begin bodies={bodies} year={year} />
            <div>
              <SubmitButton look="plain">{t("copy")}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </Card>
      <Card title={t("fromNothing")}>
        <ActionForm action={openPlanForm} idempotencyKey={newId()} label={t("fromNothing")}>
          <p className="text-ink-2">{t("fromNothingHint")}</p>
          <Begin bodies={bodies} year={year} />
          <div>
            <SubmitButton look="plain">{t("begin")}</SubmitButton>
          </div>
        </ActionForm>
      </Card>
    </Grid>
  );
}
