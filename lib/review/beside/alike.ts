import { fold } from "#lib/platform/text.ts";

/**
 * Where two texts read the same (pure): stretches of at least so many syllables that stand in both, letter case, marks and
 * punctuation aside. It shows where to look; it does not judge, and official phrases are marked like any others.
 */
const RUN = 9;

/** A stretch of a passage: whether the other text has it too. */
export type Stretch = { text: string; alike: boolean };
/** A passage with its stretches and how much of it (0–1 of its syllables) stands in the other text. */
export type Alike = { id: string; stretches: Stretch[]; share: number };

type Syllable = { key: string; from: number; to: number };

function syllablesOf(text: string): Syllable[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({
    key: fold(found[0]),
    from: found.index,
    to: found.index + found[0].length,
  }));
}

const runAt = (syllables: readonly Syllable[], at: number): string =>
  syllables
    .slice(at, at + RUN)
    .map(({ key }) => key)
    .join(" ");

/** All runs of syllables of a text. */
function runsOf(passages: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (const passage of passages) {
    const syllables = syllablesOf(passage);
    for (let at = 0; at + RUN <= syllables.length; at += 1) runs.add(runAt(syllables, at));
  }
  return runs;
}

/** Which syllables lie in a run that the other text has. */
function covered(syllables: readonly Syllable[], runs: ReadonlySet<string>): boolean[] {
  const inside = syllables.map(() => false);
  for (let at = 0; at + RUN <= syllables.length; at += 1)
    if (runs.has(runAt(syllables, at))) inside.fill(true, at, at + RUN);
  return inside;
}

/** Cuts a passage where it begins or ends to be alike; the stretches together are the passage, letter by letter. */
function stretchesOf(text: string, syllables: readonly Syllable[], inside: readonly boolean[]): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  const put = (to: number, alike: boolean) => {
    if (to > done) stretches.push({ text: text.slice(done, to), alike });
    done = Math.max(done, to);
  };
  for (const [at, { from }] of syllables.entries()) {
    if (!inside[at] || inside[at - 1]) continue;
    const end = inside.indexOf(false, at);
    const last = syllables[(end < 0 ? syllables.length : end) - 1];
    put(from, false);
    put(last?.to ?? text.length, true);
  }
  put(text.length, false);
  return stretches;
}

/** The passages of one text with what the other one has too. */
export function alikeIn(
  passages: readonly { id: string; text: string }[],
  other: readonly { text: string }[],
): Alike[] {
  const runs = runsOf(other.map(({ text }) => text));
  return passages.map(({ id, text }) => {
    const syllables = syllablesOf(text);
    const inside = covered(syllables, runs);
    const share = syllables.length === 0 ? 0 : inside.filter(Boolean).length / syllables.length;
    return { id, stretches: stretchesOf(text, syllables, inside), share };
  });
}
