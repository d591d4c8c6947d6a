import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";

/** Where the plan says so: the line of its text, on the page of its words; nothing where no line says it. */
export function LineLink({ planId, line }: { planId: string; line: number }) {
  const t = useTranslations("plan");
  if (line === 0) return null;
  return (
    <TextLink href={`/plans/${planId}/text#line-${line}`} quiet>
      {t("line", { line })}
    </TextLink>
  );
}
