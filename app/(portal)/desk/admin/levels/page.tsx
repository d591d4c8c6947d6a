import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageRefusal } from "#components/access/desk-refusal.tsx";
import { AdminTabs } from "#components/organisation/admin-tabs.tsx";
import { LevelForm, UnitKindForm } from "#components/organisation/level-forms.tsx";
import { KindTable, LevelTable } from "#components/organisation/level-tables.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { namesWhoMay } from "#lib/access/queries.ts";
import { requireViewer } from "#lib/access/session.ts";
import { levelsAndKinds } from "#lib/organisation/level/queries.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("tabs.levels") };
}

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Levels and kinds of unit as rows: entered, renamed, taken out while nothing uses them. */
export default async function LevelsPage({ searchParams }: Search) {
  const viewer = await requireViewer();
  const [t, locale, found, given] = await Promise.all([
    getTranslations("admin"),
    getLocale(),
    levelsAndKinds(viewer),
    searchParams,
  ]);
  if (found === null)
    return <PageRefusal permission="unit.manage" title={t("refused")} people={await namesWhoMay("unit.manage", {})} />;
  const { levels, kinds } = found;
  const level = levels.find((one) => one.code === given["level"]) ?? null;
  const kind = kinds.find((one) => one.code === given["kind"]) ?? null;
  const back = (
    <ButtonLink href="/desk/admin/levels" small look="quiet">
      {t("levels.stop")}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={t("levels.title", { levels: levels.length, kinds: kinds.length })}
        lead={t("levels.lead")}
        crumbs={[{ label: t("name"), href: "/desk/admin" }, { label: t("tabs.levels") }]}
      />
      <Stack gap={4}>
        <AdminTabs current="levels" />
        <Grid columns="main-side">
          <Card flush title={t("levels.kindsTitle")}>
            <KindTable kinds={kinds} />
          </Card>
          <Card
            id="kind"
            title={kind ? t("levels.changeKind", { name: kind.nameVi }) : t("levels.addKind")}
            {...(kind ? { end: back } : {})}
          >
            <UnitKindForm
              key={kind?.code ?? "new"}
              kind={kind}
              levels={levels.map((one) => ({ value: one.code, label: locale === "en" ? one.nameEn : one.nameVi }))}
              nextSort={Math.max(0, ...kinds.map((one) => one.sort)) + 1}
            />
          </Card>
        </Grid>
        <Grid columns="main-side">
          <Card flush title={t("levels.levels")}>
            <LevelTable levels={levels} />
          </Card>
          <Card
            id="level"
            title={level ? t("levels.changeLevel", { name: level.nameVi }) : t("levels.addLevel")}
            {...(level ? { end: back } : {})}
          >
            <LevelForm
              key={level?.code ?? "new"}
              level={level}
              nextRank={Math.max(0, ...levels.map((one) => one.rank)) + 1}
            />
          </Card>
        </Grid>
      </Stack>
    </>
  );
}
