import { total } from "./fill.ts";
import { indicators } from "./indicators/catalogue.ts";
import { relations } from "./indicators/relations.ts";
import type { SeedBlock, SeedRelation, WardReport } from "./types.ts";

/** Plain text of blocks, a line each. */
export const blocksText = (blocks: readonly SeedBlock[]): string =>
  blocks.map((block) => (block.kind === "paragraph" ? block.text : block.items.join("\n"))).join("\n");

const holds = (left: number, operator: SeedRelation["operator"], right: number): boolean =>
  operator === "EQUAL" ? left === right : operator === "AT_MOST" ? left <= right : left >= right;

/** Relations a report breaks on its totals, and yearly figures whose years do not make their total. */
export function breaches(report: WardReport): string[] {
  const broken = relations.filter((relation) => {
    const left = relation.left.map((code) => total(report.values, code));
    const right = relation.right.map((code) => total(report.values, code));
    if ([...left, ...right].some((value) => value === null)) return false;
    const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
    return !holds(sum(left), relation.operator, sum(right));
  });
  const wrongYears = Object.entries(report.values).flatMap(([code, value]) => {
    if (!("years" in value)) return [];
    const years = Object.values(value.years).reduce((all, year) => all + year, 0);
    const yearly = indicators.some((indicator) => indicator.code === code && indicator.by === "YEAR");
    return yearly && years === value.total ? [] : [`${code}: years make ${years}, total ${value.total}`];
  });
  return [...broken.map((relation) => relation.code), ...wrongYears];
}

/** Share of three-word sequences two texts have in common (Jaccard). */
export function similarity(one: string, other: string): number {
  const shingles = (text: string) => {
    const words = text.toLowerCase().split(/[^\p{L}\p{N}{}]+/u);
    return new Set(words.slice(0, -2).map((word, index) => `${word} ${words[index + 1]} ${words[index + 2]}`));
  };
  const a = shingles(one);
  const b = shingles(other);
  const common = [...a].filter((shingle) => b.has(shingle)).length;
  return common / (a.size + b.size - common || 1);
}
