import type { Block } from "#lib/report/section/block.ts";
import type { Conflict } from "#lib/report/section/merge.ts";

/** Both texts of a block that two people changed, until one chooses. */
export type OpenConflict = Conflict & { name: string; time: string };

/** What is not yet safe on the server, kept in this browser: the text, what it began from, what was sent unanswered. */
export type Draft = { base: Block[]; blocks: Block[]; sent: Block[] | null; conflicts: OpenConflict[] };
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;

/** One draft per report, outline item and person, so that a shared computer does not mix people up. */
export function draftKey(place: { personId: string; reportId: string; outlineItemId: string }): string {
  return `write:${place.personId}:${place.reportId}:${place.outlineItemId}`;
}

const isList = (value: unknown): value is Block[] =>
  Array.isArray(value) &&
  value.every((entry) => typeof entry === "object" && entry !== null && "id" in entry && "kind" in entry);

function isDraft(value: unknown): value is Draft {
  if (typeof value !== "object" || value === null) return false;
  const { base, blocks, sent, conflicts } = value as Record<string, unknown>;
  return isList(base) && isList(blocks) && (sent === null || isList(sent)) && Array.isArray(conflicts);
}

/** The draft of an earlier visit; null where there is none, or none that can be read. */
export function readDraft(store: Store, key: string): Draft | null {
  try {
    const parsed: unknown = JSON.parse(store?.getItem(key) ?? "null");
    return isDraft(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

export function writeDraft(store: Store, key: string, draft: Draft): void {
  try {
    store?.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden store: the text still goes to the server, only the second net is missing.
  }
}

export function clearDraft(store: Store, key: string): void {
  try {
    store?.removeItem(key);
  } catch {
    // As above.
  }
}
