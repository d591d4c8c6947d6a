import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReportState } from "#components/report/report-state.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field, Input, Select } from "#components/ui/fields.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Table } from "#components/ui/table.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { labels } from "#lib/report/labels.ts";
import { reportList } from "#lib/report/queries/list.ts";
import type { ReportFilters } from "#lib/report/types.ts";
import { shownStates } from "#lib/report/shown-state.ts";

type Search = { directive?: string; state?: string; unit?: string; page?: string };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report");
  return { title: t("reports") };
}

/** Every report the viewer may know of, with filters; cards on a phone. */
export default async function ReportsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const viewer = await requireViewer();
  const [t, search] = await Promise.all([getTranslations("report"), searchParams]);
  const filters: ReportFilters = {
    ...(search.directive ? { directive: search.directive } : {}),
    ...(search.state ? { state: search.state } : {}),
    ...(search.unit ? { unit: search.unit } : {}),
    page: Number.parseInt(search.page ?? "0", 10) || 0,
  };
  const list = await reportList(viewer, filters);
  const link = (page: number) =>
    `/reports?${new URLSearchParams({ ...(filters.directive ? { directive: filters.directive } : {}), ...(filters.state ? { state: filters.state } : {}), ...(filters.unit ? { unit: filters.unit } : {}), page: String(page) })}`;
  const filtering = Boolean(filters.directive ?? filters.state ?? filters.unit);
  return (
    <>
      <PageHead
        title={
          list.overdue > 0
            ? t("list.headlineOverdue", { count: list.total, late: list.overdue })
            : t("list.headline", { count: list.total })
        }
        lead={t("list.lead")}
      />
      <form method="get" aria-label={t("list.filters")} className="no-print flex flex-wrap items-end gap-3">
        <Field name="directive" label={t("list.directive")}>
          <Select
            placeholder={t("list.all")}
            defaultValue={filters.directive ?? ""}
            options={list.directives.map(({ slug, code }) => ({ value: slug, label: code }))}
          />
        </Field>
        <Field name="state" label={t("list.state")}>
          <Select
            placeholder={t("list.all")}
            defaultValue={filters.state ?? ""}
            options={shownStates.slice(1).map((state) => ({ value: state, label: labels.state[state][viewer.locale] }))}
          />
        </Field>
        <Field name="unit" label={t("list.unit")}>
          <Input type="search" defaultValue={filters.unit ?? ""} />
        </Field>
        <Button type="submit">{t("list.filter")}</Button>
        {filtering && <TextLink href="/reports">{t("list.clear")}</TextLink>}
      </form>
      <Card flush>
        <Table
          caption={t("list.caption")}
          rows={list.lines}
          rowKey={(line) => line.id}
          empty={<EmptyState title={t("list.empty")} />}
          columns={[
            {
              key: "unit",
              head: t("list.unit"),
              primary: true,
              cell: (line) => (
                <TextLink href={`/reports/${line.id}`} className="font-semibold" quiet>
                  {line.unit}
                </TextLink>
              ),
            },
            { key: "directive", head: t("list.directive"), nowrap: true, cell: (line) => line.directive },
            {
              key: "state",
              head: t("list.state"),
              cell: (line) => <ReportState state={line.state} round={line.round} />,
            },
            { key: "holder", head: t("list.holder"), cell: (line) => line.holder },
            {
              key: "deadline",
              head: t("list.deadline"),
              cell: (line) => (
                <>
                  <Deadline {...line.deadline} />
                  {line.back && (
                    <span className="block text-s">
                      {t("list.back")} <Deadline {...line.back} inline />
                    </span>
                  )}
                </>
              ),
            },
            {
              key: "changed",
              head: t("list.changed"),
              nowrap: true,
              cell: (line) => <span className="num">{formatInstant(line.changedAt)}</span>,
            },
          ]}
        />
      </Card>
      {(list.page > 0 || list.more) && (
        <Pager
          label={t("list.pages")}
          {...(list.page > 0 ? { previous: { href: link(list.page - 1), label: t("list.newer") } } : {})}
          {...(list.more ? { next: { href: link(list.page + 1), label: t("list.older") } } : {})}
        />
      )}
    </>
  );
}
