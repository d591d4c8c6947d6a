import { useTranslations } from "next-intl";
import { ReportState } from "#components/report/report-state.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { TaskList } from "#components/ui/task-list.tsx";
import type { QueueHead, QueueRow } from "#lib/review/queue/types.ts";

/** The head of the review queue on a desk: what is one's own first, then the most urgent, each one click from its review. */
export function QueueList({ queue, title, whole }: { queue: QueueHead; title: string; whole: boolean }) {
  const t = useTranslations("commission");
  return (
    <Card
      flush
      title={title}
      end={
        whole && (
          <>
            {queue.mine > 0 && <TextLink href="/reviews?who=me">{t("myQueue", { count: queue.mine })}</TextLink>}
            {queue.mine > 0 && " · "}
            <TextLink href="/reviews">{t("allQueue", { count: queue.total })}</TextLink>
          </>
        )
      }
    >
      <TaskList
        empty={<EmptyState title={t("queueEmpty")} />}
        items={queue.rows.map((row, index) => ({
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
      <Whose row={row} />
      {row.replied > 0 && ` · ${t("replied", { count: row.replied })}`}
    </>
  );
}

function Whose({ row }: { row: QueueRow }) {
  const t = useTranslations("commission");
  if (row.mine) return <span className="font-semibold text-ink"> · {t("mine")}</span>;
  if (row.holder === null) return null;
  return ` · ${row.holder.begun ? t("by", { name: row.holder.name }) : t("assigned", { name: row.holder.name })}`;
}

function When({ row }: { row: QueueRow }) {
  const t = useTranslations("commission");
  return <span className="num text-s">{t("waits", { days: row.waitingDays })}</span>;
}
