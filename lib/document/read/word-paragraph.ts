import type { Line, LineRun } from "./line.ts";
import { lineText, seenText } from "./line-text.ts";
import type { ParagraphProperties, RunProperties } from "./word-properties.ts";
import type { Look } from "./word-styles.ts";

/** A line before it has its number. */
export type Draft = Omit<Line, "number">;

type Piece = { text: string; letters: number; bold: number; italic: number; runs: LineRun[] };

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
  /** Notes that it refers to. */
  refers: string[];
  /** Lines of text boxes anchored in it; they follow it. */
  boxes: Draft[];
};

/** An empty paragraph, or one that begins with what a paragraph whose end was deleted held. */
export function openParagraph(before: readonly Piece[] = []): Paragraph {
  const pieces = before.length > 0 ? [...before] : [emptyPiece()];
  return { own: {}, pieces, run: {}, look: null, runsOn: false, refers: [], boxes: [] };
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
  addRun(piece.runs, look.capitals ? text.toUpperCase() : text, look);
}

/** Letters of the look that the run before has go on with it; blanks have the look of what they follow. */
function addRun(runs: LineRun[], text: string, { bold, italic, underline }: Look): void {
  const last = runs.at(-1);
  const same =
    last !== undefined &&
    (last.bold ?? false) === bold &&
    (last.italic ?? false) === italic &&
    (last.underline ?? false) === underline;
  if (same || (last !== undefined && text.trim() === "" && !underline)) last.text += text;
  else
    runs.push({
      text,
      ...(bold ? { bold: true as const } : {}),
      ...(italic ? { italic: true as const } : {}),
      ...(underline ? { underline: true as const } : {}),
    });
}

/** The runs of a line, where they say more than whether all of it is bold or italic; their text is the line's. */
function runsOf(runs: readonly LineRun[], label: string): LineRun[] | null {
  const plain = runs.length <= 1 && runs[0]?.underline !== true;
  if (plain) return null;
  const tidy: LineRun[] = [];
  for (const run of [...(label === "" ? [] : [{ ...runs[0], text: label }]), ...runs]) {
    const text = seenText(run.text);
    if (text !== "") tidy.push({ ...run, text });
  }
  const first = tidy[0];
  const last = tidy.at(-1);
  if (first !== undefined) first.text = first.text.trimStart();
  if (last !== undefined) last.text = last.text.trimEnd();
  return tidy.length > 0 && tidy.every(({ text }) => text !== "") ? tidy : null;
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
  where: Pick<Draft, "place" | "cell" | "note">,
): Draft[] {
  const full = paragraph.pieces
    .map((piece) => ({ piece, text: lineText(piece.text) }))
    .filter(({ text }) => text !== "");
  return full.map(({ piece, text }, index) => {
    const before = index === 0 ? label : "";
    const runs = runsOf(piece.runs, before);
    return {
      text: before + text,
      ...(piece.letters > 0 && piece.bold === piece.letters ? { bold: true as const } : {}),
      ...(piece.letters > 0 && piece.italic === piece.letters ? { italic: true as const } : {}),
      ...(align === "center" || align === "right" ? { align } : {}),
      ...where,
      ...(paragraph.refers.length > 0 && index === full.length - 1 ? { refers: paragraph.refers } : {}),
      ...(runs !== null && runs.map((run) => run.text).join("") === before + text ? { runs } : {}),
    };
  });
}

function emptyPiece(): Piece {
  return { text: "", letters: 0, bold: 0, italic: 0, runs: [] };
}
