import { addDays } from "#lib/platform/time.ts";

/** A term of office (nhiệm kỳ) of a committee: first and last day, YYYY-MM-DD; `until` null while it runs. */
export type Term = { name: string; since: string; until: string | null };

/** The days between which numbers of a type run on without beginning again, both included; `term` where one sets them. */
export type Series = { from: string; until: string; term: string | null };

/** An end that is not known yet. */
export const OPEN_END = "9999-12-31";

/**
 * Families of documents whose numbers run per term of office, all others per calendar year. Sources: Party bodies and
 * their organs "theo nhiệm kỳ cấp ủy" (Hướng dẫn 36-HD/VPTW, kept by 05-HD/VPTW; documents §1.5); the Youth Union's and
 * the Farmers' Union's guides follow the Party's (documents §3); state bodies per year (Nghị định 30/2020/NĐ-CP), and
 * with them the Front, the unions and the associations, whose guides follow the state's.
 */
export const BY_TERM: readonly string[] = ["party-committee", "party-organ", "youth-union", "farmers-union"];

export function runsByTerm(documentForm: string): boolean {
  return BY_TERM.includes(documentForm);
}

/**
 * The series a body's numbers of a day belong to.
 * A day that no recorded term covers falls into a span of five years (2020–2024, 2025–2029), cut off where a recorded term
 * begins or ends: an installation that does not know its congresses yet numbers on all the same.
 *
 * @param documentForm the unit kind's family of documents, `party-…` for Party bodies
 * @param terms those of the body, or of the committee above it whose terms it follows
 */
export function numberSeries(documentForm: string, day: string, terms: readonly Term[] = []): Series {
  const year = Number(day.slice(0, 4));
  if (!runsByTerm(documentForm)) return { from: `${year}-01-01`, until: `${year}-12-31`, term: null };
  const ended = terms.map((term) => lastDayOf(term, terms));
  const at = terms.findIndex((term, index) => term.since <= day && day <= (ended[index] ?? OPEN_END));
  const covering = terms[at];
  if (covering) return { from: covering.since, until: ended[at] ?? OPEN_END, term: covering.name };
  const first = year - (year % 5);
  const before = ended.filter((end) => end < day).map((end) => addDays(end, 1));
  const after = terms.filter((term) => term.since > day).map((term) => addDays(term.since, -1));
  return {
    from: [`${first}-01-01`, ...before].reduce((one, other) => (one > other ? one : other)),
    until: [`${first + 4}-12-31`, ...after].reduce((one, other) => (one < other ? one : other)),
    term: null,
  };
}

/** A term whose end nobody recorded lasts until the next one begins. */
function lastDayOf(term: Term, terms: readonly Term[]): string {
  if (term.until !== null) return term.until;
  const next = terms.map((one) => one.since).filter((since) => since > term.since);
  return next.length === 0
    ? OPEN_END
    : addDays(
        next.reduce((one, other) => (one < other ? one : other)),
        -1,
      );
}

/** A term that shares a day with another; null where none does. A term is never compared with itself (`id`). */
export function overlapping<T extends Term & { id: string }>(
  term: Term & { id: string | null },
  terms: readonly T[],
): T | null {
  const all = [...terms.filter((one) => one.id !== term.id), term];
  const last = lastDayOf(term, all);
  const found = terms.find((one) => one.id !== term.id && term.since <= lastDayOf(one, all) && one.since <= last);
  return found ?? null;
}

/** The next number of a series; 1 where none was given yet. */
export function nextNumber(last: number | null): number {
  return (last ?? 0) + 1;
}

/** A number that stands in a register (struck-out ones do not). */
export type Given = { number: number; datedOn: string };

/** The numbers given in the series of a day. */
export function inSeries(given: readonly Given[], series: Series): number[] {
  return given.filter((one) => one.datedOn >= series.from && one.datedOn <= series.until).map((one) => one.number);
}

/** The number to propose on a day, after all that a body gave in the series of that day. */
export function nextInSeries(
  given: readonly Given[],
  documentForm: string,
  day: string,
  terms: readonly Term[] = [],
): number {
  const numbers = inSeries(given, numberSeries(documentForm, day, terms));
  return nextNumber(numbers.length === 0 ? null : Math.max(...numbers));
}

/** What to propose to whoever sends: the number, whether it is the report's own from before, and what was left out below it. */
export type NumberProposal = { number: number; own: boolean; gaps: string; series: Series };

/**
 * The number to propose on a day: the one a sending taken back was given, where it runs in the series of that day and still
 * stands in the register, else the next of the series.
 */
export function numberProposal(known: {
  given: readonly Given[];
  form: string;
  today: string;
  terms: readonly Term[];
  own: Given | null;
}): NumberProposal {
  const { given, form, today, terms, own } = known;
  const series = numberSeries(form, today, terms);
  const numbers = inSeries(given, series);
  const before = own === null ? [] : inSeries([own], series).filter((number) => numbers.includes(number));
  const number = before[0] ?? nextInSeries(given, form, today, terms);
  return { number, own: before.length > 0, gaps: gapsInWords(numbers), series };
}

type Span = { from: number; to: number };

/** Numbers that follow each other, as spans from–to. */
export function spans(numbers: readonly number[]): Span[] {
  const sorted = [...new Set(numbers)].sort((one, other) => one - other);
  const found: Span[] = [];
  for (const number of sorted) {
    const last = found.at(-1);
    if (last?.to === number - 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found;
}

/** Numbers that nobody used below the highest one, as spans. Gaps are lawful: secret documents share the series (documents §1.5). */
export function gaps(numbers: readonly number[]): Span[] {
  const used = spans(numbers);
  return used.flatMap(({ from }, index) => {
    const before = used[index - 1]?.to ?? 0;
    return from - before > 1 ? [{ from: before + 1, to: from - 1 }] : [];
  });
}

const inWords = (list: readonly Span[]): string =>
  list.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(", ");

/** Numbers as a clerk writes them: "1–11, 14, 17". */
export const spansInWords = (numbers: readonly number[]): string => inWords(spans(numbers));
/** What is left out below the highest number, as a clerk writes it. */
export const gapsInWords = (numbers: readonly number[]): string => inWords(gaps(numbers));

/** A letter (công văn) bears no type in its number where state bodies write it (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const LETTER = "CV";
const HYPHENED: readonly string[] = ["party-committee", "party-organ"];

/**
 * A document number as officials write it: Party bodies "12-BC/ĐU", all others "12/BC-UBND"; below ten with a leading
 * zero (documents §1.2, §2).
 */
export function documentNumber(parts: { number: number; type: string; body: string }, documentForm: string): string {
  const number = String(parts.number).padStart(2, "0");
  if (HYPHENED.includes(documentForm)) return `${number}-${parts.type}/${parts.body}`;
  return parts.type === LETTER ? `${number}/${parts.body}` : `${number}/${parts.type}-${parts.body}`;
}

/** What changes when the terms of a committee change: entries that fall into another series, and those that cannot. */
export type Entry = { id: string; number: number; type: string; datedOn: string; seriesFrom: string };
export type Moves = { moved: (Entry & { to: string })[]; kept: Entry[] };

/**
 * Which numbers of a body belong to another series under other terms. Two that would then be the same number of one series
 * were both given: the one entered under it stays, the other keeps the series it was given in.
 */
export function movesUnder(documentForm: string, entries: readonly Entry[], terms: readonly Term[]): Moves {
  const keyOf = (entry: Entry, from: string) => `${entry.type} ${from} ${entry.number}`;
  const wanted = entries.map((entry) => ({ entry, to: numberSeries(documentForm, entry.datedOn, terms).from }));
  const staying = wanted.filter(({ entry, to }) => entry.seriesFrom === to);
  const taken = new Set(staying.map(({ entry }) => keyOf(entry, entry.seriesFrom)));
  const moves: Moves = { moved: [], kept: [] };
  for (const { entry, to } of wanted) {
    if (entry.seriesFrom === to) continue;
    if (taken.has(keyOf(entry, to))) moves.kept.push(entry);
    else {
      taken.add(keyOf(entry, to));
      moves.moved.push({ ...entry, to });
    }
  }
  return moves;
}
