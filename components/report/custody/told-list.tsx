import { useLocale, useTranslations } from "next-intl";
import { formatInstant } from "#lib/platform/time.ts";
import { rungWord } from "#lib/report/custody/labels.ts";
import type { Told } from "#lib/report/custody/types.ts";

/** Who was told by name that a report waits too long, when, after how many working days. Nothing was decided by that. */
export function ToldList({ told }: { told: readonly Told[] }) {
  const t = useTranslations("custody.told");
  const locale = useLocale() === "en" ? "en" : "vi";
  return (
    <section aria-label={t("title")} className="grid gap-1.5">
      <h3>{t("title")}</h3>
      <ul className="grid gap-1">
        {told.map((one) => (
          <li key={one.id} className="num">
            <strong className="font-semibold">{rungWord(one.rung, locale)}</strong>: {one.people.join(", ")}
            {one.people.length === 0 && t("nobody", { unit: one.unit })}
            <span className="block text-s text-ink-3">
              {t("when", { unit: one.unit, days: one.days, at: formatInstant(one.at) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-s text-ink-3">{t("nothingDecided")}</p>
    </section>
  );
}
