import { useLocale, useTranslations } from "next-intl";
import { Card } from "#components/ui/card.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { codeWord } from "#lib/review/labels.ts";
import type { ReasonPage } from "#lib/review/reason/types.ts";
import { CodePlot, RoundLegend } from "./code-plot.tsx";
import { CodeTable, CountedTable } from "./reason-tables.tsx";
import { UnitPlot } from "./unit-plot.tsx";

/** Units drawn; the table beneath has the others too. */
const DRAWN = 12;

/** Reasons by round: the picture and the same numbers as a table. */
export function CodesCard({ page }: { page: ReasonPage }) {
  const t = useTranslations("reasons");
  const locale = useLocale() === "en" ? "en" : "vi";
  const said = t("codesSaid", { total: page.total, most: codeWord(page.codes[0]?.code ?? "", locale) });
  const rows = page.codes.map((row) => ({ ...row, label: t(`short.${row.code}`) }));
  return (
    <Card title={t("codesTitle")}>
      <Grid columns={2}>
        <Stack gap={3}>
          {/* Two sizes of the same drawing, so that its words stay readable on a phone; only one is ever shown. */}
          <div className="max-sm:hidden">
            <CodePlot title={said} rows={rows} width={560} names={150} />
          </div>
          <div className="sm:hidden">
            <CodePlot title={said} rows={rows} width={320} names={128} />
          </div>
          <RoundLegend words={{ "1": t("rounds.1"), "2": t("rounds.2"), "3": t("rounds.3") }} />
        </Stack>
        <CodeTable page={page} />
      </Grid>
    </Card>
  );
}

/** Units against reasons: the picture of the most often returned ones, and the table. */
export function UnitsCard({ page }: { page: ReasonPage }) {
  const t = useTranslations("reasons");
  const codes = page.codes.map(({ code }) => ({ key: code, label: t(`short.${code}`) }));
  const rows = page.units.slice(0, DRAWN).map((unit) => ({ ...unit, counts: unit.codes }));
  const said = t("unitsSaid", { unit: page.units[0]?.label ?? "", count: page.units[0]?.total ?? 0 });
  return (
    <Card title={t("unitsTitle")}>
      <Stack gap={4}>
        <div className="max-w-[46rem] max-sm:hidden">
          <UnitPlot title={said} codes={codes} rows={rows} width={736} names={150} />
        </div>
        <div className="sm:hidden">
          <UnitPlot title={said} codes={codes} rows={rows} width={330} names={80} />
        </div>
        <CountedTable page={page} rows={page.units} caption={t("unitsCaption")} corner={t("unit")} by="unit" />
        {page.moreUnits > 0 && <p className="text-s text-ink-3">{t("moreUnits", { count: page.moreUnits })}</p>}
      </Stack>
    </Card>
  );
}

/** Places of the outline against reasons: where reports come back, and why. */
export function PlacesCard({ page }: { page: ReasonPage }) {
  const t = useTranslations("reasons");
  return (
    <Card title={t("placesTitle")}>
      <Stack gap={3}>
        <p className="text-s text-ink-3">{t("placesHint")}</p>
        <CountedTable page={page} rows={page.places} caption={t("placesCaption")} corner={t("place")} by="place" heat />
      </Stack>
    </Card>
  );
}
