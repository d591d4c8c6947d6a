import { getTranslations } from "next-intl/server";
import { QueueAssign } from "#components/review/queue-assign.tsx";
import { QueueFilters, QueueShows } from "#components/review/queue-filters.tsx";
import { QueueKeys } from "#components/review/queue-keys.tsx";
import { QueueTable } from "#components/review/queue-table.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { reviewQueue } from "#lib/review/queries/queue.ts";
import type { QueuePage } from "#lib/review/queue/types.ts";
import { queueHref, readQueue } from "#lib/review/queue-address.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What waits for review, the most urgent first; narrowed as the address says, worked through by keys. */
export default async function ReviewsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const [t, given] = await Promise.all([getTranslations("queue"), searchParams]);
  const page = await reviewQueue(viewer, readQueue(given));
  if (page === null)
    return (
      <Refusal
        title={t("refusedTitle")}
        reason={t("refusedReason")}
        who={[t("refusedWho")]}
        back={{ href: "/", label: t("back") }}
      />
    );
  const narrowed = page.total !== page.whole;
  return (
    <>
      <PageHead
        title={t("title", { count: page.whole, longest: page.longest })}
        lead={narrowed ? t("shown", { count: page.total, whole: page.whole }) : t("lead")}
        actions={
          <>
            <QueueKeys />
            <ButtonLink look="quiet" href="/reviews/phrases">
              {t("toPhrases")}
            </ButtonLink>
            <ButtonLink look="quiet" href="/reviews/reasons">
              {t("toReasons")}
            </ButtonLink>
          </>
        }
      />
      {page.whole > 0 && <QueueShows page={page} />}
      {page.whole > 0 && <QueueFilters page={page} />}
      <Card flush>
        <QueueAssign page={page} />
        <QueueTable page={page} />
      </Card>
      {page.pages > 1 && <QueuePager page={page} />}
    </>
  );
}

async function QueuePager({ page }: { page: QueuePage }) {
  const t = await getTranslations("queue");
  const at = page.filter.page;
  const to = (number: number, label: string) => ({ href: queueHref({ ...page.filter, page: number }), label });
  return (
    <Pager
      label={t("pager")}
      place={t("place", { page: at, pages: page.pages })}
      previous={at > 1 ? to(at - 1, t("previousPage")) : undefined}
      next={at < page.pages ? to(at + 1, t("nextPage")) : undefined}
    />
  );
}
