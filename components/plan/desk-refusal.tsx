import { useTranslations } from "next-intl";
import { Refusal } from "#components/ui/refusal.tsx";

/** Said to whoever opens a desk that is not theirs: whose it is, and the way to their own. */
export function DeskRefusal({ desk, home }: { desk: "ward" | "department" | "council" | "front"; home: string }) {
  const t = useTranslations("desk");
  return (
    <Refusal
      title={t("refused.title")}
      reason={t("refused.reason")}
      whoTitle={t("refused.whoTitle")}
      who={[t(`refused.${desk}`)]}
      back={{ href: home, label: t("refused.back") }}
    />
  );
}
