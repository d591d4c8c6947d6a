import { newId } from "#lib/platform/ids.ts";
import type { DraftPlan } from "../types.ts";
import { type BodyRow, type DirectiveRow, directiveRows } from "./directive-rows.ts";
import { type AskedRow, type IndicatorRow, indicatorRows, type RelationRow } from "./indicator-rows.ts";
import { type MilestoneRow, milestoneRows } from "./milestone-rows.ts";
import { type AddressRow, type OutlineRow, outlineRows } from "./outline-rows.ts";
import { dueOf } from "./read-back.ts";
import { reportersOf } from "./reporters.ts";
import { type RouteRow, routeRows } from "./route-rows.ts";
import type { PlanDraft } from "./schema.ts";
import type { Organisation, OrganisationUnit, PlanHead } from "./types.ts";

/** What a draft becomes when it is issued: the rows of a plan, ready to be written. */
export type PlanRows = {
  directives: DirectiveRow[];
  bodies: BodyRow[];
  reporters: OrganisationUnit[];
  milestones: MilestoneRow[];
  outline: { items: OutlineRow[]; addresses: AddressRow[] };
  indicators: IndicatorRow[];
  relations: RelationRow[];
  asked: AskedRow[];
  routes: RouteRow[];
  monitors: string[];
  distribution: { id: string; text: string; sort: number }[];
  ownPlan: DraftPlan["ownPlan"];
};

function ownPlanOf(draft: PlanDraft): DraftPlan["ownPlan"] {
  const phrase = draft.ownPlan.phrase?.trim() || null;
  const { wanted } = draft.ownPlan;
  return { wanted, phrase: wanted ? phrase : null, dueOn: wanted && phrase !== null ? dueOf(phrase, draft) : null };
}

/** Lays a draft out as the rows it becomes (pure but for the new ids); what nobody knows is left out, never invented. */
export function rowsOf(draft: PlanDraft, organisation: Organisation, head: PlanHead): PlanRows {
  const { directives, bodies } = directiveRows(draft, organisation);
  const ids = new Map(directives.map((directive) => [directive.key, directive.id]));
  const reporters = reportersOf(draft, organisation, head);
  const reporting = [...new Set(reporters.map((unit) => unit.kindCode))];
  const issuerKind = organisation.units.find((unit) => unit.id === head.issuingUnitId)?.kindCode ?? null;
  const known = new Set(organisation.units.map((unit) => unit.id));
  return {
    directives,
    bodies,
    reporters,
    milestones: milestoneRows(draft, organisation, ids),
    outline: outlineRows(draft.outline, reporting, new Set(organisation.kinds.map((kind) => kind.code)), issuerKind),
    ...indicatorRows(draft, organisation, ids),
    routes: routeRows(draft, organisation, ids),
    monitors: [...new Set(draft.monitors)].filter((id) => known.has(id)),
    distribution: draft.distribution
      .map((text) => text.trim())
      .filter((text) => text !== "")
      .map((text, sort) => ({ id: newId(), text, sort })),
    ownPlan: ownPlanOf(draft),
  };
}

/** The rows as dutiesOf() asks for them. A directive nobody leads yet is led by the issuing unit, in a dry run only. */
export function dutyPlanOf(
  rows: PlanRows,
  draft: PlanDraft,
  organisation: Organisation,
  head: PlanHead,
): DraftPlan | null {
  const issuing = organisation.units.find((unit) => unit.id === head.issuingUnitId);
  if (issuing === undefined) return null;
  const names = new Map(organisation.units.map((unit) => [unit.id, unit.name]));
  return {
    id: head.id,
    issuer: draft.issuer,
    issuing: {
      unitId: issuing.id,
      name: issuing.name,
      levelCode: issuing.levelCode,
      kindCode: issuing.kindCode,
      parentUnitId: issuing.parentId,
    },
    directives: rows.directives.map((directive) => {
      const leadUnitId = directive.leadUnitId ?? issuing.id;
      const terms = rows.milestones.filter((one) => one.directiveId === directive.id);
      return { id: directive.id, leadUnitId, leadName: names.get(leadUnitId) ?? "", terms };
    }),
    reporters: rows.reporters.map(({ id, name, levelCode, kindCode }) => ({ unitId: id, name, levelCode, kindCode })),
    routes: rows.routes,
    ownPlan: rows.ownPlan,
  };
}
