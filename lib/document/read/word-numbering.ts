import type { Breath } from "./breath.ts";
import { listNumber } from "./list-number.ts";
import { wholeNumber } from "./word-properties.ts";
import type { Styles } from "./word-styles.ts";
import { type Attributes, streamXml } from "./xml.ts";

type Level = {
  start: number;
  format: string;
  text: string;
  suffix: string;
  /** The level (from 1) after which this one begins anew; 0 never. Left out: after any level above. */
  restart?: number;
  /** All numbers in it are written in digits. */
  legal: boolean;
  /** The style of paragraphs that have this level without saying so. */
  style?: string;
};
type Override = { start?: number; level?: Level };
type Pattern = { levels: Map<number, Level>; styleLink?: string };
type List = { pattern: string; overrides: Map<number, Override> };
type Definitions = { patterns: Map<string, Pattern>; lists: Map<string, List> };

/** Gives paragraphs their numbers, in the order of the file: each call counts one on. */
export type Numbering = {
  /** The label a reader sees before a paragraph, with the space after it; "" where it has none. */
  next: (list: string, level: number | undefined, style: string | undefined) => string;
};

/** Reads `numbering.xml`; the counters of the answer belong to one reading of one file. */
export async function readNumbering(part: Uint8Array | null, styles: Styles, breath: Breath): Promise<Numbering> {
  const definitions: Definitions = { patterns: new Map(), lists: new Map() };
  if (part) await streamXml(part, definitionReader(definitions), breath);
  return counting(definitions, styles);
}

function definitionReader({ patterns, lists }: Definitions) {
  let pattern: Pattern | null = null;
  let list: List | null = null;
  let override: Override | null = null;
  let level: Level | null = null;
  const openLevel = (attributes: Attributes) => {
    level = { start: 1, format: "decimal", text: "", suffix: "tab", legal: false };
    if (override) override.level = level;
    else pattern?.levels.set(wholeNumber(attributes["w:ilvl"], 0), level);
  };
  return {
    open: (name: string, attributes: Attributes) => {
      const value = attributes["w:val"] ?? "";
      if (name === "w:abstractNum") {
        pattern = { levels: new Map() };
        patterns.set(attributes["w:abstractNumId"] ?? "", pattern);
      } else if (name === "w:num") {
        list = { pattern: "", overrides: new Map() };
        lists.set(attributes["w:numId"] ?? "", list);
      } else if (name === "w:abstractNumId" && list) list.pattern = value;
      else if (name === "w:numStyleLink" && pattern) pattern.styleLink = value;
      else if (name === "w:lvlOverride") {
        override = {};
        list?.overrides.set(wholeNumber(attributes["w:ilvl"], 0), override);
      } else if (name === "w:startOverride" && override) override.start = wholeNumber(value, 1);
      else if (name === "w:lvl") openLevel(attributes);
      else if (level) takeLevelProperty(level, name, value);
    },
    close: (name: string) => {
      if (name === "w:lvl") level = null;
      if (name === "w:lvlOverride") override = null;
      if (name === "w:num") list = null;
      if (name === "w:abstractNum") pattern = null;
    },
  };
}

function takeLevelProperty(level: Level, name: string, value: string): void {
  if (name === "w:start") level.start = wholeNumber(value, 1);
  else if (name === "w:numFmt") level.format = value;
  else if (name === "w:lvlText") level.text = value;
  else if (name === "w:suff") level.suffix = value;
  else if (name === "w:lvlRestart") level.restart = wholeNumber(value, 0);
  else if (name === "w:isLgl") level.legal = !/^(0|false|off)$/.test(value);
  else if (name === "w:pStyle") level.style = value;
}

function counting(definitions: Definitions, styles: Styles): Numbering {
  const counts = new Map<string, Map<number, number>>();
  const overridden = new Set<string>();
  return {
    next: (listId, given, style) => {
      const found = listOf(definitions, styles, listId);
      if (!found) return "";
      const { list, pattern } = found;
      const depth = given ?? levelOfStyle(pattern, style);
      const level = list.overrides.get(depth)?.level ?? pattern.levels.get(depth);
      if (!level) return "";
      const counted = counts.get(list.pattern) ?? new Map<number, number>();
      counts.set(list.pattern, counted);
      const newStart = list.overrides.get(depth)?.start;
      const key = `${listId} ${depth}`;
      const restarts = newStart !== undefined && !overridden.has(key);
      overridden.add(key);
      const before = counted.get(depth);
      counted.set(depth, restarts ? newStart : before === undefined ? level.start : before + 1);
      beginAnewBelow(counted, pattern, depth);
      return labelOf(level, counted, pattern);
    },
  };
}

/** A list with its pattern; a pattern may only point to a numbering style that has the levels. */
function listOf(definitions: Definitions, styles: Styles, id: string): { list: List; pattern: Pattern } | null {
  const list = definitions.lists.get(id);
  const pattern = list && definitions.patterns.get(list.pattern);
  if (!pattern) return null;
  if (pattern.styleLink === undefined) return { list, pattern };
  const linked = definitions.lists.get(styles.paragraph({ style: pattern.styleLink }).list ?? "");
  return { list, pattern: definitions.patterns.get(linked?.pattern ?? "") ?? pattern };
}

function levelOfStyle(pattern: Pattern, style: string | undefined): number {
  if (style === undefined) return 0;
  for (const [depth, level] of pattern.levels) if (level.style === style) return depth;
  return 0;
}

function beginAnewBelow(counted: Map<number, number>, pattern: Pattern, depth: number): void {
  for (const below of [...counted.keys()].filter((key) => key > depth)) {
    const restart = pattern.levels.get(below)?.restart;
    if (restart === undefined || depth < restart) counted.delete(below);
  }
}

function labelOf(level: Level, counted: ReadonlyMap<number, number>, pattern: Pattern): string {
  const label = level.format === "bullet" ? bullet(level.text) : numbered(level, counted, pattern);
  if (label === "") return "";
  return level.suffix === "nothing" ? label : `${label} `;
}

/** The sign before an item. Signs that officials read as a level of the outline stay; pictures of all kinds are "-". */
function bullet(text: string): string {
  const sign = text.trim();
  if (sign === "") return "";
  return /^[+*]$/.test(sign) ? sign : "-";
}

function numbered(level: Level, counted: ReadonlyMap<number, number>, pattern: Pattern): string {
  return level.text
    .replace(/%([1-9])/g, (_hole, digit: string) => {
      const depth = Number(digit) - 1;
      const of = pattern.levels.get(depth);
      return listNumber(counted.get(depth) ?? of?.start ?? 1, level.legal ? "decimal" : (of?.format ?? "decimal"));
    })
    .trim();
}
