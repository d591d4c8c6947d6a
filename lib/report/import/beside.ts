import type { Quantity } from "./quantity.ts";

/** A number with the words before it, back to the number before, and behind it, up to the next. */
export type Beside = { quantity: Quantity; before: string; after: string };

type Bracket = { from: number; to: number };

function bracketsIn(key: string): Bracket[] {
  return [...key.matchAll(/\([^()]{0,300}\)/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** The text with what stands in brackets blanked, so that the words around them stand beside each other. */
const without = (key: string, brackets: readonly Bracket[]): string =>
  brackets.reduce((text, { from, to }) => text.slice(0, from) + " ".repeat(to - from) + text.slice(to), key);

const tight = (text: string): string => text.replace(/ {2,}/gu, " ");

/**
 * What stands beside each number of a sentence. Numbers in brackets are parts of what stands before the bracket: they
 * and those outside do not see each other.
 *
 * @param key the sentence, folded
 * @param lead words that hold for all numbers behind the first ("Số mô hình đăng ký:")
 */
export function besideEach(key: string, quantities: readonly Quantity[], lead: string): Beside[] {
  const brackets = bracketsIn(key);
  const outside = without(key, brackets);
  const bracketOf = (one: Quantity): Bracket | undefined =>
    brackets.find((bracket) => one.at > bracket.from && one.at < bracket.to);
  return quantities.map((quantity) => {
    const bracket = bracketOf(quantity);
    const siblings = quantities.filter((one) => bracketOf(one) === bracket);
    const at = siblings.indexOf(quantity);
    const text = bracket === undefined ? outside : key;
    const from = siblings[at - 1]?.end ?? (bracket === undefined ? 0 : bracket.from + 1);
    const to = siblings[at + 1]?.at ?? (bracket === undefined ? key.length : bracket.to - 1);
    const before = tight(text.slice(from, quantity.at));
    return {
      quantity,
      before: from > lead.length ? `${lead} ${before}` : before,
      after: tight(text.slice(quantity.end, to)),
    };
  });
}
