import { useTranslations } from "next-intl";
import { Refusal } from "#components/ui/refusal.tsx";

/** Said to whoever drafts no plans. */
export function ImportRefusal() {
  const t = useTranslations("plan-import");
  return (
    <Refusal
      title={t("refused.title")}
      reason={t("refused.reason")}
      whoTitle={t("refused.whoTitle")}
      who={[t("refused.who")]}
      back={{ href: "/plans", label: t("refused.back") }}
    />
  );
}
