import clsx from "clsx";
import { scaleLinear } from "d3-scale";
import type { Round } from "#lib/review/reason/filter.ts";
import type { CodeCount } from "#lib/review/reason/types.ts";

type CodePlotProps = {
  /** What the picture shows, read aloud. */
  title: string;
  rows: readonly (Pick<CodeCount, "total" | "rounds"> & { label: string })[];
  width: number;
  /** Width kept for the names of the reasons. */
  names: number;
};

const LINE = 30;
const order: readonly Round[] = ["1", "2", "3"];

/** The first round, the second, later ones: from calm to red. */
export const roundFills: Record<Round, string> = { "1": "fill-blue", "2": "fill-amber-bar", "3": "fill-red" };

/** Reasons as bars, each parted by the round in which it was given. */
export function CodePlot({ title, rows, width, names }: CodePlotProps) {
  const most = Math.max(1, ...rows.map((row) => row.total));
  const x = scaleLinear()
    .domain([0, most])
    .range([0, width - names - 34]);
  const height = rows.length * LINE + 4;
  return (
    <svg role="img" aria-label={title} viewBox={`0 0 ${width} ${height}`} className="num block h-auto w-full">
      {rows.map((row, line) => (
        <g key={row.label} transform={`translate(0 ${line * LINE})`}>
          <text x={names - 10} y={20} textAnchor="end" className="fill-ink text-s">
            {row.label}
          </text>
          {order.map((round, place) => {
            const before = order.slice(0, place).reduce((sum, other) => sum + row.rounds[other], 0);
            const value = row.rounds[round];
            return (
              value > 0 && (
                <rect
                  key={round}
                  x={names + x(before)}
                  y={7}
                  width={Math.max(1, x(value) - 1)}
                  height={18}
                  className={roundFills[round]}
                />
              )
            );
          })}
          <text x={names + x(row.total) + 8} y={20} className="fill-ink text-s font-semibold">
            {row.total}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** What the colours of the rounds mean, beside the picture. */
export function RoundLegend({ words }: { words: Readonly<Record<Round, string>> }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-s text-ink-2">
      {order.map((round) => (
        <li key={round} className="inline-flex items-center gap-1.5">
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" className={clsx(roundFills[round])} />
          </svg>
          {words[round]}
        </li>
      ))}
    </ul>
  );
}
