import { useTranslations } from "next-intl";
import { Tabs } from "#components/ui/tabs.tsx";
import { type Look, reviewHref } from "#lib/review/address.ts";
import type { ReviewPage, ReviewTab } from "#lib/review/types.ts";

const TABS = ["items", "text", "figures", "beside", "recommendations", "evidence", "conclude"] as const;

/** The parts of a review with how much stands behind each; the section that is looked at stays. */
export function ReviewTabs({ page, look }: { page: ReviewPage; look: Look }) {
  const t = useTranslations("review.tabs");
  const { counts } = page;
  const count: Partial<Record<ReviewTab, number>> = { items: page.unsettled, ...counts };
  const item = page.part.tab === "text" ? page.part.section?.id : look.item;
  const shown = TABS.filter((tab) => tab !== "items" || page.returnedBefore);
  return (
    <Tabs
      label={t("label")}
      items={shown.map((tab) => ({
        href: reviewHref(page.reportId, {
          tab,
          from: look.from,
          ...(tab === "text" || tab === "beside" ? { item } : {}),
        }),
        label: t(tab),
        current: tab === page.part.tab,
        ...(count[tab] === undefined ? {} : { count: count[tab] }),
      }))}
    />
  );
}
