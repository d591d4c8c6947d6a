import { useLocale, useTranslations } from "next-intl";
import { chooseLocale } from "./choose-locale.ts";

/** To the other language; a form, so that it works without JavaScript. */
export function LocaleSwitch() {
  const t = useTranslations("shell");
  const other = useLocale() === "vi" ? "en" : "vi";
  return (
    <form action={chooseLocale}>
      <button
        type="submit"
        name="locale"
        value={other}
        lang={other}
        aria-label={t(`locale.${other}`)}
        title={t(`locale.${other}`)}
        className="grid h-9 min-w-9 place-items-center rounded-box px-2 text-s font-semibold text-ink-2 uppercase hover:bg-sunk"
      >
        {other}
      </button>
    </form>
  );
}
