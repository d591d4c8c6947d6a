import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Block } from "#lib/report/section/block.ts";
import { blockText } from "#lib/report/section/plain.ts";
import { fillBlock } from "#seed/fill.ts";
import { wardReports } from "#seed/wards/reports.ts";
import { passageOfBlocks } from "../answer.ts";
import type { Prints } from "../print.ts";
import type { Answer } from "../types.ts";

/** An answer of an invented unit to an item of the outline, as somebody there would have written it. */
export type Written = { unit: string; item: string; blocks: Block[] };

const FOLDER = import.meta.dirname;

const paragraphs = (texts: readonly string[]): Block[] =>
  texts.map((text, index) => ({ id: `p${index + 1}`, kind: "paragraph", runs: [{ text }] }));

function sectionsIn(file: string): Written[] {
  return readFileSync(join(FOLDER, file), "utf8")
    .split(/^== /mu)
    .slice(1)
    .map((part) => {
      const [head = "", ...lines] = part.split("\n");
      const [unit = "", item = ""] = head.split(" | ");
      return { unit, item: item.trim(), blocks: paragraphs(lines.filter((line) => line.trim() !== "")) };
    });
}

/** The honest sections of this folder, by file, so that what one hand wrote stays together. */
export function honestSections(): Written[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap(sectionsIn);
}

/** The sections of the sample campaign's wards: written for another purpose, by another hand. */
export function sampleSections(): Written[] {
  return wardReports.flatMap(({ unit, sections, values }) =>
    Object.entries(sections).map(([item, blocks]) => ({
      unit,
      item,
      blocks: paragraphs(
        blocks.flatMap((block) => {
          const filled = fillBlock(block, values);
          return filled.kind === "paragraph" ? [filled.text] : filled.items;
        }),
      ),
    })),
  );
}

export const textOf = (blocks: readonly Block[]): string => blocks.map(blockText).join("\n");

/** A section as the engine reads it. */
export function answerOf({ item, blocks }: Written, common?: Prints): Answer {
  return { itemId: item, blocks, text: textOf(blocks), passage: passageOfBlocks(blocks, common), shown: false };
}
