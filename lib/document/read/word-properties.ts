import type { Attributes } from "./xml.ts";

/** What Word says of a run of letters; a value left out is inherited. */
export type RunProperties = {
  style?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  capitals?: boolean;
  hidden?: boolean;
  font?: string;
};

/** What Word says of a paragraph; a value left out is inherited. `list` "0" takes an inherited numbering off. */
export type ParagraphProperties = {
  style?: string;
  align?: "left" | "center" | "right";
  list?: string;
  level?: number;
};

/** Whether a switch of Word is on: it is when nothing is said. */
function isOn(attributes: Attributes): boolean {
  return !["0", "false", "off", "none"].includes(attributes["w:val"] ?? "1");
}

/** A whole number out of an attribute, `otherwise` where there is none. */
export function wholeNumber(text: string | undefined, otherwise: number): number {
  const number = Number.parseInt(text ?? "", 10);
  return Number.isSafeInteger(number) ? number : otherwise;
}

/** Takes one element inside `w:rPr` into the properties of a run. */
export function takeRunProperty(run: RunProperties, name: string, attributes: Attributes): void {
  const value = attributes["w:val"];
  if (name === "w:b") run.bold = isOn(attributes);
  else if (name === "w:i") run.italic = isOn(attributes);
  else if (name === "w:u") run.underline = isOn(attributes);
  else if (name === "w:caps") run.capitals = isOn(attributes);
  else if (name === "w:vanish") run.hidden = isOn(attributes);
  else if (name === "w:rStyle" && value !== undefined) run.style = value;
  else if (name === "w:rFonts") {
    const font = attributes["w:ascii"] ?? attributes["w:hAnsi"];
    if (font !== undefined) run.font = font;
  }
}

/** Takes one element inside `w:pPr` into the properties of a paragraph. */
export function takeParagraphProperty(paragraph: ParagraphProperties, name: string, attributes: Attributes): void {
  const value = attributes["w:val"];
  if (value === undefined) return;
  if (name === "w:pStyle") paragraph.style = value;
  else if (name === "w:numId") paragraph.list = value;
  else if (name === "w:ilvl") paragraph.level = wholeNumber(value, 0);
  else if (name === "w:jc") {
    if (value === "center") paragraph.align = "center";
    else paragraph.align = value === "right" || value === "end" ? "right" : "left";
  }
}
