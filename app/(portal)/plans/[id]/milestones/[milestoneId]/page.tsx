import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AmendmentNotes } from "#components/plan/amendment/amendment-notes.tsx";
import { MilestoneExtensions } from "#components/plan/extension/milestone-extensions.tsx";
import { ConfirmForm, MinutesLink, RecordForm, ReopenForm } from "#components/plan/milestone-forms.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Deadline } from "#components/ui/deadline.tsx";
import { type Definition, DefinitionList } from "#components/ui/definition-list.tsx";
import { Stack } from "#components/ui/layout.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { requireViewer } from "#lib/access/session.ts";
import { amendmentsOf } from "#lib/plan/amendment/queries/touching.ts";
import { deadlineView } from "#lib/plan/deadline/rules.ts";
import { labels as extensionLabels } from "#lib/plan/extension/labels.ts";
import { milestoneExtensions } from "#lib/plan/extension/queries.ts";
import { type MilestonePage, milestonePage } from "#lib/plan/milestone/queries.ts";
import { now } from "#lib/platform/clock.ts";
import { isId } from "#lib/platform/ids.ts";
import { dayOf, formatDay, formatInstant } from "#lib/platform/time.ts";
import { describe } from "#lib/workflow/labels.ts";

type Words = Awaited<ReturnType<typeof getTranslations<"plan">>>;

/** What was recorded, the day it was held apart from the day it was recorded. */
function facts(milestone: MilestonePage, t: Words): Definition[] {
  const { kind } = milestone;
  const signed = (name: string | null, at: Date | null) =>
    name && at ? t("held.recordedBy", { name, at: formatInstant(at) }) : "–";
  return [
    { term: t("held.heldOn", { kind }), detail: milestone.heldOn ? formatDay(milestone.heldOn) : "–" },
    ...(kind === "OWN_PLAN"
      ? []
      : [
          { term: t("held.form"), detail: milestone.form ?? "–" },
          { term: t("held.attendees"), detail: milestone.attendees ?? "–" },
        ]),
    { term: t("held.document", { kind }), detail: milestone.documentNumber ?? "–" },
    ...(milestone.minutes
      ? [{ term: t("held.minutes", { kind }), detail: <MinutesLink file={milestone.minutes} /> }]
      : []),
    ...(milestone.note ? [{ term: t("held.note"), detail: milestone.note }] : []),
    { term: t("held.recorded"), detail: signed(milestone.recordedBy, milestone.recordedAt) },
    { term: t("held.confirmed"), detail: signed(milestone.confirmedBy, milestone.confirmedAt) },
  ];
}

/** Why more time cannot be asked for, in words; undefined where it is not the viewer's to ask. */
function refusalWords(code: string | null, locale: "vi" | "en"): string | null | undefined {
  if (code === null) return null;
  return code === "hidden" ? undefined : describe({ code }, extensionLabels, locale);
}

/** One milestone of a unit: recorded by its drafter, confirmed by its head. */
export default async function MilestoneRoute({ params }: { params: Promise<{ id: string; milestoneId: string }> }) {
  const viewer = await requireViewer();
  const { id, milestoneId } = await params;
  if (!isId(id) || !isId(milestoneId)) notFound();
  const [milestone, amendments, language, t, ownPlan] = await Promise.all([
    milestonePage(viewer, id, milestoneId),
    amendmentsOf("milestone", [milestoneId]),
    getLocale(),
    getTranslations("plan"),
    getTranslations("own-plan"),
  ]);
  if (milestone === null) notFound();
  const extensions = await milestoneExtensions(viewer, milestoneId);
  const { kind } = milestone;
  const done =
    kind === "SEND_REPORT"
      ? ({ doneOn: milestone.sentOn, doneAs: "sent", recordedAt: null } as const)
      : { doneOn: milestone.heldOn, recordedAt: milestone.recordedAt };
  const { phrase, dueOn, firstDueOn } = milestone;
  const deadline = deadlineView({ phrase, dueOn, firstDueOn, ...done }, now(), language === "en" ? "en" : "vi");
  const recorded = milestone.heldOn !== null;
  return (
    <>
      <PageHead
        crumbs={[
          { label: t("plans"), href: "/plans" },
          { label: milestone.planTitle, href: `/plans/${id}` },
          { label: t("held.crumb") },
        ]}
        title={t(`held.${milestone.news}`, { kind, code: milestone.code ?? "" })}
        lead={
          <>
            {milestone.unitName}. {t("held.deadline")}: <Deadline inline {...deadline} />
          </>
        }
        actions={
          kind === "OWN_PLAN" && (
            <ButtonLink href={`/plans/${id}/own-plan?unit=${milestone.unitId}`}>{ownPlan("name")}</ButtonLink>
          )
        }
      />
      <AmendmentNotes notes={amendments} />
      <Stack gap={4}>
        {milestone.lastReason && (
          <Notice tone="red" title={t("held.handedBack")}>
            {milestone.lastReason}
          </Notice>
        )}
        {recorded && (
          <Card title={t("held.what")}>
            <DefinitionList look="columns" items={facts(milestone, t)} />
            {milestone.mayConfirm && (
              <div className="mt-4 grid gap-3">
                <p className="text-s text-ink-3">{t("held.confirmHint")}</p>
                <ConfirmForm milestoneId={milestone.id} />
              </div>
            )}
          </Card>
        )}
        {milestone.mayRecord && (
          <Card title={t("held.formTitle", { kind })}>
            <RecordForm milestone={milestone} today={dayOf(now())} first={!recorded} />
          </Card>
        )}
        {milestone.mayReopen && <ReopenForm milestoneId={milestone.id} confirmed={milestone.confirmedAt !== null} />}
        <MilestoneExtensions
          milestoneId={milestone.id}
          requests={extensions.requests}
          refusal={refusalWords(extensions.refusal, viewer.locale)}
          today={dayOf(now())}
        />
        {!milestone.mayRecord && !recorded && kind !== "SEND_REPORT" && (
          <p className="text-ink-2">{t("held.notMine")}</p>
        )}
      </Stack>
    </>
  );
}
