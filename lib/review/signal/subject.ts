import type { Passage } from "./passage.ts";

/** What an item of the outline is answered with: the plan's own words, and what other units wrote there. */
export type Subject = { itemId: string; asked: Passage; answers: readonly Passage[] };

type Terms = ReadonlyMap<string, number>;

/** So many other answers are needed before an item has a vocabulary of its own. */
const LEAST_ANSWERS = 3;
const LEAST_WORDS = 60;
/** The other item must be nearer by this factor, and near by itself. */
const NEARER = 1.5;
const NEAR = 0.12;
/** What the plan asks counts as much as so many answers. */
const ASKED = 2;

const plain = (key: string): boolean => key !== "#" && key !== "@";

/** Pairs of words that stand together, as shares of the text: most Vietnamese words have two syllables. */
function termsOf({ words }: Passage): Terms {
  const counts = new Map<string, number>();
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next === undefined || !plain(word.key) || !plain(next.key)) continue;
    const term = `${word.key} ${next.key}`;
    counts.set(term, (counts.get(term) ?? 0) + 1 / Math.max(1, words.length));
  }
  return counts;
}

function joined(subject: Subject): Terms {
  const sum = new Map<string, number>();
  const add = (terms: Terms, weight: number) => {
    for (const [term, share] of terms) sum.set(term, (sum.get(term) ?? 0) + share * weight);
  };
  add(termsOf(subject.asked), ASKED);
  for (const answer of subject.answers) add(termsOf(answer), 1);
  return sum;
}

/** How telling a term is: one that every item has says nothing of the subject. */
function telling(all: readonly Terms[]): (term: string) => number {
  return (term) => Math.log((1 + all.length) / (1 + all.filter((terms) => terms.has(term)).length));
}

function likeness(one: Terms, other: Terms, weight: (term: string) => number): number {
  let [dot, first, second] = [0, 0, 0];
  for (const [term, share] of one) {
    const value = share * weight(term);
    first += value * value;
    dot += value * (other.get(term) ?? 0) * weight(term);
  }
  for (const [term, share] of other) second += (share * weight(term)) ** 2;
  return first === 0 || second === 0 ? 0 : dot / Math.sqrt(first * second);
}

/**
 * The item an answer belongs to by its words, where that is clearly another one than it stands under; else null (pure).
 * Needs what others wrote under both, so the first reports of a campaign are never marked.
 */
export function otherSubject(answer: Passage, itemId: string, subjects: readonly Subject[]): string | null {
  const known = subjects.filter((subject) => subject.answers.length >= LEAST_ANSWERS);
  const own = known.find((subject) => subject.itemId === itemId);
  if (own === undefined || answer.words.length < LEAST_WORDS) return null;
  const vocabularies = known.map(joined);
  const weight = telling(vocabularies);
  const terms = termsOf(answer);
  const scores = known.map((subject, at) => ({
    itemId: subject.itemId,
    score: likeness(terms, vocabularies[at] ?? new Map(), weight),
  }));
  const [best] = [...scores].sort((one, other) => other.score - one.score);
  const here = scores.find((score) => score.itemId === itemId)?.score ?? 0;
  if (best === undefined || best.itemId === itemId) return null;
  return best.score >= NEAR && best.score >= NEARER * here ? best.itemId : null;
}
