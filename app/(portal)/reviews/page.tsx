import { getTranslations } from "next-intl/server";
import { QueueTable } from "#components/review/queue-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { Segmented } from "#components/ui/tabs.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { reviewQueue } from "#lib/review/queries/queue.ts";
import type { QueueRow } from "#lib/review/types.ts";

const FILTERS = {
  all: () => true,
  mine: (row: QueueRow) => row.mine,
  free: (row: QueueRow) => row.reviewer === null,
} as const;
type Filter = keyof typeof FILTERS;

const isFilter = (text: string | undefined): text is Filter => text !== undefined && text in FILTERS;

/** What waits for review, the most urgent first; all, one's own, or nobody's. */
export default async function ReviewsPage({ searchParams }: { searchParams: Promise<{ show?: string }> }) {
  const viewer = await requireViewer();
  const t = await getTranslations("review.queue");
  const rows = await reviewQueue(viewer);
  if (rows === null)
    return (
      <Refusal
        title={t("refusedTitle")}
        reason={t("refusedReason")}
        who={[t("refusedWho")]}
        back={{ href: "/", label: t("back") }}
      />
    );
  const { show } = await searchParams;
  const filter = isFilter(show) ? show : "all";
  const longest = Math.max(0, ...rows.map((row) => row.waitingDays));
  return (
    <>
      <PageHead
        title={t("title", { count: rows.length, longest })}
        lead={t("lead")}
        actions={
          <Segmented
            label={t("filter")}
            items={(["all", "mine", "free"] as const).map((name) => ({
              href: `/reviews?show=${name}`,
              label: t(name),
              count: rows.filter(FILTERS[name]).length,
              current: name === filter,
            }))}
          />
        }
      />
      <Card flush>
        <QueueTable rows={rows.filter(FILTERS[filter])} />
      </Card>
    </>
  );
}
