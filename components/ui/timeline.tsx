import clsx from "clsx";
import { scaleLinear } from "d3-scale";
import { formatDay } from "#lib/platform/time.ts";
import { type Day, dayNumber, monthOf, monthStarts } from "./days.ts";
import { TextLink } from "./link.tsx";

export type TimelineTone = "normal" | "done" | "soon" | "late";

export type TimelineItem = {
  key: string;
  day: Day;
  label: string;
  /** The plan's own words for the day: "trước ngày 21/4/2023". */
  phrase?: string | undefined;
  /** What it means now: "còn 1 ngày". */
  meaning?: string | undefined;
  tone?: TimelineTone | undefined;
  href?: string | undefined;
};

export type TimelineLane = { key: string; label: string; items: readonly TimelineItem[] };

type TimelineProps = {
  /** The drawing in one sentence. */
  label: string;
  from: Day;
  to: Day;
  today: Day;
  /** "hôm nay". */
  todayWord: string;
  lanes: readonly TimelineLane[];
  /** False where the same deadlines stand in words beside the drawing: then a phone shows nothing. */
  inWords?: boolean | undefined;
};

const dots: Record<TimelineTone, string> = {
  normal: "fill-paper stroke-ink-2",
  done: "fill-green stroke-green",
  soon: "fill-amber-wash stroke-amber",
  late: "fill-red stroke-red",
};

const words: Record<TimelineTone, string> = { normal: "text-ink-3", done: "text-green", soon: "soon", late: "late" };

const width = 960;
const laneHeight = 36;
const inset = { left: 128, right: 24, top: 30 };

/** Deadlines along the months, a lane for each subject, today across; the same in words beneath, which is all a phone shows. */
export function Timeline({ label, from, to, today, todayWord, lanes, inWords = true }: TimelineProps) {
  return (
    <figure className="grid gap-4">
      <div className="max-md:hidden">
        <TimelineDrawing label={label} from={from} to={to} today={today} todayWord={todayWord} lanes={lanes} />
      </div>
      {inWords && (
        <figcaption className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
          {lanes.map((lane) => (
            <TimelineWords key={lane.key} lane={lane} />
          ))}
        </figcaption>
      )}
    </figure>
  );
}

function TimelineDrawing({ label, from, to, today, todayWord, lanes }: Omit<TimelineProps, "inWords">) {
  const height = inset.top + lanes.length * laneHeight + 6;
  const place = scaleLinear()
    .domain([dayNumber(from), dayNumber(to)])
    .range([inset.left, width - inset.right])
    .clamp(true);
  const now = place(dayNumber(today));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      className="num block h-auto w-full"
    >
      {monthStarts(from, to).map((day) => (
        <g key={day}>
          <line
            x1={place(dayNumber(day))}
            x2={place(dayNumber(day))}
            y1={inset.top - 6}
            y2={height}
            className="stroke-line"
          />
          <text x={place(dayNumber(day)) + 4} y={14} className="fill-ink-3 text-xs">
            {monthOf(day)}
          </text>
        </g>
      ))}
      <line x1={now} x2={now} y1={18} y2={height} className="stroke-ink" />
      <text
        x={now}
        y={14}
        textAnchor="middle"
        className="fill-ink text-xs font-semibold"
        paintOrder="stroke"
        strokeWidth={6}
        stroke="var(--color-paper)"
      >
        {todayWord}
      </text>
      {lanes.map((lane, index) => (
        <Lane key={lane.key} lane={lane} top={inset.top + index * laneHeight} place={place} />
      ))}
    </svg>
  );
}

function Lane({ lane, top, place }: { lane: TimelineLane; top: number; place: (value: number) => number }) {
  const middle = top + laneHeight / 2;
  return (
    <g>
      <text x={2} y={middle + 4} className="fill-ink-2 text-s font-semibold">
        {lane.label}
      </text>
      <line x1={inset.left} x2={width - inset.right} y1={middle} y2={middle} className="stroke-line-strong" />
      {lane.items.map((item) => (
        <circle
          key={item.key}
          cx={place(dayNumber(item.day))}
          cy={middle}
          r={6}
          strokeWidth={2}
          className={dots[item.tone ?? "normal"]}
        >
          <title>{`${item.label}: ${item.phrase ?? formatDay(item.day)}`}</title>
        </circle>
      ))}
    </g>
  );
}

function TimelineWords({ lane }: { lane: TimelineLane }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2">{lane.label}</h3>
      <ol className="grid gap-2.5">
        {lane.items.map((item) => (
          <li key={item.key} className="grid grid-cols-[14px_minmax(0,1fr)] gap-2">
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" className="mt-1">
              <circle cx="7" cy="7" r="5.5" strokeWidth="2" className={dots[item.tone ?? "normal"]} />
            </svg>
            <div>
              <p>{item.href ? <TextLink href={item.href}>{item.label}</TextLink> : item.label}</p>
              <p className="num text-s text-ink-2">
                {item.phrase ?? formatDay(item.day)}
                {item.meaning && <span className={clsx(words[item.tone ?? "normal"])}> · {item.meaning}</span>}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
