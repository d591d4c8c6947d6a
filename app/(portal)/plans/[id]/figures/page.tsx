import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PlanFigures } from "#components/plan/plan-figures.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { planFigures } from "#lib/plan/queries/parts.ts";
import { isId } from "#lib/platform/ids.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan"))("place.figures") };
}

/** The figures that a plan asks for, by directive. */
export default async function PlanFiguresPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  if (!isId(id)) notFound();
  const [plan, language, t] = await Promise.all([planFigures(viewer, id), getLocale(), getTranslations("plan")]);
  if (plan === null) notFound();
  const codes = new Set(plan.directives.flatMap((directive) => directive.figures.map((figure) => figure.code)));
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("plans"), href: "/plans" },
          { label: plan.shortTitle, href: `/plans/${id}` },
          { label: t("place.figures") },
        ]}
        title={t("figuresNews", { count: codes.size })}
        lead={plan.shortTitle}
      />
      <PlanFigures directives={plan.directives} locale={language === "en" ? "en" : "vi"} />
    </>
  );
}
