import type { getTranslations } from "next-intl/server";
import { Bar } from "#components/ui/bar.tsx";
import { Figure } from "#components/ui/figure.tsx";
import { Grid } from "#components/ui/layout.tsx";
import type { Progress } from "#lib/monitoring/rules.ts";

type Translate = Awaited<ReturnType<typeof getTranslations<"leaders">>>;

/** The four numbers that matter; each opens the units it is made of. */
export function ProgressFigures({ progress, slug, t }: { progress: Progress; slug: string; t: Translate }) {
  const base = `/monitoring?directive=${slug}`;
  const rate = progress.onTimeRate === null ? "–" : `${Math.round(progress.onTimeRate * 100)}%`;
  const parts = [
    { value: progress.accepted, tone: "green" as const },
    { value: progress.inReview, tone: "blue" as const },
    { value: progress.returned, tone: "red" as const },
    { value: progress.inUnit, tone: "amber" as const },
  ];
  return (
    <Grid columns={4} keep>
      <Figure
        label={t("sentFigure")}
        value={String(progress.sent)}
        of={String(progress.total)}
        href={`${base}&group=sent`}
        bar={
          <Bar
            label={t("barSaid", {
              accepted: progress.accepted,
              review: progress.inReview,
              returned: progress.returned,
              unit: progress.inUnit,
            })}
            total={progress.total}
            parts={parts}
          />
        }
      />
      <Figure
        label={t("acceptedFigure")}
        value={String(progress.accepted)}
        of={String(progress.total)}
        href={`${base}&group=accepted`}
        note={t("acceptedNote", { review: progress.inReview })}
      />
      <Figure
        label={t("onTimeFigure")}
        value={rate}
        href={`${base}&late=1`}
        note={
          progress.withDeadline === 0
            ? t("onTimeNoDate")
            : t("onTimeNote", { onTime: progress.onTime, late: progress.late, overdue: progress.overdue })
        }
      />
      <Figure
        label={t("returnedFigure")}
        value={String(progress.returned)}
        href={`${base}&group=returned`}
        note={t("returnedNote", { unit: progress.inUnit, notStarted: progress.notStarted })}
      />
    </Grid>
  );
}
