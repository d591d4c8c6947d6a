import type { Place } from "./line.ts";
import type { Numbering } from "./word-numbering.ts";
import { addText, breakLine, type Draft, linesOf, openParagraph, type Paragraph } from "./word-paragraph.ts";
import { takeParagraphProperty, takeRunProperty, wholeNumber } from "./word-properties.ts";
import type { Look, Styles } from "./word-styles.ts";
import type { Attributes, XmlHandlers } from "./xml.ts";

/** What reading one story of a Word file (its body, a header, its notes) needs and where its lines go. */
export type StoryContext = {
  styles: Styles;
  numbering: Numbering;
  place: Place;
  emit: (line: Draft) => void;
  /** Called with each text and its look, before it is judged by anybody. */
  seen: (text: string, look: Look) => void;
  /** Tables counted over all stories of the file. */
  tables: { count: number };
};

/** Whose content no reader sees: what was deleted or moved away, earlier looks, instructions of fields, settings. */
const UNSEEN = new Set(
  "w:del w:moveFrom w:delText w:instrText w:delInstrText w:rPrChange w:pPrChange w:sectPrChange w:tblPrChange w:tcPrChange w:trPrChange w:tblPrExChange w:tblGridChange w:numberingChange w:sdtPr w:sdtEndPr w:rt w:ffData w:annotationRef w:sectPr".split(
    " ",
  ),
);

type Table = { number: number; row: number; column: number; next: number };
/** Paragraphs in a row and the tables among them: the story itself, or a text box in it. */
type Container = {
  tables: Table[];
  fields: ("instruction" | "result")[];
  carried: Paragraph["pieces"];
  emit: (line: Draft) => void;
  box: boolean;
};

/** Handlers that turn the XML of a story into lines, in reading order. */
export function storyReader(context: StoryContext): XmlHandlers {
  const containers: Container[] = [container(context.emit, false)];
  const paragraphs: Paragraph[] = [];
  const alternatives: { chosen: boolean }[] = [];
  let skipping = 0;
  let inText = false;
  let note = "";
  let inRunProperties = false;
  let inParagraphProperties = false;

  const here = () => containers.at(-1) ?? container(context.emit, false);
  const write = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || here().fields.includes("instruction")) return;
    paragraph.look ??= context.styles.look(paragraph.run, paragraph.own.style);
    if (paragraph.look.hidden) return;
    context.seen(text, paragraph.look);
    addText(paragraph, text, paragraph.look);
  };

  const unseen = (name: string): boolean => {
    if (name === "w:del" && inRunProperties) return false;
    if (name === "mc:Choice" || name === "mc:Fallback") {
      const alternative = alternatives.at(-1);
      if (!alternative || alternative.chosen) return alternative !== undefined;
      alternative.chosen = true;
      return false;
    }
    return UNSEEN.has(name);
  };

  const openProperty = (name: string, attributes: Attributes): void => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph) return;
    if (!inRunProperties) takeParagraphProperty(paragraph.own, name, attributes);
    else if (!inParagraphProperties) takeRunProperty(paragraph.run, name, attributes);
    else if (name === "w:del") paragraph.runsOn = true;
  };

  const opening: Readonly<Record<string, (attributes: Attributes) => void>> = {
    "w:p": () => {
      paragraphs.push(openParagraph(here().carried));
      here().carried = [];
    },
    "w:pPr": () => {
      inParagraphProperties = paragraphs.length > 0;
    },
    "w:rPr": () => {
      inRunProperties = true;
    },
    "w:r": () => {
      const paragraph = paragraphs.at(-1);
      if (paragraph) Object.assign(paragraph, { run: {}, look: null });
    },
    "w:t": () => {
      inText = true;
    },
    "m:t": () => {
      inText = true;
    },
    "w:tab": () => write("\t"),
    "w:ptab": () => write("\t"),
    "w:noBreakHyphen": () => write("-"),
    "w:br": () => breakHere(),
    "w:cr": () => breakHere(),
    "w:sym": (attributes) => write(symbol(attributes["w:char"])),
    "w:fldChar": (attributes) => takeFieldMark(here().fields, attributes["w:fldCharType"]),
    "w:txbxContent": () => {
      const host = paragraphs.at(-1);
      containers.push(container(host ? (line) => host.boxes.push(line) : context.emit, true));
    },
    "w:footnoteReference": (attributes) => refer("f", attributes),
    "w:endnoteReference": (attributes) => refer("e", attributes),
    "w:footnote": (attributes) => {
      note = `f${attributes["w:id"] ?? ""}`;
    },
    "w:endnote": (attributes) => {
      note = `e${attributes["w:id"] ?? ""}`;
    },
    "v:textpath": (attributes) => {
      const text = attributes["string"]?.trim();
      if (text) paragraphs.at(-1)?.boxes.push({ text, place: placeOf(context.place, true, false) });
    },
    "mc:AlternateContent": () => {
      alternatives.push({ chosen: false });
    },
    "w:tbl": () => {
      context.tables.count += 1;
      here().tables.push({ number: context.tables.count, row: 0, column: 0, next: 1 });
    },
    "w:tr": () => {
      const table = here().tables.at(-1);
      if (table) Object.assign(table, { row: table.row + 1, column: 0, next: 1 });
    },
    "w:gridBefore": (attributes) => skipColumns(wholeNumber(attributes["w:val"], 0)),
    "w:gridSpan": (attributes) => skipColumns(wholeNumber(attributes["w:val"], 1) - 1),
    "w:tc": () => {
      const table = here().tables.at(-1);
      if (table) Object.assign(table, { column: table.next, next: table.next + 1 });
    },
  };

  const closing: Readonly<Record<string, () => void>> = {
    "w:p": () => closeParagraph(),
    "w:pPr": () => {
      inParagraphProperties = false;
    },
    "w:rPr": () => {
      inRunProperties = false;
    },
    "w:t": () => {
      inText = false;
    },
    "m:t": () => {
      inText = false;
    },
    "w:txbxContent": () => {
      if (containers.length > 1) containers.pop();
    },
    "mc:AlternateContent": () => {
      alternatives.pop();
    },
    "w:tbl": () => {
      here().tables.pop();
    },
  };

  function refer(kind: "f" | "e", attributes: Attributes): void {
    paragraphs.at(-1)?.refers.push(`${kind}${attributes["w:id"] ?? ""}`);
  }

  function breakHere(): void {
    const paragraph = paragraphs.at(-1);
    if (paragraph && !here().fields.includes("instruction")) breakLine(paragraph);
  }

  function skipColumns(columns: number): void {
    const table = here().tables.at(-1);
    if (table && columns > 0 && columns < 100) table.next += columns;
  }

  function closeParagraph(): void {
    const paragraph = paragraphs.pop();
    if (!paragraph) return;
    const { emit, tables, box } = here();
    if (paragraph.runsOn) here().carried = paragraph.pieces;
    else {
      const { list, level, style, align } = context.styles.paragraph(paragraph.own);
      const named = style ?? context.styles.defaultParagraph;
      const label = list === undefined || list === "0" ? "" : context.numbering.next(list, level, named);
      const table = tables.at(-1);
      const place = placeOf(context.place, box, table !== undefined);
      const cell = table && { table: table.number, row: table.row, column: table.column };
      for (const line of linesOf(paragraph, label, align, {
        place,
        ...(cell ? { cell } : {}),
        ...(place === "note" && note !== "" ? { note } : {}),
      }))
        emit(line);
    }
    for (const line of paragraph.boxes) emit(line);
  }

  return {
    open: (name, attributes) => {
      if (skipping > 0 || unseen(name)) skipping += 1;
      else {
        if (inRunProperties || inParagraphProperties) openProperty(name, attributes);
        if (!inRunProperties && !(inParagraphProperties && name === "w:tab")) opening[name]?.(attributes);
      }
    },
    close: (name) => {
      if (skipping > 0) skipping -= 1;
      else closing[name]?.();
    },
    text: (text) => {
      if (inText && skipping === 0) write(text);
    },
  };
}

function container(emit: (line: Draft) => void, box: boolean): Container {
  return { tables: [], fields: [], carried: [], emit, box };
}

/** What stands in a header stays there, in a box or not: a stamp in it is on every page. */
function placeOf(story: Place, box: boolean, table: boolean): Place {
  if (story !== "body") return story;
  if (box) return "textbox";
  return table ? "table" : "body";
}

function takeFieldMark(fields: Container["fields"], kind: string | undefined): void {
  if (kind === "begin") fields.push("instruction");
  else if (kind === "end") fields.pop();
  else if (kind === "separate" && fields.length > 0) fields[fields.length - 1] = "result";
}

function symbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? "", 16);
  return point > 0x1f && point <= 0x10ffff ? String.fromCodePoint(point) : "";
}
