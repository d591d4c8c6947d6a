import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CoverageCard, MissingCard, StaleCard } from "#components/consolidation/compose-aside.tsx";
import { SourceCard } from "#components/consolidation/source-card.tsx";
import { Blocks } from "#components/report/blocks.tsx";
import { TimeNote } from "#components/report/custody/time-note.tsx";
import { ReportState } from "#components/report/report-state.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { OutlineNav } from "#components/ui/outline-nav.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { Segmented } from "#components/ui/tabs.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { composePage, type ComposePage as Page } from "#lib/consolidation/queries.ts";
import { coverageCount } from "#lib/consolidation/rules.ts";
import { isId } from "#lib/platform/ids.ts";
import { reportTime } from "#lib/report/queries/time.ts";
import type { CitationInText, CitationsInText } from "#lib/report/types.ts";

type Search = { item?: string; use?: string };

/** Composing one report out of many: sources beside the draft, each passage taken with its origin, and what is covered. */
export default async function ComposePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Search>;
}) {
  const viewer = await requireViewer();
  const t = await getTranslations("compose");
  const { id } = await params;
  const search = await searchParams;
  const page = isId(id) ? await composePage(viewer, id, search.item) : null;
  if (page === null) notFound();
  const time = await reportTime(viewer, id);
  const count = coverageCount(page.coverage.map((row) => ({ cells: row.cells.map((cell) => cell.coverage) })));
  const sources = page.sources.filter((source) =>
    search.use === "used" ? source.used.length > 0 : search.use === "unused" ? source.used.length === 0 : true,
  );
  const here = (use: string): string => `/reports/${id}/compose?item=${page.item.code}${use ? `&use=${use}` : ""}`;
  return (
    <>
      <PageHead
        crumbs={[{ label: `${page.directive} · ${page.unit}`, href: `/reports/${id}` }, { label: t("crumb") }]}
        title={t("headline", { used: count.unitsUsed, units: count.units })}
        lead={t("lead", { cells: count.used, total: count.total, missing: page.missing.length })}
        state={<ReportState state={page.state} round={page.round} />}
        actions={
          <ButtonLink href={`/reports/${id}/write?item=${page.item.code}`} look="go">
            {page.mayWrite ? t("toWrite") : t("toRead")}
          </ButtonLink>
        }
      />
      <WorkColumns
        shape="compose"
        labels={{ outline: t("sources"), aside: t("standing") }}
        outline={
          <>
            <OutlineNav
              title={t("items")}
              items={page.items.map((item) => ({
                key: item.id,
                href: `/reports/${id}/compose?item=${item.code}`,
                label: `${item.number} ${item.title}`,
                note: t("itemNote", { words: item.words, cited: item.cited }),
                mark: item.words > 0 ? "full" : "empty",
                current: item.id === page.item.id,
              }))}
            />
            <Segmented
              label={t("filter")}
              items={[
                { href: here(""), label: t("all", { count: page.sources.length }), current: !search.use },
                { href: here("unused"), label: t("unused"), current: search.use === "unused" },
                { href: here("used"), label: t("used"), current: search.use === "used" },
              ]}
            />
            {sources.length === 0 ? <EmptyState title={t("noSources")}>{t("noSourcesLead")}</EmptyState> : null}
            {sources.map((source) => (
              <SourceCard
                key={source.versionId}
                source={source}
                reportId={id}
                itemId={page.item.id}
                mayWrite={page.mayWrite}
                t={t}
              />
            ))}
          </>
        }
        aside={
          <>
            <TimeNote time={time} />
            <StaleCard stale={page.stale} mayWrite={page.mayWrite} t={t} />
            <CoverageCard id={id} rows={page.coverage} items={page.items} t={t} />
            <MissingCard reportId={id} expected={page.expected} mayWrite={page.mayWrite} locale={viewer.locale} t={t} />
          </>
        }
      >
        <Sheet title={`${page.item.number} ${page.item.title}`} hint={page.item.text}>
          {page.blocks.length === 0 ? (
            <p className="muted">{t("emptySection")}</p>
          ) : (
            <Blocks blocks={page.blocks} citations={citationsInText(page)} />
          )}
          {page.blocks.length > 0 ? (
            <p className="screen hint no-print">
              {t("ownText", {
                own: page.blocks.filter((block) => !page.citations.some((c) => c.blockId === block.id)).length,
                total: page.blocks.length,
              })}
            </p>
          ) : null}
        </Sheet>
      </WorkColumns>
    </>
  );
}

function citationsInText(page: Page): CitationsInText {
  const byBlock: Record<string, CitationInText[]> = {};
  for (const citation of page.citations) {
    const chips = byBlock[citation.blockId] ?? [];
    chips.push({ label: citation.unit, href: `/reports/${citation.sourceReportId}`, stale: citation.stale });
    byBlock[citation.blockId] = chips;
  }
  return byBlock;
}
