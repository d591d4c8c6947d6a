/**
 * What the elements of a clipboard say (pure): how their text looks, what is a heading, what is an entry of Word's lists,
 * what stays behind. Read by pasted.ts.
 */

/** As much of a DOM node as is needed here. */
export type PastedNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PastedNode>;
  readonly getAttribute?: (name: string) => string | null;
};

export type Look = { bold?: true; italic?: true; underline?: true };
/** The list a line is an entry of. */
export type InList = { ordered: boolean; level: number };

const LOOK = "data-look";

/**
 * A clipboard's HTML that a strict content security policy lets a browser parse in silence: without style sheets, what
 * elements say of their look kept as data.
 */
export function withoutStyles(html: string): string {
  return html
    .replace(/<style[\s>][\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/i, ` ${LOOK}=`));
}

/** Levels of a list go no deeper (block.ts). */
export const DEEPEST = 3;
const ELEMENT = 1;
const TEXT = 3;
const LEFT_OUT = new Set(
  "STYLE SCRIPT NOSCRIPT TEMPLATE TITLE META LINK HEAD XML OBJECT IFRAME SVG MATH IMG PICTURE VIDEO AUDIO CANVAS BUTTON SELECT TEXTAREA INPUT DEL COL COLGROUP CAPTION RP RT".split(
    " ",
  ),
);
export const BLOCKS = new Set(
  "P DIV H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD TABLE BLOCKQUOTE PRE SECTION ARTICLE ASIDE HEADER FOOTER MAIN NAV FORM FIGURE FIGCAPTION HR ADDRESS BODY HTML CENTER FIELDSET".split(
    " ",
  ),
);

export const nameOf = (node: PastedNode): string => node.nodeName.toUpperCase();
export const isElement = (node: PastedNode): boolean => node.nodeType === ELEMENT;
export const attribute = (node: PastedNode, name: string): string => node.getAttribute?.(name) ?? "";
/** The style of an element; where the page's policy lets none be parsed, it comes under another name (`withoutStyles`). */
const styleOf = (node: PastedNode): string =>
  (attribute(node, LOOK) || attribute(node, "style")).toLowerCase().replace(/\s+/g, " ");
export const children = (node: PastedNode): PastedNode[] => [...node.childNodes];

export function isLeftOut(node: PastedNode): boolean {
  if (!isElement(node)) return node.nodeType !== TEXT;
  const name = nameOf(node);
  if (LEFT_OUT.has(name) || name.includes(":")) return !/^(O|ST1|W):P?$/.test(name) || children(node).length === 0;
  const style = styleOf(node);
  return (
    /mso-list: ?ignore|mso-hide: ?all|display: ?none|mso-element: ?(comment|header|footer|footnote-separator)/.test(
      style,
    ) || /\bMsoComment(Reference|Text)\b|\bmsocom(anchor|txt)\b/i.test(attribute(node, "class"))
  );
}

/** The look a node adds to that of its surroundings; `font-weight: normal` takes away what a bold around it gave. */
export function lookOf(node: PastedNode, { look, heading }: { look: Look; heading: boolean }): Look {
  const [name, style] = [nameOf(node), styleOf(node)];
  const weight = /(?:^|[; ])font-weight: ?(bold|normal|\d+)/.exec(style)?.[1];
  const bold =
    weight === undefined ? name === "B" || name === "STRONG" || look.bold : weight === "bold" || Number(weight) >= 600;
  const slant = /(?:^|[; ])font-style: ?(italic|normal)/.exec(style)?.[1];
  const italic = slant === undefined ? name === "I" || name === "EM" || look.italic : slant === "italic";
  const line = /(?:^|[; ])text-decoration(?:-line)?: ?(none|[a-z ]*underline)/.exec(style)?.[1];
  const underline = line === undefined ? name === "U" || look.underline : line !== "none";
  return {
    ...(bold && !heading ? { bold: true } : {}),
    ...(italic && !heading ? { italic: true } : {}),
    ...(underline && !heading && name !== "A" ? { underline: true } : {}),
  };
}

export const isHeading = (node: PastedNode): boolean =>
  /^H[1-6]$/.test(nameOf(node)) || /\bMso(Heading\d?|Title|Subtitle)\b/.test(attribute(node, "class"));

/** The marker Word draws before an entry ("1.", "a)", "·"): what it ignores itself when it reads its own text. */
function markerOf(node: PastedNode): string {
  if (/mso-list: ?ignore/.test(styleOf(node))) return plain(node);
  return children(node).map(markerOf).join("");
}
const plain = (node: PastedNode): string =>
  node.nodeType === TEXT ? (node.nodeValue ?? "") : children(node).map(plain).join("");

/** An entry as Word writes it: a paragraph that names its list and level. */
export function wordList(node: PastedNode): InList | null {
  const level = /mso-list: ?l\d+ level(\d+)/.exec(styleOf(node))?.[1];
  if (level === undefined) return null;
  const ordered = /[\p{L}\p{N}]+[.)]|\(\p{L}\)/u.test(markerOf(node).trim());
  return { ordered, level: Math.min(Number(level) - 1, DEEPEST) };
}
