import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageRefusal } from "#components/access/desk-refusal.tsx";
import { MailTable } from "#components/notice/mail-table.tsx";
import { AdminTabs } from "#components/organisation/admin-tabs.tsx";
import { Card } from "#components/ui/card.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { can } from "#lib/access/can.ts";
import { requireViewer } from "#lib/access/session.ts";
import { mailList } from "#lib/notice/mail/queries.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("roster.mails"))("name") };
}

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The mails the portal wrote: delivered, waiting, refused; kept here where no mail server is set. */
export default async function MailsPage({ searchParams }: Search) {
  const viewer = await requireViewer();
  const [t, admin, given] = await Promise.all([
    getTranslations("roster.mails"),
    getTranslations("admin"),
    searchParams,
  ]);
  if (can("mail.read", viewer) !== null) return <PageRefusal permission="mail.read" title={admin("refused")} />;
  const asked = Number(given["page"]);
  const page = Number.isInteger(asked) && asked > 0 ? Math.min(asked, 10_000) : 1;
  const list = await mailList(viewer, page);
  const href = (to: number) => `/desk/admin/mails?page=${to}`;
  return (
    <>
      <PageHead
        title={t("title", { total: list.total })}
        lead={t("lead")}
        crumbs={[{ label: admin("name"), href: "/desk/admin" }, { label: t("name") }]}
      />
      <Stack gap={4}>
        <AdminTabs current="mails" />
        {!list.serverSet && <Notice tone="amber">{t("noServer")}</Notice>}
        <Card flush title={t("caption")}>
          <MailTable mails={list.mails} />
        </Card>
        {list.pages > 1 && (
          <Pager
            label={t("caption")}
            place={admin("people.place", { page, pages: list.pages })}
            previous={page > 1 ? { href: href(page - 1), label: admin("people.before") } : undefined}
            next={page < list.pages ? { href: href(page + 1), label: admin("people.after") } : undefined}
          />
        )}
      </Stack>
    </>
  );
}
