import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskRefusal } from "#components/access/desk-refusal.tsx";
import { AccessTable } from "#components/organisation/access-table.tsx";
import { AdminTabs } from "#components/organisation/admin-tabs.tsx";
import { Card } from "#components/ui/card.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { mayOpenDesk } from "#lib/access/desks.ts";
import { permissions } from "#lib/access/policy.ts";
import { requireViewer } from "#lib/access/session.ts";
import { labels as reportLabels } from "#lib/report/labels.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("tabs.access") };
}

/** Who may do what: the access table itself, in words. */
export default async function AccessPage() {
  const viewer = await requireViewer();
  const t = await getTranslations("admin");
  if (!mayOpenDesk(viewer, "admin")) return <DeskRefusal desk="admin" />;
  return (
    <>
      <PageHead
        title={t("access.title", { total: permissions.length })}
        lead={t("access.lead")}
        crumbs={[{ label: t("name"), href: "/desk/admin" }, { label: t("tabs.access") }]}
      />
      <Stack gap={4}>
        <AdminTabs current="access" />
        <Card flush title={t("access.caption")}>
          <AccessTable words={reportLabels.state} />
        </Card>
      </Stack>
    </>
  );
}
