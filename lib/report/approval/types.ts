import type { Acting } from "#lib/access/acting-name.ts";
import type { DeadlineView } from "#lib/plan/deadline/rules.ts";
import type { ContentChanges, MoveView, Paper } from "../types.ts";

/** What a line of the checks is about; red ones have to be mended, amber ones looked at. */
export const checkKinds = [
  "missing",
  "returned",
  "opinions",
  "stale",
  "contradiction",
  "warning",
  "explained",
  "empty",
  "comment",
  "unknown",
] as const;
export type CheckKind = (typeof checkKinds)[number];

/** Something the approver should know before deciding, with its place on the page; it warns, it does not forbid. */
export type Check = { tone: "red" | "amber"; kind: CheckKind; text: string; href: string | null };

/** Yes of one body: who gave it when, for whom, by which meeting or document. */
export type Given = Acting & { at: Date; meeting: string | null; document: string | null };

/** One deciding body of a step; several parts of a step decide together. `who` decides for it now. */
export type PartView = { part: number; body: string; given: Given | null; who: string[] };
export type StepView = { step: number; state: "DONE" | "NOW" | "AHEAD"; parts: PartView[] };

/** A text given back: by whom, for which body, in which words. */
export type HandBackView = Acting & { id: string; body: string; comment: string; at: Date };

/** Whether it waits for a decision, who has decided, who is waited for, who comes after, and what was handed back before. */
export type ApprovalStanding = { waits: boolean; steps: StepView[]; handBacks: HandBackView[] };

/** What the present text is compared with: a frozen version, or the text as it was handed back; whichever is later. */
export type Against =
  | ({ kind: "VERSION"; number: number; at: Date } & Acting)
  | ({ kind: "HAND_BACK"; comment: string; at: Date } & Acting);

/** The page on which a body decides: the document as it will go out, what changed, what to look at. */
export type ApprovePage = {
  id: string;
  unit: string;
  directive: { code: string; slug: string };
  state: string;
  round: number;
  digest: string;
  /** The body the viewer decides (or writes down a decision) for, and in whose name where it was lent to them. */
  step: { number: number; of: number; part: number; body: string; onBehalfOf: string | null };
  /** What follows when this body says yes: others beside it, the next step, or nothing. */
  then: { kind: "BESIDE" | "NEXT"; bodies: string[] } | { kind: "LAST" };
  submitted: { by: string; at: Date };
  paper: Paper;
  /** Null: it comes for the first time, there is nothing to compare it with. */
  changes: ({ against: Against } & ContentChanges) | null;
  checks: Check[];
  approval: ApprovalStanding;
  approve: MoveView | null;
  handBack: MoveView | null;
  record: MoveView | null;
  /** The viewer's second factor is asked for. */
  code: boolean;
  /** Whom a clerk may name as having decided. */
  deciders: { id: string; name: string }[];
  today: string;
  send: DeadlineView | null;
};

/** Instead of it: nothing there, or who may decide and why this viewer does not. */
export type ApproveAnswer =
  | { kind: "notFound" }
  | { kind: "closed"; reason: string; who: string[]; waiting: boolean }
  | { kind: "open"; page: ApprovePage };
