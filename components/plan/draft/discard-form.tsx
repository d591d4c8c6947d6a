import { useTranslations } from "next-intl";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { discardPlanForm } from "#lib/plan/draft/actions.ts";
import { newId } from "#lib/platform/ids.ts";

/** Throws the draft away, after a second look. */
export function DiscardForm({ planId }: { planId: string }) {
  const t = useTranslations("plan-draft.discard");
  return (
    <Disclosure summary={t("open")}>
      <ActionForm action={discardPlanForm} idempotencyKey={newId()} hidden={{ planId }} label={t("open")}>
        <p className="text-s text-ink-2">{t("hint")}</p>
        <div>
          <SubmitButton look="danger" small>
            {t("discard")}
          </SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
