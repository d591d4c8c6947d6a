import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";

/** Where the plan says so: the line of its text, further down the page. */
export function LineLink({ line }: { line: number }) {
  const t = useTranslations("plan");
  const amended = useTranslations("amendment");
  // Set by an amendment: no line of the plan's text says it.
  if (line === 0) return <span className="text-ink-3">{amended("place.line")}</span>;
  return (
    <TextLink href={`#line-${line}`} quiet>
      {t("line", { line })}
    </TextLink>
  );
}
