import { scaleSqrt } from "d3-scale";

type UnitPlotProps = {
  title: string;
  codes: readonly { key: string; label: string }[];
  rows: readonly { key: string; label: string; total: number; counts: Readonly<Record<string, number>> }[];
  width: number;
  names: number;
};

const LINE = 32;
const HEAD = 92;
const BIGGEST = 14;
/** Room on the right for the last slanted name, and for the sum. */
const TAIL = 64;

/** Units against reasons: the bigger the circle, the more often that unit was returned for it; the number stands in it. */
export function UnitPlot({ title, codes, rows, width, names }: UnitPlotProps) {
  const most = Math.max(1, ...rows.flatMap((row) => Object.values(row.counts)));
  const step = (width - names - TAIL) / Math.max(1, codes.length);
  // Neighbours never touch, however many reasons there are.
  const biggest = Math.min(BIGGEST, step / 2 - 1);
  const radius = scaleSqrt().domain([0, most]).range([0, biggest]);
  const x = (place: number) => names + step * (place + 0.5);
  const height = HEAD + rows.length * LINE + 4;
  return (
    <svg role="img" aria-label={title} viewBox={`0 0 ${width} ${height}`} className="num block h-auto w-full">
      {codes.map((code, place) => (
        <text
          key={code.key}
          transform={`translate(${x(place) - 2} ${HEAD - 10}) rotate(-42)`}
          className="fill-ink-2 text-xs"
        >
          {code.label}
        </text>
      ))}
      {rows.map((row, line) => {
        const y = HEAD + line * LINE + LINE / 2;
        return (
          <g key={row.key}>
            <line x1={0} x2={width} y1={y + LINE / 2} y2={y + LINE / 2} className="stroke-line" />
            <text x={0} y={y + 4} className="fill-ink text-s">
              {row.label}
            </text>
            {codes.map((code, place) => {
              const count = row.counts[code.key] ?? 0;
              return (
                count > 0 && (
                  <g key={code.key}>
                    <circle
                      cx={x(place)}
                      cy={y}
                      r={Math.max(Math.min(8, biggest), radius(count))}
                      className="fill-red"
                    />
                    <text x={x(place)} y={y + 4} textAnchor="middle" className="fill-paper text-xs font-semibold">
                      {count}
                    </text>
                  </g>
                )
              );
            })}
            <text x={width - 4} y={y + 4} textAnchor="end" className="fill-ink text-s font-semibold">
              {row.total}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
