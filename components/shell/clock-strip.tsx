import { getLocale, getTranslations } from "next-intl/server";
import { clockIsSimulated, now } from "#lib/platform/clock.ts";
import { settings } from "#lib/platform/settings.ts";
import { dayOf, formatDay } from "#lib/platform/time.ts";

/** Says on every page that the data are a sample and the clock is not the real one; nothing where both are real. */
export async function ClockStrip() {
  if (!clockIsSimulated()) return null;
  const [t, locale] = await Promise.all([getTranslations("shell"), getLocale()]);
  const instant = now();
  const zone = { timeZone: settings.timeZone };
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", ...zone }).format(instant);
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", ...zone }).format(instant);
  return (
    <aside
      aria-label={t("clock.label")}
      className="clock-strip num border-b border-amber-line bg-amber-wash px-3 py-[3px] text-center text-s text-amber"
    >
      {t("clock.strip", { weekday: lowerFirst(weekday, locale), day: formatDay(dayOf(instant)), time })}
    </aside>
  );
}

/** Vietnamese writes "thứ Tư" inside a sentence; English keeps its capital. */
function lowerFirst(word: string, locale: string): string {
  return locale === "vi" ? word.charAt(0).toLocaleLowerCase("vi") + word.slice(1) : word;
}
