import { useTranslations } from "next-intl";
import { PublicFrame } from "#components/shell/public-frame.tsx";
import { Refusal } from "#components/ui/refusal.tsx";

/** An address nobody knows. */
export default function NotFound() {
  const t = useTranslations("shell.missing");
  return (
    <PublicFrame>
      <Refusal title={t("title")} reason={t("reason")} back={{ href: "/", label: t("back") }} />
    </PublicFrame>
  );
}
