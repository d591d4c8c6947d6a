import { useTranslations } from "next-intl";
import { Field, Input } from "#components/ui/fields.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { waitLimitNames, type WaitLimits } from "#lib/plan/waiting/schema.ts";

/** The four limits to be typed, in working days; `prefix` is what their names begin with. */
export function WaitLimitFields({ limits, prefix = "" }: { limits: WaitLimits; prefix?: string | undefined }) {
  const t = useTranslations("custody.limits");
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-2 font-semibold">{t("title")}</legend>
      <p className="max-w-prose text-s text-ink-3">{t("hint")}</p>
      <Grid columns={2}>
        {waitLimitNames.map((name) => (
          <Field key={name} name={`${prefix}${name}`} label={t(`field.${name}`)} required>
            <Input type="number" min={1} max={60} inputMode="numeric" defaultValue={limits[name]} />
          </Field>
        ))}
      </Grid>
    </fieldset>
  );
}

/** The limits in words: who is told after how many working days, and that nothing is decided by it. */
export function WaitLimitsSaid({ limits }: { limits: WaitLimits }) {
  const t = useTranslations("custody.limits");
  return (
    <ul className="grid gap-1.5">
      <li>{t("approval", { head: limits.approvalHead, lead: limits.approvalLead })}</li>
      <li>{t("review", { head: limits.reviewHead, lead: limits.reviewLead })}</li>
      <li className="text-s text-ink-3">{t("nothingDecided")}</li>
    </ul>
  );
}
