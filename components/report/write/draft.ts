import type { Block } from "#lib/report/section/block.ts";
import type { Conflict } from "#lib/report/section/merge.ts";

/** Both texts of a block that two people changed, until one chooses. */
export type OpenConflict = Conflict & { name: string; time: string };

/**
 * What is not yet safe on the server, kept in this browser: the text, what it began from, what was sent unanswered,
 * what is still to be chosen.
 */
export type Draft = {
  base: Block[];
  /** The section's revision that `base` is; null in drafts of before it was kept. */
  revision: number | null;
  blocks: Block[];
  sent: Block[] | null;
  conflicts: OpenConflict[];
};

/** A draft that an earlier visit, or a tab that is no more, left behind; `key` is where it is kept. */
export type Left = { key: string; draft: Draft };

/** Where drafts of one section are kept in this browser. Everything may be refused (a full or forbidden store). */
export type DraftStore = {
  /** What is left of visits that are over; not the drafts of tabs that are still open. */
  left: () => Promise<Left[]>;
  write: (draft: Draft) => Promise<void>;
  clear: () => Promise<void>;
  /** Takes drafts away that now stand in this one, or on the server. */
  forget: (keys: readonly string[]) => Promise<void>;
};

type Place = { personId: string; reportId: string; outlineItemId: string };

/** The drafts of one report, outline item and person, so that a shared computer does not mix people up. */
export function draftPlace({ personId, reportId, outlineItemId }: Place): string {
  return `write:${personId}:${reportId}:${outlineItemId}`;
}

const isList = (value: unknown): value is Block[] =>
  Array.isArray(value) &&
  value.every((entry) => typeof entry === "object" && entry !== null && "id" in entry && "kind" in entry);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** One side of a kept conflict; drafts of before held one block, or null where it was taken away. */
function sideOf(value: unknown): Block[] {
  if (isList(value)) return value;
  return isList([value]) ? [value as Block] : [];
}

function conflictOf(value: unknown): OpenConflict[] {
  if (!isRecord(value)) return [];
  const { blockId, mine, theirs, name, time } = value;
  return [
    { blockId: String(blockId), mine: sideOf(mine), theirs: sideOf(theirs), name: String(name), time: String(time) },
  ];
}

/** A draft as it was kept, in whatever form since the beginning; null where it cannot be read. */
export function readDraft(value: unknown): Draft | null {
  if (!isRecord(value)) return null;
  const { base, revision, blocks, sent, conflicts } = value;
  if (!isList(base) || !isList(blocks)) return null;
  return {
    base,
    revision: typeof revision === "number" ? revision : null,
    blocks,
    sent: isList(sent) ? sent : null,
    conflicts: Array.isArray(conflicts) ? conflicts.flatMap(conflictOf) : [],
  };
}
