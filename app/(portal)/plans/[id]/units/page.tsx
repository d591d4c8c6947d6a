import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ReportingUnits } from "#components/plan/reporting-units.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { planPage, planUnits } from "#lib/plan/queries/plan.ts";
import { isId } from "#lib/platform/ids.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("place.units") };
}

/** Every unit that reports under a plan, with how far its reports are where the viewer may see that. */
export default async function PlanUnitsPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  if (!isId(id)) notFound();
  const [plan, units, language, t] = await Promise.all([
    planPage(viewer, id),
    planUnits(viewer, id),
    getLocale(),
    getTranslations("plan"),
  ]);
  if (plan === null) notFound();
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("plans"), href: "/plans" },
          { label: plan.shortTitle, href: `/plans/${id}` },
          { label: t("place.units") },
        ]}
        title={t("units", { count: units.filter((unit) => !unit.ownDocument).length })}
        lead={plan.shortTitle}
      />
      <ReportingUnits
        units={units}
        codes={plan.directives.map((directive) => directive.code)}
        locale={language === "en" ? "en" : "vi"}
      />
    </>
  );
}
