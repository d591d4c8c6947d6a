import type { DeadlineView } from "#lib/plan/deadline/rules.ts";
import type { ExtensionStanding } from "#lib/plan/extension/rules.ts";
import type { NumberProposal } from "#lib/register/rules.ts";
import type { BlockDifference } from "./difference.ts";
import type { Letterhead } from "./letterhead.ts";
import type { ReportMove, ReportState } from "./machine.ts";
import type { Block } from "./section/block.ts";
import type { Life, Told, Whereabouts } from "./custody/types.ts";

/** A figure of the table as it stands in the text; key `CODE` for the total, `CODE:2022` for a year. */
export type FigureInText = { value: string; title?: string; bad?: boolean };
export type FiguresInText = Readonly<Record<string, FigureInText>>;

/** Where a block was taken from, as a chip behind it. */
export type CitationInText = { label: string; href: string; stale: boolean };
/** By id of the block. */
export type CitationsInText = Readonly<Record<string, readonly CitationInText[]>>;

/** The key of a figure in the text. */
export function figureKey(figure: { indicator: string; year: number | null }): string {
  return figure.year === null ? figure.indicator : `${figure.indicator}:${figure.year}`;
}

export type { ReportMove, ReportState };

/** A person's name, and in whose name they acted if not their own. */
export type Hand = { name: string; onBehalfOf: string | null };

/** A file that shows what the text says, as it is named on paper; whoever reads the paper may open it. */
export type PaperFile = { id: string; name: string; caption: string | null };
/** An item of the outline as it stands on paper. */
export type PaperItem = { id: string; number: string; title: string; blocks: Block[]; evidence: PaperFile[] };
/** A heading of the outline with the items under it. */
export type PaperPart = { id: string; number: string; title: string; items: PaperItem[] };
/** A line of the table of figures; `value` and `years` as read in the viewer's language. */
export type PaperFigure = {
  id: string;
  code: string;
  name: string;
  unitOfMeasure: string;
  kind: "EXACT" | "ESTIMATE" | "NONE" | "MISSING";
  value: string;
  years: { year: number; value: string }[];
  note: string | null;
  /** What was said of a year by itself. */
  yearNotes: { year: number; words: string }[];
  /** The unit's answers to what the grid asked of it. */
  explanations: { year: number | null; words: string }[];
  evidence: PaperFile[];
};
/** `level` is the name of the level it is addressed to, `body` the body of it. */
export type PaperRecommendation = {
  id: string;
  level: string;
  body: string | null;
  text: string;
  ground: string | null;
};
/** A line of the annex of documents issued; `issuedOn` YYYY-MM-DD. */
export type PaperDocument = {
  id: string;
  number: string;
  issuedOn: string | null;
  issuer: string;
  subject: string;
  evidence: PaperFile[];
};

/** The report as a document, from its working content or from a frozen version. */
export type Paper = {
  head: Letterhead;
  /** "tổng kết 10 năm thực hiện …". */
  subject: string;
  /** It is worked on: nothing of it was decided. */
  draft: boolean;
  /** Words of the whole text, as Vietnamese counts them. */
  words: number;
  parts: PaperPart[];
  figuresInText: FiguresInText;
  citations: CitationsInText;
  figures: PaperFigure[];
  recommendations: PaperRecommendation[];
  documents: PaperDocument[];
};

/** One milestone: the plan's words, what they mean now, and against the first deadline where it was moved. */
/** When a report is due and where it lies. */
export type ReportTime = {
  milestones: MilestoneView[];
  /** The own deadline of a returned report. */
  back: DeadlineView | null;
  now: Whereabouts | null;
  told: Told[];
};
export type MilestoneView = {
  id: string;
  kind: string;
  planId: string;
  /** YYYY-MM-DD: the first deadline, the one in force, when it was met. */
  days: { first: string | null; inForce: string | null; done: string | null };
  deadline: DeadlineView;
  extension: ExtensionStanding;
};

/** A move open to the viewer: free, or with the sentences that say why not. */
export type MoveView = { name: ReportMove; label: string; allowed: boolean; reasons: string[] };

export type VersionView = {
  id: string;
  number: number;
  kind: string;
  digest: string;
  at: Date;
  by: string;
  sent: string | null;
};
export type ApprovalView = Hand & {
  id: string;
  step: number;
  round: number;
  body: string;
  meeting: string | null;
  document: string | null;
  at: Date;
  revoked: boolean;
};
export type SendingView = {
  id: string;
  round: number;
  /** "12-BC/ĐU". */
  number: string;
  datedOn: string;
  at: Date;
  arrivalNumber: number;
  receipt: string;
  by: string;
  /** For whom it was sent, where by delegation. */
  onBehalfOf: string | null;
  /** Number and date stood on paper before it was sent here. */
  paperFirst: boolean;
  withdrawn: boolean;
};
export type EventView = { id: string; at: Date; who: string; what: string };
/** Something a return asks for. */
export type ReturnedView = {
  id: string;
  outlineItemId: string | null;
  place: string;
  blockId: string | null;
  code: string;
  words: string;
  reply: string | null;
};

/** What stands in a headline: which sentence (words of the namespace report, `news.…`) and what fills it. */
export type News = { key: string; params: Record<string, string | number> };

export type ReportPage = {
  id: string;
  unit: { name: string; short: string };
  directive: { code: string; slug: string; title: string };
  plan: { id: string; title: string };
  recipient: string;
  channel: string;
  /** The committee's own document, sent to the level above by dispatch. */
  ownDocument: boolean;
  consolidates: boolean;
  byPlan: boolean;
  /** The duty ended while the campaign ran: readable, and nothing moves any more. */
  ended: boolean;
  state: string;
  round: number;
  digest: string;
  news: News;
  milestones: MilestoneView[];
  /** The new deadline a return set, while it stands. */
  returnDeadline: DeadlineView | null;
  moves: MoveView[];
  /** Where one can go on working, as the law allows this viewer. */
  may: { write: boolean; compose: boolean; review: boolean; decide: boolean; trail: boolean };
  /** Null: this viewer sees the state alone. */
  paper: Paper | null;
  shown: "working" | "version" | null;
  returned: ReturnedView[];
  lastReason: string | null;
  /** How its reviews were concluded; that the unit asked for it back in the one that is open. */
  reviewed: ReviewedView & { mayAskBack: boolean };
  versions: VersionView[];
  approvals: ApprovalView[];
  sendings: SendingView[];
  /** Who held it when, where it lies now. */
  life: Life;
  events: EventView[];
  sending: (NumberProposal & { today: string; body: string; form: string }) | null;
  /** Whom this viewer may appoint as approver of this report; null where that is not theirs. */
  candidates: { id: string; name: string }[] | null;
};

/** A concluded review: with what, by whom, the note that stays in the report's life. Days are YYYY-MM-DD. */
export type ConclusionNote = {
  id: string;
  round: number;
  state: string;
  accepted: boolean;
  version: number;
  note: string | null;
  by: string;
  at: Date;
  newDueOn: string | null;
};
export type ReviewedView = { conclusions: ConclusionNote[]; askedBack: { words: string; by: string; at: Date } | null };

/** A passage that reads differently from the last frozen version, under the item it stands in. */
export type SectionChange = { id: string; number: string; title: string; blocks: BlockDifference[] };
export type FigureChange = { key: string; name: string; before: string; after: string };
/** A record (document, recommendation, file, explanation) in both versions, in one line; null where it is not in one. */
export type RecordChange = { id: string; before: string | null; after: string | null };

/** Everything in which two contents differ; sections with only what changed in them. */
export type ContentChanges = {
  sections: SectionChange[];
  figures: FigureChange[];
  recommendations: RecordChange[];
  documents: RecordChange[];
  evidence: RecordChange[];
  explanations: RecordChange[];
};

export type ReportLine = {
  id: string;
  unit: string;
  directive: string;
  state: string;
  round: number;
  holder: string;
  since: Date;
  deadline: DeadlineView;
  /** The own deadline of a returned report. */
  back: DeadlineView | null;
  changedAt: Date;
};
export type ReportFilters = { directive?: string; state?: string; unit?: string; page?: number };
export type ReportList = {
  lines: ReportLine[];
  total: number;
  overdue: number;
  page: number;
  more: boolean;
  directives: { slug: string; code: string }[];
};

/** What became of a sending after its receipt was given. */
export type ReceiptEvent =
  | { kind: "received" | "reviewStarted" | "returned" | "accepted" | "reopened"; at: Date }
  | { kind: "withdrawn"; at: Date; who: string | null; onBehalfOf: string | null }
  | { kind: "sentAgain"; at: Date; number: string; datedOn: string };

export type Receipt = SendingView & {
  digest: string;
  /** Number of the frozen version that was sent. */
  version: number;
  /** What the sender noted of a paper that came first. */
  paperNote: string | null;
  deadline: DeadlineView | null;
  since: ReceiptEvent[];
  /** The sender's letterhead with number and date. */
  head: Letterhead;
};

export type ReceiptPage = {
  reportId: string;
  unit: string;
  directive: string;
  /** "Báo cáo tổng kết 10 năm thực hiện …". */
  subject: string;
  channel: string;
  recipient: string;
  /** Null: never sent. */
  sending: Receipt | null;
};

/** What anybody may learn about a digest: that it is genuine and under which number it went; never its text. */
export type Verification = {
  unit: string;
  directive: string;
  title: string;
  years: number;
  recipient: string;
  state: string;
  frozenAt: Date;
  sentAt: Date | null;
  number: string | null;
  datedOn: string | null;
  withdrawnAt: Date | null;
  /** A later approved version with another text, and the number it went under if it was sent. */
  superseded: { number: string | null; datedOn: string | null } | null;
};
