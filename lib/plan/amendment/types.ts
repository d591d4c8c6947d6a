import type { WaitLimits } from "../waiting/schema.ts";

/** What an amendment may change after issue (workflow.md, Amendments). */
export const amendmentKinds = [
  "DEADLINE_SET",
  "DEADLINE_MOVED",
  "ITEM_ADDED",
  "ITEM_REMOVED",
  "ITEM_REWORDED",
  "UNIT_ADDED",
  "UNIT_REMOVED",
  "UNITS_MERGED",
  "UNIT_SPLIT",
  "UNIT_RENAMED",
  "READING_CHANGED",
  "DECIDER_CHANGED",
  "WAIT_LIMITS_CHANGED",
] as const;
export type AmendmentKind = (typeof amendmentKinds)[number];

export type MilestoneFact = {
  id: string;
  kind: string;
  phrase: string | null;
  dueOn: string | null;
  firstDueOn: string | null;
  /** The day it was met: held, recorded, or first sent; null while it is open. */
  doneOn: string | null;
  /** The day a granted extension gave this unit alone; null where there is none. */
  grantedOn: string | null;
};

export type DutyFact = {
  id: string;
  directiveId: string;
  unitId: string;
  draftingUnitId: string;
  channelUnitId: string;
  ownDocument: boolean;
  ended: boolean;
  report: { id: string; state: string; round: number; written: number } | null;
  milestones: MilestoneFact[];
};

export type UnitFact = {
  id: string;
  name: string;
  shortName: string;
  symbol: string;
  kindCode: string;
  levelCode: string;
  /** False where its days are over. */
  exists: boolean;
};

export type TermFact = {
  id: string;
  directiveId: string;
  levelCode: string;
  levelPhrase: string;
  kindCode: string | null;
  unitId: string | null;
  kind: string;
  phrase: string;
  dueOn: string | null;
};

export type ItemFact = {
  id: string;
  parentId: string | null;
  code: string;
  number: string;
  title: string;
  text: string;
  answerable: boolean;
  sort: number;
  removed: boolean;
  kinds: string[];
  /** In how many reports something stands under it. */
  written: number;
};

/** Everything the effects of an amendment follow from, read at one moment. */
export type Facts = {
  plan: {
    id: string;
    literalBefore: boolean;
    year: number | null;
    issuingUnitId: string;
    issuingLevel: string;
    deciderUnitId: string;
    waitLimits: WaitLimits;
  };
  directives: { id: string; code: string; leadUnitId: string }[];
  kinds: { code: string; nameVi: string; levelCode: string }[];
  levels: { code: string; nameVi: string }[];
  terms: TermFact[];
  reporters: string[];
  duties: DutyFact[];
  units: UnitFact[];
  items: ItemFact[];
  /** Requests for extension that nobody has decided yet. */
  openRequests: number;
  /** YYYY-MM-DD in the installation's zone. */
  today: string;
};

/** A deadline that moves: the milestone keeps its record and its first deadline. */
export type MovedDeadline = {
  milestoneId: string;
  dutyId: string;
  unitId: string;
  unit: string;
  directive: string;
  kind: string;
  from: string | null;
  to: string | null;
  phrase: string | null;
  doneOn: string | null;
  /** What this milestone becomes by it; null where nothing turns. */
  turns: "late" | "onTime" | null;
};

/** A deadline of the plan itself as it reads afterwards; `id` null where the plan was silent. */
export type TermChange = Omit<TermFact, "id"> & { id: string | null };

/** A duty that ends; what was written stays readable. */
export type EndedDuty = {
  dutyId: string;
  unitId: string;
  unit: string;
  directive: string;
  state: string;
  reportId: string | null;
  /** In how many sections something is written. */
  written: number;
  /** The unit whose duty it becomes; null where nobody's. */
  toUnitId: string | null;
};

/** A report that was sent and stays; other people go on with it. */
export type PassedReport = {
  dutyId: string;
  reportId: string;
  unitId: string;
  unit: string;
  directive: string;
  state: string;
  toUnitId: string;
};

/** A duty that comes into being, or that ended before and begins again. */
export type MadeDuty = { unitId: string; unit: string; directiveId: string; directive: string; resumes: string | null };

/** An outline item that is touched: how many reports are asked for it, in how many something is written. */
export type TouchedItem = { itemId: string | null; number: string; title: string; asked: number; written: number };

export type Effects = {
  terms: TermChange[];
  deadlines: MovedDeadline[];
  ended: EndedDuty[];
  passed: PassedReport[];
  made: MadeDuty[];
  items: TouchedItem[];
  units: { id: string; name: string }[];
  /** Reports already sent that the change finds as they are. */
  sent: number;
  requests: number;
};

type Value = string | number | boolean | null;
export type Said = { [key: string]: Value | readonly Value[] };

/** What an amendment does: the old, the new in few words, and everything that follows. */
export type Outcome = { before: Said; after: Said; effects: Effects };
