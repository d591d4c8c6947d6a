import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type OutlineItem, OutlineNav } from "#components/ui/outline-nav.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { readBlock } from "#lib/report/paper.ts";
import { reviewHref } from "#lib/review/address.ts";
import type { Phrases } from "#lib/review/phrase/types.ts";
import type { SignalView } from "#lib/review/signal/types.ts";
import type { ItemView, OutlineEntry, ReviewPage, SectionView } from "#lib/review/types.ts";
import { BlockChooser } from "./block-chooser.tsx";
import { FlagForm } from "./flag-form.tsx";
import { FlagNote } from "./flag-note.tsx";
import { ReadForm } from "./read-form.tsx";
import { SectionPaper } from "./section-paper.tsx";
import { EarlierNotes, OpenedNote, UnusualNote } from "./section-notes.tsx";
import { SignalNotes } from "./signal/signal-notes.tsx";

type Props = {
  page: ReviewPage;
  section: SectionView;
  /** The passage the address names. */
  block: string | undefined;
  from: string | undefined;
  phrases: Phrases | null;
  signals: readonly SignalView[];
  /** Who has the report and its items. */
  work: ReactNode;
  /** Who reads which item, where it was given to somebody. */
  readers: Readonly<Record<string, string>>;
};

/** One section of the frozen version as paper, what the plan asks there, and beside it its flags and whatever helps to judge it. */
export function TextTab(props: Props) {
  const { page, section, block, from } = props;
  const t = useTranslations("review");
  const href = (item: string) => reviewHref(page.reportId, { tab: "text", item, from });
  const paper = <SectionPaper page={page} section={section} block={block} from={from} />;
  return (
    <WorkColumns
      labels={{ outline: t("outline.title"), aside: t("outline.aside") }}
      outline={<Outline page={page} current={section.id} href={href} readers={props.readers} />}
      aside={<Aside {...props} />}
    >
      {page.mayFlag ? <BlockChooser>{paper}</BlockChooser> : paper}
      {page.mayFlag && <ReadForm page={page} section={section} from={from} />}
      <Pager
        label={t("text.pager")}
        {...(section.previous ? { previous: { href: href(section.previous), label: t("text.previous") } } : {})}
        {...(section.next ? { next: { href: href(section.next), label: t("text.next") } } : {})}
      />
    </WorkColumns>
  );
}

type OutlineProps = { page: ReviewPage; current: string; href: (item: string) => string } & Pick<Props, "readers">;

/** The outline as the review goes through it: what is flagged, changed, read, not read yet. */
function Outline({ page, current, href, readers }: OutlineProps) {
  const t = useTranslations("review.outline");
  const note = (entry: OutlineEntry): string => {
    const read = t(entry.read ? "read" : "unread");
    if (entry.flags > 0)
      return [t("flags", { count: entry.flags }), entry.read ? read : null].filter(Boolean).join(" · ");
    if (entry.empty) return t("empty");
    return [entry.changed ? t("changed") : null, entry.changed === false ? t("same") : null, read]
      .filter(Boolean)
      .join(" · ");
  };
  const mark = (entry: OutlineEntry): OutlineItem["mark"] => {
    if (entry.flags > 0) return "returned";
    if (entry.read) return "full";
    return entry.empty ? "missing" : "empty";
  };
  const items = page.outline.map((entry) => ({
    key: entry.id,
    href: href(entry.id),
    label: `${entry.number} ${entry.title}`,
    note: [note(entry), readers[entry.id]].filter(Boolean).join(" · "),
    mark: mark(entry),
    said: "",
    current: entry.id === current,
  }));
  const done = page.outline.filter(({ read }) => read).length;
  return (
    <OutlineNav
      title={t("title")}
      items={items}
      progress={<p className="num text-s text-ink-2">{t("progress", { done, all: page.outline.length })}</p>}
    />
  );
}

function Aside({ page, section, block, from, phrases, signals, work }: Props) {
  const t = useTranslations("review");
  const passages = section.blocks.map(({ id }) => id);
  const recommendationOf = ({ recommendationId }: ItemView) =>
    recommendationId === null
      ? null
      : {
          words: t("flag.recommendation"),
          href: reviewHref(page.reportId, { tab: "recommendations", from }, `m-${recommendationId}`),
        };
  return (
    <>
      {page.mayFlag && (
        <FlagForm
          key={`${section.id} ${block ?? ""}`}
          reportId={page.reportId}
          place={{ outlineItemId: section.id }}
          name={section.number}
          blocks={section.blocks.map((one) => ({ id: one.id, text: readBlock(one, section.figures) }))}
          block={block}
          phrases={phrases}
        />
      )}
      {section.flags.map((flag) => (
        <FlagNote
          key={flag.id}
          flag={flag}
          mayChange={page.mayFlag}
          phrasesUnit={page.channelUnitId}
          passage={
            flag.blockId !== null && passages.includes(flag.blockId)
              ? { words: t("flag.passage", { n: passages.indexOf(flag.blockId) + 1 }), href: `#b-${flag.blockId}` }
              : recommendationOf(flag)
          }
        />
      ))}
      <SignalNotes
        signals={signals.filter((signal) => signal.outlineItemId === section.id)}
        reportId={page.reportId}
        mayDismiss={page.mayFlag}
      />
      <UnusualNote page={page} section={section} from={from} />
      <OpenedNote section={section} />
      <EarlierNotes page={page} section={section} from={from} />
      {work}
      {section.flags.length === 0 && !page.mayFlag && <p className="text-s text-ink-3">{t("flag.none")}</p>}
    </>
  );
}
