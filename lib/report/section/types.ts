import type { DeadlineView } from "#lib/plan/deadline/rules.ts";
import type { Block } from "./block.ts";
import type { Conflict } from "./merge.ts";
import type { Subitem } from "./subitem.ts";

/**
 * What a save of a section answers. `saved`: the text stands as sent (or already did); `merged`: together with what
 * somebody else wrote meanwhile; `conflict`: nothing was written, the same blocks were changed on both sides.
 */
export type SectionAnswer = {
  kind: "saved" | "merged" | "conflict";
  /** The section's revision now; the base of the next save. */
  revision: number;
  /** The section's text now: after the save, or (conflict) as the others left it. */
  blocks: Block[];
  /** When and by whom the text above was last saved (ISO instant, name). */
  savedAt: string;
  savedBy: string;
  /** Both texts of each block that both sides changed; none where the save's base is no longer kept. */
  conflicts: Conflict[];
  /** Who else wrote here since the save's base (names); none where nothing of theirs came together with it. */
  others: string[];
};

/**
 * What the autosave address answers: the answer above with the clock time in the installation's zone (`08:03`), and
 * only what the browser does not know: no text where it stands as sent. What both changed it finds by its own base.
 */
export type AutosaveAnswer = Omit<SectionAnswer, "blocks" | "conflicts"> & { blocks: Block[] | null; time: string };

/** The mark of an outline item beside its title: how far it is, or that it cannot be written now. */
export type SectionMark = "full" | "half" | "empty" | "missing" | "returned" | "sealed";

/** One item of the outline as the writing screen lists it. */
export type OutlineEntry = {
  id: string;
  code: string;
  /** "II.1 a)", as the report numbers it. */
  number: string;
  title: string;
  words: number;
  minWords: number;
  mark: SectionMark;
  open: boolean;
  /** Returned items of this round, and how many of them still want a reply. */
  returned: number;
  waiting: number;
  recommendations: number;
  /** How many documents issued are listed under it. */
  documents: number;
  /** Its own sub-items, numbered by their place. */
  subitems: Subitem[];
};

/** A returned item beside its section: what is wrong, in whose words, and the reply so far. */
export type ReturnedNote = {
  id: string;
  code: string;
  words: string;
  severity: string;
  state: string;
  reply: string | null;
  by: string;
  at: Date;
  blockId: string | null;
  /** A recommendation of the section. */
  recommendationId: string | null;
  indicatorId: string | null;
};

/** A figure of the grid as the text of a section shows it; the key is that of a figure in the text ("A04", "A04:2016"). */
export type SectionFigure = { key: string; code: string; name: string; year: number | null; value: string };

/** A recommendation as it is written: `level` is the code of the level it is put to, `body` the body of it. */
export type RecommendationNote = {
  id: string;
  text: string;
  ground: string | null;
  level: string;
  body: string | null;
};

/** A document issued to lead the work, in the list of its item. `issuedOn` is YYYY-MM-DD. */
export type DocumentNote = {
  id: string;
  outlineItemId: string;
  number: string;
  issuedOn: string | null;
  issuer: string;
  subject: string;
};

/** To whom recommendations of an item can be put: the levels above the unit, and names of bodies to choose from. */
export type Addressees = {
  /** Code of the item's own level. */
  own: string;
  levels: { code: string; name: string }[];
  bodies: string[];
};

/** A number in the text that says something else than the grid. */
export type Contradiction = {
  blockId: string;
  /** The sentence it stands in. */
  quote: string;
  code: string;
  name: string;
  year: number | null;
  /** Both as they are read: "12" in the grid, "14" in the text. */
  grid: string;
  typed: string;
};

/** The section that is open on the writing screen. */
export type OpenSection = OutlineEntry & {
  /** The plan's own words for this item. */
  guidance: string;
  /** The heading of the outline it stands under; null where there is none. */
  heading: { number: string; title: string } | null;
  /** The kinds of unit the outline puts this item to, the unit's own first. */
  askedOf: string[];
  /** The name of the level recommendations of this item go to; null where it is not for them. */
  level: string | null;
  blocks: Block[];
  revision: number;
  savedAt: Date | null;
  savedBy: string | null;
  /** Whether the viewer may write it now. */
  writable: boolean;
  /** Sealed, but a drafter may open it with a reason. */
  mayOpen: boolean;
  opening: { reason: string; by: string; at: Date } | null;
  notes: ReturnedNote[];
  recommendationList: RecommendationNote[];
  /** Null where the item is not for recommendations. */
  addressees: Addressees | null;
  /** All figures the report has, to be shown and put into the text. */
  figures: SectionFigure[];
  /** Numbers typed in the text, as it was last saved, that say something else than the grid. */
  contradictions: Contradiction[];
};

/**
 * One thing that is still missing before the report can go up, in the outline's words, and where it is dealt with:
 * `item` and `anchor` of the writing screen.
 */
export type MissingThing = {
  key: string;
  kind: "reply" | "section" | "figure";
  place: string;
  words: string;
  item: string;
  anchor: string;
};

export type WriteScreen = {
  reportId: string;
  unit: { name: string; short: string };
  directive: { id: string; code: string; title: string; years: number; yearFrom: number; yearTo: number };
  state: string;
  round: number;
  consolidates: boolean;
  /** Why this viewer cannot write now, in words; null when they can. */
  refusal: string | null;
  deadline: DeadlineView;
  /** A returned report: only what was named is open. */
  returned: boolean;
  outline: OutlineEntry[];
  filled: number;
  /** Words of the whole text. */
  words: number;
  documents: DocumentNote[];
  /** The item new documents are listed under; null where the unit answers none. */
  documentsItem: string | null;
  figures: { asked: number; required: number; answered: number; open: number; mark: SectionMark; waiting: number };
  missing: MissingThing[];
  here: { name: string; label: string }[];
  /** Null: the viewer has no part in submitting it. */
  submit: { allowed: boolean; reasons: string[]; digest: string } | null;
  /** The open section; null on the grid of figures. */
  section: OpenSection | null;
};
