import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import type { OpenSection } from "#lib/report/section/types.ts";

/** Numbers typed in the text that say something else than the grid, each with the way to its passage and to its cell. */
export function Contradictions({ section, reportId }: { section: OpenSection; reportId: string }) {
  const t = useTranslations("write.contradictions");
  const { contradictions } = section;
  if (contradictions.length === 0) return null;
  return (
    <SideNote tone="amber" title={t("title", { count: contradictions.length })}>
      <ul className="grid gap-2">
        {contradictions.map(({ blockId, quote, code, name, year, grid, typed }) => (
          <li key={`${blockId}-${code}-${String(year)}-${typed}-${quote}`}>
            <TextLink href={`#b-${blockId}`}>
              {year === null ? t("total", { typed, code, grid }) : t("year", { typed, code, grid, year })}
            </TextLink>
            <p className="text-s text-ink-3">
              {name}: “{quote}”
            </p>
          </li>
        ))}
      </ul>
      <p className="text-s">
        <TextLink href={`/reports/${reportId}/write?item=figures#f-${contradictions[0]?.code ?? ""}`}>
          {t("toFigures")}
        </TextLink>
      </p>
    </SideNote>
  );
}
