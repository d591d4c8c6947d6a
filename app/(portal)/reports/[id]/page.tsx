import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DispatchNote } from "#components/dispatch/dispatch-note.tsx";
import { AmendmentNotes } from "#components/plan/amendment/amendment-notes.tsx";
import { HandBacks } from "#components/report/approval/hand-backs.tsx";
import { ApprovalSteps } from "#components/report/approval/steps.tsx";
import { OpenCommentsNote } from "#components/report/comment/open-comments.tsx";
import { LifeCard } from "#components/report/custody/life-card.tsx";
import { ReportPaper } from "#components/report/paper.tsx";
import { ReportActions, SendForm } from "#components/report/report-actions.tsx";
import {
  ApprovalsNote,
  EventsNote,
  ReturnedNote,
  SendingsNote,
  StatusNote,
  VersionsNote,
} from "#components/report/report-side.tsx";
import { AskBackNote, ConclusionsNote } from "#components/review/report-notes.tsx";
import { ReportState } from "#components/report/report-state.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintAtOnce, PrintButton } from "#components/ui/print-button.tsx";
import { SideNote } from "#components/ui/side-note.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { dispatchReport } from "#lib/dispatch/actions.ts";
import { dispatchOf } from "#lib/dispatch/queries.ts";
import { amendmentsOfReport } from "#lib/plan/amendment/queries/touching.ts";
import { newId } from "#lib/platform/ids.ts";
import { submitReport } from "#lib/report/actions.ts";
import { approvalOf } from "#lib/report/approval/queries.ts";
import { commentsOf } from "#lib/report/comment/queries.ts";
import { reportPage } from "#lib/report/queries/report.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ print?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("report");
  return { title: t("reports") };
}

/** The report as a document, its state, who holds it, its milestones, versions and life; what the viewer can do next. */
export default async function ReportPage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [t, { id }, { print }] = await Promise.all([getTranslations("report"), params, searchParams]);
  const report = await reportPage(viewer, id);
  if (report === null) notFound();
  const [dispatch, amendments, amended, approval] = await Promise.all([
    report.ownDocument ? dispatchOf(viewer, id) : null,
    amendmentsOfReport(id),
    getTranslations("amendment"),
    // Only who writes and decides sees how far the decision is, and what was handed back, while it is worked on.
    report.shown === "working" ? approvalOf(viewer, id) : null,
  ]);
  // The words of the last giving back stand there with who said them; any other reason stands by itself.
  const handedBack = approval?.handBacks[0]?.comment === report.lastReason;
  const comments = report.may.write || report.may.decide ? await commentsOf(viewer, id) : null;
  const { key, params: fill } = report.news;
  const direct = report.recipient === report.channel;
  const lead = t(direct ? "leadDirect" : "lead", {
    directive: report.directive.code,
    recipient: report.recipient,
    channel: report.channel,
  });
  return (
    <>
      <PageHead
        screenOnly={report.paper !== null}
        crumbs={[
          { label: t("reports"), href: "/reports" },
          { label: report.directive.code, href: `/reports?directive=${report.directive.slug}` },
          { label: report.unit.short },
        ]}
        title={t(`news.${key}`, { unit: report.unit.short, ...fill })}
        state={<ReportState state={report.state} round={report.round} />}
        lead={report.byPlan ? lead : `${lead} (${t("defaultRoute")})`}
        actions={<ReportActions report={report} keys={{ withdraw: newId(), revoke: newId(), appoint: newId() }} />}
      />
      <div className={report.paper === null ? "contents" : "no-print contents"}>
        <LifeCard life={report.life} />
      </div>
      <WorkColumns
        aside={
          <>
            <StatusNote report={report} />
            {amendments.length > 0 && (
              <SideNote title={amended("note.title")}>
                <AmendmentNotes notes={amendments} />
              </SideNote>
            )}
            <OpenCommentsNote
              comments={comments}
              href={({ item }) =>
                `/reports/${id}/${report.may.decide ? "approve" : `write?item=${item.code}`}#comments`
              }
            />
            {approval?.waits && <ApprovalSteps approval={approval} />}
            <AskBackNote report={report} />
            <ReturnedNote report={report} />
            <ConclusionsNote conclusions={report.reviewed.conclusions} />
            <SendingsNote report={report} />
            {dispatch && <DispatchNote dispatch={dispatch} />}
            <ApprovalsNote report={report} />
            <VersionsNote report={report} />
            <EventsNote report={report} />
          </>
        }
      >
        <div className="no-print contents">
          <SendForm
            report={report}
            action={report.ownDocument ? dispatchReport : submitReport}
            idempotencyKey={newId()}
          />
          {report.ended && (
            <Notice tone="amber" title={amended("place.ended")}>
              {amended("place.endedMore")}
            </Notice>
          )}
          {report.lastReason && !handedBack && (
            <Notice tone="amber" title={t("lastReason")}>
              {report.lastReason}
            </Notice>
          )}
          {approval && <HandBacks handBacks={approval.handBacks} latest={handedBack} />}
        </div>
        {report.paper === null ? (
          <EmptyState title={t("paper.hiddenTitle")}>{t("paper.hidden")}</EmptyState>
        ) : (
          <>
            <div className="no-print flex flex-wrap items-center justify-between gap-2 text-s text-ink-3">
              <span className="num">
                {t(report.shown === "working" ? "paper.working" : "paper.frozen")} ·{" "}
                {t("paper.wordCount", { count: report.paper.words })}
              </span>
              <PrintButton label={t("print")} />
            </div>
            {print === "1" && <PrintAtOnce />}
            <ReportPaper
              paper={report.paper}
              flaggedBlocks={report.returned.flatMap((item) => item.blockId ?? [])}
              flaggedItems={report.returned.flatMap((item) =>
                item.blockId === null ? (item.outlineItemId ?? []) : [],
              )}
            />
          </>
        )}
      </WorkColumns>
    </>
  );
}
