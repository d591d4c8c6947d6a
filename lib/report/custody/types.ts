/** What a holder does with it, in the order of the road; `done` is where nobody has to do anything any more. */
export const phases = ["drafting", "approval", "way", "review", "returned", "done"] as const;
export type Phase = (typeof phases)[number];

/** One stretch of custody as the database keeps it, oldest first; `until` null while it lasts. */
export type CustodyRow = {
  id: string;
  unitId: string;
  unit: string;
  person: string | null;
  state: string;
  since: Date;
  until: Date | null;
};

/** How long something lay somewhere: calendar days by midnights passed, and the working ones among them. */
export type Length = { days: number; workingDays: number };

/** One stretch of the life: who held it in which phase, in which round, for how long. */
export type Span = CustodyRow & Length & { phase: Phase; round: number };

/** All the days one holder had it in one phase of a round. */
export type HolderDays = Length & {
  key: string;
  phase: Phase;
  unit: string;
  person: string | null;
  /** It lies there now. */
  now: boolean;
};

export type Round = Length & { round: number; holders: HolderDays[] };

/** Something that happened, or falls due, at an instant of the life. */
export type LifeMark = {
  key: string;
  kind: "started" | "sent" | "withdrawn" | "returned" | "accepted" | "firstDue" | "due" | "returnDue" | "today";
  at: Date;
};

/** Where it lies now: the holder, since when, how long. */
export type Whereabouts = Length & { state: string; unit: string; person: string | null; since: Date };

/** Someone told that it waits too long: which rung, whose people by name, when, after how many working days. */
export type Told = { id: string; rung: string; unit: string; people: string[]; days: number; at: Date };

/** The life of a report as its page draws it. */
export type Life = {
  spans: Span[];
  rounds: Round[];
  marks: LifeMark[];
  /** Null for a report nobody has begun. */
  now: Whereabouts | null;
  told: Told[];
};
