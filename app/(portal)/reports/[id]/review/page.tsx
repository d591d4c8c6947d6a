import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ConcludeTab } from "#components/review/conclude-tab.tsx";
import { FiguresTab } from "#components/review/figures-tab.tsx";
import { ItemsTab } from "#components/review/items-tab.tsx";
import { RecommendationsTab } from "#components/review/recommendations-tab.tsx";
import { ReviewHead } from "#components/review/review-head.tsx";
import { TextTab } from "#components/review/text-tab.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { isId } from "#lib/platform/ids.ts";
import { reviewPage, today } from "#lib/review/queries/review.ts";
import type { ReviewPage } from "#lib/review/types.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ tab?: string; item?: string; figure?: string }>;
};

const TABS = ["items", "text", "figures", "recommendations", "conclude"] as const;
type Tab = (typeof TABS)[number];

/** A second review begins with what was returned; a first one with the text. */
function shownTab(asked: string | undefined, page: ReviewPage): Tab {
  const found = TABS.find((tab) => tab === asked);
  return found ?? (page.items.length > 0 ? "items" : "text");
}

/** One report under review: flags per section and figure, earlier rounds, the conclusion. */
export default async function ReviewReportPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ id }, { tab: asked, item, figure }, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("review"),
  ]);
  if (!isId(id)) notFound();
  const page = await reviewPage(viewer, id);
  if (page === "notFound") notFound();
  if (page === "notReviewer")
    return (
      <Refusal
        title={t("refused.title")}
        reason={t("refused.reason")}
        whoTitle={t("refused.whoTitle")}
        who={[t("refused.reviewers")]}
        back={{ href: `/reports/${id}`, label: t("refused.back") }}
      />
    );
  const tab = shownTab(asked, page);
  const counts: Partial<Record<Tab, number>> = {
    items: page.unsettled,
    figures: page.figures.length,
    recommendations: page.recommendations.length,
  };
  const tabs = TABS.filter((name) => name !== "items" || page.items.length > 0).map((name) => ({
    href: `/reports/${id}/review?tab=${name}`,
    label: t(`tabs.${name}`),
    current: name === tab,
    ...(counts[name] === undefined ? {} : { count: counts[name] }),
  }));
  return (
    <>
      <ReviewHead page={page} tab={tab} />
      <Tabs label={t("tabs.label")} items={tabs} />
      {tab === "items" && <ItemsTab page={page} />}
      {tab === "text" && <TextTab page={page} item={item} />}
      {tab === "figures" && <FiguresTab page={page} figure={figure} />}
      {tab === "recommendations" && <RecommendationsTab page={page} />}
      {tab === "conclude" && <ConcludeTab page={page} today={today()} />}
    </>
  );
}
