import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ConfirmForm, MinutesLink, RecordForm, ReopenForm } from "#components/plan/milestone-forms.tsx";
import { OwnPlanForm } from "#components/plan/own-plan/own-plan-form.tsx";
import { OwnPlanPaper } from "#components/plan/own-plan/own-plan-paper.tsx";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { WorkColumns } from "#components/ui/work-columns.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { daysOff } from "#lib/organisation/day-off/queries.ts";
import { type OwnPlanPage, ownPlanPage } from "#lib/plan/own-plan/queries.ts";
import { planNumber } from "#lib/plan/rules.ts";
import { now } from "#lib/platform/clock.ts";
import { deadlineView } from "#lib/plan/deadline/rules.ts";
import { isId } from "#lib/platform/ids.ts";
import { dayOf, formatDay } from "#lib/platform/time.ts";

type Words = Awaited<ReturnType<typeof getTranslations<"own-plan">>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("own-plan"))("name") };
}

function newsOf({ stage, milestone }: OwnPlanPage, t: Words): string {
  const day = milestone.heldOn === null ? "" : formatDay(milestone.heldOn);
  return t(`news.${stage.word}`, { number: milestone.documentNumber ?? "", day });
}

/** What can be done with it besides writing: number and date by its drafter, confirming and opening again by its head. */
function Deciding({ page, t }: { page: OwnPlanPage; t: Words }) {
  const { milestone, stage, mayRecord, mayConfirm, mayReopen } = page;
  return (
    <>
      {milestone.lastReason && (
        <Notice tone="red" title={t("handedBack")}>
          {milestone.lastReason}
        </Notice>
      )}
      {mayRecord && page.written === null && stage.open && (
        <Disclosure summary={t("record.paper")} look="button">
          <RecordForm milestone={milestone} today={dayOf(now())} first />
        </Disclosure>
      )}
      {mayRecord && (page.written !== null || !stage.open) && (
        <Card title={t("record.title")}>
          <Stack gap={3}>
            <p className="text-ink-2">{t("record.hint")}</p>
            <RecordForm milestone={milestone} today={dayOf(now())} first={milestone.heldOn === null} />
          </Stack>
        </Card>
      )}
      {mayConfirm && (
        <Card title={t("confirm.title")} tone="red">
          <Stack gap={3}>
            <p>{t("confirm.hint", { who: milestone.recordedBy ?? "" })}</p>
            {milestone.minutes && (
              <p>
                {t("confirm.file")}: <MinutesLink file={milestone.minutes} />
              </p>
            )}
            <ConfirmForm milestoneId={milestone.id} />
          </Stack>
        </Card>
      )}
      {milestone.minutes && !mayConfirm && !mayRecord && (
        <Card title={t("confirm.file")}>
          <MinutesLink file={milestone.minutes} />
        </Card>
      )}
      {mayReopen && <ReopenForm milestoneId={milestone.id} confirmed={milestone.confirmedBy !== null} />}
    </>
  );
}

/** A unit's own plan: written beside the document it becomes, then recorded with number and date, then confirmed. */
export default async function OwnPlanRoute({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ unit?: string }>;
}) {
  const viewer = await requireViewer();
  const [{ id }, { unit }] = await Promise.all([params, searchParams]);
  if (!isId(id) || (unit !== undefined && !isId(unit))) notFound();
  const [page, holidays, language, t] = await Promise.all([
    ownPlanPage(viewer, id, unit ?? null),
    daysOff(),
    getLocale(),
    getTranslations("own-plan"),
  ]);
  if (page === null) notFound();
  const { plan, milestone, written, stage, directives, days, steps } = page;
  const text = {
    purpose: written?.purpose ?? "",
    organisation: written?.organisation ?? "",
    signerTitle: written?.signerTitle ?? "",
    signerName: written?.signerName ?? "",
  };
  const basis = t("paper.basisOf", {
    number: planNumber(plan) ?? "",
    day: plan.issuedOn === null ? "" : formatDay(plan.issuedOn),
    issuer: plan.issuer,
  });
  const year = Number(plan.issuedOn?.slice(0, 4)) || null;
  const reading = {
    literalBefore: plan.literalBefore,
    year,
    holidays,
    locale: language === "en" ? "en" : "vi",
  } as const;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("plans"), href: "/plans" },
          { label: plan.shortTitle, href: `/plans/${id}` },
          { label: t("name") },
        ]}
        title={newsOf(page, t)}
        state={<StateMark tone={stage.tone}>{t(`list.stage.${stage.word}`)}</StateMark>}
        lead={
          <>
            {t("lead", { unit: page.unit.name, issuer: plan.issuer })} ·{" "}
            <Deadline
              {...deadlineView({ ...milestone, doneOn: milestone.heldOn }, now(), language === "en" ? "en" : "vi")}
              inline
            />
          </>
        }
        actions={<PrintButton label={t("print")} />}
      />
      <WorkColumns
        shape="beside"
        labels={{ aside: t("beside") }}
        aside={
          <>
            <Deciding page={page} t={t} />
            {page.mayWrite && (
              <OwnPlanForm
                values={{
                  planId: id,
                  unitId: page.unit.id,
                  revision: written?.revision ?? 0,
                  ...text,
                  directives,
                  days,
                  steps,
                }}
                reading={reading}
              />
            )}
            {!page.mayWrite && !page.mayConfirm && !page.mayReopen && (
              <Card title={t("readOnly.title")}>
                <p className="text-ink-2">{t(`readOnly.${stage.word}`, { who: milestone.confirmedBy ?? "" })}</p>
              </Card>
            )}
          </>
        }
      >
        {written === null && !stage.open ? (
          <Notice tone="blue" title={t("onPaper.title")}>
            {t("onPaper.text")}
          </Notice>
        ) : (
          <OwnPlanPaper
            paper={{
              unit: page.unit,
              basis,
              subject: plan.shortTitle,
              documentNumber: milestone.documentNumber,
              datedOn: milestone.heldOn,
              ...text,
              directives,
              steps,
            }}
          />
        )}
      </WorkColumns>
    </>
  );
}
