import { useTranslations } from "next-intl";
import { OutlineNav } from "#components/ui/outline-nav.tsx";
import type { OutlineEntry, WriteScreen } from "#lib/report/section/types.ts";

/** The outline with how each item stands, and the grid of figures as its last line. */
export function WriteOutline({ screen }: { screen: WriteScreen }) {
  const t = useTranslations("write.outline");
  const { outline, figures, section, reportId } = screen;
  const href = (item: string) => `/reports/${reportId}/write?item=${item}`;
  return (
    <OutlineNav
      title={t("title", { filled: screen.filled, items: outline.length })}
      items={[
        ...outline.map((entry) => ({
          key: entry.id,
          href: href(entry.code),
          label: `${entry.number} ${entry.title}`,
          note: <EntryNote entry={entry} />,
          mark: entry.mark,
          current: entry.id === section?.id,
        })),
        {
          key: "figures",
          href: href("figures"),
          label: t("figures"),
          note:
            figures.waiting > 0
              ? t("returned", { count: figures.waiting })
              : t("answered", { answered: figures.answered, required: figures.required }),
          mark: figures.mark,
          current: section === null,
        },
      ]}
    />
  );
}

function EntryNote({ entry }: { entry: OutlineEntry }) {
  const t = useTranslations("write.outline");
  if (entry.waiting > 0) return t("returned", { count: entry.waiting });
  if (!entry.open) return t("sealed");
  if (entry.recommendations > 0) return t("recommendations", { count: entry.recommendations });
  if (entry.words === 0) return t("empty");
  return entry.mark === "half"
    ? t("wordsOf", { words: entry.words, least: entry.minWords })
    : t("words", { words: entry.words });
}
