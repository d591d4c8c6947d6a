import clsx from "clsx";
import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import type { ChartMark, ChartProps, Series, SeriesTone } from "./chart-types.ts";
import { dayNumber, shortDay, someDays } from "./days.ts";

type StepPlotProps = Omit<ChartProps, "dayWord"> & {
  /** Of the drawing, in its own units (CSS pixels where it is not scaled). */
  width: number;
  height: number;
  /** Most days named along the bottom. */
  ticks: number;
};

const inset = { left: 34, right: 24, top: 22, bottom: 24 };

const strokes: Record<SeriesTone, string> = {
  green: "stroke-green",
  blue: "stroke-blue",
  amber: "stroke-amber-bar",
  red: "stroke-red",
  ink: "stroke-ink",
};

const fills: Record<SeriesTone, string> = {
  green: "fill-green",
  blue: "fill-blue",
  amber: "fill-amber-bar",
  red: "fill-red",
  ink: "fill-ink",
};

/** One drawing of counts over days, with its scale, marked days and the last value of each line. */
export function StepPlot({ title, from, to, max, series, marks = [], width, height, ticks }: StepPlotProps) {
  const x = scaleLinear()
    .domain([dayNumber(from), Math.max(dayNumber(to), dayNumber(from) + 1)])
    .range([inset.left, width - inset.right]);
  const y = scaleLinear()
    .domain([0, Math.max(max, 1)])
    .range([height - inset.bottom, inset.top]);
  const path = line<{ day: string; value: number }>()
    .x((point) => x(dayNumber(point.day)))
    .y((point) => y(point.value))
    .curve(curveStepAfter);
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      className="num block h-auto w-full"
    >
      {levels(max).map((value) => (
        <g key={value}>
          <line x1={inset.left} x2={width - inset.right} y1={y(value)} y2={y(value)} className="stroke-line" />
          <text x={inset.left - 8} y={y(value) + 4} textAnchor="end" className="fill-ink-3 text-xs">
            {value}
          </text>
        </g>
      ))}
      {someDays(from, to, ticks).map((day) => (
        <text key={day} x={x(dayNumber(day))} y={height - 6} textAnchor="middle" className="fill-ink-3 text-xs">
          {shortDay(day)}
        </text>
      ))}
      {marks.map((mark) => (
        <MarkLine
          key={`${mark.day}-${mark.label}`}
          mark={mark}
          x={x(dayNumber(mark.day))}
          bottom={height - inset.bottom}
          edge={width - 4}
        />
      ))}
      {series.map((one) => (
        <g key={one.key}>
          <path
            d={path([...one.points]) ?? ""}
            className={clsx("fill-none", strokes[one.tone ?? "green"])}
            strokeWidth={2.5}
            strokeLinejoin="round"
          />
          <LastValue series={one} x={x} y={y} edge={width - inset.right} />
        </g>
      ))}
    </svg>
  );
}

/** Whole numbers for the scale: nothing, about a third, two thirds, and the whole where it fits. */
function levels(max: number): number[] {
  const step = Math.max(Math.ceil(max / 3), 1);
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, index) => index * step);
}

type MarkLineProps = { mark: ChartMark; x: number; bottom: number; edge: number };

/** Today is named on the left of its line, a deadline on the right: they are often neighbours. Near the edge it moves under and left. */
function MarkLine({ mark, x, bottom, edge }: MarkLineProps) {
  const late = mark.tone === "late";
  const roomLeft = !late || edge - x < mark.label.length * 6.5;
  return (
    <g>
      <line
        x1={x}
        x2={x}
        y1={8}
        y2={bottom}
        className={late ? "stroke-red" : "stroke-ink"}
        {...(late ? { strokeDasharray: "4 3" } : {})}
      />
      <text
        x={roomLeft ? x - 6 : x + 6}
        y={late && roomLeft ? 32 : 16}
        textAnchor={roomLeft ? "end" : "start"}
        paintOrder="stroke"
        strokeWidth={4}
        className={clsx("stroke-paper text-xs", late ? "fill-red-ink" : "fill-ink")}
      >
        {mark.label}
      </text>
    </g>
  );
}

type Scale = (value: number) => number;

function LastValue({ series, x, y, edge }: { series: Series; x: Scale; y: Scale; edge: number }) {
  const last = series.points.at(-1);
  if (last === undefined) return null;
  const left = x(dayNumber(last.day));
  const atEdge = left > edge - 24;
  return (
    <>
      <circle cx={left} cy={y(last.value)} r={4.5} className={fills[series.tone ?? "green"]} />
      <text
        x={atEdge ? left - 9 : left + 10}
        y={y(last.value) + (atEdge ? -7 : 4)}
        textAnchor={atEdge ? "end" : "start"}
        className="fill-ink text-s font-semibold"
      >
        {last.value}
      </text>
    </>
  );
}
