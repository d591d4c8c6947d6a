import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Changes } from "#components/report/changes.tsx";
import { CommentThreads } from "#components/report/comment/comment-threads.tsx";
import { CommentsHandedBack } from "#components/report/comment/open-comments.tsx";
import { DecideForms } from "#components/report/decide-forms.tsx";
import { ReportPaper } from "#components/report/paper.tsx";
import { ReportState } from "#components/report/report-state.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Refusal } from "#components/ui/refusal.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { newId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { commentsOf } from "#lib/report/comment/queries.ts";
import { approvePage } from "#lib/report/queries/approve.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("approve");
  return { title: t("name") };
}

/** The document as it will go out, what changed since the last version, checks that warn; approve or hand back. */
export default async function ApprovePage({ params }: Props) {
  const viewer = await requireViewer();
  const [t, { id }] = await Promise.all([getTranslations("approve"), params]);
  const answer = await approvePage(viewer, id);
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
  const comments = await commentsOf(viewer, id);
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
      <div className="lg:hidden">
        <ButtonLink href="#decide">{t("toDecide")}</ButtonLink>
      </div>
      <WorkColumns
        aside={
          <>
            <DecideForms page={page} keys={{ approve: newId(), handBack: newId(), record: newId() }} comments={stay} />
            {comments && <CommentThreads comments={comments} several passageHref={(block) => `#b-${block}`} />}
          </>
        }
      >
        <Card title={t("checks.title")}>
          <div className="grid gap-2">
            {page.checks.map((check) => (
              <Notice key={check.text} tone={check.tone}>
                {check.text}
              </Notice>
            ))}
          </div>
        </Card>
        {page.changes && (
          <Card
            title={t("changes.title", {
              number: page.changes.against.number,
              at: formatInstant(page.changes.against.at),
            })}
          >
            <Changes changes={page.changes} sectionHref={(item) => `#i-${item}`} />
          </Card>
        )}
        <ReportPaper paper={page.paper} />
      </WorkColumns>
    </>
  );
}
