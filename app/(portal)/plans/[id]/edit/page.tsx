import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Checklist } from "#components/plan/draft/checklist.tsx";
import { DiscardForm } from "#components/plan/draft/discard-form.tsx";
import { DraftFindings } from "#components/plan/draft/draft-findings.tsx";
import { Preview } from "#components/plan/draft/preview.tsx";
import { StepFields } from "#components/plan/draft/step-fields.tsx";
import { StepForm } from "#components/plan/draft/step-form.tsx";
import { StepNav } from "#components/plan/draft/step-nav.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { dryRun, layOut } from "#lib/plan/draft/dry-run.ts";
import { previewOf } from "#lib/plan/draft/preview.ts";
import { draftPage } from "#lib/plan/draft/queries/draft.ts";
import { organisationOn } from "#lib/plan/draft/queries/organisation.ts";
import { stepMarks } from "#lib/plan/draft/step-marks.ts";
import { seenParts } from "#lib/plan/draft/step-parts.ts";
import { stepOf } from "#lib/plan/draft/steps.ts";
import { thingsSaid } from "#lib/plan/draft/ten-things.ts";
import { now } from "#lib/platform/clock.ts";
import { isId } from "#lib/platform/ids.ts";
import { dayOf, formatInstant } from "#lib/platform/time.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan-draft"))("name") };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ step?: string | string[] }> };

/** The builder: a plan written step by step, each usable alone, with what is still missing beside it. */
export default async function EditPlan({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  if (!isId(id)) notFound();
  const [page, organisation, language, t] = await Promise.all([
    draftPage(viewer, id),
    organisationOn(dayOf(now())),
    getLocale(),
    getTranslations("plan-draft"),
  ]);
  if (page === null) notFound();
  if (!page.mayDraft) redirect(`/plans/${id}/issue`);
  const locale = language === "en" ? "en" : "vi";
  const step = stepOf(typeof asked.step === "string" ? asked.step : undefined);
  const { draft, head, revision } = page;
  const run = dryRun(draft, organisation, head);
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("plans"), href: "/plans" },
          { label: draft.shortTitle || draft.title || t("untitled"), href: `/plans/${id}/edit` },
          { label: t(`step.${step}`) },
        ]}
        title={t("news", { count: run.refusals.length })}
        lead={t("saved", { name: page.updatedBy, at: formatInstant(page.updatedAt), issuer: page.issuingName })}
        actions={
          <ButtonLink href={`/plans/${id}/issue`} look={step === "preview" ? "go" : "plain"}>
            {t("toIssue")}
          </ButtonLink>
        }
      />
      <WorkColumns
        labels={{ outline: t("steps"), aside: t("beside") }}
        outline={<StepNav current={step} marks={stepMarks(draft, run)} />}
        aside={
          <>
            <DraftFindings
              planId={id}
              refusals={run.refusals}
              findings={run.findings}
              step={step === "preview" ? undefined : step}
              locale={locale}
            />
            <Checklist planId={id} things={thingsSaid(draft)} />
            <DiscardForm planId={id} />
          </>
        }
      >
        <StepForm planId={id} revision={revision} seen={seenParts(step, draft)} step={step}>
          {step === "preview" ? (
            <Preview
              kinds={previewOf(layOut(draft, organisation, head), run.kinds, organisation, locale)}
              limits={draft.waitLimits}
              locale={locale}
            />
          ) : (
            <StepFields step={step} draft={draft} organisation={organisation} head={head} locale={locale} />
          )}
        </StepForm>
      </WorkColumns>
    </>
  );
}
