import type { Breath } from "./breath.ts";
import {
  type ParagraphProperties,
  type RunProperties,
  takeParagraphProperty,
  takeRunProperty,
} from "./word-properties.ts";
import { streamXml } from "./xml.ts";

/** How letters look in the end. */
export type Look = {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  capitals: boolean;
  hidden: boolean;
  font: string;
};

/** What the styles of a Word file give to runs and paragraphs. */
export type Styles = {
  /** How a run looks, given its own properties and its paragraph's style. */
  look: (run: RunProperties, paragraphStyle: string | undefined) => Look;
  /** Properties of a paragraph with what its style and the styles below that give. */
  paragraph: (own: ParagraphProperties) => ParagraphProperties;
  /** The default style of paragraphs, which those without a style have. */
  defaultParagraph: string | undefined;
};

type Style = { basedOn?: string; run: RunProperties; paragraph: ParagraphProperties };
type Sheet = { styles: Map<string, Style>; defaults: RunProperties; defaultParagraph: string | undefined };

/** Reads `styles.xml`; without one, only what stands at the runs themselves counts. */
export async function readStyles(part: Uint8Array | null, breath: Breath): Promise<Styles> {
  const sheet: Sheet = { styles: new Map(), defaults: {}, defaultParagraph: undefined };
  if (part) await streamXml(part, sheetReader(sheet), breath);
  return stylesOf(sheet);
}

function sheetReader(sheet: Sheet) {
  let style: Style | null = null;
  let inside: "defaults" | "run" | "paragraph" | null = null;
  return {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      if (name === "w:style") {
        style = { run: {}, paragraph: {} };
        const id = attributes["w:styleId"] ?? "";
        sheet.styles.set(id, style);
        const isDefault = attributes["w:type"] === "paragraph" && /^(1|true|on)$/.test(attributes["w:default"] ?? "");
        if (isDefault) sheet.defaultParagraph = id;
      } else if (name === "w:basedOn" && style && attributes["w:val"]) style.basedOn = attributes["w:val"];
      else if (name === "w:rPr") inside = style ? "run" : "defaults";
      else if (name === "w:pPr") inside = style ? "paragraph" : null;
      // Conditional looks of table styles are left alone: they depend on where in a table a cell stands.
      else if (name === "w:tblStylePr") style = null;
      else if (inside === "defaults") takeRunProperty(sheet.defaults, name, attributes);
      else if (inside === "run" && style) takeRunProperty(style.run, name, attributes);
      else if (inside === "paragraph" && style) takeParagraphProperty(style.paragraph, name, attributes);
    },
    close: (name: string) => {
      if (name === "w:rPr" || name === "w:pPr") inside = null;
      if (name === "w:style" || name === "w:docDefaults") style = null;
    },
  };
}

function stylesOf(sheet: Sheet): Styles {
  const chains = new Map<string, Style>();
  const inherited = (id: string | undefined): Style => {
    const key = id ?? "";
    const known = chains.get(key);
    if (known) return known;
    const merged = mergeChain(sheet.styles, id);
    chains.set(key, merged);
    return merged;
  };
  const looks = new Map<string, Look>();
  const look = (run: RunProperties, paragraphStyle: string | undefined): Look => {
    const { bold, italic, underline, capitals, hidden, font } = run;
    const key = [paragraphStyle, run.style, bold, italic, underline, capitals, hidden, font].join("|");
    const known = looks.get(key);
    if (known) return known;
    const paragraphLook = inherited(paragraphStyle ?? sheet.defaultParagraph).run;
    const result = combine(run, inherited(run.style).run, paragraphLook, sheet.defaults);
    looks.set(key, result);
    return result;
  };
  return {
    look,
    paragraph: (own) => ({ ...inherited(own.style ?? sheet.defaultParagraph).paragraph, ...own }),
    defaultParagraph: sheet.defaultParagraph,
  };
}

/** What a style says together with the styles it is based on; a circle of styles ends where it closes. */
function mergeChain(styles: ReadonlyMap<string, Style>, id: string | undefined): Style {
  const chain: Style[] = [];
  const seen = new Set<string>();
  for (let at = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
    seen.add(at);
    const style = styles.get(at);
    if (style) chain.unshift(style);
  }
  return chain.reduce<Style>(
    (below, style) => ({
      run: { ...below.run, ...style.run },
      paragraph: { ...below.paragraph, ...style.paragraph },
    }),
    { run: {}, paragraph: {} },
  );
}

/**
 * A switch that a paragraph style and a character style both turn on is off again (ISO/IEC 29500-1, 17.7.3, toggle
 * properties); what stands at the run itself counts before all.
 */
function combine(own: RunProperties, character: RunProperties, paragraph: RunProperties, base: RunProperties): Look {
  const toggle = (name: "bold" | "italic" | "capitals" | "hidden") =>
    own[name] ?? ((base[name] ?? false) || (paragraph[name] ?? false) !== (character[name] ?? false));
  return {
    bold: toggle("bold"),
    italic: toggle("italic"),
    underline: own.underline ?? character.underline ?? paragraph.underline ?? base.underline ?? false,
    capitals: toggle("capitals"),
    hidden: toggle("hidden"),
    font: own.font ?? character.font ?? paragraph.font ?? base.font ?? "",
  };
}
