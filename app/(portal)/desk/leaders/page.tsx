import { getTranslations } from "next-intl/server";
import { FiguresTable } from "#components/monitoring/figures-table.tsx";
import { ProgressFigures } from "#components/monitoring/progress-figures.tsx";
import { Raised } from "#components/monitoring/raised.tsx";
import { unitLines } from "#components/monitoring/unit-lines.ts";
import { UnitTable } from "#components/monitoring/unit-table.tsx";
import { WaitingForMe } from "#components/monitoring/waiting-for-me.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { Grid } from "#components/ui/layout.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { StepChart } from "#components/ui/step-chart.tsx";
import { Segmented } from "#components/ui/tabs.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { deadlineView } from "#lib/plan/deadline/rules.ts";
import { leadersDesk, ledUnits } from "#lib/monitoring/queries/leaders.ts";
import { openFirst, progressMatrix } from "#lib/monitoring/queries/matrix.ts";
import { raisedRecommendations } from "#lib/monitoring/queries/recommendations.ts";
import { now } from "#lib/platform/clock.ts";
import { addDays, dayOf, daysLate, daysLeft, formatDay, formatInstant } from "#lib/platform/time.ts";

const SHOWN = 14;

/** The leaders' desk: how far, how punctual, what the numbers say, what is asked for, what waits for a decision. */
export default async function LeadersPage({ searchParams }: { searchParams: Promise<{ directive?: string }> }) {
  const viewer = await requireViewer();
  const t = await getTranslations("leaders");
  const tm = await getTranslations("monitoring");
  if (ledUnits(viewer).length === 0) {
    return (
      <Refusal
        title={t("refusedTitle")}
        reason={t("refusedReason")}
        who={[t("refusedWho")]}
        back={{ label: t("back"), href: "/" }}
      />
    );
  }
  const at = now();
  const today = dayOf(at);
  const desk = await leadersDesk(viewer, (await searchParams).directive, today);
  if (desk === null) return <EmptyState title={t("noPlan")}>{t("noPlanLead")}</EmptyState>;
  const { directive, grass } = desk;
  const [cells, raised] = await Promise.all([
    progressMatrix(viewer, { directive: directive.slug, today }),
    raisedRecommendations(viewer, directive.id),
  ]);
  const open = openFirst(cells);
  const unsent = grass.total - grass.sent;
  const late = desk.dueOn ? daysLate(desk.dueOn, at) : 0;
  const due =
    desk.dueOn === null
      ? t("dueNone")
      : late > 0
        ? t("dueOver", { days: late })
        : t("dueIn", { days: daysLeft(desk.dueOn, at) });
  const from = desk.curve[0] ? addDays(desk.curve[0].day, -3) : addDays(today, -14);
  const to = desk.dueOn && desk.dueOn > today ? addDays(desk.dueOn, 2) : addDays(today, 2);
  return (
    <>
      <PageHead
        title={t("headline", { code: directive.code, unsent, due })}
        lead={
          <>
            {t("lead", { at: formatInstant(at) })}{" "}
            {desk.dueOn !== null && (
              <>
                {t("dueWords")} <Deadline {...deadlineView({ ...desk, phrase: null }, at, viewer.locale)} inline />.{" "}
              </>
            )}
            <TextLink href={`/reviews/reasons?directive=${directive.slug}`}>{t("reasons")}</TextLink>
          </>
        }
        actions={
          <Segmented
            label={t("directives")}
            items={desk.directives.map((one) => ({
              href: `/desk/leaders?directive=${one.slug}`,
              label: one.code,
              current: one.id === directive.id,
            }))}
          />
        }
      />
      <ProgressFigures progress={grass} slug={directive.slug} t={t} />
      <Grid columns="main-side">
        <Card title={t("curveTitle")}>
          <StepChart
            title={t("curveSaid", { sent: grass.sent, total: grass.total })}
            from={from}
            to={to}
            max={Math.max(grass.total, 1)}
            series={[
              {
                key: "sent",
                label: t("sent"),
                tone: "green",
                points: [...desk.curve.filter((p) => p.day <= today), { day: today, value: grass.sent }],
              },
            ]}
            marks={[
              { day: today, label: t("today"), tone: "today" },
              ...(desk.firstDueOn && desk.firstDueOn !== desk.dueOn
                ? [
                    {
                      day: desk.firstDueOn,
                      label: t("firstDue", { day: formatDay(desk.firstDueOn) }),
                      tone: "late" as const,
                    },
                  ]
                : []),
              ...(desk.dueOn
                ? [{ day: desk.dueOn, label: t("due", { day: formatDay(desk.dueOn) }), tone: "late" as const }]
                : []),
            ]}
          />
        </Card>
        <WaitingForMe waiting={desk.waiting} t={t} />
      </Grid>
      <Card
        flush
        title={t("unitsTitle", { count: open.length })}
        end={
          <TextLink href={`/monitoring?directive=${directive.slug}`}>
            {t("allUnits", { count: desk.all.total })}
          </TextLink>
        }
      >
        <UnitTable
          rows={unitLines(open.slice(0, SHOWN), at, viewer.locale)}
          words={unitWords(tm)}
          withDirective={false}
        />
      </Card>
      <Grid columns={2}>
        <FiguresTable groups={desk.groups} values={desk.values} slug={directive.slug} t={t} />
        <Raised raised={raised} t={t} />
      </Grid>
    </>
  );
}

function unitWords(t: Awaited<ReturnType<typeof getTranslations<"monitoring">>>) {
  return {
    caption: t("caption"),
    unit: t("unit"),
    directive: t("directive"),
    state: t("state"),
    holder: t("holder"),
    days: t("days"),
    sumUp: t("sumUp"),
    send: t("send"),
    back: t("backDue"),
    extension: t("extension"),
    empty: t("empty"),
  };
}
