import { z } from "zod";
import type { Block } from "#lib/report/section/block.ts";
import { blockText } from "#lib/report/section/plain.ts";
import type {
  Finding,
  FoundDocument,
  FoundFigure,
  FoundRecommendation,
  Laid,
  LaidBy,
  ReportReading,
  UnmatchedWhy,
} from "./types.ts";

export const pieceKinds = ["TEXT", "FIGURE", "RECOMMENDATION", "DOCUMENT"] as const;
export type PieceKind = (typeof pieceKinds)[number];
export const pieceStates = ["OPEN", "PLACED", "DISCARDED"] as const;

/** Where a piece stands once it is in the report. */
export type Placed = { outlineItemId: string; blockId: string } | { recordId: string };

/** A block of text; `moved` is where a person took it from last, so that it can be put back. */
export type TextContent = {
  block: Block;
  sure: boolean;
  moved?: { from: string | null; index: number };
  placed?: Placed;
};
export type FigureContent = FoundFigure & { placed?: Placed };
export type RecommendationContent = FoundRecommendation & { placed?: Placed };
export type DocumentContent = FoundDocument & { placed?: Placed };

/** Why a text stands where it stands, as it was read; a person's own move is told by `moved`. */
export type PieceWhy = LaidBy | UnmatchedWhy | "offer";

export type NewPiece = {
  kind: PieceKind;
  /** Null: the tray. */
  outlineItemId: string | null;
  content: TextContent | FigureContent | RecommendationContent | DocumentContent;
  why: PieceWhy;
  lines: number[];
};

/** A heading of the file: the report has those of the outline, so it is shown and not placed. */
export type FoundHeading = { itemId: string; text: string; line: number };

/** What is kept of a reading beside its pieces. */
export type KeptReading = { headings: FoundHeading[]; findings: Finding[] };

// What this room wrote itself in these shapes: the checked boundary.
const content = <T>() => z.custom<T>((value) => typeof value === "object" && value !== null);
const base = {
  id: z.string(),
  outlineItemId: z.string().nullable(),
  why: z.string(),
  lines: z.array(z.number()),
  sort: z.number(),
  state: z.enum(pieceStates),
};
/** A piece as its row says it, the content told by its kind. */
export const pieceRow = z.discriminatedUnion("kind", [
  z.object({ ...base, kind: z.literal("TEXT"), content: content<TextContent>() }),
  z.object({ ...base, kind: z.literal("FIGURE"), content: content<FigureContent>() }),
  z.object({ ...base, kind: z.literal("RECOMMENDATION"), content: content<RecommendationContent>() }),
  z.object({ ...base, kind: z.literal("DOCUMENT"), content: content<DocumentContent>() }),
]);
export type Piece = z.output<typeof pieceRow>;
export type TextPiece = Extract<Piece, { kind: "TEXT" }>;

const first = ({ lines }: { lines: number[] }): number => lines[0] ?? Number.MAX_SAFE_INTEGER;

function laidPieces({ itemId, by, sure, pieces }: Laid): NewPiece[] {
  return pieces.map(({ block, lines }) => ({
    kind: "TEXT",
    outlineItemId: itemId,
    content: { block, sure },
    why: by,
    lines,
  }));
}

/**
 * The pieces a reading is kept as: each text under its item or in the tray, in the order of the file; figures,
 * recommendations and documents as offers. Nothing of the reading's texts is left out but the headings.
 */
export function piecesOf(reading: ReportReading): NewPiece[] {
  const texts = [
    ...reading.laid.flatMap(laidPieces),
    ...reading.unmatched.map(
      ({ block, lines, why }): NewPiece => ({
        kind: "TEXT",
        outlineItemId: null,
        content: { block, sure: true },
        why,
        lines,
      }),
    ),
  ].sort((a, b) => first(a) - first(b));
  const figures = reading.figures.map(
    (found): NewPiece => ({ kind: "FIGURE", outlineItemId: null, content: found, why: "offer", lines: [found.line] }),
  );
  const recommendations = reading.recommendations.map(
    (found): NewPiece => ({
      kind: "RECOMMENDATION",
      outlineItemId: found.itemId,
      content: found,
      why: "offer",
      lines: found.lines,
    }),
  );
  const documents = reading.documents.map(
    (found): NewPiece => ({
      kind: "DOCUMENT",
      outlineItemId: found.itemId,
      content: found,
      why: "offer",
      lines: found.lines,
    }),
  );
  return [...texts, ...figures, ...recommendations, ...documents];
}

/** What is kept beside the pieces. */
export function keptOf({ laid, findings }: ReportReading): KeptReading {
  const headings = laid.flatMap(({ itemId, headings: found }) =>
    found.map(({ text, line }): FoundHeading => ({ itemId, text, line })),
  );
  return { headings, findings };
}

/** A text without the differences nobody sees, to tell whether it stands somewhere already. */
export function sameWords(block: Block): string {
  return blockText(block).replace(/\s+/gu, " ").trim().toLowerCase();
}
