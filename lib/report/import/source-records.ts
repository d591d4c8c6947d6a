import { formatNumber } from "#lib/indicator/number.ts";
import type { ReportContent } from "../content.ts";
import type { FoundDocument, FoundFigure, ImportTarget, ReportReading } from "./types.ts";

type Value = ReportContent["values"][number];
/** What of another report is kept as records: the figures of its grid, its leading documents with their item's number. */
export type SourceRecords = {
  figures: readonly Value[];
  documents: readonly (ReportContent["documents"][number] & { itemNumber: string })[];
};

/** A figure of the other report's grid where this one asks for the same; no year outside those of this directive. */
function figureOf(value: Value, { indicators, years }: ImportTarget): FoundFigure[] {
  const asked = indicators.find(({ code }) => code === value.code);
  if (asked === undefined || value.value === null || value.kind === "MISSING") return [];
  if (value.year !== null && (!asked.perYear || value.year < years.from || value.year > years.to)) return [];
  const year = value.year === null ? "" : ` (${String(value.year)})`;
  return [
    {
      indicatorId: asked.id,
      code: asked.code,
      year: value.year,
      value: value.value,
      kind: value.kind,
      line: 0,
      quote: `${asked.code} ${asked.name}${year}: ${formatNumber(Number(value.value), "vi")}`,
      // A total counts the years of its own directive, which may be others than these.
      sure: value.year !== null,
    },
  ];
}

/** A leading document under the same item, or the one of the same number where the outline is another. */
function documentOf(document: SourceRecords["documents"][number], { items }: ImportTarget): FoundDocument[] {
  const item =
    items.find(({ id }) => id === document.outlineItemId) ?? items.find(({ number }) => number === document.itemNumber);
  if (item === undefined) return [];
  const { number, issuedOn, issuer, subject } = document;
  return [{ itemId: item.id, number, issuedOn, issuer, subject, lines: [] }];
}

/**
 * The reading of another report together with what it keeps as records: the figures of its grid before those that its
 * sentences state (of both for one cell the grid's stays), its leading documents before those found in the text (pure).
 */
export function withSourceRecords(reading: ReportReading, source: SourceRecords, target: ImportTarget): ReportReading {
  const ofGrid = source.figures.flatMap((value) => figureOf(value, target));
  const cells = new Set(ofGrid.map(({ code, year }) => `${code}:${String(year)}`));
  const said = reading.figures.filter(({ code, year }) => !cells.has(`${code}:${String(year)}`));
  const kept = source.documents.flatMap((document) => documentOf(document, target));
  const numbers = new Set(kept.map(({ number }) => number));
  const found = reading.documents.filter(({ number }) => !numbers.has(number));
  return { ...reading, figures: [...ofGrid, ...said], documents: [...kept, ...found] };
}
