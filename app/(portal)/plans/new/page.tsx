import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageRefusal } from "#components/access/desk-refusal.tsx";
import { NewPlanForms } from "#components/plan/draft/new-plan.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { openers } from "#lib/plan/draft/queries/draft.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/time.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan-draft"))("new.name") };
}

/** How a plan is begun: from nothing, from an earlier one, from a document. */
export default async function NewPlan() {
  const viewer = await requireViewer();
  const [{ bodies, plans }, t] = await Promise.all([openers(viewer), getTranslations("plan-draft")]);
  if (bodies.length === 0) return <PageRefusal permission="plan.draft" title={t("new.refused")} />;
  return (
    <>
      <PageHead
        crumbs={[{ label: t("plans"), href: "/plans" }, { label: t("new.name") }]}
        title={t("new.title")}
        lead={t("new.lead")}
      />
      <NewPlanForms bodies={bodies} plans={plans} year={Number(dayOf(now()).slice(0, 4))} />
    </>
  );
}
