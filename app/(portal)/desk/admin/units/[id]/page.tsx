import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageRefusal } from "#components/access/desk-refusal.tsx";
import { ChangeUnitForm } from "#components/organisation/unit-forms.tsx";
import { Card } from "#components/ui/card.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { can } from "#lib/access/can.ts";
import { requireViewer } from "#lib/access/session.ts";
import { unitView } from "#lib/organisation/queries/unit.ts";
import { isId } from "#lib/platform/ids.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("tabs.units") };
}

/** One unit: its names, symbol and the days it exists. Kind, code and place in the tree are lasting. */
export default async function UnitPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const [t, locale] = await Promise.all([getTranslations("admin"), getLocale()]);
  if (can("unit.manage", viewer) !== null) return <PageRefusal permission="unit.manage" title={t("refused")} />;
  const { id } = await params;
  const unit = isId(id) ? await unitView(viewer, id) : null;
  if (unit === null) notFound();
  const kind = locale === "en" ? unit.kindEn : unit.kindVi;
  return (
    <>
      <PageHead
        title={unit.name}
        lead={unit.parentName === null ? kind : t("unit.lead", { kind, parent: unit.parentName, code: unit.code })}
        crumbs={[
          { label: t("name"), href: "/desk/admin" },
          { label: t("tabs.units"), href: "/desk/admin/units" },
          { label: unit.shortName },
        ]}
      />
      <div className="max-w-[40rem]">
        <Card title={t("unit.change")}>
          <ChangeUnitForm unit={unit} />
        </Card>
      </div>
    </>
  );
}
