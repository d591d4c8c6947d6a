import { getTranslations } from "next-intl/server";
import { ImportTable } from "#components/plan/import/import-table.tsx";
import { ImportRefusal } from "#components/plan/import/refusal.tsx";
import { UploadForm } from "#components/plan/import/upload-form.tsx";
import { Card } from "#components/ui/card.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { importList } from "#lib/plan/import/queries/imports.ts";
import { draftingUnits } from "#lib/plan/import/rules.ts";

/** Where a plan document comes in, and what came in before. */
export default async function ImportRoute() {
  const viewer = await requireViewer();
  const units = draftingUnits(viewer);
  if (units.length === 0) return <ImportRefusal />;
  const [imports, t] = await Promise.all([importList(viewer), getTranslations("plan-import")]);
  return (
    <>
      <PageHead
        crumbs={[{ label: t("plans"), href: "/plans" }, { label: t("crumb") }]}
        title={t("upload.news")}
        lead={t("upload.lead")}
      />
      <Stack gap={4}>
        <Card title={t("upload.title")}>
          <UploadForm units={units} />
        </Card>
        <Card title={t("list.title")} flush>
          <ImportTable imports={imports} />
        </Card>
      </Stack>
    </>
  );
}
