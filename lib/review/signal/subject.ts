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

/** How telling a term is: one that every item has says nothing of the subject, one that none has says most. */
type Telling = (term: string) => number;

function tellingOf(all: readonly Terms[]): Telling {
  const counts = new Map<string, number>();
  for (const terms of all) for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => Math.log((1 + all.length) / (1 + (counts.get(term) ?? 0)));
}

function weighed(terms: Terms, telling: Telling): Terms {
  return new Map([...terms].map(([term, share]) => [term, share * telling(term)]));
}

const lengthOf = (terms: Terms): number =>
  Math.sqrt([...terms.values()].reduce((sum, value) => sum + value * value, 0));

function likeness(one: Terms, other: Terms, otherLength: number): number {
  let [dot, squares] = [0, 0];
  for (const [term, value] of one) {
    squares += value * value;
    dot += value * (other.get(term) ?? 0);
  }
  return squares === 0 || otherLength === 0 ? 0 : dot / Math.sqrt(squares) / otherLength;
}

/** Tells of an answer and the item it stands under to which other item it belongs by its words; null where it stands right. */
export type OtherSubject = (answer: Passage, itemId: string) => string | null;

/**
 * Learns what each item is answered with and then tells the item an answer belongs to, where that is clearly another one
 * than it stands under (pure). Needs what others wrote under both, so the first reports of a campaign are never marked.
 */
export function otherSubject(subjects: readonly Subject[]): OtherSubject {
  const known = subjects.filter((subject) => subject.answers.length >= LEAST_ANSWERS);
  const plain = known.map(joined);
  const telling = tellingOf(plain);
  const vocabularies = known.map(({ itemId }, at) => {
    const terms = weighed(plain[at] ?? new Map(), telling);
    return { itemId, terms, length: lengthOf(terms) };
  });
  return (answer, itemId) => {
    if (answer.words.length < LEAST_WORDS || known.every((subject) => subject.itemId !== itemId)) return null;
    const terms = weighed(termsOf(answer), telling);
    const scores = new Map(vocabularies.map((one) => [one.itemId, likeness(terms, one.terms, one.length)]));
    const [best] = [...scores].sort((one, other) => other[1] - one[1]);
    if (best === undefined || best[0] === itemId) return null;
    return best[1] >= NEAR && best[1] >= NEARER * (scores.get(itemId) ?? 0) ? best[0] : null;
  };
}
