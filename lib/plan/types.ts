/** What the plan's text says about one directive for one level, one kind of unit or one unit; the narrowest holds. */
export type Term = {
  levelCode: string;
  /** Set where the term is for this kind of unit only. */
  kindCode: string | null;
  /** Set where the term is for this unit only. */
  unitId: string | null;
  kind: "OWN_PLAN" | "SUM_UP" | "SEND_REPORT" | "OTHER";
  phrase: string;
  /** Last day that is still on time, YYYY-MM-DD; null where the words name none. */
  dueOn: string | null;
  recipientUnitId: string | null;
  channelUnitId: string | null;
};

/**
 * One decision on a report before it is sent: the unit itself, the lead body, the issuer or a named unit decides;
 * `together`: at the same time as the one before it, in either order.
 */
export type RouteStep = { unit: string; role: "APPROVER" | "LEADER"; body: string; together: boolean };

/** The way of reports where the plan says it; `directiveId` null: of every directive. */
export type Route = {
  directiveId: string | null;
  /** OWN: the issuing unit's own document; REPORTERS: all who report; KIND, UNIT: these only. */
  target: "OWN" | "REPORTERS" | "KIND" | "UNIT";
  kindCode: string | null;
  unitId: string | null;
  recipientUnitId: string | null;
  channelUnitId: string | null;
  /** The default steps where empty. */
  steps: RouteStep[];
};

export type Reporter = { unitId: string; name: string; levelCode: string; kindCode: string };

/** A plan with everything that its duties follow from. */
export type DraftPlan = {
  id: string;
  /** The deciding body as the plan signs it, "Ban Thường vụ Thành ủy Từ Sơn". */
  issuer: string;
  issuing: { unitId: string; name: string; levelCode: string; kindCode: string; parentUnitId: string | null };
  directives: { id: string; leadUnitId: string; leadName: string; terms: Term[] }[];
  reporters: Reporter[];
  routes: Route[];
  /** Whether each reporting unit has to make a plan of its own, by when. */
  ownPlan: { wanted: boolean; phrase: string | null; dueOn: string | null };
};

export type Assignment = {
  id: string;
  directiveId: string;
  unitId: string;
  draftingUnitId: string;
  recipientUnitId: string;
  channelUnitId: string;
  /** The level whose terms bind it; null where the plan names none for it. */
  levelCode: string | null;
  ownDocument: boolean;
  /** False: "kế hoạch không nêu", the default route applies. */
  byPlan: boolean;
  consolidates: boolean;
};
/** A deciding body of a duty; those that decide together share the step and are its parts, counted from 1. */
export type Step = {
  assignmentId: string;
  step: number;
  part: number;
  unitId: string;
  role: "APPROVER" | "LEADER";
  body: string;
};
export type Milestone = {
  id: string;
  unitId: string;
  assignmentId: string | null;
  kind: "OWN_PLAN" | "SUM_UP" | "SEND_REPORT";
  phrase: string | null;
  dueOn: string | null;
};
export type Duties = { assignments: Assignment[]; steps: Step[]; milestones: Milestone[] };
