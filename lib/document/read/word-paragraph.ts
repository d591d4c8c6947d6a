import type { Line } from "./line.ts";
import { lineText } from "./line-text.ts";
import type { ParagraphProperties, RunProperties } from "./word-properties.ts";
import type { Look } from "./word-styles.ts";

/** A line before it has its number. */
export type Draft = Omit<Line, "number">;

type Piece = { text: string; letters: number; bold: number; italic: number };

/** A paragraph of a Word file while it goes by. */
export type Paragraph = {
  own: ParagraphProperties;
  /** Its pieces between line breaks. */
  pieces: Piece[];
  /** The run that goes by, and how it looks once that is known. */
  run: RunProperties;
  look: Look | null;
  /** Its end was deleted with changes tracked: it goes on into the next paragraph. */
  runsOn: boolean;
  /** Lines of text boxes anchored in it; they follow it. */
  boxes: Draft[];
};

/** An empty paragraph, or one that begins with what a paragraph whose end was deleted held. */
export function openParagraph(before: readonly Piece[] = []): Paragraph {
  const pieces = before.length > 0 ? [...before] : [emptyPiece()];
  return { own: {}, pieces, run: {}, look: null, runsOn: false, boxes: [] };
}

/** Adds letters of a look to the paragraph. */
export function addText(paragraph: Paragraph, text: string, look: Look): void {
  const piece = paragraph.pieces.at(-1);
  if (!piece) return;
  piece.text += look.capitals ? text.toUpperCase() : text;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  piece.letters += letters;
  if (look.bold) piece.bold += letters;
  if (look.italic) piece.italic += letters;
}

/** Begins a new line inside the paragraph. */
export function breakLine(paragraph: Paragraph): void {
  paragraph.pieces.push(emptyPiece());
}

/** The lines of a finished paragraph; its label stands before the first that is not empty. */
export function linesOf(
  paragraph: Paragraph,
  label: string,
  align: ParagraphProperties["align"],
  where: Pick<Draft, "place" | "cell">,
): Draft[] {
  const full = paragraph.pieces
    .map((piece) => ({ piece, text: lineText(piece.text) }))
    .filter(({ text }) => text !== "");
  return full.map(({ piece, text }, index) => ({
    text: index === 0 ? label + text : text,
    ...(piece.letters > 0 && piece.bold === piece.letters ? { bold: true as const } : {}),
    ...(piece.letters > 0 && piece.italic === piece.letters ? { italic: true as const } : {}),
    ...(align === "center" || align === "right" ? { align } : {}),
    ...where,
  }));
}

function emptyPiece(): Piece {
  return { text: "", letters: 0, bold: 0, italic: 0 };
}
