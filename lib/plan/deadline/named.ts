/** What words name, before any year is supplied and before "trước" or "đến" is applied to it. */
export type Named = NamedDay | Period | Part | Stretch | Joined | Span | Unreadable;

/** month null: only the day is named, the context knows the month. year null: the context knows the year. */
export type NamedDay = { kind: "day"; date: number; month: number | null; year: number | null };

/** Whole months of one year, both ends included; null months: "tháng" alone, the month of the context. */
export type Period = { kind: "period"; first: number | null; last: number | null; year: number | null };

/** A part that begins and ends on no certain day. A week counts from 1; -1 is the last. */
export type Part = {
  kind: "part";
  part: "start" | "middle" | "end" | "firstTen" | "secondTen" | "lastTen" | "firstHalf" | "secondHalf" | "week";
  week: number;
  of: Period;
};

/** The first or last so many days of a period: "10 ngày đầu tháng 7", "ngày cuối cùng của quý II". */
export type Stretch = { kind: "stretch"; days: number; side: "first" | "last"; of: Period };

/** Several of a kind, of which the latest ends: "tháng 5 và tháng 6", "ngày 20, 21/4". */
export type Joined = { kind: "joined"; all: readonly Named[] };

/** From one to another; from null: "từ nay". */
export type Span = { kind: "span"; from: Named | null; to: Named };

/** Words of a date that name none: "ngày 15 hằng tháng", "tháng sau". */
export type Unreadable = { kind: "unreadable" };
