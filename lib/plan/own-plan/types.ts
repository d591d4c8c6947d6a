/** A deadline that the committee's plan sets this unit for one directive. */
export type CommitteeDay = {
  directiveId: string;
  kind: "SUM_UP" | "SEND_REPORT";
  phrase: string | null;
  /** The last day on time, YYYY-MM-DD; null where the plan sets none. */
  dueOn: string | null;
  /** Whom the report goes to, and through whom, by name. */
  recipient: string;
  channel: string;
};

export type StepKind = "SUM_UP" | "SEND_REPORT" | "OTHER";

/** One step of a unit's own plan: what, by whom, by when in its own words. */
export type Step = {
  /** Null: a step for all directives. */
  directiveId: string | null;
  kind: StepKind;
  text: string;
  responsible: string;
  phrase: string;
  /** What the phrase means, YYYY-MM-DD; null where it sets no day. */
  dueOn: string | null;
};

export type OwnDirective = { id: string; code: string; kind: string; subject: string };
