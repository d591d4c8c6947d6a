import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageRefusal } from "#components/access/desk-refusal.tsx";
import { AdminTabs } from "#components/organisation/admin-tabs.tsx";
import { AddDaysOffForm, DaysOffTable } from "#components/organisation/days-off.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Segmented } from "#components/ui/tabs.tsx";
import { namesWhoMay } from "#lib/access/queries.ts";
import { requireViewer } from "#lib/access/session.ts";
import { daysOffOf } from "#lib/organisation/day-off/queries.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/time.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("tabs.days-off") };
}

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Public holidays year by year, each with what orders it: deadlines in working days and findings are reckoned with them. */
export default async function DaysOffPage({ searchParams }: Search) {
  const viewer = await requireViewer();
  const [t, given] = await Promise.all([getTranslations("admin"), searchParams]);
  const thisYear = Number(dayOf(now()).slice(0, 4));
  const asked = Number(given["year"]);
  const year = Number.isInteger(asked) && asked >= 1945 && asked <= 9999 ? asked : thisYear;
  const found = await daysOffOf(viewer, year);
  if (found === null)
    return <PageRefusal permission="unit.manage" title={t("refused")} people={await namesWhoMay("unit.manage", {})} />;
  const years = [...new Set([...found.years, thisYear, year])].sort((a, b) => a - b);
  return (
    <>
      <PageHead
        title={t("daysOff.title", { year: String(year), total: found.rows.length })}
        lead={t("daysOff.lead")}
        crumbs={[{ label: t("name"), href: "/desk/admin" }, { label: t("tabs.days-off") }]}
      />
      <Stack gap={4}>
        <AdminTabs current="days-off" />
        <Segmented
          label={t("daysOff.years")}
          items={years.map((one) => ({
            href: `/desk/admin/days-off?year=${one}`,
            label: String(one),
            current: one === year,
          }))}
        />
        <Grid columns="main-side">
          <Card flush title={t("daysOff.ofYear", { year: String(year) })}>
            {found.rows.length === 0 ? (
              <EmptyState title={t("daysOff.none", { year: String(year) })}>{t("daysOff.noneHint")}</EmptyState>
            ) : (
              <DaysOffTable days={found.rows} />
            )}
          </Card>
          <Card title={t("daysOff.add")}>
            <AddDaysOffForm />
          </Card>
        </Grid>
      </Stack>
    </>
  );
}
