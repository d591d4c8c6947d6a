import type { ReportContent } from "#lib/report/content.ts";
import { type Block, blockText } from "#lib/report/section/block.ts";
import { type FiguresInText, figureKey } from "#lib/report/types.ts";

const written = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 6 });

/** A decimal of the table as officials write it: 1840 → "1.840"; a missing one as a dash. */
export function writeFigure(value: string | null): string {
  return value === null ? "–" : written.format(Number(value));
}

/** The figures of a frozen content as they stand in its text. */
export function figuresOf(content: ReportContent): FiguresInText {
  return Object.fromEntries(
    content.values.map((value) => [
      figureKey({ indicator: value.code, year: value.year }),
      { value: writeFigure(value.value), title: `${value.code} ${value.name}` },
    ]),
  );
}

/** Reads a block as text with its figures filled in, for comparisons. */
export function readWith(figures: FiguresInText): (block: Block) => string {
  return (block) =>
    blockText(block).replace(/\{([^{}\s]{1,24})\}/g, (hole, key: string) => figures[key]?.value ?? hole);
}
