import { formatNumber } from "#lib/indicator/number.ts";
import type { ReportContent } from "../content.ts";
import type {
  FoundDocument,
  FoundFigure,
  FoundRecommendation,
  ImportTarget,
  ReportReading,
  Unmatched,
} from "./types.ts";

type Value = ReportContent["values"][number];
/** A record with the number of the item it stands under. */
type Under<T> = T & { itemNumber: string };
/** What of another report is kept as records: the figures of its grid, its leading documents, its recommendations. */
export type SourceRecords = {
  figures: readonly Value[];
  documents: readonly Under<ReportContent["documents"][number]>[];
  recommendations: readonly Under<ReportContent["recommendations"][number]>[];
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

/** The same item, or the one of the same number where the outline is another. */
function itemOf({ outlineItemId, itemNumber }: { outlineItemId: string; itemNumber: string }, { items }: ImportTarget) {
  return items.find(({ id }) => id === outlineItemId) ?? items.find(({ number }) => number === itemNumber);
}

function documentOf(document: SourceRecords["documents"][number], target: ImportTarget): FoundDocument[] {
  const item = itemOf(document, target);
  if (item === undefined) return [];
  const { number, issuedOn, issuer, subject } = document;
  return [{ itemId: item.id, number, issuedOn, issuer, subject, lines: [] }];
}

type Recommendation = SourceRecords["recommendations"][number];

/** The item for the same level: that of the same place, else the first that asks for recommendations to it. */
function recommendationOf(record: Recommendation, target: ImportTarget): FoundRecommendation | null {
  const same = itemOf(record, target);
  const item = same?.level === record.level ? same : target.items.find(({ level }) => level === record.level);
  if (item?.level === undefined || item.level === null) return null;
  const { text, ground, body } = record;
  return { itemId: item.id, level: item.level, body: body ?? null, text, ground, lines: [] };
}

/** A recommendation for which this outline has no place goes into the tray as a text. */
function looseText({ text }: Recommendation, newId: () => string): Unmatched {
  return { text, lines: [], why: "noPlace", block: { id: newId(), kind: "paragraph", runs: [{ text }] } };
}

/**
 * The reading of another report together with what it keeps as records (pure): the figures of its grid before those that
 * its sentences state (of both for one cell the grid's stays), its leading documents before those found in the text, its
 * recommendations.
 */
export function withSourceRecords(
  reading: ReportReading,
  source: SourceRecords,
  target: ImportTarget,
  newId: () => string,
): ReportReading {
  const ofGrid = source.figures.flatMap((value) => figureOf(value, target));
  const cells = new Set(ofGrid.map(({ code, year }) => `${code}:${String(year)}`));
  const said = reading.figures.filter(({ code, year }) => !cells.has(`${code}:${String(year)}`));
  const kept = source.documents.flatMap((document) => documentOf(document, target));
  const numbers = new Set(kept.map(({ number }) => number));
  const found = reading.documents.filter(({ number }) => !numbers.has(number));
  const records = source.recommendations.map((record) => recommendationOf(record, target) ?? looseText(record, newId));
  return {
    ...reading,
    figures: [...ofGrid, ...said],
    documents: [...kept, ...found],
    recommendations: [...records.filter((one) => "itemId" in one), ...reading.recommendations],
    unmatched: [...reading.unmatched, ...records.filter((one) => "why" in one)],
  };
}
