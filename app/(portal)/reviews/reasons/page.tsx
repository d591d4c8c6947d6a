import { getTranslations } from "next-intl/server";
import { ReasonFilters } from "#components/review/reason/reason-filters.tsx";
import { CodesCard, PlacesCard, UnitsCard } from "#components/review/reason/reason-pictures.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { codeWord } from "#lib/review/labels.ts";
import { itemsHref, readReasons } from "#lib/review/reason/filter.ts";
import { reasonPage } from "#lib/review/reason/queries.ts";
import { TextLink } from "#components/ui/link.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Why reports were returned: by reason and round, by unit, by place of the outline; each number opens its items. */
export default async function ReasonsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const [t, given] = await Promise.all([getTranslations("reasons"), searchParams]);
  const page = await reasonPage(viewer, readReasons(given));
  if (page === null)
    return (
      <Refusal
        title={t("refusedTitle")}
        reason={t("refusedReason")}
        who={[t("refusedWho")]}
        back={{ href: "/", label: t("back") }}
      />
    );
  const most = page.codes[0];
  return (
    <>
      <PageHead
        title={
          most === undefined
            ? t("titleNone")
            : t("title", { total: page.total, reports: page.reports, most: codeWord(most.code, viewer.locale) })
        }
        lead={
          <>
            {t("lead")}{" "}
            {page.total > 0 && <TextLink href={itemsHref(page.filter)}>{t("all", { total: page.total })}</TextLink>}
          </>
        }
      />
      <ReasonFilters page={page} />
      {page.total === 0 ? (
        <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
      ) : (
        <>
          <CodesCard page={page} />
          <UnitsCard page={page} />
          <PlacesCard page={page} />
        </>
      )}
    </>
  );
}
