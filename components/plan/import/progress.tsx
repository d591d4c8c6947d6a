import { useTranslations } from "next-intl";
import { Bar } from "#components/ui/bar.tsx";
import { Card } from "#components/ui/card.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import type { ImportLine } from "#lib/plan/import/understood.ts";
import { StageMark } from "./import-table.tsx";
import { Refresh } from "./refresh.tsx";

/** How often the page looks how far the reading is, in seconds. */
const LOOK_EVERY = 1;

/** While a document is read: how far it is. One may leave; the page looks again by itself, also without JavaScript. */
export function Progress({ line }: { line: ImportLine }) {
  const t = useTranslations("plan-import");
  const words = t(`progress.${line.stage.word === "reading" ? "reading" : "queued"}`, { percent: line.progress });
  return (
    <Card title={t("progress.title")} end={<StageMark line={line} />}>
      <Refresh seconds={LOOK_EVERY} />
      <noscript>
        <meta httpEquiv="refresh" content={String(LOOK_EVERY)} />
      </noscript>
      <Stack gap={3}>
        <Bar label={words} total={100} parts={[{ value: line.progress, tone: "blue" }]} />
        <p role="status">{words}</p>
        <p className="text-ink-2">
          {t("progress.leave")} <TextLink href="/plans/import">{t("list.title")}</TextLink>
        </p>
      </Stack>
    </Card>
  );
}
