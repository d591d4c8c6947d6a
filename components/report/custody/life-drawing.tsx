import clsx from "clsx";
import { useLocale, useTranslations } from "next-intl";
import { formatDay, dayOf } from "#lib/platform/time.ts";
import { labels } from "#lib/report/custody/labels.ts";
import type { Life, LifeMark, Phase } from "#lib/report/custody/types.ts";
import { type Bar, type Flag, type LifeLayout, layLife } from "./life-layout.ts";

type Size = { width: number; left: number };

const sizes = { wide: { width: 1120, left: 112 }, narrow: { width: 320, left: 78 } } as const satisfies Record<
  string,
  Size
>;
const LANE = 27;
const ROW = 15;
const RIGHT = 12;

/** A phase is a word with a colour; what is on the way is drawn open, since nobody works on it there. */
const fills: Record<Phase, string> = {
  drafting: "fill-blue-wash stroke-blue",
  approval: "fill-amber-wash stroke-amber",
  way: "fill-paper stroke-ink-3",
  review: "fill-blue stroke-blue",
  returned: "fill-red-wash stroke-red",
  done: "fill-green stroke-green",
};

const lines: Record<LifeMark["kind"], string> = {
  started: "stroke-line-strong",
  sent: "stroke-green",
  withdrawn: "stroke-ink-3",
  returned: "stroke-red",
  accepted: "stroke-green",
  firstDue: "stroke-ink-3",
  due: "stroke-red",
  returnDue: "stroke-red",
  today: "stroke-ink",
};
const inks: Record<LifeMark["kind"], string> = {
  started: "fill-ink-2",
  sent: "fill-green",
  withdrawn: "fill-ink-2",
  returned: "fill-red-ink",
  accepted: "fill-green",
  firstDue: "fill-ink-2",
  due: "fill-red-ink",
  returnDue: "fill-red-ink",
  today: "fill-ink font-semibold",
};
const deadlines: readonly LifeMark["kind"][] = ["firstDue", "due", "returnDue"];

const shortDay = (at: Date): string => formatDay(dayOf(at)).replace(/\/\d{4}$/, "");

/** The life of a report along the days: a line that goes from lane to lane as it goes from hand to hand. */
export function LifeDrawing({ life, size, label }: { life: Life; size: keyof typeof sizes; label: string }) {
  const locale = useLocale() === "en" ? "en" : "vi";
  const { width, left } = sizes[size];
  const say = (mark: LifeMark): string => `${labels.mark[mark.kind][locale]} ${shortDay(mark.at)}`;
  const layout = layLife(life, say, left, width - RIGHT);
  const top = layout.rows * ROW + 8;
  const height = top + layout.lanes.length * LANE + 4;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      className="num block h-auto w-full"
    >
      <Lanes layout={layout} top={top} edge={width - RIGHT} left={left} />
      {layout.flags.map((flag) => (
        <FlagLine key={flag.mark.key} flag={flag} bottom={height} />
      ))}
      {layout.flags.map((flag) => (
        <FlagWords key={flag.mark.key} flag={flag} top={top} />
      ))}
      <Line layout={layout} top={top} size={size} />
    </svg>
  );
}

function Lanes({ layout, top, edge, left }: { layout: LifeLayout; top: number; edge: number; left: number }) {
  const locale = useLocale() === "en" ? "en" : "vi";
  return layout.lanes.map((phase, index) => {
    const middle = top + index * LANE + LANE / 2;
    return (
      <g key={phase}>
        <text x={2} y={middle + 4} className="fill-ink-2 text-s font-semibold">
          {labels.phase[phase][locale]}
        </text>
        <line x1={left} x2={edge} y1={middle} y2={middle} className="stroke-line" />
      </g>
    );
  });
}

const wordsAt = (flag: Flag): number => ROW * (flag.row + 1) - 3;

function FlagLine({ flag, bottom }: { flag: Flag; bottom: number }) {
  const { kind } = flag.mark;
  return (
    <line
      x1={flag.x}
      x2={flag.x}
      y1={wordsAt(flag) + 3}
      y2={bottom}
      className={lines[kind]}
      strokeWidth={kind === "today" ? 1.5 : 1}
      {...(deadlines.includes(kind) ? { strokeDasharray: "4 3" } : {})}
    />
  );
}

/** The word of a mark over every line, and the arrow of what went up or came back. */
function FlagWords({ flag, top }: { flag: Flag; top: number }) {
  const { kind } = flag.mark;
  return (
    <g>
      <text
        x={flag.side === "start" ? flag.x + 3 : flag.x - 3}
        y={wordsAt(flag)}
        textAnchor={flag.side}
        paintOrder="stroke"
        strokeWidth={4}
        className={clsx("stroke-paper text-xs", inks[kind])}
      >
        {flag.words}
      </text>
      {kind === "returned" && <path d={`M${flag.x} ${top - 2} l8 -5 v10 z`} className="fill-red" />}
      {kind === "sent" && <path d={`M${flag.x} ${top - 2} l-8 -5 v10 z`} className="fill-green" />}
    </g>
  );
}

function Line({ layout, top, size }: { layout: LifeLayout; top: number; size: keyof typeof sizes }) {
  const last = layout.bars.at(-1);
  const middle = (lane: number): number => top + lane * LANE + LANE / 2;
  return (
    <>
      {layout.bars.map((bar) => (
        <g key={bar.span.id}>
          {bar.from !== null && bar.from !== bar.lane && (
            <line
              x1={bar.left}
              x2={bar.left}
              y1={middle(bar.from)}
              y2={middle(bar.lane)}
              className="stroke-ink-2"
              strokeWidth={1.5}
            />
          )}
          <BarBox bar={bar} y={middle(bar.lane)} named={size === "wide"} />
        </g>
      ))}
      {layout.end !== null && last && (
        <circle cx={layout.end} cy={middle(last.lane)} r={6} strokeWidth={2} className={fills.done} />
      )}
    </>
  );
}

const LETTER = 6.4;

function BarBox({ bar, y, named }: { bar: Bar; y: number; named: boolean }) {
  const t = useTranslations("custody");
  const { span, left, right } = bar;
  const holder = span.person ?? span.unit;
  const long = t("bar", { holder, days: span.days });
  const short = t("barDays", { days: span.days });
  const room = right - left - 8;
  const words = named && long.length * LETTER < room ? long : short.length * LETTER < room ? short : null;
  return (
    <>
      <rect x={left} y={y - 9} width={right - left} height={18} rx={2} strokeWidth={1.2} className={fills[span.phase]}>
        <title>{long}</title>
      </rect>
      {words !== null && (
        <text x={left + 4} y={y + 4} className={clsx("text-xs", span.phase === "review" ? "fill-paper" : "fill-ink")}>
          {words}
        </text>
      )}
    </>
  );
}
