import { useTranslations } from "next-intl";
import { dayOf, formatDay } from "#lib/platform/time.ts";
import type { Told, Whereabouts } from "#lib/report/custody/types.ts";

/**
 * Where a report lies, in one line: holder, since when, for how many working days; and that somebody was told of it.
 * The same on desks, in the queue, on monitoring and over every report.
 */
export function WhereNow({
  now,
  told = [],
  labelled = false,
}: {
  now: Whereabouts;
  told?: readonly Told[] | undefined;
  /** With "Đang ở" before it, where nothing beside it says so. */
  labelled?: boolean | undefined;
}) {
  const t = useTranslations("custody.where");
  const holder = now.person === null ? now.unit : t("person", { person: now.person, unit: now.unit });
  // Who was told of an earlier waiting stands in the life of the report, not here.
  const latest = told.find((one) => one.at >= now.since);
  return (
    <span className="num">
      {labelled && `${t("label")} `}
      {t("line", { holder, day: formatDay(dayOf(now.since)), days: now.workingDays })}
      {latest && <span className="late"> · {t("told", { rung: latest.rung, day: formatDay(dayOf(latest.at)) })}</span>}
    </span>
  );
}
