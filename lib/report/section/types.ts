import type { Block } from "./block.ts";
import type { Conflict } from "./merge.ts";

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
  /** Both texts of each block that both sides changed. */
  conflicts: Conflict[];
};

/** What the autosave address answers: the answer above with the clock time in the installation's zone (`8:03`). */
export type AutosaveAnswer = SectionAnswer & { time: string };

/** The mark of an outline item beside its title: how far it is, or that it cannot be written now. */
export type SectionMark = "full" | "half" | "empty" | "missing" | "returned" | "sealed";

/** One item of the outline as the writing screen lists it. */
export type OutlineEntry = {
  id: string;
  code: string;
  /** "II.1 (1)", as the plan numbers it. */
  label: string;
  title: string;
  words: number;
  mark: SectionMark;
  /** Returned items of this round that still want a reply. */
  waiting: number;
  recommendations: number;
};
