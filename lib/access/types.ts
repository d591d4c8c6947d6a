/** Who is at the door: the viewer, the roles of workflow.md (closed list) and what a relation is asked about. */

export const roles = [
  "DRAFTER",
  "APPROVER",
  "CLERK",
  "REVIEWER",
  "REVIEW_HEAD",
  "COORDINATOR",
  "MONITOR",
  "LEADER",
  "ADMIN",
  "AUDITOR",
] as const;
export type Role = (typeof roles)[number];

/** A role held in a unit today; `desk` follows from the unit's kind. */
export type Position = {
  id: string;
  unitId: string;
  unitName: string;
  unitShort: string;
  kind: string;
  level: string;
  desk: string;
  role: Role;
  title: string;
};

/** A power lent to the viewer, in force at this instant; `until` is its last day, `desk` that of the giver's unit. */
export type Borrowed = {
  delegationId: string;
  fromPersonId: string;
  fromName: string;
  unitId: string;
  unitName: string;
  desk: string;
  until: string;
  roles: Role[];
};

declare const gate: unique symbol;

/** A signed-in person as the session gate saw them; nobody else can make one (branded). */
export type Viewer = {
  readonly [gate]: true;
  personId: string;
  sessionId: string;
  name: string;
  email: string;
  locale: "vi" | "en";
  address: string;
  sample: boolean;
  positions: Position[];
  borrowed: Borrowed[];
};

/** What a relation is asked about. Every part is optional: a relation that needs a missing part does not hold. */
export type Subject = {
  unitId?: string | null;
  draftingUnitId?: string | null;
  recipientUnitId?: string | null;
  channelUnitId?: string | null;
  stepUnitId?: string | null;
  stepRole?: string | null;
  /** Bodies that decide together with the one of the step and have not decided yet. */
  otherSteps?: readonly { part: number; unitId: string; role: string; body: string }[];
  planId?: string | null;
  directiveId?: string | null;
  state?: string | null;
  consolidates?: boolean | null;
  authors?: readonly string[];
  approvers?: readonly string[];
  reviewers?: readonly string[];
  appointed?: readonly string[];
  reviewerId?: string | null;
  /** Whom the reviewing body chose to review it. */
  assignedId?: string | null;
  lastApproverId?: string | null;
  personId?: string | null;
  /** Units above the subject's unit, itself included. */
  above?: readonly string[];
  /** Bodies that coordinate the subject's directive. */
  coordinating?: readonly string[];
  /** Bodies that watch over the subject's plan. */
  monitors?: readonly string[];
  /** The desk that is asked for (ward, department, …). */
  desk?: string | null;
  /** Bodies that lead the summing-up of the subject's directive, or of any directive of its plan. */
  leading?: readonly string[];
  /** The body that decides on amendments and extensions of the subject's plan. */
  deciderUnitId?: string | null;
  /** The report's duty ended while the campaign ran (unit taken out, merged or split). */
  ended?: boolean | null;
  /** The body whose opinion is asked. */
  askedUnitId?: string | null;
};
