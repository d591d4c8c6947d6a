import type { Quantity } from "./quantity.ts";

/** A number whose year and words stand apart from it: the year, and from which to which place its words stand. */
export type Turn = { year: number; before: number; after: number };

const IN_TURN =
  /(?<![a-z])nam (?<years>20\d\d(?:, (?:nam )?20\d\d)*,? va (?:nam )?20\d\d)(?<between>(?!\d)[^.;\d]{0,120}?)(?:lan luot|tuong ung)(?: la| co| duoc| dat| tiep)? (?<counts>\d[\d.]*(?:, \d[\d.]*)*,? va \d[\d.]*)(?= [a-z])/gu;

/** "giảm từ 31 vụ năm 2013 xuống còn 9 vụ năm 2022": two counts, each with its year behind it. */
const FROM_TO =
  /(?:tang|giam|tu) (?:tu )?(?<first>\d[\d.]*) (?:[a-z]+ ){1,4}?(?:vao |trong )?nam (?<one>20\d\d) (?:xuong|len|con|thanh|den)(?: con| den)? (?<second>\d[\d.]*) (?:[a-z]+ ){1,4}?(?:vao |trong )?nam (?<two>20\d\d)/gu;

const placesOf = (text: string, from: number): { at: number; end: number }[] =>
  [...text.matchAll(/\d[\d.]*/gu)].map((match) => ({
    at: from + match.index,
    end: from + match.index + match[0].length,
  }));

/**
 * The numbers of a sentence that stand for several years in turn ("năm 2021 và 2022 … lần lượt 88 và 104 lượt"), or
 * that something rose or fell from and to: they share the words before the first.
 *
 * @param key the sentence, folded
 */
export function inTurn(key: string, quantities: readonly Quantity[]): ReadonlyMap<Quantity, Turn> {
  const turns = new Map<Quantity, Turn>();
  const add = (at: number, turn: Turn): void => {
    const quantity = quantities.find((one) => one.at === at);
    if (quantity !== undefined) turns.set(quantity, turn);
  };
  for (const match of key.matchAll(IN_TURN)) {
    const { years = "", counts = "" } = match.groups ?? {};
    const named = years.match(/20\d\d/gu) ?? [];
    const places = placesOf(counts, match.index + match[0].length - counts.length);
    const [first, last] = [places[0], places.at(-1)];
    if (first === undefined || last === undefined || named.length !== places.length) continue;
    for (const [nth, place] of places.entries())
      add(place.at, { year: Number(named[nth]), before: first.at, after: last.end });
  }
  for (const match of key.matchAll(FROM_TO)) {
    const { one = "", two = "" } = match.groups ?? {};
    const [first, , second] = placesOf(match[0], match.index);
    if (first === undefined || second === undefined) continue;
    add(first.at, { year: Number(one), before: first.at, after: first.end });
    add(second.at, { year: Number(two), before: first.at, after: second.end });
  }
  return turns;
}
