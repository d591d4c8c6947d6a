import { useTranslations } from "next-intl";
import { ReportState } from "#components/report/report-state.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { TaskList } from "#components/ui/task-list.tsx";
import type { QueueRow } from "#lib/review/types.ts";

const SHOWN = 8;

/** The head of the review queue on a desk: the most urgent first, each one click from its review. */
export function QueueList({ rows, title, whole }: { rows: readonly QueueRow[]; title: string; whole: boolean }) {
  const t = useTranslations("commission");
  return (
    <Card
      flush
      title={title}
      end={whole && <TextLink href="/reviews">{t("allQueue", { count: rows.length })}</TextLink>}
    >
      <TaskList
        empty={<EmptyState title={t("queueEmpty")} />}
        items={rows.slice(0, SHOWN).map((row, index) => ({
          key: row.id,
          title: `${row.unit} · ${row.directive}`,
          href: row.href,
          what: <What row={row} />,
          when: <When row={row} />,
          action: (
            <ButtonLink small look={index === 0 && row.act !== "open" ? "go" : "plain"} href={row.href}>
              {row.act === "open" ? t("open") : row.act === "conclude" ? t("conclude") : t("review")}
            </ButtonLink>
          ),
        }))}
      />
    </Card>
  );
}

function What({ row }: { row: QueueRow }) {
  const t = useTranslations("commission");
  return (
    <>
      <ReportState state={row.state} round={row.round} plain />
      {row.reviewer !== null && ` · ${t("by", { name: row.reviewer })}`}
      {row.replied > 0 && ` · ${t("replied", { count: row.replied })}`}
    </>
  );
}

function When({ row }: { row: QueueRow }) {
  const t = useTranslations("commission");
  return <span className="num text-s">{t("waits", { days: row.waitingDays })}</span>;
}
