import { dayOf, daysLate, daysLeft, formatDay, startOfDay } from "#lib/platform/time.ts";

export type Locale = "vi" | "en";

/** What a deadline is about: the plan's words and day, both null where the plan sets none; when it was met. */
export type DeadlineIn = {
  phrase: string | null;
  /** The last day on time, YYYY-MM-DD. */
  dueOn: string | null;
  /** The day the deadline was before anything moved it, YYYY-MM-DD; null where there never was another. */
  firstDueOn: string | null;
  /** The day it was met (held, arrived), YYYY-MM-DD; null while it is open. */
  doneOn?: string | null;
  /** When it was written down that it was met: shown beside the day it was met, which alone is judged. */
  recordedAt?: Date | null;
  /** What doing it is called: a review is held (xong), a report is sent (gửi). */
  doneAs?: "held" | "sent";
};

/** What the first deadline says beside the one in force: its day in words, and what it means now. */
export type FirstDeadline = { phrase: string; meaning: string; late: boolean };

/**
 * As `<Deadline>` draws it. `days`: left when positive, late when negative, null without a day. `first`: lateness
 * against the first deadline, null where the one in force is still the first.
 */
export type DeadlineView = {
  phrase: string;
  meaning: string;
  tone: "late" | "soon" | "normal" | "done";
  days: number | null;
  first: FirstDeadline | null;
};

const words = {
  noDate: { vi: "kế hoạch không ấn định", en: "the plan sets no date" },
  today: { vi: "hôm nay là ngày cuối", en: "today is the last day" },
  held: { vi: "xong ngày {day}", en: "held on {day}" },
  sent: { vi: "gửi ngày {day}", en: "sent on {day}" },
  inTime: { vi: "đúng hạn", en: "in time" },
  recorded: { vi: "ghi nhận ngày {day}", en: "recorded on {day}" },
  firstWas: { vi: "hạn đầu", en: "first deadline" },
  first: { vi: "so với hạn đầu {day}", en: "against the first deadline, {day}" },
} as const;

const inDays = (locale: Locale, days: number): string =>
  locale === "vi" ? `${days} ngày` : `${days} ${days === 1 ? "day" : "days"}`;

/** "còn 1 ngày" */
export function wordsLeft(days: number, locale: Locale): string {
  if (days === 0) return words.today[locale];
  return locale === "vi" ? `còn ${inDays(locale, days)}` : `${inDays(locale, days)} left`;
}

/** "quá hạn 2 ngày" */
export function wordsLate(days: number, locale: Locale): string {
  return locale === "vi" ? `quá hạn ${inDays(locale, days)}` : `${inDays(locale, days)} late`;
}

/** From so few days left on, a deadline is soon. */
const SOON = 3;

type Judged = Omit<DeadlineView, "phrase" | "first">;

function whenDone(deadline: DeadlineIn, doneOn: string, locale: Locale): Judged {
  const { recordedAt = null } = deadline;
  const done = words[deadline.doneAs ?? "held"][locale].replace("{day}", formatDay(doneOn));
  const after = recordedAt === null ? "" : `; ${words.recorded[locale].replace("{day}", formatDay(dayOf(recordedAt)))}`;
  if (deadline.dueOn === null) return { meaning: `${done}${after}`, tone: "done", days: null };
  const late = daysLate(deadline.dueOn, startOfDay(doneOn));
  if (late === 0) return { meaning: `${done}, ${words.inTime[locale]}${after}`, tone: "done", days: 0 };
  return { meaning: `${done}, ${wordsLate(late, locale)}${after}`, tone: "late", days: -late };
}

/** The same milestone against its first deadline; null where none was moved. */
function firstOf({ dueOn, firstDueOn, doneOn = null }: DeadlineIn, now: Date, locale: Locale): FirstDeadline | null {
  if (firstDueOn === null || firstDueOn === dueOn) return null;
  const phrase = words.first[locale].replace("{day}", formatDay(firstDueOn));
  const late = daysLate(firstDueOn, doneOn === null ? now : startOfDay(doneOn));
  if (late > 0) return { phrase, meaning: wordsLate(late, locale), late: true };
  const kept = doneOn === null ? wordsLeft(daysLeft(firstDueOn, now), locale) : words.inTime[locale];
  return { phrase, meaning: kept, late: false };
}

function judged(deadline: DeadlineIn, now: Date, locale: Locale): Judged {
  const { dueOn, doneOn = null } = deadline;
  if (doneOn !== null) return whenDone(deadline, doneOn, locale);
  if (dueOn === null) return { meaning: "", tone: "normal", days: null };
  const late = daysLate(dueOn, now);
  if (late > 0) return { meaning: wordsLate(late, locale), tone: "late", days: -late };
  const left = daysLeft(dueOn, now);
  return { meaning: wordsLeft(left, locale), tone: left <= SOON ? "soon" : "normal", days: left };
}

/**
 * A deadline in the plan's own words with what they mean at an instant (installation's zone), against the one in force
 * and against the first; the same words on every page. Days left are full days, days late are full or begun ones;
 * without a day there is neither lateness nor a count. Source: workflow.md, Time.
 */
export function deadlineView(deadline: DeadlineIn, now: Date, locale: Locale): DeadlineView {
  const phrase = deadline.phrase ?? (deadline.dueOn === null ? words.noDate[locale] : formatDay(deadline.dueOn));
  return { phrase, ...judged(deadline, now, locale), first: firstOf(deadline, now, locale) };
}

/**
 * The own deadline of a returned report: a day that the return set, which nothing moves. `sentOn`: the day on which it went
 * up again, null while it has not.
 */
export function returnView(dueOn: string, now: Date, locale: Locale, sentOn: string | null = null): DeadlineView {
  return deadlineView({ phrase: null, dueOn, firstDueOn: null, doneOn: sentOn, doneAs: "sent" }, now, locale);
}

/**
 * A deadline of the plan itself, which many units may have kept or missed: how far off, never "late". Empty where the
 * words name no day. `firstDueOn`: the day it was before an amendment moved it.
 */
export function termView(
  dueOn: string | null,
  firstDueOn: string | null,
  now: Date,
  locale: Locale,
): { meaning: string; tone: "soon" | "normal"; first: FirstDeadline | null } {
  const moved = firstDueOn !== null && firstDueOn !== dueOn;
  const first = moved ? { phrase: words.firstWas[locale], meaning: formatDay(firstDueOn), late: false } : null;
  if (dueOn === null) return { meaning: "", tone: "normal", first };
  const past = daysLate(dueOn, now);
  if (past > 0)
    return {
      meaning: locale === "vi" ? `đã qua ${inDays(locale, past)}` : `${inDays(locale, past)} ago`,
      tone: "normal",
      first,
    };
  const left = daysLeft(dueOn, now);
  return { meaning: wordsLeft(left, locale), tone: left <= SOON ? "soon" : "normal", first };
}

/**
 * Whether a report is told to go before the review it tells of has to be held (the 2023 plan's own contradiction for 218
 * and 819; the earlier day binds the sending). Days as YYYY-MM-DD; without one of the two nothing contradicts.
 */
export function sendsBeforeHeld(sumUpOn: string | null, sendOn: string | null): boolean {
  return sumUpOn !== null && sendOn !== null && sendOn < sumUpOn;
}
