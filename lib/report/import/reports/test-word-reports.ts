import {
  AlignmentType,
  Document,
  type FileChild,
  type IRunOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";

/** A report as a Word file, and for each line that is read from it the line of the text it came from. */
export type WordReport = { bytes: Uint8Array; sources: number[] };

const HEADING = /^(?:Phần|PHẦN|[IVX]+[.)/ -]|[A-DĐ] ?[.-]|\d+(?:\.\d+)*[.)-]?\s|\* |BÁO CÁO|[^\p{Ll}]+$)/u;
const LABEL = /^([-*]? ?[^:.]{4,60}:)(\s.+)$/u;
const DASH = /^- /u;

type Written = { child: FileChild; lines: number };

function heavy(text: string, slanted = false): TextRun {
  const options: IRunOptions = { text, bold: true, italics: slanted };
  return new TextRun(options);
}

function words(text: string): TextRun[] {
  if (HEADING.test(text) && text.length < 120) return [heavy(text)];
  const [, label, rest] = LABEL.exec(text) ?? [];
  if (label === undefined || rest === undefined) return [new TextRun(text)];
  // Typists leave a word half bold: Word keeps such letters in runs of their own.
  return [heavy(label, true), new TextRun(rest.slice(0, 9)), new TextRun(rest.slice(9))];
}

function paragraph(text: string): Paragraph {
  if (DASH.test(text))
    return new Paragraph({ children: words(text.slice(2)), numbering: { reference: "dash", level: 0 } });
  return new Paragraph({ children: words(text), ...(text === "BÁO CÁO" ? { alignment: AlignmentType.CENTER } : {}) });
}

const cell = (text: string): TableCell =>
  new TableCell({ children: [new Paragraph({ children: words(text.trim()) })] });

function table(rows: readonly string[][]): Written {
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
  return {
    child: new Table({ rows: full.map((row) => new TableRow({ children: row.map(cell) })) }),
    lines: 0,
  };
}

function rowOf(line: string): string[] | null {
  if (/^\|.*\|$/u.test(line)) return line.slice(1, -1).split("|");
  if (line.includes("\t")) return line.split("\t");
  const columns = line.trim().split(/ {4,}/u);
  return columns.length === 2 ? columns : null;
}

/** A text as Word's users would have it: tables where the text has rows, dashes counted by Word, headings bold. */
export async function wordReport(text: string): Promise<WordReport> {
  const children: FileChild[] = [];
  const sources: number[] = [];
  let rows: string[][] = [];
  const flush = (): void => {
    if (rows.length > 0) children.push(table(rows).child);
    rows = [];
  };
  for (const [at, line] of text.split("\n").entries()) {
    if (line.trim() === "" || (/^[|\s:-]+$/u.test(line.replaceAll("---", "-")) && line.includes("|"))) continue;
    const row = rowOf(line);
    if (row === null) {
      flush();
      children.push(paragraph(line.trim()));
      sources.push(at + 1);
    } else {
      rows.push(row);
      sources.push(...row.filter((one) => one.trim() !== "").map(() => at + 1));
    }
  }
  flush();
  const dash = { level: 0, format: LevelFormat.BULLET, text: "-", alignment: AlignmentType.LEFT };
  const document = new Document({
    numbering: { config: [{ reference: "dash", levels: [dash] }] },
    sections: [{ children }],
  });
  return { bytes: new Uint8Array(await Packer.toBuffer(document)), sources };
}
