import { useTranslations } from "next-intl";
import { Field, type Option, Textarea } from "#components/ui/fields.tsx";
import type { PlanDraft } from "#lib/plan/draft/schema.ts";
import { TickList } from "./tick-list.tsx";

/** Step 8: who watches, and who gets the plan. */
export function DistributionStep({ draft, units }: { draft: PlanDraft; units: readonly Option[] }) {
  const t = useTranslations("plan-draft.distribution");
  return (
    <>
      <TickList name="f.monitors" legend={t("monitors")} shown options={units} ticked={draft.monitors} />
      <Field name="f.distribution" label={t("distribution")} hint={t("distributionHint")}>
        <Textarea rows={8} grow defaultValue={draft.distribution.join("\n")} />
      </Field>
    </>
  );
}
