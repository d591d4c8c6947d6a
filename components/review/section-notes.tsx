import { useLocale, useTranslations } from "next-intl";
import { TextLink } from "#components/ui/link.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { formatInstant } from "#lib/platform/time.ts";
import { reviewHref } from "#lib/review/address.ts";
import { codeWord, itemStateWord } from "#lib/review/labels.ts";
import { itemTone } from "#lib/review/rules.ts";
import type { ReviewPage, SectionView } from "#lib/review/types.ts";
import { usePlaceWords } from "./place-words.ts";

type Props = { page: ReviewPage; section: SectionView; from: string | undefined };

/** Figures of the text that lie far from those of the other units: a hint, with the way to the units. */
export function UnusualNote({ page, section, from }: Props) {
  const t = useTranslations("review.unusual");
  const words = usePlaceWords();
  if (section.unusual.length === 0) return null;
  return (
    <SideNote title={t("title")} by={t("hint")}>
      <ul className="grid gap-2">
        {section.unusual.map(({ indicatorId, code, name, place }) => (
          <li key={indicatorId}>
            <StateMark tone="wait">{t("mark")}</StateMark> {code} {name} {words(place)}.{" "}
            <TextLink href={reviewHref(page.reportId, { tab: "figures", figure: indicatorId, from }, "units")}>
              {t("units")}
            </TextLink>
          </li>
        ))}
      </ul>
    </SideNote>
  );
}

/** Why the unit opened a section that was not returned. */
export function OpenedNote({ section }: { section: SectionView }) {
  const t = useTranslations("review.text");
  if (section.openedBecause === null) return null;
  return (
    <SideNote title={t("opened")} tone="amber">
      <p className="whitespace-pre-line">{section.openedBecause}</p>
    </SideNote>
  );
}

/** What earlier rounds asked of this item and the unit answered, the latest first. */
export function EarlierNotes({ page, section, from }: Props) {
  const t = useTranslations("review.earlier");
  const locale = useLocale() === "en" ? "en" : "vi";
  if (section.earlier.length === 0) return null;
  return (
    <SideNote
      title={t("title")}
      actions={<TextLink href={reviewHref(page.reportId, { tab: "items", from })}>{t("all")}</TextLink>}
    >
      <ul className="grid gap-3">
        {section.earlier.map((item) => (
          <li key={item.id} className="grid gap-1 border-t border-line pt-2 first:border-t-0 first:pt-0">
            <span className="flex flex-wrap items-baseline gap-x-2 text-s text-ink-3">
              {t("round", { round: item.round })} · {codeWord(item.code, locale)}
              <StateMark plain tone={itemTone(item.state)}>
                {itemStateWord(item.state, locale)}
              </StateMark>
            </span>
            <span className="whitespace-pre-line">{item.words}</span>
            <span className="text-s text-ink-3">{item.by}</span>
            {item.reply !== null && (
              <blockquote className="border-l-2 border-line-strong pl-2.5">
                <span className="whitespace-pre-line">{item.reply}</span>
                <span className="block text-s text-ink-3">
                  {[item.repliedBy, item.repliedAt && formatInstant(item.repliedAt)].filter(Boolean).join(" · ")}
                </span>
              </blockquote>
            )}
          </li>
        ))}
      </ul>
    </SideNote>
  );
}
