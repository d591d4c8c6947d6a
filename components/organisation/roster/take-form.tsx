import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Checkbox } from "#components/ui/fields.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { takeList } from "#lib/organisation/roster/actions.ts";
import type { RosterCounts } from "#lib/organisation/roster/types.ts";
import { newId } from "#lib/platform/ids.ts";

/** Takes a list in; wrong rows stop it unless the person says that they are left out. */
export function TakeForm({ rosterId, counts }: { rosterId: string; counts: RosterCounts }) {
  const t = useTranslations("roster.lists");
  const count = counts.NEW + counts.CHANGED;
  return (
    <ActionForm action={takeList} idempotencyKey={newId()} hidden={{ rosterId }} label={t("take")}>
      <p className="text-ink-2">{t("takeLead", { ...counts })}</p>
      {counts.WRONG > 0 && <Checkbox name="skipWrong" label={t("skipWrong", { count: counts.WRONG })} value="on" />}
      <div>
        <SubmitButton {...(count === 0 ? { reason: t("nothing") } : {})}>{t("takeCount", { count })}</SubmitButton>
      </div>
    </ActionForm>
  );
}
