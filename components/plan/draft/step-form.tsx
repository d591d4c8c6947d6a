import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Row } from "#components/ui/layout.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { saveStepForm } from "#lib/plan/draft/actions.ts";
import { type StepName, stepNames } from "#lib/plan/draft/steps.ts";
import { newId } from "#lib/platform/ids.ts";
import { LeaveGuard } from "./leave-guard.tsx";

/** Name of the form, for the buttons of the list of steps that stand outside of it. */
export const STEP_FORM = "step-form";

type StepFormProps = { planId: string; revision: number; seen: string; step: StepName; children: ReactNode };

/** One step of the builder: what it asks, its fields, and the buttons that save it. */
export function StepForm({ planId, revision, seen, step, children }: StepFormProps) {
  const t = useTranslations("plan-draft");
  const next = stepNames[stepNames.indexOf(step) + 1];
  return (
    <Card title={t(`step.${step}`)}>
      <p className="mb-4 max-w-prose text-ink-2">{t(`hint.${step}`)}</p>
      <ActionForm
        key={`${step}-${revision}`}
        id={STEP_FORM}
        action={saveStepForm}
        idempotencyKey={newId()}
        hidden={{ planId, revision: String(revision), step, seen }}
        label={t(`step.${step}`)}
      >
        {children}
        <Row gap={3}>
          {next && (
            <SubmitButton name="go" value={next}>
              {t("saveAndGo", { step: t(`step.${next}`) })}
            </SubmitButton>
          )}
          <SubmitButton look="plain">{t("save")}</SubmitButton>
        </Row>
        <LeaveGuard />
      </ActionForm>
    </Card>
  );
}
