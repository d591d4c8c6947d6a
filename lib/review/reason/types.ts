import type { ReasonCode } from "../schema.ts";
import type { ReasonFilter, Round } from "./filter.ts";

/** How often each reason was given for one unit, one place of the outline, or one round. */
export type Counted = {
  key: string;
  label: string;
  title: string;
  total: number;
  codes: Partial<Record<ReasonCode, number>>;
};

/** How often a reason was given, and in which round: "1", "2", or "3" for the third and later ones. */
export type CodeCount = { code: ReasonCode; total: number; rounds: Record<Round, number> };

type Choice = { value: string; label: string };

/** Why reports were returned, as far as the viewer may see them: counted by reason and round, by unit, and by place. */
export type ReasonPage = {
  filter: ReasonFilter;
  total: number;
  reports: number;
  /** Every reason that was given, the most frequent first. */
  codes: CodeCount[];
  /** The most often returned units; `moreUnits` others stand behind them. */
  units: Counted[];
  moreUnits: number;
  /** In the order of the outline, figures last (key "figures"). */
  places: Counted[];
  directives: Choice[];
  kinds: Choice[];
};

/** One returned item behind a number. Words and reply are null for whoever may see counts but not the report. */
export type ReasonItem = {
  id: string;
  reportId: string;
  unit: string;
  directive: string;
  place: string;
  placeName: string;
  code: ReasonCode;
  severity: string;
  round: number;
  state: string;
  words: string | null;
  reply: string | null;
  by: string | null;
  at: Date;
  href: string;
};

/** A page of the items behind a number, the newest first. `named` says in words what it is narrowed to. */
export type ReasonItems = {
  filter: ReasonFilter;
  total: number;
  pages: number;
  items: ReasonItem[];
  named: { unit: string | null; place: string | null; directive: string | null; kind: string | null };
};
