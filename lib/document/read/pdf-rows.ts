import { lineText } from "./line-text.ts";

/** A piece of text on a page: lower left corner and width in points, origin at the page's lower left, size of its font. */
export type PageText = { text: string; x: number; y: number; width: number; size: number; turned: boolean };

/** Text that stands together in a row of the page. */
export type Segment = { text: string; left: number; right: number; size: number };
/** What stands on one height, from left to right; more than one segment where a wide gap parts them. */
export type Row = {
  y: number;
  segments: Segment[] /** The same in its smallest parts, which no gap parts. */;
  pieces: Segment[];
};

/** Gaps, as shares of the font's size: from which there is a space, and from which another column begins. */
const SPACE_GAP = 0.13;
const COLUMN_GAP = 1.8;
/** How far from a row's height its letters may stand: raised and lowered ones belong to it. */
const SAME_HEIGHT = 0.45;
/** A label stands far from its text without being a column of its own. */
const LABEL = /^([-+*•–]|\(?([IVXLC]+|\d+(\.\d+)*|\p{L})[.)]?)$/u;

/** Puts the texts of a page into rows from top to bottom; turned text is left out. */
export function rowsOf(texts: readonly PageText[]): Row[] {
  const upright = texts.filter(({ turned, text }) => !turned && text.trim() !== "");
  const groups: { y: number; texts: PageText[] }[] = [];
  for (const text of [...upright].sort((a, b) => b.y - a.y)) {
    const last = groups.at(-1);
    const same = last && last.y - text.y < SAME_HEIGHT * Math.max(text.size, last.texts[0]?.size ?? 0);
    if (same) last.texts.push(text);
    else groups.push({ y: text.y, texts: [text] });
  }
  return groups
    .map(({ y, texts: row }) => ({ y, segments: segmentsOf(row), pieces: piecesOf(row) }))
    .filter(({ segments }) => segments.length > 0);
}

function segmentsOf(texts: PageText[]): Segment[] {
  const segments: Segment[] = [];
  for (const { text, x, width, size } of texts.sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const gap = last ? x - last.right : 0;
    const sameColumn = last && (gap < COLUMN_GAP * Math.max(size, last.size) || LABEL.test(last.text.trim()));
    if (!sameColumn) segments.push({ text, left: x, right: x + width, size });
    else {
      last.text += (gap > SPACE_GAP * size ? " " : "") + text;
      last.right = Math.max(last.right, x + width);
      last.size = Math.max(last.size, size);
    }
  }
  return segments
    .map((segment) => ({ ...segment, text: lineText(segment.text).replace(/ {2,}/g, " ") }))
    .filter(({ text }) => text !== "");
}

function piecesOf(texts: readonly PageText[]): Segment[] {
  const pieces: Segment[] = [];
  for (const { text, x, width, size } of texts) {
    const last = pieces.at(-1);
    if (last && x - last.right <= SPACE_GAP * size) {
      last.text += text;
      last.right = Math.max(last.right, x + width);
    } else pieces.push({ text, left: x, right: x + width, size });
  }
  return pieces.map((piece) => ({ ...piece, text: lineText(piece.text) })).filter(({ text }) => text !== "");
}
