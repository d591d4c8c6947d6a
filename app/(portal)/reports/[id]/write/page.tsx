import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AmendmentNotes } from "#components/plan/amendment/amendment-notes.tsx";
import { GuidanceBeside } from "#components/plan/guidance/guidance-note.tsx";
import { CommentThreads } from "#components/report/comment/comment-threads.tsx";
import { FigurePlace } from "#components/report/figure/figure-place.tsx";
import { type EditorWordKey, editorWordKeys } from "#components/report/write/editor-words.ts";
import { InheritForms } from "#components/report/write/inherit-forms.tsx";
import { type KeeperWords, keeperWordKeys } from "#components/report/write/keeper-words.ts";
import { LeftBehind } from "#components/report/write/left-behind.tsx";
import { SectionPlace } from "#components/report/write/section-place.tsx";
import { WriteHead } from "#components/report/write/write-head.tsx";
import { WriteOutline } from "#components/report/write/write-outline.tsx";
import { WriteSide } from "#components/report/write/write-side.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { amendmentsOf, amendmentsOfReport } from "#lib/plan/amendment/queries/touching.ts";
import { guidanceAt } from "#lib/plan/guidance/queries.ts";
import { commentsOf } from "#lib/report/comment/queries.ts";
import { commentCounts } from "#lib/report/comment/rules.ts";
import { figureGrid } from "#lib/report/figure/queries.ts";
import { inheritedHere } from "#lib/report/section/queries/inherited.ts";
import { writeScreen } from "#lib/report/section/queries/write.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ item?: string; done?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("write");
  return { title: t("write") };
}

/** The words of the editor, which runs in the browser and reads none itself. */
async function editorWords(): Promise<Record<EditorWordKey, string>> {
  const t = await getTranslations("write-editor");
  return Object.fromEntries(editorWordKeys.map((key) => [key, t.raw(key)])) as Record<EditorWordKey, string>;
}

/** The words of keeping a text in the browser. */
async function keeperWords(): Promise<KeeperWords> {
  const t = await getTranslations("write-keeper");
  return Object.fromEntries(keeperWordKeys.map((key) => [key, t.raw(key)])) as KeeperWords;
}

/** One report being written: outline, the open section or the grid of figures, what is missing, and the way up. */
export default async function WriteReportPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ id }, { item, done }, t] = await Promise.all([params, searchParams, getTranslations("write")]);
  const screen = await writeScreen(viewer, id, item);
  if (screen === null) notFound();
  // The open place stands in the address, so that it stays open while what waits elsewhere changes.
  const here = screen.section?.code ?? "figures";
  if (item !== here && item !== screen.section?.id) redirect(`/reports/${id}/write?item=${here}`);
  const grid = screen.section === null ? await figureGrid(viewer, id) : null;
  const [inherited, ofSection, ofReport, amended] = await Promise.all([
    screen.section?.writable ? inheritedHere(id, screen.section) : [],
    amendmentsOf("outlineItem", screen.section === null ? [] : [screen.section.id]),
    amendmentsOfReport(id),
    getTranslations("amendment"),
  ]);
  const elsewhere = ofReport.filter((note) => ofSection.every((one) => one.id !== note.id));
  const guidance = await guidanceAt(viewer, screen.directive.id, screen.section?.id ?? null);
  const kept = await keeperWords();
  const comments = screen.section && (await commentsOf(viewer, id, screen.section.id));
  const saved = done === "saved" || done === "merged" ? done : null;
  return (
    <>
      <WriteHead screen={screen} />
      {screen.refusal && <Notice tone="blue">{screen.refusal}</Notice>}
      {saved && (
        <Notice tone="green" role="status">
          {t(`done.${saved}`)}
        </Notice>
      )}
      <WorkColumns
        labels={{ outline: t("outline.label"), aside: t("side.label") }}
        outline={<WriteOutline screen={screen} />}
        aside={
          <>
            <WriteSide screen={screen} grid={grid} />
            {comments && <CommentThreads comments={comments} />}
            <GuidanceBeside notes={guidance} />
            {elsewhere.length > 0 && (
              <SideNote title={amended("note.title")}>
                <AmendmentNotes notes={elsewhere} />
              </SideNote>
            )}
          </>
        }
      >
        <LeftBehind
          personId={viewer.personId}
          reportId={id}
          sections={screen.outline.map((item) => ({
            id: item.id,
            label: `${item.number} ${item.title}`,
            href: `/reports/${id}/write?item=${item.code}`,
            writable: screen.refusal === null && item.open,
          }))}
          open={screen.section?.writable ? screen.section.id : null}
          words={kept}
        />
        <AmendmentNotes notes={ofSection} />
        {screen.section && <InheritForms reportId={id} outlineItemId={screen.section.id} sources={inherited} />}
        {screen.section && (
          <SectionPlace
            key={screen.section.id}
            screen={screen}
            section={screen.section}
            personId={viewer.personId}
            comments={commentCounts(comments?.threads ?? [])}
            words={await editorWords()}
            kept={kept}
          />
        )}
        {grid && (
          <FigurePlace screen={screen} grid={grid} person={{ id: viewer.personId, name: viewer.name }} evidence={{}} />
        )}
      </WorkColumns>
    </>
  );
}
