import { useTranslations } from "next-intl";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { type OutlineItem, OutlineNav } from "#components/ui/outline-nav.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { type Look, reviewHref } from "#lib/review/address.ts";
import type { BesideView } from "#lib/review/beside/types.ts";
import type { ReviewPage } from "#lib/review/types.ts";
import { BesideChooser } from "./beside-chooser.tsx";
import { BesideColumns } from "./beside-columns.tsx";
import { LastColumns } from "./last-columns.tsx";

type Props = { page: ReviewPage; beside: BesideView; look: Look };

/** One item of the report beside the same item elsewhere: another unit's, the same unit's on another directive, the last version's. */
export function BesideTab({ page, beside, look }: Props) {
  const t = useTranslations("review.beside");
  const { item, chosen } = beside;
  if (item === null) return <EmptyState title={t("noOutline")} />;
  return (
    <>
      <BesideChooser page={page} beside={beside} look={look} />
      <WorkColumns
        outline={<Outline page={page} look={look} current={item.id} />}
        labels={{ outline: t("items") }}
        shape="wide"
      >
        {chosen.kind === "report" && <BesideColumns page={page} chosen={chosen} look={look} />}
        {chosen.kind === "last" && <LastColumns chosen={chosen} item={item} />}
        {chosen.kind === "none" && chosen.asked && (
          <Notice tone="amber" title={t("notThere")}>
            {t("notThereHint")}
          </Notice>
        )}
        {chosen.kind === "none" && !chosen.asked && <EmptyState title={t("choose")}>{t("chooseHint")}</EmptyState>}
      </WorkColumns>
    </>
  );
}

/** The items of the report; what is laid beside stays. */
function Outline({ page, look, current }: { page: ReviewPage; look: Look; current: string }) {
  const t = useTranslations("review");
  const items = page.outline.map((entry): OutlineItem => {
    const flagged = entry.flags > 0;
    return {
      key: entry.id,
      href: reviewHref(page.reportId, {
        ...look,
        tab: "beside",
        item: entry.id,
        besideItem: undefined,
        block: undefined,
      }),
      label: `${entry.number} ${entry.title}`,
      note: flagged ? t("outline.flags", { count: entry.flags }) : t(entry.read ? "outline.read" : "outline.unread"),
      mark: flagged ? "returned" : entry.read ? "full" : "empty",
      said: "",
      current: entry.id === current,
    };
  });
  return <OutlineNav title={t("outline.title")} items={items} />;
}
