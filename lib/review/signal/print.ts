/** Syllables that are taken together: few enough that a copy with one word in four changed keeps some, enough that texts of different hands share none. */
export const SHINGLE = 5;
/** Prints of texts, as a set to look in. */
export type Prints = ReadonlySet<number>;

type Keyed = { key: string; weight: number };

/** What the words of a shingle must say together, so that it is looked for: formulas, names and figures alone are not. */
const LEAST_WEIGHT = 1.5;

/** The print of a text: a whole number below 2^53 (cyrb53, two 32-bit halves mixed). */
export function textHash(text: string): number {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return 4294967296 * (2097151 & two) + (one >>> 0);
}

/** The print of five words from a place on. */
export function shingleHash(words: readonly Keyed[], at: number): number {
  let text = "";
  for (let next = at; next < at + SHINGLE; next += 1) text += `${words[next]?.key ?? ""} `;
  return textHash(text);
}

/**
 * The prints of a section, each with the place of its first word: what another text is found by. All of them
 * are kept, not a sample, since a copied stretch may be a small part of a long block and be changed at every fourth word.
 */
export function printsOf(words: readonly Keyed[]): { hash: number; at: number }[] {
  const found: { hash: number; at: number }[] = [];
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    let weight = 0;
    for (let next = at; next < at + SHINGLE; next += 1) weight += words[next]?.weight ?? 0;
    if (weight >= LEAST_WEIGHT) found.push({ hash: shingleHash(words, at), at });
  }
  return found;
}

/** Every stretch of a text as a print, formulas too: for texts that say what is common. */
export function allPrints(words: readonly Keyed[]): Set<number> {
  return new Set(
    Array.from({ length: Math.max(0, words.length - SHINGLE + 1) }, (_none, at) => shingleHash(words, at)),
  );
}
