import { useTranslations } from "next-intl";
import { Refresh } from "#components/plan/import/refresh.tsx";
import { Bar } from "#components/ui/bar.tsx";
import { Card } from "#components/ui/card.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { ImportLine } from "#lib/report/import/screen.ts";

/** How often the page looks how far the reading is, in seconds. */
const LOOK_EVERY = 1;

/** While a file is read: how far it is. One may leave; the page looks again by itself, also without JavaScript. */
export function Reading({ reportId, line }: { reportId: string; line: ImportLine }) {
  const t = useTranslations("report-import");
  const words = t("reading.words", { percent: line.progress });
  return (
    <Card title={t("reading.title")}>
      <Refresh seconds={LOOK_EVERY} />
      <noscript>
        <meta httpEquiv="refresh" content={String(LOOK_EVERY)} />
      </noscript>
      <Stack gap={3}>
        <Bar label={words} total={100} parts={[{ value: line.progress, tone: "blue" }]} />
        <p role="status">{words}</p>
        <p className="text-ink-2">
          {t("reading.leave")} <TextLink href={`/reports/${reportId}/import`}>{t("list.title")}</TextLink>
        </p>
      </Stack>
    </Card>
  );
}
