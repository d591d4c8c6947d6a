import type { Series } from "./rules.ts";

/** A unit whose registers (`reads`) or terms the viewer may open; `writes` and `managesTerms`: what else they may do there. */
export type RegisterUnit = {
  id: string;
  name: string;
  shortName: string;
  documentForm: string;
  symbol: string;
  reads: boolean;
  writes: boolean;
  managesTerms: boolean;
};

/** One sending under a number: when, under which number it arrived, what became of it. */
export type SentUnder = {
  id: string;
  at: Date;
  /** The receiver's number (số đến) in its register of the year. */
  arrivalNumber: number;
  paperFirst: boolean;
  withdrawnAt: Date | null;
};

/** A line of the register of outgoing documents; days YYYY-MM-DD. */
export type OutgoingLine = {
  id: string;
  number: number;
  type: string;
  /** "12-BC/ĐU". */
  written: string;
  datedOn: string;
  subject: string;
  signer: string | null;
  recipients: string | null;
  kind: "SENT" | "PAPER";
  reportId: string | null;
  note: string | null;
  by: string;
  at: Date;
  voided: { at: Date; by: string; reason: string } | null;
  /** Sendings of the report under this number, the latest first; none where it was given outside the portal. */
  sendings: SentUnder[];
  /** May be struck out: nothing stands under it. */
  strikable: boolean;
};

export type OutgoingFilters = {
  type?: string | undefined;
  seriesFrom?: string | undefined;
  search?: string | undefined;
};

/** The register of outgoing documents of a unit in one series. */
export type OutgoingRegister = {
  series: Series;
  /** All series that hold a number, and the one of today; the latest first. */
  allSeries: Series[];
  types: string[];
  lines: OutgoingLine[];
  /** Per type: what comes next, and what was left out below it ("14, 17"). */
  standing: { type: string; next: number; gaps: string; given: number }[];
  today: string;
};

/** What became of a report that arrived: where it stands now for this sending. */
export type ArrivalState = { state: string; withdrawn: boolean; current: boolean };

/** A line of the register of arrivals; days YYYY-MM-DD. */
export type ArrivalLine = {
  id: string;
  arrivalNumber: number;
  arrivedAt: Date;
  author: string;
  /** The sender's number, "12-BC/ĐU". */
  number: string;
  datedOn: string;
  subject: string;
  recipient: string;
  reportId: string;
  readable: boolean;
  holder: string;
  /** The last day to review it (the plan's limit), or the new deadline of a returned one; null where nothing is awaited. */
  due: { day: string; late: boolean; kind: "review" | "resend" } | null;
  state: ArrivalState;
  /** What it was answered with: taken or returned, on which day, under which document where one is known. */
  answer: { kind: "ACCEPTED" | "RETURNED"; day: string } | null;
};

export type ArrivalFilters = { year?: number | undefined; search?: string | undefined; open?: boolean | undefined };
export type ArrivalRegister = { year: number; years: number[]; lines: ArrivalLine[]; last: number; awaiting: number };

/** A term of office as the register shows it, with how many numbers were given in it. */
export type TermLine = { id: string; name: string; since: string; until: string | null; given: number };
/** What recording or dropping a term would do, told before it is done. */
export type TermEffects = {
  overlaps: { name: string; since: string; until: string | null } | null;
  /** Numbers that would be counted in another series, per unit. */
  moved: { unit: string; numbers: string; count: number }[];
  /** Numbers given twice in what would be one series: they stay as they were given. */
  kept: { unit: string; numbers: string; count: number }[];
  /** What to hand over with the decision: it no longer holds once a number was given meanwhile. */
  token: string;
};
export type TermsPage = { ownTerms: boolean; followed: string | null; terms: TermLine[] };
