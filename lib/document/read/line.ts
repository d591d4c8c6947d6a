/** Where on the page a line stands. A note is a footnote or an endnote. */
export type Place = "body" | "table" | "header" | "footer" | "textbox" | "note";

/** Letters of one look in a line. */
export type LineRun = { text: string; bold?: true; italic?: true; underline?: true };

/**
 * One line of a file as its reader sees it: the shape that every room reads files in, whatever their kind.
 *
 * `number` counts from 1. In plain text and Markdown it is the physical line of the file, empty ones included; in Word
 * files and PDFs it is the n-th line of the reading. `text` is NFC and ends without spaces; what Word numbers by itself
 * ("I.", "1.", "a)", "-") stands in front as on paper, and the marks of Markdown are off. `bold` and `italic` are given
 * where all letters of the line are so, `align` where it is known and is not the left.
 */
export type Line = {
  number: number;
  text: string;
  bold?: true;
  italic?: true;
  align?: "center" | "right";
  place: Place;
  /** The cell it stands in, each counted from 1: the table in the order of the file, its row and its column. */
  cell?: { table: number; row: number; column: number };
  /** Where letters of a line look different, or are underlined: all of its text in pieces. */
  runs?: LineRun[];
  /** A note: the sign it has in the file. */
  note?: string;
  /** The notes that the line refers to. */
  refers?: string[];
  /** The page, counted from 1, where the file says so (PDF). */
  page?: number;
};

/** The kinds of files that can be read, told from their content. */
export type FileKind = "docx" | "pdf" | "txt" | "md";

/** A file that was read. `pages` is null where the file does not know its pages before it is printed. */
export type ReadFile = { kind: FileKind; lines: Line[]; pages: number | null };
