import { SaxesParser } from "saxes";
import type { Breath } from "./breath.ts";
import { Unreadable } from "./unreadable.ts";

/** Attributes of an element by their name in the vocabulary's usual prefix: `w:val`. */
export type Attributes = Readonly<Record<string, string>>;

/** What is told while XML goes by. Names carry the usual prefix of their vocabulary (`w:p`), whatever the file uses. */
export type XmlHandlers = {
  open?: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

/** How deep elements may lie in each other: ten tables within each other come to less than 100. */
const DEPTH_LIMIT = 400;
/** What one part may hold: a text of a thousand pages has about half of each. */
const ELEMENTS_LIMIT = 1_000_000;
const LETTERS_LIMIT = 6_000_000;
const ATTRIBUTES_LIMIT = 1_000;
const SLICE = 32_768;

/** The vocabularies of office files, each in its transitional and its strict form, by the prefix they usually have. */
const USUAL_PREFIX: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(2006\/)?main$/, "w"],
  [/\/officeDocument\/(2006\/)?relationships$/, "r"],
  [/\/markup-compatibility\/2006$/, "mc"],
  [/\/officeDocument\/(2006\/)?math$/, "m"],
  [/^urn:schemas-microsoft-com:vml$/, "v"],
];

/**
 * Streams XML through handlers without keeping a tree. Refuses document types, which nothing here needs and through
 * which files reach outside themselves or swell, elements nested and parts filled beyond all reason.
 *
 * @throws Unreadable `file.damaged`, `file.bomb`
 */
export async function streamXml(bytes: Uint8Array, handlers: XmlHandlers, breath: Breath): Promise<void> {
  const text = decode(bytes);
  const parser = parserFor(handlers);
  for (let at = 0; at < text.length; at += SLICE) {
    parser.write(text.slice(at, at + SLICE));
    await breath();
  }
  parser.close();
}

function parserFor(handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  let elements = 0;
  let attributesHere = 0;
  let letters = 0;
  let prefixes: ReadonlyMap<string, string> | null = null;
  parser.on("error", damaged);
  parser.on("doctype", damaged);
  parser.on("opentagstart", () => {
    attributesHere = 0;
    elements += 1;
    if (elements > ELEMENTS_LIMIT) tooMuch();
  });
  parser.on("attribute", () => {
    attributesHere += 1;
    if (attributesHere > ATTRIBUTES_LIMIT) tooMuch();
  });
  parser.on("opentag", ({ name, attributes }) => {
    prefixes ??= renamedPrefixes(attributes);
    depth += 1;
    if (depth > DEPTH_LIMIT) damaged();
    handlers.open?.(usualName(name, prefixes), usualAttributes(attributes, prefixes));
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    handlers.close?.(usualName(name, prefixes ?? NONE));
  });
  const hear = (text: string) => {
    letters += text.length;
    if (letters > LETTERS_LIMIT) tooMuch();
    handlers.text?.(text);
  };
  parser.on("text", hear);
  parser.on("cdata", hear);
  return parser;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Prefixes that the root declares differently from the usual ones; empty for nearly every file. */
function renamedPrefixes(attributes: Attributes): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  for (const [name, uri] of Object.entries(attributes)) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    const usual = USUAL_PREFIX.find(([pattern]) => pattern.test(uri))?.[1];
    const given = name.slice("xmlns:".length);
    if (usual !== undefined && usual !== given) renamed.set(given, usual);
  }
  return renamed;
}

function usualName(name: string, prefixes: ReadonlyMap<string, string>): string {
  if (prefixes.size === 0) return name;
  const colon = name.indexOf(":");
  const prefix = prefixes.get(colon < 0 ? "" : name.slice(0, colon));
  return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
}

function usualAttributes(attributes: Attributes, prefixes: ReadonlyMap<string, string>): Attributes {
  if (prefixes.size === 0) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(":") ? usualName(name, prefixes) : name, value]),
  );
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return damaged();
  }
}

function tooMuch(): never {
  throw new Unreadable("file.bomb");
}

function damaged(): never {
  throw new Unreadable("file.damaged");
}
