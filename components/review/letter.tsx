import { useLocale, useTranslations } from "next-intl";
import { Sheet } from "#components/ui/sheet.tsx";
import { formatDay } from "#lib/platform/time.ts";
import { codeWord } from "#lib/review/labels.ts";
import type { LetterLine, ReviewPage } from "#lib/review/types.ts";
import { severityWord } from "./flag-note.tsx";

const QUOTED = 140;

/** The list of a return as the unit will read it: place by place, what is wrong, how weighty, the passage it speaks of. */
export function Letter({ page, letter, dueOn }: { page: ReviewPage; letter: readonly LetterLine[]; dueOn: string }) {
  const t = useTranslations("review.letter");
  const locale = useLocale() === "en" ? "en" : "vi";
  const places = [...new Set(letter.map(({ place, placeName }) => `${place} ${placeName}`))];
  return (
    <Sheet title={t("title", { directive: page.directive })} level={3}>
      <p>{t("opening", { channel: page.channel, unit: page.unitFull, count: letter.length, day: formatDay(dueOn) })}</p>
      <ol>
        {places.map((place) => (
          <li key={place}>
            <b>{place}</b>
            <ul>
              {letter
                .filter((line) => `${line.place} ${line.placeName}` === place)
                .map((line) => (
                  <li key={line.id}>
                    <span className="whitespace-pre-line">{line.words}</span>{" "}
                    <span className="screen text-ink-2">
                      ({codeWord(line.code, locale)}; {severityWord(line.severity, locale)})
                    </span>
                    {line.quoted !== null && (
                      <blockquote>
                        <p>
                          “{line.quoted.length > QUOTED ? `${line.quoted.slice(0, QUOTED).trimEnd()}…` : line.quoted}”
                        </p>
                      </blockquote>
                    )}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
      <p>{t("closing")}</p>
    </Sheet>
  );
}
