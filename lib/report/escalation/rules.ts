import type { Role } from "#lib/access/types.ts";
import type { WaitLimits } from "#lib/plan/waiting/schema.ts";

/** HEAD: those who answer for the unit that holds it; LEAD: the body that leads the directive, and who stands above it. */
export const rungs = ["HEAD", "LEAD"] as const;
export type Rung = (typeof rungs)[number];

/** What a report waits for that somebody is told of; writing and mending have deadlines of their own. */
export type WaitsFor = "approval" | "review";

/** Which state is which waiting; null where nobody is told. */
export function waitsFor(state: string): WaitsFor | null {
  if (state === "IN_APPROVAL") return "approval";
  return state === "SUBMITTED" || state === "IN_REVIEW" ? "review" : null;
}

/**
 * Who is to be told now: every rung whose limit has passed and that was not told of this waiting yet. A limit of three
 * is over when three working days have passed. Source: workflow.md, Time; the plan's wait limits.
 */
export function rungsDue(
  wait: { waitsFor: WaitsFor; workingDays: number; told: readonly string[] },
  limits: WaitLimits,
): Rung[] {
  const limit: Record<Rung, number> =
    wait.waitsFor === "approval"
      ? { HEAD: limits.approvalHead, LEAD: limits.approvalLead }
      : { HEAD: limits.reviewHead, LEAD: limits.reviewLead };
  return rungs.filter((rung) => !wait.told.includes(rung) && wait.workingDays >= limit[rung]);
}

/** The units whose people a waiting concerns. */
export type Concerned = {
  /** The bodies that still have to decide, with the role that decides; none outside approval. */
  deciders: readonly { unitId: string; role: string }[];
  channelUnitId: string;
  leadUnitId: string;
  issuingUnitId: string;
};
/** Whoever holds one of the roles in the unit. The first unit of a list is the one that is named. */
export type Hearers = { unitId: string; roles: readonly Role[] };

const heads: readonly Role[] = ["APPROVER", "LEADER"];

/**
 * Whom a rung tells (pure): waiting for approval, the heads of the bodies that have to decide, then the lead body;
 * waiting for review, the heads of the reviewing unit, then the lead body's approver and the leaders who issued the
 * plan, since the reviewing unit is mostly the lead body itself.
 */
export function hearersOf(rung: Rung, waits: WaitsFor, concerned: Concerned): Hearers[] {
  const { deciders, channelUnitId, leadUnitId, issuingUnitId } = concerned;
  if (waits === "approval")
    return rung === "HEAD"
      ? deciders.map(({ unitId }) => ({ unitId, roles: heads }))
      : [{ unitId: leadUnitId, roles: ["REVIEW_HEAD", ...heads] }];
  if (rung === "HEAD") return [{ unitId: channelUnitId, roles: ["REVIEW_HEAD", ...heads] }];
  return [
    { unitId: leadUnitId, roles: heads },
    { unitId: issuingUnitId, roles: ["LEADER"] },
  ];
}
