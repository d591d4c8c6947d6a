import type { Line } from "#lib/document/read/line.ts";
import { type Piece, piecesOf, subitemBlock, numbersOf } from "./blocks.ts";
import { documentsIn } from "./documents.ts";
import { figuresIn } from "./figures.ts";
import { outlineOf } from "./outline.ts";
import { type Part, partOfBlock, partsOf, wordsOf } from "./part.ts";
import type { Block } from "#lib/report/section/block.ts";
import { blockText } from "#lib/report/section/plain.ts";
import { type Placed, Placer } from "./place.ts";
import { recommendationsIn } from "./recommendations.ts";
import type { Finding, ImportTarget, Laid, ReportReading, Unmatched, UnmatchedWhy } from "./types.ts";
import { type Zone, zonesOf } from "./zone.ts";

const WHY: Readonly<Record<Exclude<Zone, "body">, UnmatchedWhy>> = {
  letterhead: "letterhead",
  title: "title",
  opening: "noPlace",
  closing: "noPlace",
  signature: "signature",
  distribution: "distribution",
  annex: "annex",
  pageMatter: "pageMatter",
};

/**
 * Lays the lines of a report onto an outline. Every line that is not empty stands exactly once in `laid` or
 * `unmatched`; figures, recommendations and documents are offers that point at the same lines.
 *
 * @param lines the lines of the file, as `readFile` gives them
 * @param newId makes the ids of blocks, list items and rows
 */
export function layReport(lines: readonly Line[], target: ImportTarget, newId: () => string): ReportReading {
  const parts = partsOf(lines);
  return layParts(parts, zonesOf(parts), target, newId);
}

/** A section of another report of the portal: the item it answered, and its text. */
export type SourceSection = { number: string; title: string; blocks: readonly Block[] };

/**
 * Lays another report of the portal onto an outline: its sections by the words of their items, each block whole, with new
 * ids. `lines` are the places of the blocks, counted over all sections from 1.
 */
export function layBlocks(
  sections: readonly SourceSection[],
  target: ImportTarget,
  newId: () => string,
): ReportReading {
  let number = 0;
  const parts = sections.flatMap(({ title, blocks }) => {
    const own = blocks.flatMap((block) => {
      number += 1;
      const text = blockText(block);
      return text.trim() === "" ? [] : [partOfBlock(block, text, number)];
    });
    return own.length === 0 ? [] : [...headOfSection(title), ...own];
  });
  const reading = layParts(
    parts,
    parts.map(() => "body"),
    target,
    newId,
  );
  const isBlock = (lines: readonly number[]): boolean => !lines.includes(0);
  return {
    ...reading,
    laid: reading.laid
      .map((laid) => ({ ...laid, headings: [], pieces: laid.pieces.filter((piece) => isBlock(piece.lines)) }))
      .filter((laid) => laid.pieces.length > 0),
    unmatched: reading.unmatched.filter((one) => isBlock(one.lines)),
    findings: reading.findings.filter((finding) => isBlock(finding.lines)),
  };
}

/** The title of a section as the heading it was: line 0, which no file has. */
function headOfSection(title: string): Part[] {
  return partsOf([{ number: 0, text: title.toUpperCase(), bold: true, place: "body" }]);
}

function layParts(
  parts: readonly Part[],
  zones: readonly Zone[],
  target: ImportTarget,
  newId: () => string,
): ReportReading {
  const outline = outlineOf(target);
  const { placed, findings } = new Placer(outline).run(parts.filter((_, at) => zones[at] === "body"));
  const where = new Map(placed.map((one) => [one.part, one]));
  const laid = laidIn(placed, newId);
  const figures = figuresIn(parts, zones, where, target);
  const reading: ReportReading = {
    laid,
    figures: figures.figures,
    recommendations: recommendationsIn(placed),
    documents: documentsIn(parts, zones, where, outline, target),
    unmatched: unmatchedIn(parts, zones, where, newId),
    findings: [],
  };
  reading.findings = [
    ...findings.map(({ code, parts: of }) => ({ code, lines: of.flatMap((part) => numbersOf(part.lines)) })),
    ...figures.findings,
    ...otherDirective(parts, zones, target),
    ...emptyItems(reading, target),
  ];
  return reading;
}

/** Consecutive parts laid at one item in one way become blocks together; runs of the same way are one `Laid`. */
function laidIn(placed: readonly Placed[], newId: () => string): Laid[] {
  const all = new Map<string, Laid>();
  let run: Placed[] = [];
  const close = (): void => {
    const [first] = run;
    const place = first?.place;
    if (first === undefined || place === null || place === undefined) return;
    const laid = laidAt(all, first, place.item.id);
    for (const piece of piecesOfRun(run, newId)) laid.pieces.push({ block: piece.block, lines: piece.lines });
    for (const one of run.filter(({ role }) => role === "heading"))
      for (const line of one.part.lines) laid.headings.push({ text: wordsOf(line), line: line.number });
  };
  for (const one of placed) {
    const [first] = run;
    if (first !== undefined && !(first.place === one.place && first.by === one.by && first.sure === one.sure)) {
      close();
      run = [];
    }
    if (one.place !== null) run.push(one);
  }
  close();
  return [...all.values()];
}

function laidAt(all: Map<string, Laid>, { by, sure }: Placed, itemId: string): Laid {
  const key = `${itemId} ${by} ${sure}`;
  const known = all.get(key);
  if (known !== undefined) return known;
  const fresh: Laid = { itemId, by, sure, headings: [], pieces: [] };
  all.set(key, fresh);
  return fresh;
}

/** Sub-headings become sub-items of the unit's own, the text between them blocks. */
function piecesOfRun(run: readonly Placed[], newId: () => string): Piece[] {
  const pieces: Piece[] = [];
  let parts: Part[] = [];
  const flush = (): void => {
    pieces.push(...piecesOf(parts, newId));
    parts = [];
  };
  for (const one of run) {
    if (one.role === "heading") flush();
    else if (one.role === "subheading" && one.below === 0) {
      flush();
      pieces.push({ block: subitemBlock(one.part, newId()), lines: numbersOf(one.part.lines), text: one.part.text });
    } else parts.push(one.part);
  }
  flush();
  return pieces;
}

function unmatchedIn(
  parts: readonly Part[],
  zones: readonly Zone[],
  where: ReadonlyMap<Part, Placed>,
  newId: () => string,
): Unmatched[] {
  const runs: { why: UnmatchedWhy; parts: Part[] }[] = [];
  let last = -2;
  for (const [at, part] of parts.entries()) {
    const why = whyOf(zones[at] ?? "body", where.get(part));
    if (why === null) continue;
    const open = runs.at(-1);
    if (open !== undefined && last === at - 1 && open.why === why) open.parts.push(part);
    else runs.push({ why, parts: [part] });
    last = at;
  }
  return runs.flatMap(({ why, parts: of }) =>
    piecesOf(of, newId).map(({ block, lines, text }) => ({ text, lines, why, block })),
  );
}

function whyOf(zone: Zone, placed: Placed | undefined): UnmatchedWhy | null {
  if (zone !== "body") return WHY[zone];
  if (placed === undefined) return "noPlace";
  return placed.place === null ? placed.why : null;
}

const bare = (text: string): string => text.replace(/[^\p{L}\d]/gu, "").toLowerCase();
const CODE = /\d{1,5}\s?[-/]\s?(?:NQ|QĐ|CT|KL|QyĐ)\s?[/-]\s?T[WU]/gu;

/** The title names documents, and not the one that is summed up here. */
function otherDirective(parts: readonly Part[], zones: readonly Zone[], { directive }: ImportTarget): Finding[] {
  if (directive === undefined) return [];
  const titles = parts.filter((_, at) => zones[at] === "title");
  const text = titles.map((part) => part.text).join(" ");
  const named = [...text.matchAll(CODE)].map(([code]) => bare(code));
  if (named.length === 0 || named.includes(bare(directive))) return [];
  return [{ code: "OTHER_DIRECTIVE", lines: titles.flatMap((part) => numbersOf(part.lines)) }];
}

function emptyItems({ laid }: ReportReading, { items }: ImportTarget): Finding[] {
  const filled = new Set(laid.filter(({ pieces }) => pieces.length > 0).map(({ itemId }) => itemId));
  return items.filter(({ id }) => !filled.has(id)).map(() => ({ code: "ITEM_EMPTY", lines: [] }));
}
