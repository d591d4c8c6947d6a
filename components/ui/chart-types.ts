import type { Day } from "./days.ts";

export type SeriesTone = "green" | "blue" | "amber" | "red" | "ink";

export type Series = {
  key: string;
  label: string;
  tone?: SeriesTone | undefined;
  points: readonly { day: Day; value: number }[];
};

export type ChartMark = {
  day: Day;
  label: string;
  /** `today` a firm line, `late` the dashed red one of a deadline. */
  tone?: "today" | "late" | undefined;
};

export type ChartProps = {
  /** The chart in one sentence, for those who do not see it. */
  title: string;
  from: Day;
  to: Day;
  /** Highest value of the scale. */
  max: number;
  series: readonly Series[];
  marks?: readonly ChartMark[] | undefined;
  /** Heading of the days in the table. */
  dayWord?: string | undefined;
};
