import type { ReactNode } from "react";
import type { Block } from "#lib/report/section/block.ts";
import type { EditorWords } from "./editor-words.ts";
import type { KeeperWords } from "./keeper-words.ts";

/** A figure that may stand in a sentence, as the grid has it now. */
export type FigureChoice = { key: string; code: string; name: string; year: number | null; value: string };

export type SectionEditorProps = {
  reportId: string;
  outlineItemId: string;
  personId: string;
  /** Number and title of the section, for the name of the field. */
  label: string;
  blocks: Block[];
  revision: number;
  savedTime: string | null;
  /** The figures of the grid: shown where they stand in the text, offered to be put into it. */
  figureChoices: readonly FigureChoice[];
  /** The list that is made of records: shown, not written here. */
  recordsBlockId: string | null;
  /** Returned passages by block id: the words read before them. */
  flagged: Readonly<Record<string, string>>;
  /** Open comments by block id; they stand on the page as `#comment-<id>`. */
  comments: Readonly<Record<string, number>>;
  words: EditorWords;
  /** The words of keeping the text (saved, merged, kept on this computer). */
  kept: KeeperWords;
  /** The same section as a plain form, until the editor has arrived; what was typed there is taken over. */
  plainForm: ReactNode;
};
