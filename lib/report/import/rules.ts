import type { Block } from "#lib/report/section/block.ts";
import { type Piece, type PieceWhy, sameWords, type TextPiece } from "./piece.ts";

/** Parts of a paper that the portal writes itself: they need no place and are folded away in the tray. */
const FRAME: readonly PieceWhy[] = ["letterhead", "signature", "distribution", "title", "pageMatter"];
/** The same as texts, for a statement. */
export const frameWhys: readonly string[] = FRAME;

/** Whether a text is part of the frame of the paper it came from (its head, signature, receivers, page numbers). */
const isFrame = (why: string): boolean => frameWhys.includes(why);

/** Whether a text lies in the folded frame: part of it as it was read, and never moved by a person. */
export function isFramed({ why, outlineItemId, content }: TextPiece): boolean {
  return outlineItemId === null && isFrame(why) && content.moved === undefined;
}

/** How an item of the outline stands for placing: whether it can be written, and what it holds already. */
export type ItemNow = { id: string; open: boolean; blocks: readonly Block[] };

/**
 * Where an open text stands on the screen. `item`: it goes in with the next placing. `same`: its words stand in that
 * section already. `record`: it was read as recommendations that wait for a decision, and would be said twice.
 * `sealed`: its item is not open, so it waits in the tray. `tray`: it has no place.
 */
export type Standing = "item" | "same" | "record" | "sealed" | "tray";

/** What the recommendations that wait or were taken cover, by line. */
export function spokenLines(pieces: readonly Piece[]): ReadonlySet<number> {
  return new Set(
    pieces.flatMap((piece) => (piece.kind === "RECOMMENDATION" && piece.state !== "DISCARDED" ? piece.lines : [])),
  );
}

/** Whether every line of a text was read as a recommendation that is not refused. */
export function isSpokenFor(piece: { lines: readonly number[] }, spoken: ReadonlySet<number>): boolean {
  return piece.lines.length > 0 && piece.lines.every((line) => spoken.has(line));
}

/** Decides the standing of an open text. `item` is that of the piece; null where it has none or it is not asked here. */
export function standingOf(piece: TextPiece, item: ItemNow | null, spoken: ReadonlySet<number>): Standing {
  if (piece.outlineItemId === null || item === null) return "tray";
  if (!item.open) return "sealed";
  if (isSpokenFor(piece, spoken)) return "record";
  const words = sameWords(piece.content.block);
  return item.blocks.some((block) => sameWords(block) === words) ? "same" : "item";
}

/**
 * The order of a place with pieces in it from `index` on (from 0; behind the last where it is larger), as ids. The pieces
 * are taken out first, so that the index counts the others.
 */
export function withPiecesAt(order: readonly string[], pieceIds: readonly string[], index: number): string[] {
  const others = order.filter((id) => !pieceIds.includes(id));
  const at = Math.max(0, Math.min(index, others.length));
  return [...others.slice(0, at), ...pieceIds, ...others.slice(at)];
}

/** A figure of the file against what the grid has: whether it is new, the same, or another one. */
export function figureStanding(
  found: { kind: string; value: string },
  cell: { kind: string; value: string | null } | null,
) {
  if (cell === null) return "new";
  return Number(cell.value ?? Number.NaN) === Number(found.value) &&
    (cell.kind === "ESTIMATE") === (found.kind === "ESTIMATE")
    ? "same"
    : "other";
}

/** How a state of an import is drawn and what its page offers in it. */
export type ImportStage = { word: "reading" | "read" | "failed"; tone: "wait" | "ok" | "back"; running: boolean };

const STAGES: Readonly<Record<string, ImportStage>> = {
  READING: { word: "reading", tone: "wait", running: true },
  READ: { word: "read", tone: "ok", running: false },
};

/** The stage of an import as its pages need it. */
export function stageOf(state: string): ImportStage {
  return STAGES[state] ?? { word: "failed", tone: "back", running: false };
}
