import { newId } from "#lib/platform/ids.ts";
import type { Block } from "#lib/report/section/block.ts";
import { fillBlock } from "../fill.ts";
import type { SeedBlock, SeedValue, WardReport } from "../types.ts";

const runs = (text: string) => [{ text }];

/** A seed's blocks as the editor would send them, with the ward's figures in them. */
export function blocksOf(blocks: readonly SeedBlock[], values: WardReport["values"]): Block[] {
  return blocks.map((block): Block => {
    const filled = fillBlock(block, values);
    if (filled.kind === "paragraph") return { id: newId(), kind: "paragraph", runs: runs(filled.text) };
    const items = filled.items.map((item) => ({ id: newId(), runs: runs(item), level: 0 }));
    return { id: newId(), kind: "list", ordered: filled.ordered ?? false, items };
  });
}

/** A figure as the grid sends it: Vietnamese notation, year null for the total. */
export type TypedFigure = {
  indicatorId: string;
  year: number | null;
  kind: "EXACT" | "ESTIMATE" | "NONE" | "MISSING";
  value: string | null;
  reason?: string;
};

const typed = (value: number): string => String(value).replace(".", ",");

/** The total of a figure and its years, as typed. */
export function figuresOf(indicatorId: string, value: SeedValue): TypedFigure[] {
  if ("missing" in value) return [{ indicatorId, year: null, kind: "MISSING", value: null, reason: value.missing }];
  if ("none" in value) return [{ indicatorId, year: null, kind: "NONE", value: null }];
  const kind = value.estimate ? "ESTIMATE" : "EXACT";
  const years = Object.entries(value.years ?? {}).map(([year, amount]): TypedFigure => {
    return { indicatorId, year: Number(year), kind: "EXACT", value: typed(amount) };
  });
  return [{ indicatorId, year: null, kind, value: typed(value.total) }, ...years];
}
