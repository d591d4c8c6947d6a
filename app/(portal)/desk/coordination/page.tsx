import { getTranslations } from "next-intl/server";
import { Bar } from "#components/ui/bar.tsx";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { EventList } from "#components/ui/event-list.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { TaskList } from "#components/ui/task-list.tsx";
import { can } from "#lib/access/can.ts";
import { requireViewer } from "#lib/access/session.ts";
import { deadlineView } from "#lib/plan/deadline/rules.ts";
import { coordinationDesk } from "#lib/monitoring/queries/coordination.ts";
import { now } from "#lib/platform/clock.ts";
import { formatInstant } from "#lib/platform/time.ts";

/** The desk of the bodies that coordinate or watch: drafts for their opinion, progress, what was accepted. */
export default async function CoordinationPage() {
  const viewer = await requireViewer();
  const t = await getTranslations("monitoring");
  if (can("desk.coordination", viewer)) {
    return (
      <Refusal
        title={t("coordination.refusedTitle")}
        reason={t("coordination.refusedReason")}
        who={[t("coordination.refusedWho")]}
        back={{ label: t("back"), href: "/" }}
      />
    );
  }
  const desk = await coordinationDesk(viewer);
  const at = now();
  const open = desk.opinions.filter((one) => !one.given);
  const monitors = viewer.positions.some((position) => position.role === "MONITOR");
  const total = desk.directives.reduce((sum, one) => sum + one.total, 0);
  const accepted = desk.directives.reduce((sum, one) => sum + one.accepted, 0);
  return (
    <>
      <PageHead
        title={
          open.length > 0
            ? t("coordination.headlineOpinions", { count: open.length })
            : t("coordination.headline", { accepted, total })
        }
        lead={t("coordination.lead")}
      />
      <Card flush title={t("coordination.opinions")}>
        <TaskList
          items={open.map((one) => ({
            key: one.id,
            title: t("coordination.opinionOn", { code: one.code, unit: one.unit }),
            href: `/reports/${one.reportId}`,
            when: (
              <Deadline
                {...deadlineView({ phrase: null, dueOn: one.dueOn, firstDueOn: null }, at, viewer.locale)}
                inline
              />
            ),
          }))}
          empty={t("coordination.opinionsNone")}
        />
      </Card>
      <Grid columns={3}>
        {desk.directives.map((one) => (
          <Figure
            key={one.slug}
            label={t("coordination.acceptedOf", { code: one.code })}
            value={String(one.accepted)}
            of={String(one.total)}
            {...(monitors ? { href: `/monitoring?directive=${one.slug}` } : { href: `/reports?directive=${one.slug}` })}
            bar={
              <Bar
                label={t("coordination.barSaid", { accepted: one.accepted, total: one.total })}
                total={one.total}
                parts={[{ value: one.accepted, tone: "green" }]}
              />
            }
          />
        ))}
      </Grid>
      <Card title={t("coordination.newest")}>
        {desk.accepted.length === 0 ? (
          <p className="muted">{t("coordination.newestNone")}</p>
        ) : (
          <EventList
            items={desk.accepted.map((one) => ({
              key: one.id,
              at: formatInstant(new Date(one.acceptedAt)),
              children: (
                <TextLink href={`/reports/${one.id}`}>
                  {t("coordination.acceptedReport", { unit: one.unit, code: one.code })}
                </TextLink>
              ),
            }))}
          />
        )}
      </Card>
    </>
  );
}
