import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import type { WriteScreen } from "#lib/report/section/types.ts";

/** Where nothing is written yet: what one can begin from. Gone with the first word, document or figure. */
export function StartPanel({ screen }: { screen: WriteScreen }) {
  const t = useTranslations("write.start");
  const { reportId } = screen;
  const begun = screen.words > 0 || screen.documents.length > 0 || screen.figures.answered > 0;
  if (begun || screen.refusal !== null || screen.section === null || screen.consolidates) return null;
  return (
    <Card title={t("title")} tone="blue">
      <p className="mb-3 text-ink-2">{t("lead")}</p>
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={`/reports/${reportId}/import#file`}>{t("file")}</ButtonLink>
        <ButtonLink href={`/reports/${reportId}/import#source`}>{t("report")}</ButtonLink>
        <ButtonLink href="#text" look="quiet">
          {t("blank")}
        </ButtonLink>
      </div>
    </Card>
  );
}
