import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Checklist } from "#components/plan/draft/checklist.tsx";
import { DraftFindings } from "#components/plan/draft/draft-findings.tsx";
import { DryRunCard } from "#components/plan/draft/dry-run.tsx";
import { IssueForm } from "#components/plan/draft/issue-form.tsx";
import { Preview } from "#components/plan/draft/preview.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Grid, Section, Stack } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { dryRun, layOut } from "#lib/plan/draft/dry-run.ts";
import { previewOf } from "#lib/plan/draft/preview.ts";
import { draftPage } from "#lib/plan/draft/queries/draft.ts";
import { organisationOn } from "#lib/plan/draft/queries/organisation.ts";
import { thingsSaid } from "#lib/plan/draft/ten-things.ts";
import { now } from "#lib/platform/clock.ts";
import { isId } from "#lib/platform/ids.ts";
import { dayOf } from "#lib/platform/time.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plan-draft"))("issue.name") };
}

/** What issuing will make, what stands against it, and the number and date with which it is done. */
export default async function IssuePlan({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  if (!isId(id)) notFound();
  const today = dayOf(now());
  const [page, organisation, language, t] = await Promise.all([
    draftPage(viewer, id),
    organisationOn(today),
    getLocale(),
    getTranslations("plan-draft"),
  ]);
  if (page === null) notFound();
  const locale = language === "en" ? "en" : "vi";
  const { draft, head, revision } = page;
  const run = dryRun(draft, organisation, head);
  const symbol = `${draft.numberType}/${draft.numberBody}`;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("plans"), href: "/plans" },
          { label: draft.shortTitle || draft.title || t("untitled"), href: `/plans/${id}/edit` },
          { label: t("issue.name") },
        ]}
        title={t("news", { count: run.refusals.length })}
        lead={t("issue.lead", { title: draft.title || t("untitled"), issuer: draft.issuer })}
        actions={page.mayDraft && <ButtonLink href={`/plans/${id}/edit`}>{t("issue.back")}</ButtonLink>}
      />
      <Grid columns="main-side">
        <Stack gap={4}>
          <DryRunCard run={run} />
          <Card title={t("issue.title")}>
            {page.mayIssue ? (
              <IssueForm
                planId={id}
                revision={revision}
                today={today}
                signer={draft.signer}
                symbol={symbol}
                reason={run.refusals.length > 0 ? t("issue.notYet", { count: run.refusals.length }) : undefined}
              />
            ) : (
              <Notice tone="blue">{t("issue.notMine", { unit: page.issuingName })}</Notice>
            )}
          </Card>
        </Stack>
        <Stack gap={3}>
          <DraftFindings planId={id} refusals={run.refusals} findings={run.findings} locale={locale} />
          <Checklist planId={id} things={thingsSaid(draft)} />
        </Stack>
      </Grid>
      <Section title={t("preview.title")}>
        <Preview
          kinds={previewOf(layOut(draft, organisation, head), run.kinds, organisation, locale)}
          limits={draft.waitLimits}
          locale={locale}
        />
      </Section>
    </>
  );
}
