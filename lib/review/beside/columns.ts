import { figuresInText, readBlock } from "#lib/report/paper.ts";
import type { ReportContent } from "#lib/report/content.ts";
import type { Block } from "#lib/report/section/block.ts";
import { type Alike, alikeIn } from "./alike.ts";
import type { BesideColumn } from "./types.ts";

/** What a column is made from: the text of one item and the figures of its version. */
export type Side = Omit<BesideColumn, "alike" | "share" | "figures"> & { values: ReportContent["values"] };

const passagesOf = (blocks: readonly Block[], figures: BesideColumn["figures"]) =>
  blocks.map((block) => ({ id: block.id, text: readBlock(block, figures) }));

/** How much of a whole column stands in the other one, by the length of its passages. */
function shareOf(alike: readonly Alike[]): number {
  const length = (one: Alike) => one.stretches.reduce((sum, { text }) => sum + text.length, 0);
  const whole = alike.reduce((sum, one) => sum + length(one), 0);
  return whole === 0 ? 0 : alike.reduce((sum, one) => sum + length(one) * one.share, 0) / whole;
}

/** Two texts as columns, each with what the other one has too (pure). */
export function columnsOf(ours: Side, theirs: Side, locale: "vi" | "en"): { ours: BesideColumn; theirs: BesideColumn } {
  const figures = [ours, theirs].map(({ values }) => figuresInText({ values }, locale));
  const [mine = {}, others = {}] = figures;
  const [left, right] = [passagesOf(ours.blocks, mine), passagesOf(theirs.blocks, others)];
  const column = (
    { values: _values, ...side }: Side,
    shown: BesideColumn["figures"],
    alike: Alike[],
  ): BesideColumn => ({
    ...side,
    figures: shown,
    alike: Object.fromEntries(alike.map((one) => [one.id, one])),
    share: shareOf(alike),
  });
  return { ours: column(ours, mine, alikeIn(left, right)), theirs: column(theirs, others, alikeIn(right, left)) };
}
