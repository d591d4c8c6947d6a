import type { ReportContent } from "#lib/report/content.ts";
import { figuresInText, readBlock } from "#lib/report/paper.ts";
import type { Block } from "#lib/report/section/block.ts";
import { blockText } from "#lib/report/section/plain.ts";
import { figureRuns } from "./figure-in-text.ts";
import { type Passage, passageOf } from "./passage.ts";
import { allPrints, type Prints, printsOf, textHash } from "./print.ts";
import { seriesKey } from "./same-figure.ts";
import type { Answer, Series, SharedRun } from "./types.ts";

/** Blocks as passages read them: figures stay their places, so that a swapped figure is none. Tables do not count. */
export function passageOfBlocks(blocks: readonly Block[], common?: Prints): Passage {
  const read = blocks
    .filter(({ kind }) => kind !== "table")
    .map((block) => ({ id: block.id, text: blockText(block), quoted: block.kind === "quotation" }));
  return passageOf(read, common);
}

/** The prints of texts that every report may take from: the plan, its outline, guidance, the names of figures. */
export function commonPrints(texts: readonly string[]): Set<number> {
  const prints = new Set<number>();
  for (const [at, text] of texts.entries()) {
    const { words } = passageOf([{ id: String(at), text, quoted: false }]);
    for (const print of allPrints(words)) prints.add(print);
  }
  return prints;
}

/** The answers of a frozen content, in the order of the outline. */
export function answersOf(content: ReportContent, common: Prints): Answer[] {
  const figures = figuresInText(content);
  const shown = new Set(
    [...content.evidence, ...content.documents, ...content.citations].map(({ outlineItemId }) => outlineItemId),
  );
  return content.sections
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ outlineItemId, blocks }) => ({
      itemId: outlineItemId,
      blocks,
      text: blocks
        .filter(({ kind }) => kind !== "table")
        .map((block) => readBlock(block, figures))
        .join("\n"),
      passage: passageOfBlocks(blocks, common),
      shown: shown.has(outlineItemId),
    }));
}

/** The series of a content: years that were answered with a number. `counted` names indicators counted anew every year. */
export function seriesOf(content: ReportContent, counted: ReadonlySet<string>): Series[] {
  const series = new Map<string, { year: number; value: string }[]>();
  for (const { indicatorId, year, value } of content.values) {
    if (year === null || value === null) continue;
    series.set(indicatorId, [...(series.get(indicatorId) ?? []), { year, value }]);
  }
  return [...series].map(([indicatorId, years]) => ({ indicatorId, perYear: counted.has(indicatorId), years }));
}

/** The runs of figures of the answers, by their prints. */
export function runsOf(answers: readonly Answer[]): Map<number, Omit<SharedRun, "reportId">> {
  return new Map(
    answers.flatMap(({ itemId, text }) =>
      figureRuns(text).map((figures) => [textHash(`text|${figures.join("|")}`), { itemId, figures }] as const),
    ),
  );
}

/** The series that are telling enough to be found elsewhere, by their prints. */
export function seriesPrints(series: readonly Series[]): Map<number, string> {
  return new Map(
    series.flatMap((one) => {
      const key = seriesKey(one);
      return key === null ? [] : [[textHash(`series|${key}`), one.indicatorId] as const];
    }),
  );
}

/** What is kept of a version to be found by: the prints of each section under its item, of figures under "figures". */
export function keptPrints(
  answers: readonly Answer[],
  series: readonly Series[],
): { place: string; hashes: number[] }[] {
  const texts = answers.map(({ itemId, passage }) => ({
    place: itemId,
    hashes: [...new Set(printsOf(passage.words).map(({ hash }) => hash))],
  }));
  const figures = [...runsOf(answers).keys(), ...seriesPrints(series).keys()];
  return [...texts, { place: FIGURES, hashes: figures }].filter(({ hashes }) => hashes.length > 0);
}

/** The place of the prints of figures. */
export const FIGURES = "figures";
