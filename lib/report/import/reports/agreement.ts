import { z } from "zod";
import type { ReportReading } from "../types.ts";

/** What a person says that a report of the corpus holds. `places` are lines by item code or reason, "a|b" where either is right. */
export const expectation = z.object({
  kind: z.string(),
  directive: z.string(),
  places: z.record(z.string(), z.array(z.number())),
  figures: z.array(
    z.object({ indicator: z.string(), year: z.number().nullable(), value: z.number(), kind: z.string() }),
  ),
  recommendations: z.array(z.object({ item: z.string(), text: z.string(), body: z.string().nullable().optional() })),
  documents: z.array(z.object({ number: z.string(), issuedOn: z.string().nullable() })),
});
export type Expectation = z.output<typeof expectation>;

export type Counts = { right: number; wrong: number; invented: number };
export type Agreement = {
  lines: Counts;
  figures: Counts;
  recommendations: Counts;
  documents: Counts;
  faults: string[];
};

/** Where each line of a file was laid; ids of items are their codes here. */
export function placesOf(reading: ReportReading): Map<number, string[]> {
  const places = new Map<number, string[]>();
  const put = (line: number, place: string): void => {
    const known = places.get(line) ?? [];
    places.set(line, [...known, place]);
  };
  for (const { itemId, headings, pieces } of reading.laid) {
    for (const line of new Set(headings.map((one) => one.line))) put(line, itemId);
    for (const { lines } of pieces) for (const line of lines) put(line, itemId);
  }
  for (const { lines, why } of reading.unmatched) for (const line of lines) put(line, why);
  return places;
}

function lineFaults(expected: Expectation, reading: ReportReading): { counts: Counts; faults: string[] } {
  const places = placesOf(reading);
  const counts = { right: 0, wrong: 0, invented: 0 };
  const faults: string[] = [];
  for (const [wanted, lines] of Object.entries(expected.places))
    for (const line of lines) {
      // Cells of one line of a text table may be lines of their own in Word, all at one place.
      const found = [...new Set(places.get(line) ?? [])];
      const isRight = found.length === 1 && wanted.split("|").includes(found[0] ?? "");
      counts[isRight ? "right" : "wrong"] += 1;
      if (!isRight) faults.push(`line ${line}: wanted ${wanted}, laid at ${found.join("+") || "nothing"}`);
    }
  return { counts, faults };
}

/** Compares what was wanted with what was found, each found thing taken once. */
function compare<W, F>(
  name: string,
  wanted: readonly W[],
  found: readonly F[],
  same: (one: W, other: F) => boolean,
): { counts: Counts; faults: string[] } {
  const left = [...found];
  const faults: string[] = [];
  let right = 0;
  for (const one of wanted) {
    const at = left.findIndex((other) => same(one, other));
    if (at >= 0) {
      left.splice(at, 1);
      right += 1;
    } else faults.push(`${name} missed: ${JSON.stringify(one)}`);
  }
  for (const one of left) faults.push(`${name} invented: ${JSON.stringify(one).slice(0, 260)}`);
  return { counts: { right, wrong: wanted.length - right, invented: left.length }, faults };
}

/** How far a reading agrees with what a person says. */
export function agreementOf(expected: Expectation, reading: ReportReading): Agreement {
  const lines = lineFaults(expected, reading);
  const figures = compare(
    "figure",
    expected.figures,
    reading.figures,
    (one, other) =>
      one.indicator === other.code &&
      one.year === other.year &&
      one.value === Number(other.value) &&
      one.kind === other.kind,
  );
  const recommendations = compare(
    "recommendation",
    expected.recommendations,
    reading.recommendations,
    (one, other) =>
      one.item === other.itemId && other.text.includes(one.text) && (one.body === undefined || one.body === other.body),
  );
  const documents = compare(
    "document",
    expected.documents,
    reading.documents,
    (one, other) => one.number === other.number && one.issuedOn === other.issuedOn,
  );
  return {
    lines: lines.counts,
    figures: figures.counts,
    recommendations: recommendations.counts,
    documents: documents.counts,
    faults: [...lines.faults, ...figures.faults, ...recommendations.faults, ...documents.faults],
  };
}
