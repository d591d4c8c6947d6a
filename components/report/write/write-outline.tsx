import { useTranslations } from "next-intl";
import { Bar } from "#components/ui/bar.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { type OutlineItem, OutlineNav } from "#components/ui/outline-nav.tsx";
import type { OutlineEntry, WriteScreen } from "#lib/report/section/types.ts";

/**
 * The outline with how each item stands, in words beside shape and colour; its own sub-items below it; the table of
 * figures and the list of documents as its last lines, and what is seldom used folded under it.
 */
export function WriteOutline({ screen }: { screen: WriteScreen }) {
  const t = useTranslations("write.outline");
  const { outline, section, reportId } = screen;
  const href = (item: string) => `/reports/${reportId}/write?item=${item}`;
  const lines = outline.map((entry) => ({
    key: entry.id,
    href: href(entry.code),
    label: `${entry.number} ${entry.title}`,
    note: <EntryNote entry={entry} />,
    mark: entry.mark,
    current: entry.id === section?.id,
    below: entry.subitems.map(({ id, number, title }) => ({
      key: id,
      href: `${href(entry.code)}#b-${id}`,
      label: `${number} ${title}`,
    })),
  }));
  return (
    <OutlineNav
      title={t("title", { filled: screen.filled, items: outline.length })}
      progress={<Progress screen={screen} />}
      items={[...lines, useFigures(screen, href), ...useDocuments(screen, href)]}
    >
      <Tools screen={screen} />
    </OutlineNav>
  );
}

type Href = (item: string) => string;

function useFigures({ figures, section }: WriteScreen, href: Href): OutlineItem {
  const t = useTranslations("write.outline");
  return {
    key: "figures",
    href: href("figures"),
    label: t("figures"),
    note:
      figures.waiting > 0
        ? t("returned", { count: figures.waiting })
        : t("answered", { answered: figures.answered, required: figures.required }),
    mark: figures.mark,
    current: section === null,
  };
}

/** The list of documents issued stands under the item it belongs to; the line leads there. */
function useDocuments({ outline, documents, documentsItem }: WriteScreen, href: Href): OutlineItem[] {
  const t = useTranslations("write.outline");
  const item = outline.find(({ id }) => id === documentsItem);
  if (item === undefined) return [];
  const mark = documents.length > 0 ? "full" : "empty";
  const note = t("documentCount", { count: documents.length });
  return [{ key: "documents", href: `${href(item.code)}#documents`, label: t("documents"), note, mark }];
}

/** How far the whole is: a line of what is enough, begun, returned; the words of the whole text. */
function Progress({ screen }: { screen: WriteScreen }) {
  const t = useTranslations("write.outline");
  const { outline, words } = screen;
  const count = (...marks: OutlineEntry["mark"][]) => outline.filter(({ mark }) => marks.includes(mark)).length;
  const [enough, short, returned] = [count("full"), count("half"), count("returned")];
  const sealed = outline.filter((entry) => entry.mark === "sealed" && entry.words > 0).length;
  return (
    <>
      <Bar
        label={t("progress", { enough: enough + sealed, short, returned, items: outline.length })}
        total={outline.length}
        parts={[
          { value: enough, tone: "green" },
          { value: sealed, tone: "grey" },
          { value: short, tone: "blue" },
          { value: returned, tone: "red" },
        ]}
      />
      <p className="num mt-1 text-s text-ink-3">{t("wordsInAll", { words })}</p>
    </>
  );
}

/** In one word how the item stands, then how much there is and what it lacks. */
function EntryNote({ entry }: { entry: OutlineEntry }) {
  const t = useTranslations("write.outline");
  const { words, minWords, recommendations } = entry;
  if (entry.waiting > 0) return t("returned", { count: entry.waiting });
  const much = recommendations > 0 ? t("recommendations", { count: recommendations }) : t("words", { words });
  if (!entry.open) return words === 0 ? t("sealed") : t("sealedWith", { much });
  if (words === 0) return t("empty");
  if (entry.mark === "half") return t("short", { words, lack: minWords - words });
  return t("enough", { much });
}

function Tools({ screen }: { screen: WriteScreen }) {
  const t = useTranslations("write.tools");
  const { reportId, section } = screen;
  const links = [
    ...(section ? [{ href: `/reports/${reportId}/history?item=${section.code}`, label: t("history") }] : []),
    { href: `/reports/${reportId}/versions`, label: t("versions") },
    ...(screen.refusal === null ? [{ href: `/reports/${reportId}/import`, label: t("import") }] : []),
  ];
  return (
    <div className="px-2.5 text-s">
      <Disclosure summary={t("title")}>
        <ul className="grid gap-2">
          {links.map(({ href, label }) => (
            <li key={href}>
              <TextLink href={href}>{label}</TextLink>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
