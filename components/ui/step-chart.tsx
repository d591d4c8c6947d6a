import { useTranslations } from "next-intl";
import { formatDay } from "#lib/platform/time.ts";
import type { ChartProps, Series } from "./chart-types.ts";
import { dayNumber } from "./days.ts";
import { Disclosure } from "./disclosure.tsx";
import { StepPlot } from "./step-plot.tsx";

/** Counts that stay until the next day they change. Drawn by the server; the same figures stand in a table behind "Xem bảng số". */
export function StepChart({ dayWord, ...plot }: ChartProps) {
  const t = useTranslations("ui");
  return (
    <figure className="grid gap-2">
      {/* Two sizes of the same drawing, so that its words stay readable on a phone; only one is ever shown. */}
      <div className="max-sm:hidden">
        <StepPlot {...plot} width={640} height={200} ticks={6} />
      </div>
      <div className="sm:hidden">
        <StepPlot {...plot} width={320} height={190} ticks={4} />
      </div>
      <figcaption className="text-s">
        <Disclosure summary={t("chart.table")}>
          <ChartTable title={plot.title} series={plot.series} dayWord={dayWord ?? t("chart.day")} />
        </Disclosure>
      </figcaption>
    </figure>
  );
}

function ChartTable({ title, series, dayWord }: { title: string; series: readonly Series[]; dayWord: string }) {
  const days = [...new Set(series.flatMap((one) => one.points.map((point) => point.day)))].sort(
    (a, b) => dayNumber(a) - dayNumber(b),
  );
  return (
    <table className="grid-table">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{dayWord}</th>
          {series.map((one) => (
            <th key={one.key} scope="col" className="n">
              {one.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day}>
            <th scope="row" className="num">
              {formatDay(day)}
            </th>
            {series.map((one) => (
              <td key={one.key} className="n">
                {one.points.find((point) => point.day === day)?.value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
