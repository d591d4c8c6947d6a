import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { StageMark } from "#components/plan/import/import-table.tsx";
import { Progress } from "#components/plan/import/progress.tsx";
import { Review } from "#components/plan/import/review.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { TextLink } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { type ImportPage, importPage } from "#lib/plan/import/queries/imports.ts";
import { refusals } from "#lib/plan/import/refusals.ts";
import type { Understood } from "#lib/plan/import/understood.ts";
import { isId } from "#lib/platform/ids.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { describe } from "#lib/workflow/labels.ts";

type Words = Awaited<ReturnType<typeof getTranslations<"plan-import">>>;

/** A file in which nothing of a plan was found. */
const isNothing = ({ review }: Understood): boolean => review.directives.length + review.milestones.length === 0;

/** The news of an import: what was understood and what wants a look; before that, how far it is. */
function newsOf({ understood, stage }: ImportPage, t: Words): string {
  if (understood === null) return t(`news.${stage.word}`);
  if (isNothing(understood)) return t("news.nothing");
  const { review, findings } = understood;
  return t("news.understood", {
    directives: review.directives.filter((row) => !row.removed).length,
    milestones: review.milestones.filter((row) => !row.removed).length,
    findings: findings.filter((finding) => !finding.settled).length,
  });
}

/** One plan document: how far its reading is, then the document beside what was understood. */
export default async function ImportedRoute({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  if (!isId(id)) notFound();
  const [found, language, t] = await Promise.all([importPage(viewer, id), getLocale(), getTranslations("plan-import")]);
  if (found === null) notFound();
  const locale = language === "en" ? "en" : "vi";
  const { understood, stage, problem, revision } = found;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("plans"), href: "/plans" },
          { label: t("crumb"), href: "/plans/import" },
          { label: found.fileName },
        ]}
        title={newsOf(found, t)}
        state={<StageMark line={found} />}
        lead={t("leadOf", { file: found.fileName, who: found.personName, at: formatInstant(found.createdAt) })}
        actions={
          <>
            {understood !== null && (
              <span className="lg:hidden">
                <ButtonLink href="#understood">{t("understood")}</ButtonLink>
              </span>
            )}
            {found.planId !== null && (
              <ButtonLink look="go" href={`/plans/${found.planId}/edit`}>
                {t("toDraft")}
              </ButtonLink>
            )}
          </>
        }
      />
      {stage.running && <Progress line={found} />}
      {problem !== null && (
        <Notice tone="red" title={t("notRead")} action={<ButtonLink href="/plans/import">{t("again")}</ButtonLink>}>
          {describe({ code: problem.code, params: problem.params ?? {} }, refusals, locale)}
        </Notice>
      )}
      {understood !== null && isNothing(understood) && (
        <Notice>
          {t("nothing.text")} <TextLink href="/plans/import">{t("nothing.again")}</TextLink>.
        </Notice>
      )}
      {understood !== null && <Review pen={{ importId: id, revision, open: stage.open }} understood={understood} />}
    </>
  );
}
