import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageRefusal } from "#components/access/desk-refusal.tsx";
import { AdminTabs } from "#components/organisation/admin-tabs.tsx";
import { CreateUnitForm } from "#components/organisation/unit-forms.tsx";
import { UnitTable } from "#components/organisation/unit-table.tsx";
import { Card } from "#components/ui/card.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { can } from "#lib/access/can.ts";
import { requireViewer } from "#lib/access/session.ts";
import { unitKinds, unitTree } from "#lib/organisation/queries/units.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/time.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("tabs.units") };
}

/** The tree of bodies: who stands below whom, of which kind, since when; entered and renamed here. */
export default async function UnitsPage() {
  const viewer = await requireViewer();
  const [t, locale] = await Promise.all([getTranslations("admin"), getLocale()]);
  if (can("unit.manage", viewer) !== null) return <PageRefusal permission="unit.manage" title={t("refused")} />;
  const [{ units }, kinds] = await Promise.all([unitTree(viewer), unitKinds()]);
  return (
    <>
      <PageHead
        title={t("units.title", { total: units.length })}
        lead={t("units.lead")}
        crumbs={[{ label: t("name"), href: "/desk/admin" }, { label: t("tabs.units") }]}
      />
      <Stack gap={4}>
        <AdminTabs current="units" />
        <Card flush title={t("units.caption")}>
          <UnitTable units={units} />
        </Card>
        <div className="max-w-[40rem]">
          <Card title={t("unit.create")} id="new">
            <CreateUnitForm
              parents={units
                .filter((unit) => unit.exists)
                .map((unit) => ({ value: unit.id, label: `${"– ".repeat(unit.depth)}${unit.name}` }))}
              kinds={kinds.map((kind) => ({
                value: kind.code,
                label: locale === "en" ? kind.nameEn : `${kind.nameVi} (${kind.levelVi})`,
              }))}
              today={dayOf(now())}
            />
          </Card>
        </div>
      </Stack>
    </>
  );
}
