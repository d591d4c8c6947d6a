import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field, Select } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { createPlanFromReading } from "#lib/plan/import/actions.ts";
import type { Understood } from "#lib/plan/import/understood.ts";
import { newId } from "#lib/platform/ids.ts";

/** Makes the draft plan out of what stands here now. */
export function CreateForm({ importId, understood }: { importId: string; understood: Understood }) {
  const t = useTranslations("plan-import");
  const { issuers, issuerId, review } = understood;
  const found = issuerId !== null;
  return (
    <Card title={t("create.title")} tone="red">
      <ActionForm
        action={createPlanFromReading}
        idempotencyKey={newId()}
        hidden={{ importId }}
        label={t("create.title")}
      >
        <p>{t("create.text")}</p>
        <Field
          name="issuingUnitId"
          label={t("create.issuer")}
          hint={
            found ? t("create.issuerFound", { issuer: review.about.issuer?.value ?? "" }) : t("create.issuerChoose")
          }
          required
        >
          <Select
            options={issuers.map((issuer) => ({ value: issuer.id, label: issuer.name }))}
            placeholder={found ? undefined : t("create.placeholder")}
            defaultValue={issuerId ?? undefined}
          />
        </Field>
        <div>
          <SubmitButton>{t("create.send")}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
