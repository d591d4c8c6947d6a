import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AmendmentPlace } from "#components/plan/amendment/amendment-place.tsx";
import { type PlanPlace, PlanPlaces } from "#components/plan/plan-places.tsx";
import { PlanView } from "#components/plan/plan-view.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { can } from "#lib/access/can.ts";
import { requireViewer } from "#lib/access/session.ts";
import type { Viewer } from "#lib/access/types.ts";
import { amendmentsOf } from "#lib/plan/amendment/queries/touching.ts";
import { termView } from "#lib/plan/deadline/rules.ts";
import { planStateWord } from "#lib/plan/labels.ts";
import { planKinds } from "#lib/plan/queries/parts.ts";
import { type PlanPage, planPage } from "#lib/plan/queries/plan.ts";
import { planFindings, planNumber, planTone } from "#lib/plan/rules.ts";
import { now } from "#lib/platform/clock.ts";
import { isId } from "#lib/platform/ids.ts";
import { dayOf, formatDay } from "#lib/platform/time.ts";

type Locale = "vi" | "en";

/** Every term with what it means today, and every silence of the plan as what it is, under its directive. */
function withMeanings(plan: PlanPage, at: Date, locale: Locale, noDate: string) {
  return plan.directives.map((directive) => {
    const silent = directive.terms
      .filter(
        (term) =>
          term.kind === "SUM_UP" &&
          !directive.terms.some((other) => other.kind === "SEND_REPORT" && other.levelCode === term.levelCode),
      )
      .map((term) => ({ ...term, kind: "SEND_REPORT", phrase: noDate, dueOn: null, silent: true }));
    const said = directive.terms.map((term) => ({ ...term, silent: false }));
    return {
      ...directive,
      terms: [...said, ...silent]
        .sort((a, b) => a.sourceLine - b.sourceLine)
        .map((term) => ({ ...term, ...termView(term.dueOn, term.firstDueOn, at, locale) })),
    };
  });
}

/** The deadline that comes next, for the headline. */
function nextTerm(plan: PlanPage, today: string) {
  return plan.directives
    .flatMap((directive) => directive.terms.map((term) => ({ ...term, code: directive.code })))
    .filter((term) => term.dueOn !== null && term.dueOn >= today)
    .sort((a, b) => (a.dueOn ?? "").localeCompare(b.dueOn ?? ""))[0];
}

function findingsOf(plan: PlanPage) {
  const terms = plan.directives.flatMap((directive) =>
    directive.terms.map((term) => ({ ...term, directiveCode: directive.code })),
  );
  return planFindings(terms, plan.literalBefore);
}

/** The pages that belong to this plan, as far as they are there and the viewer's to open. */
function placesOf(plan: PlanPage, viewer: Viewer): PlanPlace[] {
  return [
    "units",
    "outline",
    "figures",
    ...(plan.hasText ? ["text" as const] : []),
    "guidance",
    "amendments",
    "extensions",
    ...(plan.ownPlanUnits.length > 0 ? ["own-plan" as const] : []),
    ...(can("ownPlan.read", viewer, { ...plan.subject, unitId: null }) === null ? ["own-plans" as const] : []),
  ];
}

/** A plan: its deadlines in their own words, what contradicts itself, who reports on what, its text. */
export default async function PlanPageRoute({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  if (!isId(id)) notFound();
  const [plan, amendments, kinds, language, t] = await Promise.all([
    planPage(viewer, id),
    amendmentsOf("plan", [id]),
    planKinds(id),
    getLocale(),
    getTranslations("plan"),
  ]);
  if (plan === null) notFound();
  if (plan.draft) redirect(`/plans/${id}/edit`);
  const locale: Locale = language === "en" ? "en" : "vi";
  const at = now();
  const today = dayOf(at);
  const next = nextTerm(plan, today);
  const number = planNumber(plan);
  const state = planStateWord(plan.state, locale);
  return (
    <>
      <PageHead
        crumbs={[{ label: t("plans"), href: "/plans" }, { label: plan.shortTitle }]}
        title={
          next
            ? t("news", {
                level: next.levelPhrase,
                kind: next.kind,
                code: next.code,
                phrase: next.phrase,
                meaning: termView(next.dueOn, null, at, locale).meaning,
              })
            : t("newsPast")
        }
        state={<StateMark tone={planTone(plan.state)}>{state}</StateMark>}
        lead={
          number && plan.issuedOn
            ? t("numbered", { title: plan.title, number, day: formatDay(plan.issuedOn), issuer: plan.issuer })
            : plan.title
        }
      />
      <PlanPlaces planId={id} shown={placesOf(plan, viewer)} />
      <AmendmentPlace planId={id} notes={amendments} />
      <PlanView
        plan={{ ...plan, directives: withMeanings(plan, at, locale, t("noDate")) }}
        kinds={kinds}
        findings={findingsOf(plan)}
        today={today}
        locale={locale}
      />
    </>
  );
}
