import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SectionComparison } from "#components/report/history/comparison.tsx";
import { Stretches } from "#components/report/history/stretches.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { OutlineNav } from "#components/ui/outline-nav.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { historyPage } from "#lib/report/history/queries.ts";
import { historyAddressSchema } from "#lib/report/history/schema.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("history");
  return { title: t("title") };
}

/** The history of one section: who wrote what when, two of its texts word by word, and the way to take text back. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [t, { id }, asked] = await Promise.all([getTranslations("history"), params, searchParams]);
  const page = await historyPage(viewer, id, historyAddressSchema.parse(asked));
  if (page === null) notFound();
  const { section, compared, items } = page;
  const done = asked["done"] === "passage" || asked["done"] === "section" ? asked["done"] : null;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("crumb.reports"), href: "/reports" },
          { label: `${page.directive} · ${page.unit}`, href: `/reports/${id}` },
          { label: t("crumb.history") },
        ]}
        title={
          section
            ? t("headline", {
                number: section.number,
                title: section.title,
                count: page.total,
                writers: page.writers,
              })
            : t("none")
        }
        lead={t("lead", { unit: page.unit, directive: page.directive })}
        actions={
          <>
            <PrintButton label={t("print")} />
            {section && <ButtonLink href={`/reports/${id}/write?item=${section.code}`}>{t("toWrite")}</ButtonLink>}
          </>
        }
      />
      {done && (
        <Notice tone="green" role="status">
          {t(`done.${done}`)}
        </Notice>
      )}
      {page.stretches.length > 0 && (
        <div className="lg:hidden">
          <ButtonLink href="#stretches">{t("toStretches")}</ButtonLink>
        </div>
      )}
      <WorkColumns
        labels={{ outline: t("outline.title"), aside: t("aside") }}
        outline={
          <OutlineNav
            title={t("outline.title")}
            items={items.map((item) => ({
              key: item.id,
              href: `/reports/${id}/history?item=${item.code}`,
              label: `${item.number} ${item.title}`,
              note: item.saves > 0 ? t("outline.saves", { count: item.saves }) : t("outline.none"),
              mark: item.saves > 0 ? "full" : "empty",
              current: item.current,
            }))}
          />
        }
        aside={page.stretches.length > 0 ? <Stretches page={page} /> : undefined}
      >
        {section && compared ? (
          <SectionComparison page={page} section={section} compared={compared} />
        ) : (
          <Card>
            <EmptyState title={t("empty.title")}>{t("empty.text")}</EmptyState>
          </Card>
        )}
        {section && compared && !page.mayRestore && <p className="no-print text-s text-ink-3">{t("back.closed")}</p>}
      </WorkColumns>
    </>
  );
}
