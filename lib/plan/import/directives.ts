import { citations } from "./citation.ts";
import type { Citation } from "./citation-tail.ts";
import {
  fresh,
  type Hit,
  isGroupName,
  isSame,
  joinTwins,
  type KnownDirective,
  merge,
  sameSubject,
} from "./known-directive.ts";
import { namedCitation } from "./named-citation.ts";
import { foldKey, type Passage } from "./passage.ts";
import type { Node } from "./tree.ts";

/** What the words above say of the documents listed below them: that they are summed up, and over how many years. */
export type Listed = { years: number | null };

/** A text in which documents may be named; `listed` where the words above it say that what follows is summed up. */
export type Source = { passage: Passage; place: "title" | "base" | "text" | "outline"; listed: Listed | null };

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

/** "15 năm thực hiện 03 nghị quyết của …, gồm:" */
const GROUP = new RegExp(
  `${COUNT} nam [^;.:]{0,30}(?:thuc hien|thi hanh)[^;.:]{0,140}?(?:gom|sau|sau day|do la)(?: co)? ?: ?$`,
  "u",
);

const yearsOf = (count: string | undefined): number | null =>
  count === undefined ? null : (NUMBERS[count] ?? Number(count));

/** How many years the words before say; null where they say none. `isSummed` tells whether they sum up at all. */
function summedUp(before: string): { isSummed: boolean; years: number | null } {
  const group = GROUP.exec(before);
  if (group !== null) return { isSummed: true, years: yearsOf(group[1]) };
  const match = SUMMED.exec(before);
  const words = match?.[0] ?? "";
  const years = yearsOf(match?.[1]);
  return { isSummed: SUM_WORD.test(words) || (years !== null && PERFORMED.test(words)), years };
}

const CHAIN = /^[\s,;"')]*(?:va|cung|cung voi|dong thoi|;|,)?\s*(?:cac )?$/u;

/** The documents of one passage that it says are summed up. */
function hitsIn({ passage, listed }: Source): Hit[] {
  const folded = foldKey(passage.key);
  const hits: Hit[] = [];
  let chainFrom = -1;
  let years: number | null = null;
  for (const citation of withNamed(passage, folded)) {
    const before = folded.slice(0, citation.from);
    const said = summedUp(before.slice(-240));
    const inChain = chainFrom >= 0 && CHAIN.test(folded.slice(chainFrom, citation.from));
    const first = listed !== null && /^[\s"'-]*(?:so )?$/u.test(before);
    if (said.isSummed) years = said.years;
    if (!said.isSummed && !inChain && !first && citation.years === null) continue;
    hits.push({
      citation,
      years: citation.years ?? (said.isSummed || inChain ? years : null) ?? (first ? listed.years : null),
      yearLines: citation.kind.lines,
    });
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
  for (const one of [...cited]) {
    const and =
      /^[\s,;"']*(?:va|cung|cung voi|dong thoi)\s+(?=de an|chuong trinh|du an|quy che|phong trao|cuoc van dong)/u.exec(
        folded.slice(one.to, one.to + 60),
      );
    const named = and === null ? null : namedCitation(passage, one.to + and[0].length);
    if (named !== null && !overlaps(cited, named)) cited.push(named);
  }
  return cited.sort((a, b) => a.from - b.from);
}

const overlaps = (cited: readonly Citation[], one: Citation): boolean =>
  cited.some((other) => other.from < one.to && other.to > one.from);

/**
 * The documents that a plan sums up, in the order in which they are first said to be. What is merely cited as a basis
 * is none; a base names one only where the rest of the text names none.
 */
export function directivesOf(sources: readonly Source[]): KnownDirective[] {
  const known: KnownDirective[] = [];
  const cited = sources.flatMap(({ passage }) => citations(passage));
  const take = (from: readonly Source[], mayAdd: boolean): void => {
    for (const source of from) {
      for (const hit of hitsIn(source)) {
        if (isGroupName(hit.citation, cited)) continue;
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
  for (const citation of cited) {
    const same = known.find((one) => isSame(one, citation));
    if (same !== undefined) merge(same, { citation, years: null, yearLines: [] });
  }
  return withoutTwins(joinTwins(known));
}

/** A document first named without its number and later with it is one. */
function withoutTwins(known: readonly KnownDirective[]): KnownDirective[] {
  return known.filter(
    (one) =>
      one.code !== null ||
      !known.some((other) => other !== one && other.code !== null && sameSubject(other.subject, one.subject)),
  );
}

/** What the words above a node say of the documents it lists; null where they do not say that these are summed up. */
export function listedBy(node: Node): Listed | null {
  const parent = node.parent?.paragraph.whole.key;
  if (parent === undefined || !/:$/u.test(parent)) return null;
  const folded = foldKey(parent).slice(-240);
  if (!SUM_WORD.test(folded)) return null;
  return { years: yearsOf(GROUP.exec(folded)?.[1]) };
}
