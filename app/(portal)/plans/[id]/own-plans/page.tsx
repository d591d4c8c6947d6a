import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OwnPlansTable } from "#components/plan/own-plan/own-plans-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { ownPlansPage } from "#lib/plan/own-plan/queries.ts";
import { isId } from "#lib/platform/ids.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("own-plan"))("list.name") };
}

/** Which units have a plan of their own, for who leads, watches and decides. */
export default async function OwnPlansRoute({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  if (!isId(id)) notFound();
  const [page, t] = await Promise.all([ownPlansPage(viewer, id), getTranslations("own-plan")]);
  if (page === null) {
    return (
      <Refusal
        title={t("list.refused")}
        reason={t("list.refusedReason")}
        whoTitle={t("list.whoTitle")}
        who={[t("list.who")]}
        back={{ href: `/plans/${id}`, label: t("list.back") }}
      />
    );
  }
  const { lines } = page;
  const done = lines.filter((line) => !line.stage.open).length;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("plans"), href: "/plans" },
          { label: page.planTitle, href: `/plans/${id}` },
          { label: t("list.name") },
        ]}
        title={t("list.news", { done, all: lines.length })}
        lead={t("list.lead")}
      />
      <Card flush title={t("list.caption")}>
        <OwnPlansTable planId={id} entries={lines} />
      </Card>
    </>
  );
}
