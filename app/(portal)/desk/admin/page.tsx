import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskRefusal } from "#components/access/desk-refusal.tsx";
import { AdminTabs } from "#components/organisation/admin-tabs.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { DefinitionList } from "#components/ui/definition-list.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { Grid, Stack } from "#components/ui/layout.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { installation } from "#lib/organisation/queries/installation.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("name") };
}

/** The administrator's desk: people, units, the portal's parts and settings; never the text of a report. */
export default async function AdminDesk() {
  const viewer = await requireViewer();
  const [t, found] = await Promise.all([getTranslations("admin"), installation(viewer)]);
  if (found === null) return <DeskRefusal desk="admin" />;
  return (
    <>
      <PageHead
        title={t("desk.title", { withoutRole: found.withoutRole })}
        lead={t("desk.lead")}
        actions={
          <ButtonLink href="/desk/admin/people#new" look="go">
            {t("people.create")}
          </ButtonLink>
        }
      />
      <Stack gap={4}>
        <AdminTabs current="overview" />
        <Grid columns={4} keep>
          <Figure
            label={t("desk.people")}
            value={String(found.people)}
            note={t("desk.closed", { closed: found.closed })}
            href="/desk/admin/people"
          />
          <Figure label={t("desk.units")} value={String(found.units)} href="/desk/admin/units" />
          <Figure label={t("desk.sessions")} value={String(found.sessions)} href="/desk/admin/people" />
          <Figure label={t("desk.delegations")} value={String(found.delegations)} href="/desk/admin/access" />
        </Grid>
        <Grid columns={2}>
          <Card title={t("health.title")}>
            <DefinitionList
              items={[
                {
                  term: t("health.database"),
                  detail: t("health.databaseState", { version: found.database, size: found.size }),
                },
                {
                  term: t("health.clock"),
                  detail: t(found.clockApart < 5 ? "health.clockGood" : "health.clockApart", {
                    seconds: Math.round(found.clockApart),
                  }),
                },
                {
                  term: t("health.trail"),
                  detail: t("health.trailState", { events: found.events, unsealed: found.unsealed }),
                },
              ]}
            />
          </Card>
          <Card title={t("settings.title")}>
            <p className="mb-3 text-ink-2">{t("settings.lead")}</p>
            <DefinitionList
              items={found.settings.map(({ name, value, word }) => ({
                term: t(`settings.${name}`),
                detail: word ? t(`settings.${word}`) : (value ?? t("settings.unset")),
              }))}
            />
          </Card>
        </Grid>
      </Stack>
    </>
  );
}
