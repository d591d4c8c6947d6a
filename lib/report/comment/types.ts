/** One thing said. `mine`: by whoever looks. */
export type CommentView = { id: string; text: string; by: string; at: Date; mine: boolean };

/** What is said about one passage (or a whole section), oldest first, and whether it is settled. */
export type ThreadView = {
  id: string;
  item: { id: string; code: string; number: string; title: string };
  /** The block it is about, as it stands now (also inside one that took it in); null: the whole section, or gone. */
  blockId: string | null;
  about: "section" | "passage" | "gone";
  /** The first words of that passage; empty where there is none any more. */
  excerpt: string;
  comments: CommentView[];
  resolved: { by: string; at: Date } | null;
};

/** A passage one can say something about: `place` is what the form sends. */
export type Passage = { place: string; item: string; excerpt: string };

/** The comments of a section, or of a whole report, as one viewer sees them. */
export type Comments = {
  reportId: string;
  threads: ThreadView[];
  passages: Passage[];
  mayComment: boolean;
};
