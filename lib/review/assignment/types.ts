/** Who has a report, or one item of it, to review, and whether they have read the version that is there now. */
export type Held = {
  personId: string;
  name: string;
  mine: boolean;
  done: boolean;
  doneAt: Date | null;
  by: string;
  at: Date;
  /** What whoever assigned it said with it. */
  words: string | null;
};

/** Drafted flags of one person at one place. */
export type FlagsBy = { name: string; count: number };

/** One item of the outline as work of the review: who reads it, and whose flags stand there. */
export type WorkItem = {
  outlineItemId: string;
  number: string;
  title: string;
  held: Held | null;
  flags: FlagsBy[];
};

/** Somebody who may be named for this report: of the reviewing unit, and on neither other side of it. */
export type Colleague = {
  personId: string;
  name: string;
  title: string;
  /** Reports they have to read now. */
  load: number;
  /** Reviews, and so can begin what waits; a head alone only goes on with what is begun. */
  begins: boolean;
};

/** The work of a review: who has what, who is done, what this viewer may change of it. */
export type ReviewWork = {
  reportId: string;
  viewerId: string;
  unit: string;
  directive: string;
  whole: Held | null;
  /** Who has the review in hand; null while it waits. */
  reviewer: { personId: string; name: string; mine: boolean } | null;
  items: WorkItem[];
  /** Drafted flags at figures. */
  figureFlags: FlagsBy[];
  /** What was given to somebody and is not read yet, with whose it is: said before a conclusion, never in its way. */
  undone: { place: string; name: string }[];
  colleagues: Colleague[];
  may: {
    /** The head names reviewers for the report and its items. */
    assign: boolean;
    /** Takes the report, which nobody has. */
    take: boolean;
    /** Takes it from whoever has it. */
    takeOver: boolean;
    /** Gives back what was given to this viewer and is not begun. */
    giveBack: boolean;
    /** Takes items nobody has. */
    takeItems: boolean;
  };
};
