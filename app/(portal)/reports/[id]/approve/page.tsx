import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangesSince } from "#components/report/approval/changes-since.tsx";
import { Checks } from "#components/report/approval/checks.tsx";
import { DecideBar } from "#components/report/approval/decide-bar.tsx";
import { PaperWithComments } from "#components/report/approval/paper-with-comments.tsx";
import { ApprovalSteps } from "#components/report/approval/steps.tsx";
import { CommentThreads } from "#components/report/comment/comment-threads.tsx";
import { CommentsHandedBack } from "#components/report/comment/open-comments.tsx";
import { TimeNote } from "#components/report/custody/time-note.tsx";
import { DecideForms } from "#components/report/decide-forms.tsx";
import { ReportState } from "#components/report/report-state.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { commentsOf } from "#lib/report/comment/queries.ts";
import { approvePage } from "#lib/report/queries/approve.ts";
import { reportTime } from "#lib/report/queries/time.ts";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ say?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("approve");
  return { title: t("name") };
}

/**
 * The document as it will go out, what changed since it was last frozen or handed back, checks that lead to their
 * places; approve or hand back. On a phone in this order: what changed, checks, decide, the document.
 */
export default async function ApprovePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [t, { id }, { say }] = await Promise.all([getTranslations("approve"), params, searchParams]);
  const comments = await commentsOf(viewer, id);
  const answer = await approvePage(viewer, id, comments?.threads);
  if (answer.kind === "notFound") notFound();
  if (answer.kind === "closed") {
    return (
      <Refusal
        title={t(answer.waiting ? "closed.notYou" : "closed.notNow")}
        reason={answer.waiting ? answer.reason : t("closed.why")}
        whoTitle={t("closed.who")}
        who={answer.who}
        back={{ href: `/reports/${id}`, label: t("closed.back") }}
      />
    );
  }
  const { page } = answer;
  const time = await reportTime(viewer, id);
  const stay = <CommentsHandedBack comments={comments} href={() => "#comments"} />;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("reports"), href: "/reports" },
          { label: `${page.directive.code} · ${page.unit}`, href: `/reports/${page.id}` },
          { label: t("name") },
        ]}
        title={t("headline", { unit: page.unit, directive: page.directive.code })}
        state={<ReportState state={page.state} round={page.round} />}
        lead={
          <>
            {t("lead", { by: page.submitted.by, at: formatInstant(page.submitted.at), body: page.step.body })}
            {page.step.of > 1 && ` · ${t("step", { number: page.step.number, of: page.step.of })}`}
            {page.send && (
              <>
                {" · "}
                <Deadline {...page.send} inline />
              </>
            )}
          </>
        }
      />
      <WorkColumns
        before={
          <>
            <ChangesSince changes={page.changes} />
            <Checks checks={page.checks} />
          </>
        }
        aside={
          <>
            <DecideForms page={page} keys={{ approve: newId(), handBack: newId(), record: newId() }} comments={stay} />
            <ApprovalSteps approval={page.approval} />
            <TimeNote time={time} />
            {comments && <CommentThreads comments={comments} several passageHref={(block) => `#b-${block}`} />}
          </>
        }
      >
        <PaperWithComments paper={page.paper} comments={comments} saying={typeof say === "string" ? say : undefined} />
      </WorkColumns>
      <DecideBar page={page} />
    </>
  );
}
