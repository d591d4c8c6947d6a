import type { Phase, Told, Whereabouts } from "#lib/report/custody/types.ts";

/** How long one unit holds what comes to it for one thing: working days a report. */
export type HolderSpan = {
  unitId: string;
  unit: string;
  phase: Phase;
  reports: number;
  median: number;
  longest: number;
  /** The report that lay there longest. */
  longestId: string;
};

/** One unit with what it does with reports, each phase it ever held one in. */
export type HolderLine = { unitId: string; unit: string; phases: Partial<Record<Phase, HolderSpan>>; longest: number };

export type WaitingLine = {
  id: string;
  unit: string;
  directive: string;
  state: string;
  round: number;
  now: Whereabouts;
  told: Told[];
};

/** Where everything lies: what waits longest, and how long each unit holds what comes to it. */
export type CustodyOverview = {
  waiting: WaitingLine[];
  /** How many are not accepted yet, shown or not. */
  open: number;
  holders: HolderLine[];
  directives: { code: string; slug: string }[];
};
