import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StateMark } from "#components/ui/state-mark.tsx";
import { weekday } from "#lib/plan/deadline/days-off.ts";
import type { Deadline } from "#lib/plan/deadline/phrase.ts";
import { formatDay } from "#lib/platform/time.ts";

/** Names of the days of the week and of spans of time as the words choose by them. */
const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"] as const;
const UNITS = { day: "DAY", workingDay: "WORKING_DAY", week: "WEEK", month: "MONTH" } as const;

/** A deadline read back: the last day on time with its weekday, or why the words name no exact day. */
export function Meaning({ deadline }: { deadline: Deadline }): ReactNode {
  const t = useTranslations("plan-import");
  const dayWords = (day: string) => t("deadline.day", { weekday: WEEKDAYS[weekday(day)] ?? "", day: formatDay(day) });
  switch (deadline.kind) {
    case "day":
      return <strong className="num">{dayWords(deadline.day)}</strong>;
    case "span":
      return (
        <strong className="num">
          {t("deadline.span", { from: formatDay(deadline.from), day: dayWords(deadline.day) })}
        </strong>
      );
    case "inexact":
      return (
        <StateMark tone="wait">
          {t("deadline.inexact", { from: formatDay(deadline.earliest), to: formatDay(deadline.latest) })}
        </StateMark>
      );
    case "relative":
      return (
        <StateMark tone="wait">
          {t("deadline.relative", { amount: deadline.amount, unit: UNITS[deadline.unit], from: deadline.from })}
        </StateMark>
      );
    case "impossible":
      return <StateMark tone="back">{t("deadline.impossible", { why: deadline.why })}</StateMark>;
  }
}
