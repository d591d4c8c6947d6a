import type { DeadlineView } from "#lib/plan/deadline/rules.ts";
import type { GuidanceView } from "#lib/plan/guidance/types.ts";
import type { BlockDifference } from "#lib/report/difference.ts";
import type { Block } from "#lib/report/section/block.ts";
import type { FiguresInText } from "#lib/report/types.ts";
import type { BesideView } from "./beside/types.ts";
import type { PeerPlace, PeerPlaces } from "./peer/types.ts";
import type { QueueHead } from "./queue/types.ts";

/** A flag (state DRAFT) or an item of a return, as the review page shows it. Instants are campaign instants. */
export type ItemView = {
  id: string;
  round: number;
  outlineItemId: string | null;
  indicatorId: string | null;
  blockId: string | null;
  recommendationId: string | null;
  /** "II.2 (2)", or the indicator's code. */
  place: string;
  placeName: string;
  code: string;
  words: string;
  severity: string;
  state: string;
  /** Who flagged it, and in whose place where by delegation. */
  by: string;
  at: Date;
  reply: string | null;
  repliedBy: string | null;
  repliedAt: Date | null;
  /** Who found it mended, once somebody did. */
  settledBy: string | null;
  settledAt: Date | null;
  previousId: string | null;
};

/** An item of the outline as the review page lists it. */
export type OutlineEntry = {
  id: string;
  number: string;
  title: string;
  /** Nothing was written there. */
  empty: boolean;
  /** How many flags stand in it, recommendations of it included. */
  flags: number;
  /** Against the version of the review before; null in a first review. */
  changed: boolean | null;
  /** This viewer has marked it as read in this version. */
  read: boolean;
};

/** The section that is shown: its text, what is asked there, what was asked of it before. */
export type SectionView = {
  id: string;
  number: string;
  title: string;
  /** What the plan asks here, in its own words. */
  requirement: string;
  guidance: GuidanceView[];
  blocks: Block[];
  figures: FiguresInText;
  flags: ItemView[];
  /** What earlier rounds asked here and the unit answered, the latest first. */
  earlier: ItemView[];
  /** Against the version of the review before; null where there is none or nothing changed. */
  difference: BlockDifference[] | null;
  /** Why the unit opened this section although it was not returned. */
  openedBecause: string | null;
  /** Figures of this text that lie far from those of the other units. */
  unusual: { indicatorId: string; code: string; name: string; place: PeerPlace }[];
  previous: string | null;
  next: string | null;
};

/** What a unit changed where something was returned, or where it opened a section itself. */
export type ChangeView =
  | { kind: "text"; blocks: BlockDifference[] }
  | { kind: "figure"; before: string | null; after: string | null; unit: string }
  | { kind: "recommendation"; before: string | null; after: string | null }
  | { kind: "none" };

/** The second round: items that wait first, then those that are concluded, then what else changed. */
export type RoundView = {
  waiting: (ItemView & { change: ChangeView })[];
  concluded: ItemView[];
  others: { id: string; place: string; name: string; openedBecause: string | null; change: ChangeView }[];
};

export type FigureView = {
  indicatorId: string;
  code: string;
  name: string;
  unitOfMeasure: string;
  kind: string;
  /** Decimal as text; null where it is missing. */
  value: string | null;
  /** Its value in the version reviewed before, where it differs (null: it was missing). */
  before: { value: string | null } | null;
  reason: string | null;
  note: string | null;
  /** What the unit answered to warnings of its grid: the figures in question, and its words. */
  explanations: { year: number | null; question: string; words: string }[];
  years: {
    year: number;
    value: string | null;
    kind: string;
    said: string | null;
    before: { value: string | null } | null;
  }[];
  flags: ItemView[];
  /** Its place among the other units of the kind; null where none of them has such a figure. */
  place: PeerPlace | null;
};

/** The table of figures; the one that is looked at with each of the other units. */
export type FiguresView = {
  rows: FigureView[];
  /** How many other units of the kind have sent. */
  peers: number;
  unusual: number;
  missing: number;
  chosen: (FigureView & { among: PeerPlaces }) | null;
};

export type RecommendationView = {
  id: string;
  outlineItemId: string;
  place: string;
  level: string;
  /** The body of that level it is put to. */
  body: string | null;
  text: string;
  ground: string | null;
  flags: ItemView[];
  /** New since the version reviewed before, or worded otherwise then (its words). */
  since: "new" | { text: string } | null;
  evidence: EvidenceView[];
};

export type EvidenceView = { fileId: string; name: string; caption: string | null; place: string; placeName: string };

/** What the page proposes to whoever concludes. Days are YYYY-MM-DD. */
export type ConclusionView = { proposedDueOn: string; today: string; letter: LetterLine[] };

/** A line of the list that goes to the unit: what it is to mend, with the words it speaks of. */
export type LetterLine = ItemView & { quoted: string | null };

/** A conclusion as a button: whether it is this viewer's to draw, and what still stands against it (codes). */
export type Conclusion = { mine: boolean; allowed: boolean; blockedBy: { code: string; count: number | null }[] };

/** The part of the page that is shown; only this one is read and reckoned. */
export type ReviewPart =
  | ({ tab: "items" } & RoundView)
  | { tab: "text"; section: SectionView | null }
  | ({ tab: "figures" } & FiguresView)
  | ({ tab: "beside" } & BesideView)
  | { tab: "recommendations"; recommendations: RecommendationView[] }
  | { tab: "evidence"; evidence: EvidenceView[] }
  | ({ tab: "conclude" } & ConclusionView);
export type ReviewTab = ReviewPart["tab"];

export type ReviewPage = {
  reportId: string;
  unit: string;
  unitFull: string;
  directive: string;
  directiveTitle: string;
  state: string;
  round: number;
  news: "first" | "again" | "returned" | "accepted";
  digest: string;
  versionId: string;
  versionNumber: number;
  channelUnitId: string;
  channel: string;
  send: {
    dueOn: string | null;
    sentOn: string | null;
    daysLate: number;
    deadline: DeadlineView;
    back: DeadlineView | null;
  };
  submission: { number: string; datedOn: string; at: Date; arrivalNumber: number } | null;
  approvedBy: string | null;
  reviewer: { name: string; mine: boolean } | null;
  heads: string[];
  /** The unit asked for its report back in this review. */
  askedBack: { words: string; by: string; at: Date } | null;
  outline: OutlineEntry[];
  counts: { figures: number; recommendations: number; evidence: number };
  /** Drafts of this review, of all its reviewers. */
  flags: ItemView[];
  /** Items of earlier returns that wait for a conclusion, and whether there were any. */
  unsettled: number;
  returnedBefore: boolean;
  mayStart: boolean;
  mayRelease: boolean;
  mayFlag: boolean;
  accept: Conclusion;
  sendBack: Conclusion;
  reopen: Conclusion;
  /** Where it stands in the viewer's queue. */
  queue: { place: number; of: number; previous: string | null; next: string | null } | null;
  part: ReviewPart;
};

/** What a deadline means on the day of looking: full days left, full or begun days late. */
type Named = { unit: string; directive: string };

/** The desk of a body that receives reports: what waits, what came today, who is late, where its own report stands. */
export type ReceivingDesk = {
  queue: QueueHead;
  arrivals: (Named & { reportId: string; state: string; at: Date; arrivalNumber: number })[];
  owed: (Named & { deadline: DeadlineView; extension: string | null; state: string; reportId: string | null })[];
  /** Reports below that are overdue and not sent. */
  overdue: number;
  /** What is due next and not sent yet: how many, in how many days. */
  soon: { count: number; days: number } | null;
  /** Whether this viewer may begin the unit's own reports, read how they are composed, open the queue and the monitoring page. */
  may: { start: boolean; compose: boolean; review: boolean; monitor: boolean };
  composing: {
    assignmentId: string;
    reportId: string | null;
    directive: string;
    state: string;
    deadline: DeadlineView;
    cited: number;
    accepted: number;
    expected: number;
    filled: number;
    items: number;
  }[];
  opinions: (Named & { reportId: string; deadline: DeadlineView })[];
  happened: (Named & { id: string; reportId: string; state: string; at: Date })[];
  toApprove: (Named & { reportId: string })[];
};
