/** What the plan's text says about one directive at one level. */
export type Term = {
  levelCode: string;
  kind: "OWN_PLAN" | "SUM_UP" | "SEND_REPORT" | "OTHER";
  phrase: string;
  /** Last day that is still on time, YYYY-MM-DD; null where the words name none. */
  dueOn: string | null;
  recipientUnitId: string | null;
  channelUnitId: string | null;
};

export type DraftPlan = {
  id: string;
  /** The deciding body as the plan signs it, "Ban Thường vụ Thành ủy Từ Sơn". */
  issuer: string;
  issuing: { unitId: string; name: string; levelCode: string; parentUnitId: string | null };
  directives: { id: string; leadUnitId: string; leadName: string; terms: Term[] }[];
  reporters: { unitId: string; name: string; levelCode: string }[];
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
export type Step = { assignmentId: string; step: number; unitId: string; role: "APPROVER" | "LEADER"; body: string };
export type Milestone = {
  id: string;
  unitId: string;
  assignmentId: string | null;
  kind: "OWN_PLAN" | "SUM_UP" | "SEND_REPORT";
  phrase: string | null;
  dueOn: string | null;
};
export type Duties = { assignments: Assignment[]; steps: Step[]; milestones: Milestone[] };
