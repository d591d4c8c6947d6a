import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageRefusal } from "#components/access/desk-refusal.tsx";
import { AdminTabs } from "#components/organisation/admin-tabs.tsx";
import { BringForm } from "#components/organisation/roster/bring-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { Table } from "#components/ui/table.tsx";
import { can } from "#lib/access/can.ts";
import { requireViewer } from "#lib/access/session.ts";
import { labels } from "#lib/organisation/roster/labels.ts";
import { broughtLists } from "#lib/organisation/roster/queries.ts";
import { rosterKinds } from "#lib/organisation/roster/types.ts";
import { formatInstant } from "#lib/platform/time.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("roster.lists"))("name") };
}

/** Units and people in and out as workbooks: templates, what stands now, lists brought before. */
export default async function ListsPage() {
  const viewer = await requireViewer();
  const [t, admin, given] = await Promise.all([getTranslations("roster.lists"), getTranslations("admin"), getLocale()]);
  if (can("unit.manage", viewer) !== null) return <PageRefusal permission="unit.manage" title={admin("refused")} />;
  const locale = given === "en" ? "en" : "vi";
  const lists = await broughtLists(viewer);
  return (
    <>
      <PageHead
        title={t("title")}
        lead={t("pageLead")}
        crumbs={[{ label: admin("name"), href: "/desk/admin" }, { label: t("name") }]}
      />
      <Stack gap={4}>
        <AdminTabs current="lists" />
        <Grid columns={2}>
          {rosterKinds.map((kind) => (
            <Card key={kind} title={labels.kind[kind][locale]}>
              <Stack gap={3}>
                <BringForm kind={kind} />
              </Stack>
            </Card>
          ))}
        </Grid>
        <Card title={t("brought")} flush>
          <Table
            caption={t("brought")}
            rows={lists}
            rowKey={(list) => list.id}
            empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
            columns={[
              {
                key: "file",
                head: t("file"),
                primary: true,
                cell: (list) => <TextLink href={`/desk/admin/lists/${list.id}`}>{list.fileName}</TextLink>,
              },
              { key: "kind", head: t("kind"), cell: (list) => labels.kind[list.kind][locale] },
              { key: "rows", head: t("rows"), align: "end", cell: (list) => <span className="num">{list.rows}</span> },
              {
                key: "at",
                head: t("at"),
                nowrap: true,
                cell: (list) => <span className="num">{formatInstant(list.createdAt)}</span>,
              },
              {
                key: "state",
                head: t("state"),
                cell: (list) => (
                  <StateMark tone={list.takenAt ? "ok" : "wait"}>{t(list.takenAt ? "taken" : "waiting")}</StateMark>
                ),
              },
            ]}
          />
        </Card>
      </Stack>
    </>
  );
}
