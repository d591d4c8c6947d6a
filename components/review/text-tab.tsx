import { useTranslations } from "next-intl";
import { Blocks } from "#components/report/blocks.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { type OutlineItem, OutlineNav } from "#components/ui/outline-nav.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Sheet } from "#components/ui/sheet.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { readBlock } from "#lib/report/paper.ts";
import { wordsOf } from "#lib/report/section/plain.ts";
import type { ReviewPage, SectionView } from "#lib/review/types.ts";
import { Difference } from "./difference.tsx";
import { FlagForm } from "./flag-form.tsx";
import { FlagNote } from "./flag-note.tsx";

/** One section of the frozen version as paper, what the plan asks beside it, and its flags. */
export function TextTab({ page, item }: { page: ReviewPage; item: string | undefined }) {
  const t = useTranslations("review");
  const at = Math.max(
    0,
    page.sections.findIndex((section) => section.id === item),
  );
  const section = page.sections[at];
  if (section === undefined) return <p className="muted">{t("outline.empty")}</p>;
  const href = (target: SectionView) => `/reports/${page.reportId}/review?tab=text&item=${target.id}`;
  const [before, after] = [page.sections[at - 1], page.sections[at + 1]];
  return (
    <WorkColumns
      labels={{ outline: t("outline.title"), aside: t("outline.aside") }}
      outline={<Outline page={page} current={section.id} href={href} />}
      aside={<Aside page={page} section={section} />}
    >
      <Paper page={page} section={section} />
      <Pager
        label={t("text.pager")}
        {...(before ? { previous: { href: href(before), label: t("text.previous") } } : {})}
        {...(after ? { next: { href: href(after), label: t("text.next") } } : {})}
      />
    </WorkColumns>
  );
}

function Outline({
  page,
  current,
  href,
}: {
  page: ReviewPage;
  current: string;
  href: (section: SectionView) => string;
}) {
  const t = useTranslations("review.outline");
  const note = (section: SectionView): string => {
    if (section.flags.length > 0) return t("flags", { count: section.flags.length });
    if (section.changed) return t("changed");
    if (section.blocks.length === 0) return t("empty");
    return section.difference ? t("same") : t("words", { count: wordsOf(section.blocks) });
  };
  const mark = (section: SectionView): OutlineItem["mark"] => {
    if (section.flags.length > 0) return "returned";
    if (section.blocks.length === 0) return "missing";
    return section.changed ? "half" : "full";
  };
  const items = page.sections.map((section) => ({
    key: section.id,
    href: href(section),
    label: `${section.number} ${section.title}`,
    note: note(section),
    mark: mark(section),
    current: section.id === current,
  }));
  return <OutlineNav title={t("title")} items={items} />;
}

function Paper({ page, section }: { page: ReviewPage; section: SectionView }) {
  const t = useTranslations("review.text");
  const flagged = Object.fromEntries(
    section.flags.flatMap((flag) => (flag.blockId === null ? [] : [[flag.blockId, t("flagged")]])),
  );
  return (
    <>
      <Sheet title={`${section.number} ${section.title}`}>
        {section.blocks.length === 0 ? (
          <p className="muted">{t("empty")}</p>
        ) : (
          <Blocks blocks={section.blocks} figures={page.figuresInText} flagged={flagged} under={section.number} />
        )}
      </Sheet>
      {section.changed && section.difference && (
        <div className="mt-4">
          <Disclosure summary={t("compare")} look="button">
            <Difference blocks={section.difference} />
          </Disclosure>
        </div>
      )}
    </>
  );
}

function Aside({ page, section }: { page: ReviewPage; section: SectionView }) {
  const t = useTranslations("review");
  return (
    <>
      <SideNote title={t("text.requirement")}>
        <p className="whitespace-pre-line">{section.requirement}</p>
      </SideNote>
      {section.openedBecause !== null && (
        <SideNote title={t("text.opened")} tone="amber">
          <p className="whitespace-pre-line">{section.openedBecause}</p>
        </SideNote>
      )}
      {section.flags.map((flag) => (
        <FlagNote key={flag.id} flag={flag} mayRemove={page.mayFlag} />
      ))}
      {page.mayFlag && (
        <FlagForm
          key={section.id}
          reportId={page.reportId}
          place={{ outlineItemId: section.id }}
          name={section.number}
          blocks={section.blocks.map((block) => ({ id: block.id, text: readBlock(block, page.figuresInText) }))}
        />
      )}
    </>
  );
}
