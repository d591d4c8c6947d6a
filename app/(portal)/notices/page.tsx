import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoticeList } from "#components/notice/notice-list.tsx";
import { ActionForm } from "#components/ui/action-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { readAll } from "#lib/notice/actions.ts";
import { noticesOf, unreadNotices } from "#lib/notice/queries.ts";
import { isId, newId } from "#lib/platform/ids.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notice"))("name") };
}

type Search = { searchParams: Promise<{ before?: string | string[] }> };

/** What happened that concerns the viewer; each leads to the place where it is dealt with. */
export default async function NoticesPage({ searchParams }: Search) {
  const viewer = await requireViewer();
  const { before } = await searchParams;
  const from = typeof before === "string" && isId(before) ? before : null;
  const [t, unread, { items, more }] = await Promise.all([
    getTranslations("notice"),
    unreadNotices(viewer),
    noticesOf(viewer, from),
  ]);
  const top = items[0];
  return (
    <>
      <PageHead
        title={t("title", { unread })}
        lead={t("lead")}
        actions={
          unread > 0 && top && from === null ? (
            <ActionForm action={readAll} idempotencyKey={newId()} hidden={{ upTo: top.id }} className="">
              <SubmitButton look="plain">{t("markAllRead")}</SubmitButton>
            </ActionForm>
          ) : undefined
        }
      />
      {items.length === 0 ? (
        <EmptyState title={t("empty")} />
      ) : (
        <Card flush>
          <NoticeList notices={items} />
        </Card>
      )}
      {(more || from) && (
        <Pager
          label={t("name")}
          {...(from ? { previous: { href: "/notices", label: t("newest") } } : {})}
          {...(more ? { next: { href: `/notices?before=${more}`, label: t("older") } } : {})}
        />
      )}
    </>
  );
}
