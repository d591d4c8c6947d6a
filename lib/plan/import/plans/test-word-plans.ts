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
  WidthType,
} from "docx";

/** The kinds of numbers that Word counts by itself; what stands on paper is not in the paragraph's text. */
const COUNTED = [
  {
    kind: "roman",
    format: LevelFormat.UPPER_ROMAN,
    text: "%1.",
    mark: /^([IVX]+\.) (?=\p{Lu}{2})/u,
    marks: "I. II. III. IV. V. VI. VII.",
  },
  { kind: "decimal", format: LevelFormat.DECIMAL, text: "%1.", mark: /^(\d\.) /, marks: "1. 2. 3. 4. 5. 6. 7. 8. 9." },
  { kind: "letter", format: LevelFormat.LOWER_LETTER, text: "%1)", mark: /^([a-d]\)) /, marks: "a) b) c) d)" },
  { kind: "dash", format: LevelFormat.BULLET, text: "-", mark: /^(-) /, marks: "-" },
  { kind: "plus", format: LevelFormat.BULLET, text: "+", mark: /^(\+) /, marks: "+" },
] as const;

const numbering = {
  config: COUNTED.map(({ kind, format, text }) => ({
    reference: kind,
    levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT }],
  })),
};

const HEADING = /^(\*|-+|_+|ĐỀ CƯƠNG|Phụ lục|[IVX]+[.-]|[A-D]\.) ?/u;

function run(text: string, heavy: boolean): TextRun {
  const options: IRunOptions = { text, bold: heavy };
  return new TextRun(options);
}

const bold = (text: string): Paragraph => new Paragraph({ children: [run(text, true)] });

/** Body paragraphs as a typist makes them: numbers and dashes counted by Word as long as they run on, headings bold. */
function bodyWriter(): (text: string) => Paragraph {
  const lists = new Map<string, { instance: number; count: number }>();
  return (text) => {
    const counted = COUNTED.find(({ mark }) => mark.test(text));
    const mark = counted?.mark.exec(text)?.[1] ?? "";
    const position = counted?.marks.split(" ").indexOf(mark) ?? -1;
    const list = lists.get(counted?.kind ?? "") ?? { instance: 0, count: 0 };
    const restarts = position === 0;
    if (!counted || (!restarts && position !== list.count)) {
      return HEADING.test(text) ? bold(text) : new Paragraph(text);
    }
    const instance = list.instance + (restarts ? 1 : 0);
    lists.set(counted.kind, { instance, count: position + 1 });
    const words = run(text.replace(counted.mark, ""), counted.kind === "roman");
    return new Paragraph({ children: [words], numbering: { reference: counted.kind, level: 0, instance } });
  };
}

function table(rows: Paragraph[][][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((row) => new TableRow({ children: row.map((children) => new TableCell({ children })) })),
  });
}

const RIGHT_OF_HEADER = /^(ĐẢNG CỘNG SẢN|CỘNG HÒA|Độc lập|-{15}|.*, ngày )/;

/** The head of the first page: the body and the number on the left, the title of the Party or the State on the right. */
function headerTable(lines: string[]): Table {
  const cells = lines.flatMap((line) => line.split("\t")).filter((cell) => cell.trim() !== "");
  const side = (right: boolean) => cells.filter((cell) => RIGHT_OF_HEADER.test(cell) === right).map(bold);
  return table([[side(false), side(true)]]);
}

const cellsOf = (line: string): string[] => line.split("\t");

function bodyOf(lines: string[], write: (text: string) => Paragraph): FileChild[] {
  const children: FileChild[] = [];
  let rows: string[] = [];
  for (const line of [...lines, ""]) {
    if (line.includes("\t")) {
      rows.push(line);
      continue;
    }
    if (rows.length > 0) children.push(table(rows.map((row) => cellsOf(row).map((cell) => [new Paragraph(cell)]))));
    rows = [];
    if (line.trim() !== "") children.push(write(line.trim()));
  }
  return children;
}

/** The close: the distribution list on the left, the signature on the right, in a table without lines as Word users do. */
function closingTable(lines: string[]): Table {
  const start = lines.findIndex((line) => /^(T\/M|TM\.)/.test(line));
  const texts = (part: string[]) => part.filter((line) => line.trim() !== "").map((line) => line.trim());
  const left = texts(lines.slice(0, start)).map((line) => new Paragraph(line));
  return table([[left, texts(lines.slice(start)).map(bold)]]);
}

/** Where the annex begins, after the signature. */
const ANNEX = /^(Phụ lục|ĐỀ CƯƠNG)/;

/**
 * A plan of the corpus as a Word file: header and close in tables, the schedule as a table, numbers and dashes counted
 * by Word, headings bold. The text must have one paragraph a line and its tables' cells parted by tabs.
 */
export async function wordPlan(text: string): Promise<Uint8Array> {
  const lines = text.split("\n");
  const title = lines.findIndex((line) => line.startsWith("KẾ HOẠCH"));
  const titleEnd = lines.indexOf("", title);
  const close = lines.indexOf("Nơi nhận:");
  const annex = lines.findIndex((line, index) => index > close && ANNEX.test(line));
  const end = annex === -1 ? lines.length : annex;
  const heading = lines.slice(title, titleEnd).map((line) => {
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [run(line.trim(), true)],
    });
  });
  const write = bodyWriter();
  const children = [
    headerTable(lines.slice(0, title)),
    ...heading,
    ...bodyOf(lines.slice(titleEnd, close), write),
    closingTable(lines.slice(close, end)),
    ...(annex === -1 ? [] : [new Paragraph({ pageBreakBefore: true })]),
    ...bodyOf(lines.slice(end), write),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ numbering, sections: [{ children }] })));
}
