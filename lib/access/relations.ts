import { join, type Sql, sql } from "#lib/platform/sql.ts";
import type { ExceptionName, RelationName } from "./policy.ts";
import type { Role, Subject, Viewer } from "./types.ts";

/**
 * Every relation between a viewer and a subject, once, with two faces: `holds` for one subject in hand, `where` for a
 * query over report_subject (alias r). A property test on Postgres shows that the two never differ.
 */

/** One role in one unit, the viewer's own or lent to them (`onBehalfOf`). */
export type Power = { unitId: string; role: Role; desk: string | null; onBehalfOf: string | null };

/** All powers a viewer holds at this instant, own ones first. */
export function powersOf(viewer: Viewer): Power[] {
  const own = viewer.positions.map((p) => ({ unitId: p.unitId, role: p.role, desk: p.desk, onBehalfOf: null }));
  const lent = viewer.borrowed.flatMap((b) =>
    b.roles.map((role) => ({ unitId: b.unitId, role, desk: b.desk, onBehalfOf: b.fromPersonId })),
  );
  return [...own, ...lent];
}

const uuids = (ids: readonly string[]): Sql =>
  ids.length === 0 ? sql`ARRAY[]::uuid[]` : sql`ARRAY[${join([...ids])}]::uuid[]`;
const unitsOf = (powers: readonly Power[]): Sql => uuids([...new Set(powers.map((p) => p.unitId))]);
const nowhere: Sql = sql`FALSE`;

/** What the law asks of a person besides the power they act by: who they are, and where they hold roles. */
export type Who = { personId: string; positions: readonly { unitId: string }[] };

type Relation = {
  holds: (power: Power | null, subject: Subject, viewer: Who) => boolean;
  where: (powers: readonly Power[], viewer: Viewer) => Sql;
};

const atUnit = (pick: (subject: Subject) => string | null | undefined, column: Sql): Relation => ({
  holds: (power, subject) => power !== null && power.unitId === pick(subject),
  where: (powers) => sql`${column} = ANY(${unitsOf(powers)})`,
});

export const relations: Record<RelationName, Relation> = {
  anything: { holds: () => true, where: () => sql`TRUE` },
  draftingUnit: atUnit((s) => s.draftingUnitId, sql`r.drafting_unit_id`),
  issuingUnit: atUnit((s) => s.unitId, sql`r.unit_id`),
  ownUnit: atUnit((s) => s.unitId, sql`r.unit_id`),
  channelUnit: atUnit((s) => s.channelUnitId, sql`r.channel_unit_id`),
  recipientUnit: atUnit((s) => s.recipientUnitId, sql`r.recipient_unit_id`),
  // The step names the role that decides in it, so that a leader's step is not decided by an approver of the same unit.
  stepUnit: {
    holds: (power, s) =>
      power !== null &&
      [{ unitId: s.stepUnitId, role: s.stepRole }, ...(s.otherSteps ?? [])].some(
        (step) => power.unitId === step.unitId && (power.role === step.role || power.role === "CLERK"),
      ),
    where: (powers) =>
      powers.length === 0
        ? nowhere
        : sql`coalesce(${join(
            powers.map(
              (p) => sql`(r.step_unit_id = ${p.unitId}::uuid AND (r.step_role = ${p.role} OR ${p.role} = 'CLERK')
                OR r.other_steps @> ${JSON.stringify([p.role === "CLERK" ? { unitId: p.unitId } : { unitId: p.unitId, role: p.role }])}::jsonb)`,
            ),
            " OR ",
          )}, FALSE)`,
  },
  appointed: {
    holds: (_power, s, viewer) => s.appointed?.includes(viewer.personId) ?? false,
    where: (_powers, viewer) => sql`${viewer.personId}::uuid = ANY(r.appointed)`,
  },
  unitBelow: {
    holds: (power, s) => power !== null && (s.above?.includes(power.unitId) ?? false),
    where: (powers) =>
      sql`EXISTS (SELECT 1 FROM unit_ancestor up WHERE up.unit_id = r.unit_id AND up.ancestor_id = ANY(${unitsOf(powers)}))`,
  },
  coordinatesDirective: {
    holds: (power, s) => power !== null && (s.coordinating?.includes(power.unitId) ?? false),
    where: (powers) =>
      sql`EXISTS (SELECT 1 FROM directive_body b WHERE b.directive_id = r.directive_id AND b.unit_id = ANY(${unitsOf(powers)}))`,
  },
  monitorsPlan: {
    holds: (power, s) => power !== null && (s.monitors?.includes(power.unitId) ?? false),
    where: (powers) =>
      sql`EXISTS (SELECT 1 FROM plan_monitor m WHERE m.plan_id = r.plan_id AND m.unit_id = ANY(${unitsOf(powers)}))`,
  },
  leadsDirective: {
    holds: (power, s) => power !== null && (s.leading?.includes(power.unitId) ?? false),
    where: (powers) => sql`r.leading && ${unitsOf(powers)}`,
  },
  // Who decides on changes of a plan is asked of plans and extensions, never of a report.
  deciderUnit: { holds: (power, s) => power !== null && power.unitId === s.deciderUnitId, where: () => nowhere },
  deskOfKind: {
    holds: (power, s) => typeof power?.desk === "string" && power.desk === s.desk,
    where: () => nowhere,
  },
  // A body is asked for an opinion, never for a report: no report is found by it.
  askedUnit: { holds: (power, s) => power !== null && power.unitId === s.askedUnitId, where: () => nowhere },
  oneself: { holds: (_power, s, viewer) => s.personId === viewer.personId, where: () => nowhere },
};

type Exception = {
  strikes: (power: Power | null, subject: Subject, viewer: Who) => boolean;
  where: (viewer: Viewer, onBehalfOf: string | null) => Sql;
};

/** The viewer, and whoever they act for: neither name may stand on both sides of a decision. */
const names = (onBehalfOf: string | null, viewer: Who): string[] =>
  onBehalfOf ? [viewer.personId, onBehalfOf] : [viewer.personId];
const among = (pick: (subject: Subject) => readonly string[] | undefined, column: Sql): Exception => ({
  strikes: (power, subject, viewer) =>
    names(power?.onBehalfOf ?? null, viewer).some((id) => pick(subject)?.includes(id) ?? false),
  where: (viewer, onBehalfOf) => sql`${column} && ${uuids(names(onBehalfOf, viewer))}`,
});

export const exceptions: Record<ExceptionName, Exception> = {
  author: among((s) => s.authors, sql`r.authors`),
  approver: among((s) => s.approvers, sql`r.approvers`),
  reviewer: among((s) => s.reviewers, sql`r.reviewers`),
  memberOfUnit: {
    strikes: (_power, s, viewer) =>
      viewer.positions.some((p) => p.unitId === s.unitId || p.unitId === s.draftingUnitId),
    where: (viewer) =>
      sql`(r.unit_id = ANY(${uuids(viewer.positions.map((p) => p.unitId))}) OR r.drafting_unit_id = ANY(${uuids(viewer.positions.map((p) => p.unitId))}))`,
  },
  notReviewing: {
    strikes: (_power, s, viewer) => s.reviewerId !== viewer.personId,
    where: (viewer) => sql`r.reviewer_id IS DISTINCT FROM ${viewer.personId}::uuid`,
  },
  notTheApprover: {
    strikes: (_power, s, viewer) => s.lastApproverId !== viewer.personId,
    where: (viewer) => sql`r.last_approver_id IS DISTINCT FROM ${viewer.personId}::uuid`,
  },
  oneself: { strikes: (_power, s, viewer) => s.personId === viewer.personId, where: () => nowhere },
  ended: { strikes: (_power, s) => s.ended === true, where: () => sql`r.ended` },
};
