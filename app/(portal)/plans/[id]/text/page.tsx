import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PlanText } from "#components/plan/plan-text.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { planText } from "#lib/plan/queries/parts.ts";
import { isId } from "#lib/platform/ids.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("text") };
}

/** The plan as it was written, line by line. */
export default async function PlanTextPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  if (!isId(id)) notFound();
  const [plan, t] = await Promise.all([planText(viewer, id), getTranslations("plan")]);
  if (plan === null) notFound();
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("plans"), href: "/plans" },
          { label: plan.shortTitle, href: `/plans/${id}` },
          { label: t("text") },
        ]}
        title={t("text")}
        lead={plan.shortTitle}
      />
      {plan.text === "" ? (
        <EmptyState title={t("noText")}>{t("noTextMore")}</EmptyState>
      ) : (
        <PlanText text={plan.text} />
      )}
    </>
  );
}
