import type { FigureWords } from "./figure-words.ts";
import { DIALOGUE_WORDS } from "./words-of-dialogue.ts";
import { COMMON_WORDS } from "./words-of-leading.ts";
import { OPINION_WORDS } from "./words-of-opinions.ts";
import { PEOPLE_WORDS } from "./words-of-people.ts";

import { folded } from "./part.ts";
import type { IndicatorTarget } from "./types.ts";

const FIGURE_WORDS: readonly FigureWords[] = [...COMMON_WORDS, ...PEOPLE_WORDS, ...OPINION_WORDS, ...DIALOGUE_WORDS];

/** An indicator with the words by which a report may speak of it. */
export type Asked = {
  indicator: IndicatorTarget;
  words: FigureWords | null;
  /** The words of its name that say what is counted, for indicators of a plan's own. */
  content: readonly string[];
  unit: string;
  name: string;
};

const EMPTY = new Set(
  "va cac cua cho trong voi ve la theo tai tren viec so duoc den tu hien moi khi do da nguoi".split(" "),
);

/** The indicators asked of the unit, each with its words. */
export function askedOf(indicators: readonly IndicatorTarget[]): Asked[] {
  const taken = new Set<FigureWords>();
  return indicators.map((indicator) => {
    const name = folded(indicator.name).replaceAll('"', "");
    const unit = folded(indicator.unitOfMeasure);
    const words = FIGURE_WORDS.find((one) => !taken.has(one) && one.asked.test(name)) ?? null;
    if (words !== null) taken.add(words);
    const ofUnit = new Set(unit.split(/[^a-z0-9]+/u));
    const content = (name.match(/[a-z0-9]+/gu) ?? []).filter((word) => !EMPTY.has(word) && !ofUnit.has(word));
    return { indicator, words, content, unit, name };
  });
}

/** What stands around a number in its sentence, folded. */
export type Surroundings = {
  sentence: string;
  /** The sentence up to the number. */
  upTo: string;
  /** The paragraphs before, which tell what is spoken of. */
  far: string;
  /** Back to the figure before. */
  before: string;
  /** Up to the figure behind. */
  after: string;
};

/** The words behind a number up to the first mark: what they count, and how. */
const upToMark = (after: string): string => after.slice(0, 160).split(/[,;.:(]| trong do|(?: va|,) (?=\d)/u)[0] ?? "";

/** Whether what stands around a number says that it is this indicator's; null where it does not. */
export function fits({ words, content, unit }: Asked, around: Surroundings): { sure: boolean } | null {
  const after = around.after.replace(/^[\s"']+/u, "");
  if (words !== null && !words.unit.test(after) && words.ahead?.unit.test(after) !== true) return null;
  const own = upToMark(after);
  const beside = `${around.before.slice(-160).trimEnd()} # ${own.trim()}`;
  const ahead = words?.ahead;
  if (ahead?.before.test(around.before.slice(-140)) === true && ahead.unit.test(after)) return { sure: true };
  if (words === null) return fitsName({ content, unit }, after, `${beside} ${around.sentence.slice(-800)}`);
  if (!words.unit.test(after)) return null;
  const isNear = words.near.every((near) => near.test(beside));
  if (!isNear && !(words.nearAbove === true && words.near.every((near) => near.test(around.far.slice(-200)))))
    return null;
  const here = words.inSentence?.test(around.sentence) ?? true;
  if (!here && words.inSentence?.test(around.far) !== true) return null;
  const closest = `${closestBefore(around.before).trimEnd()} # ${own.trim()}`;
  if (words.not?.test(closest) === true) return null;
  if (words.holder !== undefined && !isHeldBy(words.holder, around)) return null;
  const unsure = words.unsure;
  return {
    sure: here && isNear && (unsure === undefined || !(unsure.test(after) || unsure.test(around.before.slice(-80)))),
  };
}

/** Whether the last one named before a number, or the one behind it, is who is meant, and alone. */
function isHeldBy({ is, other }: { is: RegExp; other: RegExp }, { upTo, after }: Surroundings): boolean {
  const own = upToMark(after);
  const at = lastMatch(upTo, is);
  const others = lastMatch(upTo, other);
  if (is.test(own) && !other.test(own)) return true;
  if (at < 0 || other.test(own)) return false;
  // "Bí thư, Chủ tịch UBND": both, so that neither's own count is told.
  const [first, second] = [Math.min(at, others), Math.max(at, others)];
  return others < 0 || (at > others && /\d/u.test(upTo.slice(first, second)));
}

function lastMatch(text: string, pattern: RegExp): number {
  const all = [...text.matchAll(new RegExp(pattern.source, "gu"))];
  return all.at(-1)?.index ?? -1;
}

/** What stands before a number since the last mark; what only an "và" parts from it belongs to the figure before. */
function closestBefore(before: string): string {
  if (/ va $/u.test(before)) return "";
  const whole = before.replace(/(?<=can bo), (?=dang vien|cong chuc|hoi vien)/gu, " ");
  return whole.split(/[,;.]/u).at(-1)?.slice(-90) ?? "";
}

/** An indicator that nobody wrote words for: the number counts its unit, and every word of its name stands beside it. */
function fitsName(
  { content, unit }: { content: readonly string[]; unit: string },
  after: string,
  beside: string,
): { sure: boolean } | null {
  if (unit === "" || content.length === 0 || !after.startsWith(unit)) return null;
  const stands = new Set(beside.match(/[a-z0-9]+/gu) ?? []);
  return content.every((word) => stands.has(word)) ? { sure: content.length >= 2 } : null;
}
