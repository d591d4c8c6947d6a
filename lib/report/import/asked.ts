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
  /** All that stands behind it in the sentence. */
  behind: string;
};

/** People named one after the other, and what was done with one thing: a comma between them ends nothing. */
const IN_ONE_BREATH =
  /, (?=(?:dang vien|cong chuc|vien chuc|hoi vien|chien si|doan vien|thanh nien|nguoi lao dong|giao vien)(?![a-z]))|(?<=^\W*dien dan), (?=hoi nghi)|(?<=duoc (?:danh gia|xet|cap tren|binh chon|lua chon)[^,;.:(\d]{0,24}), (?=(?:cong nhan|nhan rong|duy tri)(?![a-z]))/gu;

/** The words behind a number up to the first mark: what they count, and how. */
const upToMark = (after: string): string =>
  after
    .slice(0, 160)
    .replace(IN_ONE_BREATH, " ")
    .split(/[,;.:(]| trong do|(?: va|,) (?=\d)/u)[0] ?? "";

/** How a number is told: where the words stand that say so. */
export type Fit = { sure: boolean; near: boolean };

/** Whether what stands around a number says that it is this indicator's; null where it does not. */
export function fits({ words, content, unit }: Asked, around: Surroundings): Fit | null {
  const after = around.after.replace(/^[\s"']+/u, "");
  if (words !== null && !words.unit.test(after) && words.ahead?.unit.test(after) !== true) return null;
  const own = upToMark(after);
  const before = words?.apart === true ? withoutOther(around.before) : around.before;
  const beside = `${before.slice(-160).trimEnd()} # ${own.trim()}`;
  const ahead = words?.ahead;
  if (ahead?.before.test(around.before.slice(-140)) === true && ahead.unit.test(after))
    return { sure: true, near: true };
  if (words === null) return fitsName({ content, unit }, after, `${beside} ${around.sentence.slice(-800)}`);
  if (!words.unit.test(after)) return null;
  const isNear = words.near.every((near) => near.test(beside));
  const isTold = isNear || isCarried(words, around) || isAbove(words, around.far);
  if (!isTold || (isRemainder(around.before) && !isSaidOf(words, own))) return null;
  const here = words.inSentence?.test(around.sentence) ?? true;
  if (!here && words.inSentence?.test(around.far) !== true) return null;
  if (isOfRival(words, around)) return null;
  const closest = `${closestBefore(around.before).trimEnd()} # ${own.trim()}`;
  if (words.not?.test(closest) === true) return null;
  if (words.holder !== undefined && !isHeldBy(words.holder, around)) return null;
  const unsure = words.unsure;
  const isClear = unsure === undefined || !(unsure.test(after) || unsure.test(around.before.slice(-80)));
  return { sure: here && isNear && isClear && !isBesideOthers(around.before, own), near: isNear };
}

/** What is said before a number without what the figure before is followed by, up to the first mark. */
const withoutOther = (before: string): string => before.replace(/^ ?mo hinh[^,;.:]*?(?:[,;.:]| va $)/u, " ");

const isAbove = ({ near, nearAbove }: FigureWords, far: string): boolean =>
  nearAbove === true && near.every((one) => one.test(far.slice(-200)));

const TOPICS =
  /doi thoai|tiep (?:cong )?dan|tiep xuc cu tri|phan bien|tap huan|giam sat|hoa giai|quan triet|pho bien|gop y|tuyen truyen|van dong|tham quan|hoi thi|giao luu|so ket|tong ket|tra loi|giai trinh|tiep thu/gu;

/** Whether the words stand earlier in the sentence, as the last topic named, or behind the next number of one breath. */
function isCarried({ carried, near }: FigureWords, { upTo, before, after, behind }: Surroundings): boolean {
  if (carried !== true) return false;
  const earlier = upTo.slice(-240);
  const topic = [...earlier.matchAll(TOPICS)].at(-1)?.index ?? 0;
  if (near.every((one) => one.test(earlier.slice(topic))) && !isOtherTopic(before, near)) return true;
  const isOneBreath = /^[^,;.:]{3,40} (?:voi|cho|thu hut|co)(?: su tham gia cua)?(?: hon| gan| khoang| tren)? $/u.test(
    after,
  );
  return isOneBreath && near.every((one) => one.test(behind.slice(0, 240).split(/[;.]/u)[0] ?? ""));
}

const RIVALS = /quan triet|pho bien|tap huan|gop y|phan bien|tiep (?:cong )?dan|hoa giai|tiep xuc cu tri/u;

/** The nearest topic before the number wins: one that only a later clause names is not that of a number with its own. */
function isOfRival({ inSentence }: FigureWords, { sentence, upTo, behind }: Surroundings): boolean {
  if (inSentence === undefined || inSentence.test(upTo) || !RIVALS.test(upTo)) return false;
  const clause = behind.split(/[;.]/u)[0] ?? "";
  return !inSentence.test(`${sentence.slice(0, sentence.length - behind.length)}${clause}`);
}

const isOtherTopic = (before: string, near: readonly RegExp[]): boolean =>
  [...before.matchAll(TOPICS)].some(([topic]) => !near.every((one) => one.test(topic)));

/** "còn 3 đơn": what is left over of what was counted, but for "giảm xuống còn". */
const isRemainder = (before: string): boolean =>
  /(?<!(?:xuong|chi|giam) )(?<![a-z])con (?:lai |ton |khoang |tren )*$/u.test(before);

/** Whether the words behind a number alone say what is counted. */
const isSaidOf = ({ near }: FigureWords, own: string): boolean =>
  near.length === 0 ? !/keo dai|ton dong|chua|dang/u.test(own) : near.every((one) => one.test(`# ${own}`));

/** "cùng 5 văn bản khác": those named before are not counted in. */
const isBesideOthers = (before: string, own: string): boolean =>
  /(?<![a-z])(?:cung|cung voi|va) $/u.test(before) && /(?<![a-z])khac(?![a-z])/u.test(own);

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
  // "+ Về phát triển tổ chức: …": what the paragraph is about, not what is said of the figure.
  const said = before.replace(/^\W*(?:\d+[.)] ?)?(?:ve|cong tac|ve cong tac) [^:;.]{3,80}: ?(?=\S)/u, "");
  const whole = said.replace(/(?<=can bo), (?=dang vien|cong chuc|hoi vien)/gu, " ");
  return whole.split(/[,;.]/u).at(-1)?.slice(-90) ?? "";
}

/** An indicator that nobody wrote words for: the number counts its unit, and every word of its name stands beside it. */
function fitsName(
  { content, unit }: { content: readonly string[]; unit: string },
  after: string,
  beside: string,
): Fit | null {
  if (unit === "" || content.length === 0 || !after.startsWith(unit)) return null;
  const stands = new Set(beside.match(/[a-z0-9]+/gu) ?? []);
  return content.every((word) => stands.has(word)) ? { sure: content.length >= 2, near: true } : null;
}
