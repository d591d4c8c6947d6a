import { dutiesOf } from "../duties.ts";
import { type IssueRefusal, refusesIssue } from "../rules.ts";
import { targetOf } from "./milestone-rows.ts";
import { placedItems } from "./outline-rows.ts";
import { meaningOf } from "./read-back.ts";
import { dutyPlanOf, type PlanRows } from "./rows.ts";
import type { PlanDraft } from "./schema.ts";
import type { StepName } from "./steps.ts";
import type { Organisation, PlanHead } from "./types.ts";

/** Why a draft cannot be issued as it stands, at the step where it is mended. Codes: labels.reason of the plan room. */
export type DraftRefusal = { code: string; params: Record<string, string | number>; step: StepName };

const refusal = (step: StepName, code: string, params: DraftRefusal["params"] = {}): DraftRefusal => ({
  step,
  code: `plan.${code}`,
  params,
});

function ofWords(draft: PlanDraft): DraftRefusal[] {
  const missing = [
    ...(draft.title.trim() === "" ? [refusal("what", "noTitle")] : []),
    ...(draft.issuer.trim() === "" ? [refusal("what", "noIssuer")] : []),
  ];
  const phrases = [
    ...draft.milestones.map((one) => one.phrase.trim()),
    draft.ownPlan.wanted ? (draft.ownPlan.phrase ?? "").trim() : "",
  ];
  const impossible = new Set(
    phrases.filter((phrase) => phrase !== "" && meaningOf(phrase, draft).kind === "impossible"),
  );
  return [...missing, ...[...impossible].map((phrase) => refusal("deadlines", "phraseImpossible", { phrase }))];
}

function ofDirectives(rows: PlanRows): DraftRefusal[] {
  const found = rows.directives.flatMap((directive) => {
    const name = directive.code || directive.subject || directive.kind;
    if (directive.slug === "") return [refusal("directives", "directiveWithoutCode", { directive: name })];
    return directive.leadUnitId === null ? [refusal("directives", "directiveWithoutLead", { code: name })] : [];
  });
  const twice = [...Map.groupBy(rows.directives, (directive) => directive.slug).values()]
    .filter((same) => same.length > 1 && same[0]?.slug !== "")
    .map((same) => refusal("directives", "directiveTwice", { code: same[0]?.code ?? "" }));
  return [...found, ...twice];
}

function ofTargets(draft: PlanDraft, organisation: Organisation): DraftRefusal[] {
  const keys = new Set(draft.directives.map((directive) => directive.key));
  return draft.milestones
    .filter((one) => one.phrase.trim() !== "")
    .filter((one) => targetOf(one, organisation) === null || (one.directive !== "*" && !keys.has(one.directive)))
    .map((one) =>
      refusal("deadlines", "deadlineOfNobody", { phrase: one.phrase, level: one.levelPhrase || one.value }),
    );
}

function ofOutline(draft: PlanDraft, rows: PlanRows): DraftRefusal[] {
  const reporting = new Set(rows.reporters.map((unit) => unit.kindCode));
  const asked = placedItems(draft.outline, [...reporting]).filter(({ node }) => node.answerable);
  if (asked.length === 0) return [refusal("outline", "noOutline")];
  if (reporting.size === 0) return [];
  return asked
    .filter(({ kinds }) => !kinds.some((kind) => reporting.has(kind)))
    .map(({ node, code }) =>
      refusal("outline", "itemAddressesNobody", { item: node.number || code, text: node.text || node.title }),
    );
}

function ofIndicators(rows: PlanRows, organisation: Organisation): DraftRefusal[] {
  const taken = new Set([...organisation.catalogue.map((one) => one.code), ...organisation.takenCodes]);
  const added = new Set<string>();
  return rows.indicators.flatMap(({ code }) => {
    const clash = taken.has(code) || added.has(code);
    added.add(code);
    return clash ? [refusal("indicators", "codeTaken", { code })] : [];
  });
}

const stepOfRefusal: Readonly<Record<IssueRefusal["code"], StepName>> = {
  "plan.noDirectives": "directives",
  "plan.noReporters": "reporters",
  "plan.ownChannel": "routes",
};

/** What every plan is held against, from a draft or not: something to sum up, somebody to report, no own channel. */
function ofDuties(draft: PlanDraft, rows: PlanRows, organisation: Organisation, head: PlanHead): DraftRefusal[] {
  const plan = dutyPlanOf(rows, draft, organisation, head);
  if (plan === null) return [refusal("what", "issuerClosed")];
  // A directive nobody leads is said already; whoever stands in for its lead here is not meant.
  const led = { ...plan, directives: plan.directives.filter((_one, index) => rows.directives[index]?.leadUnitId) };
  const found = refusesIssue(plan, dutiesOf(led).assignments);
  return found ? [{ params: {}, ...found, step: stepOfRefusal[found.code] }] : [];
}

/** Everything that keeps a draft from being issued, in the order of the steps; none where it can be. */
export function refusalsOf(
  draft: PlanDraft,
  rows: PlanRows,
  organisation: Organisation,
  head: PlanHead,
): DraftRefusal[] {
  return [
    ...ofWords(draft),
    ...ofDirectives(rows),
    ...ofDuties(draft, rows, organisation, head),
    ...ofTargets(draft, organisation),
    ...ofOutline(draft, rows),
    ...ofIndicators(rows, organisation),
  ];
}
