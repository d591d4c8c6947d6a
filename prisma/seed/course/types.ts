import type { OutlineCode } from "../types.ts";

/** A unit's own plan for the summing-up: number and day of the paper, when it was recorded. */
export type OwnPlan = { recordedAt: string; number: string; datedOn: string };
export type SumUp = { recordedAt: string; heldOn: string; form: string; attendees: number; minutes: string };
export type Conclusion =
  | { kind: "ACCEPTED"; at: string; note: string }
  | {
      kind: "RETURNED";
      at: string;
      due: string;
      items: readonly { item?: string; indicator?: string; code: "FIGURE_DOES_NOT_ADD_UP"; words: string }[];
    };

export type WardCourse = {
  ward: string;
  drafter: string;
  /** Who wrote which items where the ward has two drafters. */
  second?: { drafter: string; items: readonly OutlineCode[] };
  approver: string;
  /** Who hands it in: a văn thư where the ward has one. */
  sender: string;
  ownPlan: OwnPlan;
  startedAt: string;
  writtenAt: string;
  sumUp: SumUp | null;
  toApprovalAt: string | null;
  approval: { at: string; meeting: string } | null;
  sent: { at: string; number: number; datedOn: string } | null;
  review: { at: string; reviewer: string } | null;
  conclusion: Conclusion | null;
};

/** How the summing-up meetings of the sample were held. */
export const HALL = "Hội nghị trực tiếp";
