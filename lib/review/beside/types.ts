import type { BlockDifference } from "#lib/report/difference.ts";
import type { Block } from "#lib/report/section/block.ts";
import type { FiguresInText } from "#lib/report/types.ts";
import type { Alike } from "./alike.ts";

/** A report that can be laid beside this one. */
export type Candidate = { reportId: string; unit: string; directive: string; state: string; own: boolean };

/** One of the two columns: the text of one item of a version. */
export type BesideColumn = {
  /** "Đồng Kỵ · 25-NQ/TW · bản 1". */
  reportId: string;
  unit: string;
  directive: string;
  version: number;
  number: string;
  title: string;
  blocks: Block[];
  figures: FiguresInText;
  /** By block: what the other column has too. */
  alike: Record<string, Alike>;
  /** How much of the column (0–1) the other one has too. */
  share: number;
};

/** What is laid beside the report, item against item. */
export type BesideView = {
  /** The item of this report that is compared. */
  item: { id: string; number: string; title: string } | null;
  candidates: Candidate[];
  /** More than were listed. */
  more: boolean;
  kinds: "same" | "all";
  query: string;
  /** What is laid beside: another report, the version of the review before, or nothing yet. */
  chosen:
    | {
        kind: "report";
        ours: BesideColumn;
        theirs: BesideColumn;
        items: { id: string; number: string; title: string }[];
        item: string;
      }
    | { kind: "last"; from: number; to: number; rows: BlockDifference[] }
    | { kind: "none"; asked: boolean };
  /** Whether there is an earlier reviewed version. */
  hasLast: boolean;
};
