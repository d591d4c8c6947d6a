import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TrailTable } from "#components/audit/trail-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { reportTrail } from "#lib/audit/queries.ts";
import { isId } from "#lib/platform/ids.ts";
import { trailWords } from "../../../trail/words.ts";

/** The life of one report on the trail, oldest first. */
export default async function ReportTrailPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const t = await getTranslations("trail");
  const { id } = await params;
  const trail = isId(id) ? await reportTrail(viewer, id) : null;
  if (trail === null) notFound();
  return (
    <>
      <PageHead
        crumbs={[{ label: trail.name, href: `/reports/${id}` }, { label: t("crumb") }]}
        title={t("reportTitle", { count: trail.lines.length })}
        lead={t("reportLead")}
      />
      <Card flush>
        <TrailTable rows={trail.lines} words={trailWords(t)} withSubject={false} />
      </Card>
    </>
  );
}
