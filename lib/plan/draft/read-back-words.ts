import { formatDay } from "#lib/platform/time.ts";
import { dayOff, weekday } from "../deadline/days-off.ts";
import { meaningOf } from "./read-back.ts";
import type { Holiday } from "./types.ts";

type Locale = "vi" | "en";

/** How a draft reads its phrases: its own choices, and the days on which offices are closed. */
export type Reading = { literalBefore: boolean; year: number | null; holidays: readonly Holiday[]; locale: Locale };
/** What a phrase means, in words; `off`: the day is one on which offices are closed. */
export type ReadBack = { words: string; tone: "plain" | "look" | "wrong"; off: string | null };

const weekdays = {
  vi: ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
} as const;

const words = {
  until: { vi: "đến hết {day}", en: "until the end of {day}" },
  span: { vi: "từ {from} đến hết {day}", en: "from {from} until the end of {day}" },
  inexact: {
    vi: "không có ngày chính xác (trong khoảng {from} – {day}): không tính trễ hạn",
    en: "no exact day (between {from} and {day}): nothing is late by it",
  },
  relative: { vi: "tính từ {from}: không ấn định ngày", en: "counted from {from}: sets no day" },
  relativeOpen: { vi: "tính từ một việc khác: không ấn định ngày", en: "counted from something else: sets no day" },
  noSuchDate: { vi: "không có ngày này trong lịch", en: "there is no such day" },
  noYear: { vi: "chưa rõ năm", en: "no year is named" },
  notUnderstood: { vi: "không hiểu thời hạn này", en: "this deadline is not understood" },
  spanBackwards: { vi: "ngày cuối đến trước ngày đầu", en: "the span ends before it begins" },
  off: { vi: "ngày nghỉ: {name}", en: "a day off: {name}" },
} as const;

const fill = (text: string, holes: Record<string, string>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_hole, name: string) => holes[name] ?? "");

/** "Thứ Hai 17/4/2023" */
export function dayWithWeekday(day: string, locale: Locale): string {
  return `${weekdays[locale][weekday(day)] ?? ""} ${formatDay(day)}`;
}

/** What a phrase means, read back to whoever types it; null where nothing is typed. */
export function readBack(phrase: string, reading: Reading): ReadBack | null {
  if (phrase.trim() === "") return null;
  const { locale } = reading;
  const meaning = meaningOf(phrase, reading);
  const plain = (text: string, tone: ReadBack["tone"]): ReadBack => ({ words: text, tone, off: null });
  switch (meaning.kind) {
    case "impossible":
      return plain(words[meaning.why][locale], "wrong");
    case "relative":
      return plain(
        meaning.from === "" ? words.relativeOpen[locale] : fill(words.relative[locale], { from: meaning.from }),
        "look",
      );
    case "inexact":
      return plain(
        fill(words.inexact[locale], { from: formatDay(meaning.earliest), day: formatDay(meaning.latest) }),
        "look",
      );
    case "day":
    case "span": {
      const off = dayOff(meaning.day, reading.holidays);
      const day = dayWithWeekday(meaning.day, locale);
      const said =
        meaning.kind === "day"
          ? fill(words.until[locale], { day })
          : fill(words.span[locale], { from: formatDay(meaning.from), day });
      return {
        words: said,
        tone: off ? "look" : "plain",
        off: off ? fill(words.off[locale], { name: off.name }) : null,
      };
    }
  }
}
