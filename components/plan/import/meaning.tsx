import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StateMark } from "#components/ui/state-mark.tsx";
import { weekday } from "#lib/plan/deadline/days-off.ts";
import type { Deadline } from "#lib/plan/deadline/phrase.ts";
import { formatDay } from "#lib/platform/time.ts";

/** A deadline read back: the last day on time with its weekday, or why the words name no exact day. */
export function Meaning({ deadline }: { deadline: Deadline }): ReactNode {
  const t = useTranslations("planImport");
  const dayWords = (day: string) => t("deadline.day", { weekday: String(weekday(day)), day: formatDay(day) });
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
          {t("deadline.relative", { amount: deadline.amount, unit: deadline.unit, from: deadline.from })}
        </StateMark>
      );
    case "impossible":
      return <StateMark tone="back">{t("deadline.impossible", { why: deadline.why })}</StateMark>;
  }
}
