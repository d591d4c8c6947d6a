import type { Citation } from "./citation-tail.ts";
import { foldKey } from "./passage.ts";
import type { Found, ReadDirective, ReadFinding } from "./types.ts";

/** What is known of a directive and how the text calls it. */
export type KnownDirective = ReadDirective & { aliases: string[]; calledTwoWays: Conflict[]; subjectIsQuoted: boolean };
type Conflict = { part: "code" | "date" | "issuer"; first: string; second: string; lines: number[] };

/** A place that names a directive, with the years it says are summed up. */
export type Hit = { citation: Citation; years: number | null; yearLines: number[] };

/** Letters and figures alone: "25-NQ/TW" and "25/NQ-TW" are one number written in two ways. */
export const bare = (code: string): string => foldKey(code).replace(/[^a-z0-9]/gu, "");

const ISSUER_WORDS = /\b(?:dang|viet nam|khoa|nhiem ky|[ivxlc]+|thu|lan)\b|[^a-z0-9 ]/gu;
const issuerWords = (issuer: string): string[] =>
  foldKey(issuer)
    .replace(/\bubnd\b/gu, "uy ban nhan dan")
    .replace(/\bhdnd\b/gu, "hoi dong nhan dan")
    .replace(/\bbch\b/gu, "ban chap hanh")
    .replace(/\bbtv\b/gu, "ban thuong vu")
    .replace(/\btw\b/gu, "trung uong")
    .replace(ISSUER_WORDS, " ")
    .split(/\s+/u)
    .filter((word) => word !== "");

/** One says no more than the other, only longer: "Ban Chấp hành Trung ương" and "Ban Chấp hành Trung ương Đảng (khóa XI)". */
function sameIssuer(a: string, b: string): boolean {
  const [short = [], long = []] = [issuerWords(a), issuerWords(b)].sort((x, y) => x.length - y.length);
  return short.every((word) => long.includes(word));
}

const inCapitals = (text: string): boolean => !/\p{Ll}/u.test(text);

/** The same issuer, named in full ("… Đảng (khóa XI)") or as it is written outside a title in capitals. */
function saysMore(one: string, known: string): boolean {
  if (!sameIssuer(one, known)) return false;
  return inCapitals(known) !== inCapitals(one) ? inCapitals(known) : one.length > known.length;
}

/** Adds what one place of the text says of a directive; where it says something else, both are kept as a conflict. */
export function merge(known: KnownDirective, { citation, years, yearLines }: Hit): void {
  const note = (part: Conflict["part"], first: Found<string>, second: Found<string>): void => {
    known.calledTwoWays.push({
      part,
      first: first.value,
      second: second.value,
      lines: [...first.lines, ...second.lines],
    });
  };
  const { code, date, issuer, subject } = citation;
  const full = code !== null && !/^\d+$/u.test(code.value);
  if (full && known.code !== null && !/^\d+$/u.test(known.code.value) && code.value !== known.code.value)
    note("code", known.code, code);
  if (full && known.code !== null && /^\d+$/u.test(known.code.value)) known.code = code;
  if (date !== null && known.date !== null && date.value !== known.date.value) note("date", known.date, date);
  if (issuer !== null && known.issuer !== null && !sameIssuer(issuer.value, known.issuer.value))
    note("issuer", known.issuer, issuer);
  known.code ??= code;
  known.date ??= date;
  if (issuer !== null && (known.issuer === null || saysMore(issuer.value, known.issuer.value))) known.issuer = issuer;
  if (
    subject !== null &&
    (known.subject === null ||
      (subject.quoted && !known.subjectIsQuoted) ||
      (inCapitals(known.subject.value) && !inCapitals(subject.value)))
  ) {
    known.subject = { value: subject.value, lines: subject.lines };
    known.subjectIsQuoted = subject.quoted;
  }
  if (years !== null) known.years ??= { value: years, lines: yearLines };
  if (citation.alias !== null) known.aliases.push(citation.alias);
}

/** Whether two subjects are one, whatever their marks, or one the other's beginning. */
export function sameSubject(a: Found<string> | null, b: Found<string> | null): boolean {
  if (a === null || b === null) return false;
  const [x, y] = [bare(a.value), bare(b.value)];
  return x === y || (Math.min(x.length, y.length) > 20 && (x.startsWith(y) || y.startsWith(x)));
}

/** Whether a citation speaks of a directive that is known. */
export function isSame(known: KnownDirective, citation: Citation): boolean {
  if (citation.code !== null && known.code !== null) {
    if (bare(citation.code.value) === bare(known.code.value)) return true;
    const number = (code: string): string => /^\d+/u.exec(code)?.[0].replace(/^0+/u, "") ?? "";
    return (
      number(citation.code.value) === number(known.code.value) &&
      foldKey(citation.kind.value) === foldKey(known.kind.value) &&
      (/^\d+$/u.test(citation.code.value) ||
        /^\d+$/u.test(known.code.value) ||
        sameSubject(citation.subject, known.subject) ||
        (citation.date !== null && citation.date.value === known.date?.value))
    );
  }
  if (sameSubject(citation.subject, known.subject)) return true;
  // "Nghị quyết Trung ương 5 khóa X" in the title is the numbered one that the text sums up.
  const oneHasNoCode = (citation.code === null) !== (known.code === null);
  return (
    oneHasNoCode &&
    foldKey(citation.kind.value) === foldKey(known.kind.value) &&
    alikeSubjects(citation.subject, known.subject)
  );
}

/** Most words of the shorter one stand in the other. */
function alikeSubjects(a: Found<string> | null, b: Found<string> | null): boolean {
  if (a === null || b === null) return false;
  const [short = [], long = []] = [a, b]
    .map((one) => foldKey(one.value).split(/[^a-z0-9]+/u))
    .sort((x, y) => x.length - y.length);
  return short.length > 3 && short.filter((word) => long.includes(word)).length >= short.length * 0.8;
}

/**
 * Whether a name without a number fits several numbered documents: "Nghị quyết Trung ương 7 về A, B và C" is what they
 * are called together, and no document beside them.
 */
export function isGroupName(citation: Citation, others: readonly Citation[]): boolean {
  if (citation.code !== null) return false;
  const fitting = others.filter(
    (one) =>
      one.code !== null &&
      foldKey(one.kind.value) === foldKey(citation.kind.value) &&
      alikeSubjects(one.subject, citation.subject),
  );
  return new Set(fitting.map((one) => bare(one.code?.value ?? ""))).size > 1;
}

/** The same number twice is one document: what the second says completes the first. */
export function joinTwins(known: readonly KnownDirective[]): KnownDirective[] {
  const joined: KnownDirective[] = [];
  for (const one of known) {
    const twin = joined.find(
      (other) => one.code !== null && other.code !== null && bare(other.code.value) === bare(one.code.value),
    );
    if (twin === undefined) joined.push(one);
    else {
      twin.date ??= one.date;
      twin.issuer ??= one.issuer;
      twin.subject ??= one.subject;
      twin.years ??= one.years;
      twin.aliases.push(...one.aliases);
    }
  }
  return joined;
}

/** A directive of which only the kind is known. */
export function fresh(citation: Citation): KnownDirective {
  return {
    code: null,
    kind: citation.kind,
    date: null,
    issuer: null,
    subject: null,
    years: null,
    aliases: [],
    calledTwoWays: [],
    subjectIsQuoted: false,
  };
}

/** CITED_TWO_WAYS for each directive that the text names with two numbers, dates or issuers. */
export function citedTwoWays(directives: readonly KnownDirective[]): ReadFinding[] {
  return directives.flatMap((one) => {
    const seen = new Map(one.calledTwoWays.map((conflict) => [conflict.part, conflict]));
    return [...seen.values()].map((conflict) => ({
      code: "CITED_TWO_WAYS",
      severity: "warning" as const,
      ...(one.code === null ? {} : { directive: one.code.value }),
      params: { first: conflict.first, second: conflict.second },
      lines: [...new Set(conflict.lines)],
    }));
  });
}
