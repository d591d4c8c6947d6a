import { comparable, likeness, type Reading } from "./same-text.ts";

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * One field of a plan. `invented`: the reading has a value where the plan has none; `missing`: the other way round.
 */
export type Field = {
  path: string;
  outcome: "right" | "wrong" | "missing" | "invented";
  expected: Json;
  actual: Json;
};

type Fields = { [key: string]: Json };

/** Keys of an expectation that say how to compare and are no value themselves. */
const NOT_COMPARED = new Set(["optional", "findings", "absentFindings"]);

/** From this share of equal fields on, two entries of a list are the same entry, read well or badly. */
const SAME_ENTRY = 0.4;

const isFields = (value: Json): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: Json): Json[] => (Array.isArray(value) ? value : []);
const isEmpty = (value: Json): boolean => value === null || value === "" || (Array.isArray(value) && !value.length);

function readingOf(path: string): Reading {
  if (path.includes(".coordinating")) return "name";
  if (path.endsWith(".subject")) return "subject";
  if (path.endsWith("title")) return "title";
  if (path.startsWith("outline") && path.endsWith(".text")) return "item";
  if (path.startsWith("outline") && path.endsWith(".number")) return "number";
  return "words";
}

function alternatives(expected: Json): Json[] {
  return isFields(expected) && Array.isArray(expected.oneOf) ? expected.oneOf : [expected];
}

function equal(expected: Json, actual: Json, path: string): boolean {
  if (typeof expected !== "string" || typeof actual !== "string") return expected === actual;
  return comparable(expected, readingOf(path)) === comparable(actual, readingOf(path));
}

function compareScalar(expected: Json, actual: Json, path: string): Field {
  const field = { path, expected, actual };
  if (alternatives(expected).some((value) => equal(value, actual, path))) return { ...field, outcome: "right" };
  if (isEmpty(actual)) return { ...field, outcome: "missing" };
  return { ...field, outcome: expected === null ? "invented" : "wrong" };
}

const right = (fields: Field[]): number => fields.filter((field) => field.outcome === "right").length;

/** How surely two entries of a list mean the same, 0 to 1. */
function closeness(expected: Json, actual: Json, path: string): number {
  if (typeof expected === "string" && typeof actual === "string") {
    return equal(expected, actual, path) ? 1 : likeness(expected, actual) * 0.9;
  }
  const fields = compareValue(expected, actual, path);
  return fields.length === 0 ? 0 : right(fields) / fields.length;
}

/** Pairs the entries of two lists, the surest first; -1 where an expected entry has no partner. */
function pair(expected: Json[], actual: Json[], path: string): number[] {
  const candidates = expected
    .flatMap((one, i) => actual.map((other, j) => ({ i, j, close: closeness(one, other, path) })))
    .filter((candidate) => candidate.close >= SAME_ENTRY)
    .sort((one, other) => other.close - one.close || Math.abs(one.i - one.j) - Math.abs(other.i - other.j));
  const partner = expected.map(() => -1);
  const taken = new Set<number>();
  for (const { i, j } of candidates) {
    if (partner[i] !== -1 || taken.has(j)) continue;
    partner[i] = j;
    taken.add(j);
  }
  return partner;
}

function leaves(value: Json): Json[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (isFields(value) && !("oneOf" in value)) {
    return Object.entries(value).flatMap(([key, inner]) => (NOT_COMPARED.has(key) ? [] : leaves(inner)));
  }
  return [value];
}

function compareList(expected: Json[], actual: Json[], path: string): Field[] {
  const partner = pair(expected, actual, path);
  const found = expected.flatMap((entry, i): Field[] => {
    const other = actual[partner[i] ?? -1];
    if (other !== undefined) return compareValue(entry, other, `${path}[${i}]`);
    if (isFields(entry) && entry.optional === true) return [];
    return leaves(entry).map((leaf) => ({ path: `${path}[${i}]`, outcome: "missing", expected: leaf, actual: null }));
  });
  const surplus = actual.filter((_, j) => !partner.includes(j));
  return [...found, ...surplus.map((value): Field => ({ path, outcome: "invented", expected: null, actual: value }))];
}

/** A set of names; one that ends in "?" may be there or not. */
function compareSet(expected: Json[], actual: Json[], path: string): Field {
  const names = expected.filter((name) => typeof name === "string");
  const allowed = names.map((name) => name.replace("?", ""));
  const agrees =
    names.every((name) => name.endsWith("?") || actual.includes(name)) &&
    actual.every((name) => typeof name === "string" && allowed.includes(name));
  return { path, outcome: agrees ? "right" : isEmpty(actual) ? "missing" : "wrong", expected, actual };
}

/** A section whose heading alone asks the question may be read with that heading as its only item. */
function itemsBeside(expected: Fields, actual: Fields): Json {
  const items = actual.items ?? [];
  const only = Array.isArray(items) && items.length === 1 ? items[0] : undefined;
  const repeats = only !== undefined && isFields(only) && equal(expected.title ?? null, only.text ?? null, "title");
  return isEmpty(expected.items ?? []) && repeats ? [] : items;
}

function compareFields(expected: Fields, actual: Fields, path: string): Field[] {
  const outlined = /^outline\[\d+\]$/.test(path) ? { items: [], ...expected } : expected;
  return Object.entries(outlined).flatMap(([key, value]) => {
    if (NOT_COMPARED.has(key)) return [];
    const inner = path === "" ? key : `${path}.${key}`;
    const other = key === "items" ? itemsBeside(expected, actual) : (actual[key] ?? null);
    if (key === "addresses") return [compareSet(list(value), list(other), inner)];
    return compareValue(value, other, inner);
  });
}

function compareValue(expected: Json, actual: Json, path: string): Field[] {
  if (Array.isArray(expected)) return compareList(expected, list(actual), path);
  if (isFields(expected) && !("oneOf" in expected)) {
    return compareFields(expected, isFields(actual) ? actual : {}, path);
  }
  return [compareScalar(expected, actual, path)];
}

/** Items below items, one after the other with their depth: the outline is printed flat, in the document's order. */
function flatItems(items: Json | undefined, depth = 1): Json[] {
  return list(items ?? []).flatMap((item) => {
    if (!isFields(item)) return [item];
    const { items: below, ...one } = item;
    return [{ depth, ...one }, ...flatItems(below, depth + 1)];
  });
}

function withFlatOutline(plan: Fields): Fields {
  const sections = list(plan.outline ?? []).map((section) =>
    isFields(section) && section.items !== undefined ? { ...section, items: flatItems(section.items) } : section,
  );
  return plan.outline === undefined ? plan : { ...plan, outline: sections };
}

/** Where a plan sums up one document, a line "for all" and a line for that one say the same. */
function forTheOnlyDirective(plan: Fields, only: boolean): Fields {
  if (!only) return plan;
  const forAll = (entries: Json | undefined): Json =>
    Array.isArray(entries)
      ? entries.map((entry) => (isFields(entry) && "directive" in entry ? { ...entry, directive: "*" } : entry))
      : [];
  const keys = ["milestones", "leads", "findings", "absentFindings"];
  return { ...plan, ...Object.fromEntries(keys.map((key) => [key, forAll(plan[key])])) };
}

function compareFindings(expected: Fields, actual: Fields): Field[] {
  const rows = (value: Json | undefined): Fields[] => list(value ?? []).filter(isFields);
  const stands = (wanted: Fields) =>
    rows(actual.findings).some((finding) => Object.entries(wanted).every(([key, value]) => finding[key] === value));
  const field = (wanted: Fields, outcome: Field["outcome"]): Field => ({
    path: "findings",
    outcome,
    expected: wanted,
    actual: null,
  });
  return [
    ...rows(expected.findings).map((wanted) => field(wanted, stands(wanted) ? "right" : "missing")),
    ...rows(expected.absentFindings).map((unwanted) => field(unwanted, stands(unwanted) ? "wrong" : "right")),
  ];
}

/**
 * Lays what was read of a plan beside what stands in it, field by field: every single value and every entry of a list
 * is one. Only keys of the expectation count; `{"oneOf": […]}` takes any of several readings, `"optional": true` an
 * entry that may be left out. Entries of lists are compared with the one most like them, whatever their order.
 */
export function compareReading(expected: Fields, actual: Fields): Field[] {
  const only = Array.isArray(expected.directives) && expected.directives.length <= 1;
  const [plan, reading] = [expected, actual].map((one) => forTheOnlyDirective(withFlatOutline(one), only));
  return [...compareFields(plan ?? {}, reading ?? {}, ""), ...compareFindings(plan ?? {}, reading ?? {})];
}

/** How many fields came out how, and which share is right, in per cent. */
export function tally(fields: Field[]): Record<Field["outcome"], number> & { share: number } {
  const count = (outcome: Field["outcome"]) => fields.filter((field) => field.outcome === outcome).length;
  const counts = {
    right: count("right"),
    wrong: count("wrong"),
    missing: count("missing"),
    invented: count("invented"),
  };
  return { ...counts, share: fields.length === 0 ? 0 : (100 * counts.right) / fields.length };
}
