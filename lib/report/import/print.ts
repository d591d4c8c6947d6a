import type { Block } from "#lib/report/section/block.ts";
import { blockText } from "#lib/report/section/plain.ts";
import type { ImportTarget, Laid, LaidBy, LaidPiece, OutlineTarget, ReportReading } from "./types.ts";

/** An item of the outline with everything that was laid at it. */
export type PrintedSection = {
  item: string;
  number: string;
  title: string;
  by: LaidBy | null;
  sure: boolean;
  headings: string[];
  text: string;
  blocks: Block[];
  lines: number[];
};

/** The way most of an item's text was laid. */
function mainWay(laid: readonly Laid[]): LaidBy | null {
  const [most] = [...laid].sort((a, b) => b.pieces.length + b.headings.length - a.pieces.length - a.headings.length);
  return most?.by ?? null;
}

const firstOf = (piece: LaidPiece): number => piece.lines[0] ?? 0;

/** Everything laid at an item, in the order of the file; empty where nothing was found. */
export function sectionOf(item: OutlineTarget, laid: readonly Laid[]): PrintedSection {
  const own = laid.filter((one) => one.itemId === item.id);
  const pieces = own.flatMap((one) => one.pieces).sort((a, b) => firstOf(a) - firstOf(b));
  const headings = own.flatMap((one) => one.headings).sort((a, b) => a.line - b.line);
  const lines = new Set([...headings.map((one) => one.line), ...pieces.flatMap((piece) => piece.lines)]);
  return {
    item: item.code,
    number: item.number,
    title: item.title,
    by: mainWay(own),
    sure: own.length > 0 && own.every((one) => one.sure),
    headings: headings.map(({ text }) => text),
    text: pieces.map((piece) => blockText(piece.block)).join("\n"),
    blocks: pieces.map(({ block }) => block),
    lines: [...lines].sort((a, b) => a - b),
  };
}

/** What was read under what names. */
export type PrintedAs = { file: string; plan: string; directive: string; unit: string };

/** A reading as `portal report import --json` prints it. Figures are numbers, items their codes. */
export function printReading(reading: ReportReading, target: ImportTarget, as: PrintedAs): Record<string, unknown> {
  const codes = new Map(target.items.map((item) => [item.id, item.code]));
  const names = new Map(target.indicators.map(({ id, name, unitOfMeasure }) => [id, { name, unitOfMeasure }]));
  const codeOf = (itemId: string): string => codes.get(itemId) ?? itemId;
  return {
    ...as,
    sections: target.items.map((item) => sectionOf(item, reading.laid)),
    figures: reading.figures.map(({ indicatorId, code, year, value, kind, line, quote, sure }) => ({
      indicator: code,
      name: names.get(indicatorId)?.name ?? code,
      unitOfMeasure: names.get(indicatorId)?.unitOfMeasure ?? "",
      year,
      value: Number(value),
      kind,
      line,
      quote,
      sure,
    })),
    recommendations: reading.recommendations.map(({ itemId, ...one }) => ({ item: codeOf(itemId), ...one })),
    documents: reading.documents.map(({ itemId, ...one }) => ({ item: codeOf(itemId), ...one })),
    unmatched: reading.unmatched.map(({ text, lines, why }) => ({ text, lines, why })),
    findings: reading.findings,
  };
}
