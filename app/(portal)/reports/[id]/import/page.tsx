import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportList } from "#components/report/import/import-list.tsx";
import { FileForm, SourceForm } from "#components/report/import/start-forms.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { startScreen } from "#lib/report/import/queries/import.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report-import");
  return { title: t("start.crumb") };
}

/** Starting a report from something: a file, or another report of the unit; and what came in before. */
export default async function StartFromPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const [{ id }, t] = await Promise.all([params, getTranslations("report-import")]);
  const screen = await startScreen(viewer, id);
  if (screen === null) notFound();
  const { refusal, sources, imports, unit, directive } = screen;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("reports"), href: "/reports" },
          { label: `${directive} · ${unit}`, href: `/reports/${id}` },
          { label: t("write"), href: `/reports/${id}/write` },
          { label: t("start.crumb") },
        ]}
        title={t("start.title")}
        lead={t("start.lead")}
        actions={<ButtonLink href={`/reports/${id}/write`}>{t("toWrite")}</ButtonLink>}
      />
      {refusal !== null && <Notice tone="blue">{refusal}</Notice>}
      <Stack gap={4}>
        {refusal === null && (
          <Grid columns={2}>
            <Card title={t("file.title")} id="file">
              <FileForm reportId={id} />
            </Card>
            <Card title={t("source.title")} id="source">
              <SourceForm reportId={id} sources={sources} />
            </Card>
          </Grid>
        )}
        <Card title={t("list.title")} flush>
          <ImportList reportId={id} imports={imports} />
        </Card>
      </Stack>
    </>
  );
}
