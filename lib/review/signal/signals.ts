import type { Match } from "./alignment.ts";
import { bareClaims } from "./claim.ts";
import { copyOf } from "./copy.ts";
import { emptySection } from "./empty-section.ts";
import type { Passage } from "./passage.ts";
import { printsOf } from "./print.ts";
import { unchangedSeries } from "./same-figure.ts";
import { type OtherSubject, otherSubject, type Subject } from "./subject.ts";
import type { Answer, Found, OtherAnswer, Series, SharedRun, SharedSeries } from "./types.ts";

/** Everything a report is held against; the texts in it were found by their prints. */
export type Surroundings = {
  others: readonly OtherAnswer[];
  subjects: readonly Subject[];
  sharedSeries: readonly SharedSeries[];
  sharedRuns: readonly SharedRun[];
};

/** So many prints two texts must share before they are laid side by side: a copy with one word in four changed shares more. */
export const LEAST_SHARED = 6;
/** The same text under two items of one report. */
const REPEATED = { words: 50, share: 0.8 } as const;
/** Claims shown with a signal. */
const CLAIMS_SHOWN = 3;
const CLAIM_LETTERS = 160;

const ofItem = (itemId: string, found: Pick<Found, "kind" | "evidence"> & Partial<Found>): Found => ({
  outlineItemId: itemId,
  indicatorId: null,
  blockId: null,
  otherReportId: null,
  ...found,
});

/** The prints of texts, each read once however often it is held against another. */
type Printed = (passage: Passage) => ReadonlyMap<number, number>;

function printer(): Printed {
  const known = new Map<Passage, ReadonlyMap<number, number>>();
  return (passage) => {
    const prints = known.get(passage) ?? new Map(printsOf(passage.words).map(({ hash, at }) => [hash, at]));
    known.set(passage, prints);
    return prints;
  };
}

/** Where two texts share prints, if they share enough to be laid side by side. */
function meeting(mine: Passage, theirs: Passage, printed: Printed): Match | null {
  const here = printed(mine);
  const shared = [...printed(theirs)].flatMap(([hash, at]) => {
    const place = here.get(hash);
    return place === undefined ? [] : [{ mine: place, theirs: at }];
  });
  return shared.length < LEAST_SHARED ? null : (shared[Math.floor(shared.length / 2)] ?? null);
}

type FoundCopy = { found: Found; words: number; from: number; until: number };

function copyFrom(answer: Answer, other: OtherAnswer, printed: Printed): FoundCopy | null {
  const near = meeting(answer.passage, other.passage, printed);
  const copy = near === null ? null : copyOf(answer.passage, other.passage, near);
  if (copy === null) return null;
  const { words, share, from, until, blockId, otherBlockId } = copy;
  const evidence = {
    form: "COPY",
    words,
    share,
    itemId: other.itemId,
    blockId: otherBlockId,
    versionId: other.versionId,
  } as const;
  const found = ofItem(answer.itemId, { kind: other.kind, blockId, otherReportId: other.reportId, evidence });
  return { found, words, from, until };
}

/** The longest copy first; another one of the same stretch adds nothing. */
function copiesIn(answer: Answer, others: readonly OtherAnswer[], printed: Printed): Found[] {
  const copies = others
    .flatMap((other) => copyFrom(answer, other, printed) ?? [])
    .sort((one, other) => other.words - one.words);
  const kept: FoundCopy[] = [];
  for (const copy of copies) {
    const overlaps = kept.some(
      ({ from, until }) => Math.min(until, copy.until) - Math.max(from, copy.from) > (copy.until - copy.from) / 2,
    );
    if (!overlaps) kept.push(copy);
  }
  return kept.map(({ found }) => found);
}

function emptyIn({ itemId, blocks }: Answer): Found[] {
  const empty = emptySection(blocks);
  if (empty === null) return [];
  const { phrases, share, blockId } = empty;
  return [ofItem(itemId, { kind: "EMPTY_PHRASES", blockId, evidence: { form: "PHRASES", phrases, share } })];
}

function claimsIn({ itemId, text, shown }: Answer): Found[] {
  const claims = shown ? [] : bareClaims(text);
  if (claims.length === 0) return [];
  const told = claims.slice(0, CLAIMS_SHOWN).map((claim) => claim.slice(0, CLAIM_LETTERS));
  return [ofItem(itemId, { kind: "NO_EVIDENCE", evidence: { form: "CLAIMS", claims: told } })];
}

/** An answer that stands under two items, or under the wrong one. */
function subjectOf(answer: Answer, earlier: readonly Answer[], subject: OtherSubject, printed: Printed): Found[] {
  const repeated = earlier.find((other) => {
    const near = meeting(answer.passage, other.passage, printed);
    const copy = near === null ? null : copyOf(answer.passage, other.passage, near);
    return copy !== null && copy.words >= REPEATED.words && copy.share >= REPEATED.share;
  });
  const itemId = repeated?.itemId ?? subject(answer.passage, answer.itemId);
  if (itemId === null) return [];
  const evidence = { form: "SUBJECT", itemId, repeated: repeated !== undefined } as const;
  return [ofItem(answer.itemId, { kind: "OFF_SUBJECT", evidence })];
}

function sharedFigures(
  { sharedSeries, sharedRuns }: Surroundings,
  series: readonly Series[],
  copies: readonly Found[],
): Found[] {
  const inTable = sharedSeries.map(({ reportId, indicatorId }): Found => {
    const years = series.find((one) => one.indicatorId === indicatorId)?.years.length ?? 0;
    const evidence = { form: "SERIES", years } as const;
    return { kind: "SAME_FIGURES", outlineItemId: null, indicatorId, blockId: null, otherReportId: reportId, evidence };
  });
  const inText = sharedRuns
    // A copied passage with its figures is told of once.
    .filter(
      ({ reportId, itemId }) => !copies.some((one) => one.otherReportId === reportId && one.outlineItemId === itemId),
    )
    .map(({ reportId, itemId, figures }) =>
      ofItem(itemId, {
        kind: "SAME_FIGURES",
        otherReportId: reportId,
        evidence: { form: "IN_TEXT", figures: [...figures] },
      }),
    );
  return [...inTable, ...inText];
}

/**
 * What in a report may be formal only, each with its evidence (pure): copies, empty sections, claims without a figure,
 * figures that do not change or are another's, answers off their subject ("tránh hình thức", plan I). Hints: nothing is
 * counted, nobody is scored.
 */
export function signalsOf(answers: readonly Answer[], series: readonly Series[], around: Surroundings): Found[] {
  const printed = printer();
  const subject = otherSubject(around.subjects);
  const copies = answers.flatMap((answer) => copiesIn(answer, around.others, printed));
  return [
    ...copies,
    ...answers.flatMap(emptyIn),
    ...answers.flatMap(claimsIn),
    ...answers.flatMap((answer, at) => subjectOf(answer, answers.slice(0, at), subject, printed)),
    ...unchangedSeries(series),
    ...sharedFigures(around, series, copies),
  ];
}
