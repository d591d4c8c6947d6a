import type { getTranslations } from "next-intl/server";
import { Card } from "#components/ui/card.tsx";
import { TextLink } from "#components/ui/link.tsx";

type Translate = Awaited<ReturnType<typeof getTranslations<"leaders">>>;
type Level = {
  level: string;
  levelName: string;
  total: number;
  newest: { id: string; reportId: string; unit: string; text: string }[];
};

/** What the accepted reports ask of the levels above; each opens the report that raised it. */
export function Raised({ raised, t }: { raised: Level[]; t: Translate }) {
  return (
    <Card title={t("raisedTitle")}>
      {raised.length === 0 ? <p className="muted">{t("raisedNone")}</p> : null}
      {raised.map((level) => (
        <section key={level.level} className="mb-4 last:mb-0">
          <h3 className="mb-2 font-semibold">{t("raisedLevel", { level: level.levelName, count: level.total })}</h3>
          <ul className="grid gap-2">
            {level.newest.map((one) => (
              <li key={one.id}>
                {one.text} <TextLink href={`/reports/${one.reportId}`}>{one.unit}</TextLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
