import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GuidanceCard } from "#components/plan/guidance/guidance-note.tsx";
import { PublishForm } from "#components/plan/guidance/publish-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { guidanceOf, guidancePage } from "#lib/plan/guidance/queries.ts";
import { isId } from "#lib/platform/ids.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("guidance"))("name") };
}

/** The guidance of one plan: notes and documents of the leading and coordinating bodies; they publish it here. */
export default async function GuidancePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const [{ id }, t] = await Promise.all([params, getTranslations("guidance")]);
  const plan = isId(id) ? await guidancePage(viewer, id) : null;
  if (plan === null) notFound();
  const notes = await guidanceOf(viewer, id);
  const standing = notes.filter((note) => note.withdrawnAt === null).length;
  return (
    <>
      <PageHead
        title={t("headline", { count: standing })}
        lead={plan.title}
        crumbs={[
          { label: t("plans"), href: "/plans" },
          { label: plan.shortTitle, href: `/plans/${id}` },
          { label: t("name") },
        ]}
      />
      {plan.desk && (
        <Card title={t("publish")} id="publish">
          <PublishForm planId={id} desk={plan.desk} />
        </Card>
      )}
      {notes.length === 0 ? (
        <Card>
          <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
        </Card>
      ) : (
        notes.map((note) => <GuidanceCard key={note.id} note={note} />)
      )}
    </>
  );
}
