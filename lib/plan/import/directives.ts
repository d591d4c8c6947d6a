import { type Citation, citations, namedCitation } from "./citation.ts";
import { foldKey, type Passage } from "./passage.ts";
import type { Node } from "./tree.ts";
import type { Found, ReadDirective, ReadFinding } from "./types.ts";

/** A text in which documents may be named; `listed` where the words above it say that what follows is summed up. */
export type Source = { passage: Passage; place: "title" | "base" | "text" | "outline"; listed: boolean };

/** What is known of a directive and how the text calls it. */
export type KnownDirective = ReadDirective & { aliases: string[]; calledTwoWays: Conflict[]; subjectIsQuoted: boolean };
type Conflict = { part: "code" | "date" | "issuer"; first: string; second: string; lines: number[] };

const NUMBERS: Record<string, number> = {
  hai: 2,
  ba: 3,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  "muoi lam": 15,
  "hai muoi": 20,
  "hai muoi lam": 25,
  "ba muoi": 30,
};
const COUNT = `(\\d{1,2}|${Object.keys(NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;

/** What stands right before a document that is summed up (folded). */
const SUMMED = new RegExp(
  `(?:(?:tong|so) ket(?: viec| ket qua| qua trinh| cong tac| lai)?(?:,? (?:danh gia|so ket|tong ket))*|danh gia|nhin lai|ket qua|qua|sau)?(?: ket qua| viec)? ?(?:${COUNT} nam)?(?: \\(\\d{4} ?- ?\\d{4}\\),?)?(?: viec| ket qua| cong tac)?(?: trien khai)?(?: to chuc)?(?: trien khai)?(?: va)?(?: thuc hien| thi hanh)?(?: cac)?(?: van ban| nghi quyet| chi thi)?(?: sau)?[ :-]*$`,
  "u",
);
const SUM_WORD = /(?:tong|so) ket/u;
const PERFORMED = /(?:thuc hien|thi hanh)/u;

/** How many years the words before say; null where they say none. `isSummed` tells whether they sum up at all. */
function summedUp(before: string): { isSummed: boolean; years: number | null } {
  const match = SUMMED.exec(before);
  const words = match?.[0] ?? "";
  const count = match?.[1];
  const years = count === undefined ? null : (NUMBERS[count] ?? Number(count));
  return { isSummed: SUM_WORD.test(words) || (years !== null && PERFORMED.test(words)), years };
}

const CHAIN = /^[\s,;"')]*(?:va|cung|cung voi|dong thoi|;|,)?\s*(?:cac )?$/u;

type Hit = { citation: Citation; years: number | null; yearLines: number[] };

/** The documents of one passage that it says are summed up. */
function hitsIn({ passage, listed }: Source): Hit[] {
  const folded = foldKey(passage.key);
  const hits: Hit[] = [];
  let chainFrom = -1;
  let years: number | null = null;
  for (const citation of withNamed(passage, folded)) {
    const before = folded.slice(0, citation.from);
    const said = summedUp(before.slice(-140));
    const inChain = chainFrom >= 0 && CHAIN.test(folded.slice(chainFrom, citation.from));
    const first = listed && /^[\s"'-]*(?:so )?$/u.test(before);
    if (said.isSummed) years = said.years;
    if (!said.isSummed && !inChain && !first) continue;
    hits.push({ citation, years: said.isSummed || inChain ? years : null, yearLines: citation.kind.lines });
    chainFrom = citation.to;
  }
  return hits;
}

/** The numbered citations of a passage and those named without a number right behind "tổng kết … thực hiện". */
function withNamed(passage: Passage, folded: string): Citation[] {
  const cited = citations(passage);
  for (const match of folded.matchAll(/(?:(?:tong|so) ket|\d nam)[^.;:"]{0,40}?(?:thuc hien|thi hanh) /gu)) {
    const at = match.index + match[0].length;
    if (cited.some((one) => at >= one.from - 8 && at < one.to)) continue;
    let named = namedCitation(passage, at);
    while (named !== null && !overlaps(cited, named)) {
      cited.push(named);
      // "… Đề án “A” và Đề án “B”"
      const and: RegExpExecArray | null =
        /^[\s,;]*(?:va|cung|cung voi|dong thoi)?\s+(?=de an|luat|bo luat|phap lenh|chuong trinh|chien luoc)/u.exec(
          folded.slice(named.to),
        );
      named = and === null ? null : namedCitation(passage, named.to + and[0].length);
    }
  }
  return cited.sort((a, b) => a.from - b.from);
}

const overlaps = (cited: readonly Citation[], one: Citation): boolean =>
  cited.some((other) => other.from < one.to && other.to > one.from);

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

function merge(
  known: KnownDirective,
  { citation, years, yearLines }: Hit | { citation: Citation; years: null; yearLines: number[] },
): void {
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

function sameSubject(a: Found<string> | null, b: Found<string> | null): boolean {
  if (a === null || b === null) return false;
  const [x, y] = [bare(a.value), bare(b.value)];
  return x === y || (Math.min(x.length, y.length) > 20 && (x.startsWith(y) || y.startsWith(x)));
}

/** Whether a citation speaks of a directive that is known. */
function isSame(known: KnownDirective, citation: Citation): boolean {
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

function fresh(citation: Citation): KnownDirective {
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

/**
 * The documents that a plan sums up, in the order in which they are first said to be. What is merely cited as a basis
 * is none; a base names one only where the rest of the text names none.
 */
export function directivesOf(sources: readonly Source[]): KnownDirective[] {
  const known: KnownDirective[] = [];
  const take = (from: readonly Source[], mayAdd: boolean): void => {
    for (const source of from) {
      for (const hit of hitsIn(source)) {
        const same = known.find((one) => isSame(one, hit.citation));
        if (same !== undefined) merge(same, hit);
        else if (mayAdd) {
          const one = fresh(hit.citation);
          merge(one, hit);
          known.push(one);
        }
      }
    }
  };
  const inText = sources.filter((source) => source.place === "title" || source.place === "text");
  const bases = sources.filter((source) => source.place === "base");
  take(inText, true);
  take(bases, known.length === 0);
  for (const { passage } of sources) {
    for (const citation of citations(passage)) {
      const same = known.find((one) => isSame(one, citation));
      if (same !== undefined) merge(same, { citation, years: null, yearLines: [] });
    }
  }
  return withoutTwins(known);
}

/** A document first named without its number and later with it is one. */
function withoutTwins(known: readonly KnownDirective[]): KnownDirective[] {
  return known.filter(
    (one) =>
      one.code !== null ||
      !known.some((other) => other !== one && other.code !== null && sameSubject(other.subject, one.subject)),
  );
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

/** Whether the words above a node say that what it lists is summed up. */
export function isListed(node: Node): boolean {
  const parent = node.parent?.paragraph.whole.key;
  return parent !== undefined && /:$/u.test(parent) && SUM_WORD.test(foldKey(parent).slice(-220));
}
