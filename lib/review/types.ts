import type { BlockDifference } from "#lib/report/difference.ts";
import type { Block } from "#lib/report/section/block.ts";
import type { FiguresInText } from "#lib/report/types.ts";

/** A flag (state DRAFT) or an item of a return, as the review page shows it. Instants are campaign instants. */
export type ItemView = {
  id: string;
  round: number;
  outlineItemId: string | null;
  indicatorId: string | null;
  blockId: string | null;
  /** "II.2 (2)", or the indicator's code. */
  place: string;
  placeName: string;
  code: string;
  words: string;
  severity: string;
  state: string;
  by: string;
  at: Date;
  reply: string | null;
  repliedBy: string | null;
  repliedAt: Date | null;
  previousId: string | null;
};

export type SectionView = {
  id: string;
  number: string;
  title: string;
  /** What the plan asks here, in its own words. */
  requirement: string;
  blocks: Block[];
  flags: ItemView[];
  /** Against the version of the review before; null where there is none. */
  difference: BlockDifference[] | null;
  changed: boolean;
  /** Why the unit opened this section although it was not returned. */
  openedBecause: string | null;
};

export type FigureView = {
  indicatorId: string;
  code: string;
  name: string;
  unitOfMeasure: string;
  kind: string;
  /** Decimal as text; null where it is missing. */
  value: string | null;
  /** Its value in the version reviewed before, where it differs. */
  before: string | null;
  reason: string | null;
  note: string | null;
  /** What the unit answered to warnings of its grid: the figures in question, and its words. */
  explanations: { year: number | null; question: string; words: string }[];
  years: { year: number; value: string | null }[];
  flags: ItemView[];
  /** Smallest and largest of the other accepted reports of this kind of unit; null where there are fewer than two. */
  peers: { min: string; max: string; count: number } | null;
  /** Outside what the peers say: a hint to look, not a judgement. */
  unusual: boolean;
};

/** A conclusion as a button: whether it is this viewer's to draw, and what still stands against it (codes). */
export type Conclusion = { mine: boolean; allowed: boolean; blockedBy: { code: string; count: number | null }[] };

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
  versionNumber: number;
  send: { phrase: string | null; dueOn: string | null; sentOn: string | null; daysLate: number };
  submission: { number: string; datedOn: string; at: Date; arrivalNumber: number } | null;
  approvedBy: string | null;
  reviewer: { name: string; mine: boolean } | null;
  heads: string[];
  figuresInText: FiguresInText;
  sections: SectionView[];
  figures: FigureView[];
  recommendations: {
    id: string;
    place: string;
    level: string;
    /** The body of that level it is put to. */
    body?: string | null | undefined;
    text: string;
    ground: string | null;
  }[];
  /** Drafts of this review. */
  flags: ItemView[];
  /** Items of earlier returns, the unsettled first. */
  items: ItemView[];
  unsettled: number;
  mayStart: boolean;
  mayRelease: boolean;
  mayFlag: boolean;
  accept: Conclusion;
  sendBack: Conclusion;
  reopen: Conclusion;
  /** Where it stands in the viewer's queue. */
  queue: { place: number; of: number; previous: string | null; next: string | null } | null;
};

/** A report in a review queue. Days are full or begun days since it was sent. */
export type QueueRow = {
  id: string;
  unit: string;
  directive: string;
  state: string;
  round: number;
  waitingDays: number;
  /** Days its first sending was late; 0 on time or without a deadline. */
  lateDays: number;
  reviewer: string | null;
  mine: boolean;
  /** What this viewer can do with it now. */
  act: "start" | "continue" | "conclude" | "open";
  href: string;
  replied: number;
  /** The channel's own deadline for the directive, in the plan's words, and what it means today. */
  own: { phrase: string | null; dueOn: string; daysLeft: number; daysLate: number } | null;
};

/** What a deadline means on the day of looking: full days left, full or begun days late. */
type Due = { daysLeft: number; daysLate: number };
type Named = { unit: string; directive: string };

/** The desk of a body that receives reports: what waits, what came today, who is late, where its own report stands. */
export type ReceivingDesk = {
  queue: QueueRow[];
  arrivals: (Named & { reportId: string; state: string; at: Date; arrivalNumber: number })[];
  owed: (Named & Due & { phrase: string | null; dueOn: string; state: string; reportId: string | null })[];
  /** Reports below that are overdue and not sent. */
  overdue: number;
  /** What is due next and not sent yet: how many, in how many days. */
  soon: { count: number; days: number } | null;
  /** Whether this viewer may begin the unit's own reports, read how they are composed, open the queue and the monitoring page. */
  may: { start: boolean; compose: boolean; review: boolean; monitor: boolean };
  composing: (Due & {
    assignmentId: string;
    reportId: string | null;
    directive: string;
    state: string;
    phrase: string | null;
    dueOn: string | null;
    cited: number;
    accepted: number;
    expected: number;
    filled: number;
    items: number;
  })[];
  opinions: (Named & Due & { reportId: string; dueOn: string })[];
  happened: (Named & { id: string; reportId: string; state: string; at: Date })[];
  toApprove: (Named & { reportId: string })[];
};
