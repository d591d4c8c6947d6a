import { strToU8, type Zippable, zipSync } from "fflate";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const NAMESPACES = `xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** What a Word file of a test is made of: XML between the root elements of its parts, and parts of its own. */
export type WordParts = {
  styles?: string;
  numbering?: string;
  header?: string;
  footer?: string;
  footnotes?: string;
  /** Kind of the main part, where it is not an ordinary document. */
  mainType?: string;
  /** XML of further pointers of the main part. */
  pointers?: string;
  /** XML before the root of the main part. */
  prolog?: string;
  /** Further files of the archive by name. */
  files?: Record<string, string | Uint8Array>;
};

/** A Word file as bytes, from the XML of its body: for what Word writes and no library can be made to write. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const named = (["styles", "numbering", "header", "footer", "footnotes"] as const).filter((part) => parts[part]);
  const roots = { styles: "styles", numbering: "numbering", header: "hdr", footer: "ftr", footnotes: "footnotes" };
  const files: Zippable = {
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${parts.mainType ?? MAIN}"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${pointer("m", "officeDocument", "word/document.xml")}</Relationships>`,
    ),
    "word/_rels/document.xml.rels": strToU8(
      `<Relationships xmlns="${PACKAGE}/relationships">${named.map((part) => pointer(part, part, `${part}.xml`)).join("")}${parts.pointers ?? ""}</Relationships>`,
    ),
    "word/document.xml": strToU8(
      `${parts.prolog ?? ""}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ),
  };
  for (const part of named) {
    files[`word/${part}.xml`] = strToU8(`<w:${roots[part]} ${NAMESPACES}>${parts[part]}</w:${roots[part]}>`);
  }
  for (const [name, content] of Object.entries(parts.files ?? {})) {
    files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  // Of one day always, so that the same parts make the same file.
  return zipSync(files, { mtime: "2023-04-19T00:00:00Z" });
}

/** XML of a pointer from a part to another, or outside. */
export function pointer(id: string, type: string, target: string, outside = false): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${outside ? ' TargetMode="External"' : ""}/>`;
}

/** XML of a paragraph of one run, with the XML of its properties and of its run's. */
export function paragraph(text: string, properties = "", look = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text, look)}</w:p>`;
}

/** XML of a run of letters. */
export function run(text: string, look = ""): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** XML of a table, from its rows of cells of XML. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join("");
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

/** XML of a text box as Word writes it: once for new readers and once more, the same, for old ones. */
export function textBox(content: string): string {
  const box = `<w:txbxContent>${content}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

/** XML of a level of a list. */
export function listLevel(depth: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

/** XML of the properties that put a paragraph into a list. */
export function listed(list: number, depth = 0): string {
  return `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
}
