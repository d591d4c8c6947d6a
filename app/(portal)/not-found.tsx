import { useTranslations } from "next-intl";
import { Refusal } from "#components/ui/refusal.tsx";

/** What is not there, or not for this reader: the same page for both, so that nothing is given away. */
export default function NotFound() {
  const t = useTranslations("shell.missing");
  return <Refusal title={t("title")} reason={t("reason")} back={{ href: "/", label: t("back") }} />;
}
