import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AmendmentNotes } from "#components/plan/amendment/amendment-notes.tsx";
import { GuidanceBeside } from "#components/plan/guidance/guidance-note.tsx";
import { TimeNote } from "#components/report/custody/time-note.tsx";
import { CommentThreads } from "#components/report/comment/comment-threads.tsx";
import { FigurePlace } from "#components/report/figure/figure-place.tsx";
import { TrayNote } from "#components/report/import/tray-note.tsx";
import { Contradictions } from "#components/report/write/contradictions.tsx";
import { type EditorWordKey, editorWordKeys } from "#components/report/write/editor-words.ts";
import { Here } from "#components/report/write/here.tsx";
import { InheritForms } from "#components/report/write/inherit-forms.tsx";
import { type KeeperWords, keeperWordKeys } from "#components/report/write/keeper-words.ts";
import { LeftBehind } from "#components/report/write/left-behind.tsx";
import { SectionPlace } from "#components/report/write/section-place.tsx";
import { StartPanel } from "#components/report/write/start-panel.tsx";
import { WriteHead } from "#components/report/write/write-head.tsx";
import { WriteOutline } from "#components/report/write/write-outline.tsx";
import { GoingUp, ReturnedItems, SectionFigures } from "#components/report/write/write-side.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { amendmentsOf, amendmentsOfReport } from "#lib/plan/amendment/queries/touching.ts";
import { guidanceAt } from "#lib/plan/guidance/queries.ts";
import { commentsOf } from "#lib/report/comment/queries.ts";
import { commentCounts } from "#lib/report/comment/rules.ts";
import { evidenceOf } from "#lib/report/evidence/queries.ts";
import { figureGrid } from "#lib/report/figure/queries.ts";
import { openTray } from "#lib/report/import/queries/tray.ts";
import { reportTime } from "#lib/report/queries/time.ts";
import { inheritedHere } from "#lib/report/section/queries/inherited.ts";
import { writeScreen } from "#lib/report/section/queries/write.ts";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ item?: string; done?: string; plain?: string; cell?: string }>;
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
  const [{ id }, { item, done, plain, cell }, t] = await Promise.all([params, searchParams, getTranslations("write")]);
  const screen = await writeScreen(viewer, id, item);
  if (screen === null) notFound();
  // The open place stands in the address, so that it stays open while what waits elsewhere changes.
  const here = screen.section?.code ?? "figures";
  if (item !== here && item !== screen.section?.id) redirect(`/reports/${id}/write?item=${here}`);
  const { section } = screen;
  const [time, grid, inherited, ofSection, ofReport, amended, guidance, comments, tray, evidence] = await Promise.all([
    reportTime(viewer, id),
    section === null ? figureGrid(viewer, id) : null,
    section?.writable ? inheritedHere(id, section) : [],
    amendmentsOf("outlineItem", section === null ? [] : [section.id]),
    amendmentsOfReport(id),
    getTranslations("amendment"),
    guidanceAt(viewer, screen.directive.id, section?.id ?? null),
    section && commentsOf(viewer, id, section.id),
    openTray(viewer, id),
    evidenceOf(viewer, id),
  ]);
  const elsewhere = ofReport.filter((note) => ofSection.every((one) => one.id !== note.id));
  const kept = await keeperWords();
  const saved = done === "saved" || done === "merged" ? done : null;
  const side = (
    <>
      <ReturnedItems screen={screen} grid={grid} />
      <TimeNote time={time} />
      <GoingUp screen={screen} />
      {section && <Contradictions section={section} reportId={id} />}
      {comments && <CommentThreads comments={comments} />}
      {section && <SectionFigures section={section} reportId={id} />}
      <GuidanceBeside notes={guidance} />
      {elsewhere.length > 0 && (
        <SideNote title={amended("note.title")}>
          <AmendmentNotes notes={elsewhere} />
        </SideNote>
      )}
      <Here
        reportId={id}
        item={section?.id ?? null}
        words={{
          title: t("here.title"),
          person: String(t.raw("here.person")),
          elsewhere: String(t.raw("here.elsewhere")),
        }}
        initial={screen.here}
      />
    </>
  );
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
        aside={grid ? undefined : side}
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
          open={section?.writable ? section.id : null}
          words={kept}
        />
        <TrayNote reportId={id} tray={tray} />
        <StartPanel screen={screen} />
        <AmendmentNotes notes={ofSection} />
        {section && <InheritForms reportId={id} outlineItemId={section.id} sources={inherited} />}
        {section && (
          <SectionPlace
            key={section.id}
            screen={screen}
            section={section}
            personId={viewer.personId}
            evidence={evidence}
            comments={commentCounts(comments?.threads ?? [])}
            words={await editorWords()}
            kept={kept}
          />
        )}
        {grid && (
          <FigurePlace
            screen={screen}
            grid={grid}
            person={{ id: viewer.personId, name: viewer.name }}
            evidence={evidence}
            plain={plain === "1"}
            cell={cell}
          />
        )}
        {/* The grid is as wide as its years: what stands beside a text stands below it. */}
        {grid && <div className="grid items-start gap-2.5 sm:grid-cols-2">{side}</div>}
      </WorkColumns>
    </>
  );
}
