import type { Deadline } from "../deadline/phrase.ts";

/** A value as the document says it, with the lines it was read from (numbers of `Line`). */
export type Found<T> = {
  value: T;
  lines: number[];
  /** A code of `labels.uncertain`: why a person should look at it. */
  uncertain?: string;
};

/** Whose document a milestone binds; UNIT is a named unit or kind of unit outside the levels. */
export type Level = "CENTRAL" | "PROVINCE" | "DISTRICT" | "COMMUNE" | "UNIT";

/** OWN_PLAN: the unit's own plan is issued; SUM_UP: its review is held; SEND_REPORT: its report has gone. */
export type MilestoneKind = "OWN_PLAN" | "SUM_UP" | "SEND_REPORT" | "OTHER";

/** Party committees; councils, people's committees and their offices; the Front, its organisations and associations. */
export type Addressee = "PARTY_COMMITTEE" | "GOVERNMENT" | "FRONT";

/** A document that is summed up. A part that the plan does not say is null. */
export type ReadDirective = {
  code: Found<string> | null;
  kind: Found<string>;
  /** YYYY-MM-DD */
  date: Found<string> | null;
  issuer: Found<string> | null;
  subject: Found<string> | null;
  /** How many years are summed up. */
  years: Found<number> | null;
};

export type ReadMilestone = {
  /** The directive's code, or "*" where the line holds for all. */
  directive: string;
  level: Level;
  levelPhrase: Found<string>;
  kind: MilestoneKind;
  phrase: Found<string>;
  /** The last day still on time, YYYY-MM-DD; null where the phrase names no exact day. */
  due: string | null;
  deadline: Deadline;
  recipient: Found<string> | null;
  channel: Found<string> | null;
};

export type ReadLead = { directive: string; unit: Found<string>; coordinating: Found<string>[] };

export type ReadItem = { number?: string; text: Found<string>; addresses: Addressee[]; items?: ReadItem[] };

export type ReadSection = { number: string; title: Found<string>; items: ReadItem[] };

export type ReadFinding = {
  code: string;
  severity: "error" | "warning" | "info";
  directive?: string;
  level?: Level;
  /** Fill the holes of the sentence for `code`. */
  params: Record<string, string | number>;
  lines: number[];
};

/** A line that bears a date or a figure and that nothing understood; `why` is a code of `labels.unresolved`. */
export type Unresolved = { line: number; text: string; why: string };

/** What was understood of a plan document. Nothing in it is guessed: what the text does not say is null or left out. */
export type PlanReading = {
  title: Found<string> | null;
  /** "87-KH/TU", "87/KH-UBND" */
  number: Found<string> | null;
  /** YYYY-MM-DD */
  issuedOn: Found<string> | null;
  issuer: Found<string> | null;
  signer: { authority: Found<string> | null; title: Found<string> | null; name: Found<string> | null };
  directives: ReadDirective[];
  milestones: ReadMilestone[];
  leads: ReadLead[];
  /** Who follows and urges. */
  monitors: Found<string>[];
  /** Who the plan says carries it out and reports. */
  reporters: Found<string>[];
  outline: ReadSection[];
  distribution: Found<string>[];
  findings: ReadFinding[];
  unresolved: Unresolved[];
};
