import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";

/** Where the plan says so: the line of its text, further down the page. */
export function LineLink({ line }: { line: number }) {
  const t = useTranslations("plan");
  return (
    <TextLink href={`#line-${line}`} quiet>
      {t("line", { line })}
    </TextLink>
  );
}
