import { actorOfHeading, mentionsIn, namesSeveral } from "./actor.ts";
import { addresseeOf, type Level, levelsIn } from "./level.ts";
import { folded, isNote, type Part } from "./part.ts";
import { type Topic, type Topics, topicsOf } from "./topic.ts";
import type { Addressee } from "./types.ts";

/** The words that head what follows them: a line of their own, or the label before a paragraph's words. */
export type Heading = {
  /** As written, without its number. */
  words: string;
  key: string;
  /** Its paragraph goes on behind it. */
  runIn: boolean;
  topics: Topics;
  actor: Addressee | null;
  /** It names bodies of several kinds. */
  joint: boolean;
  levels: readonly Level[];
};

const countOf = (text: string): number => text.split(/\s+/u).filter((word) => word !== "").length;
const SENTENCE_ENDS = /[.;,]["”’)]*$/u;
/** "Số hội nghị quán triệt: 14 hội nghị": a figure with its label. */
const COUNTS = /:\s*\d|(?<![\d/-])\d+ (?!nam)[a-z]+$/u;
/** Words that lead to a list: they head nothing. */
const LEADS_ON = /(?:^|\s)(?:sau|sau day|nhu sau|cu the|gom|bao gom|gom co|la|van ban|noi dung) ?:\s*$/u;
/** How sentences begin that no heading begins with. */
const ASKS_OR_TELLS =
  /^(?:de nghi|kien nghi (?:voi )?(?:trung uong|tinh|thanh|ban|cac|uy|bo)\b.{30}|da |can |phai |la |nham |de (?!xuat|nghi))/u;
const FINITE =
  /(?<![a-z])(?:da (?:duoc |to chuc|ban hanh|trien khai|chi dao|quan triet|xay dung|co |phoi hop)|can phai|se )(?![a-z])/u;
const ADDRESS =
  /^(?:doi voi|voi|ve phia|kien nghi (?:doi )?voi|de nghi (?:doi )?voi|kien nghi|de xuat|de xuat voi|de nghi|cap(?! uy))(?: |$)/u;
/** A label of two words with a colon need not head anything: "Cụ thể:", "Trong đó:". */
const NO_LABEL =
  /^(?:cu the|trong do|nhu|vi du|sau day|gom|bao gom|nhu sau|ket qua (?:la|cu the)|ve dich|luu y|ghi chu|noi nhan|dia chi|thanh phan|trong nam)/u;

/** "Khái quát tình hình và công tác triển khai": where the first half is about the place, the second may name the work. */
function inHalves(key: string, topics: Topics): Topics {
  const [only] = topics.strong;
  if (topics.strong.size !== 1 || only !== "BACKGROUND" || !topics.weak.has("LEAD")) return topics;
  const second = topicsOf(key.split(/ va /u).slice(1).join(" va "));
  const isWork = second.strong.size === 0 && second.weak.has("LEAD") && !second.weak.has("BACKGROUND");
  return isWork ? { ...topics, strong: new Set<Topic>(["BACKGROUND", "LEAD"]) } : topics;
}

function headingOf(words: string, runIn: boolean): Heading {
  const key = folded(words);
  return {
    words,
    key,
    runIn,
    topics: inHalves(key, topicsOf(key)),
    actor: actorOfHeading(key),
    joint: namesSeveral(key),
    levels: [...new Set(levelsIn(key.slice(0, 200)).map((one) => one.level))],
  };
}

/** Whether words say little besides what they are about: they head something, though nothing marks them. */
function isAllTopic(heading: Heading): boolean {
  const count = countOf(heading.words);
  if (heading.topics.strong.size > 0) return count <= 6 + 3 * heading.topics.strong.size;
  if (count > 10) return false;
  if (heading.runIn && heading.levels.length > 0 && (levelsIn(heading.key)[0]?.at ?? 9) <= 4) return true;
  return ADDRESS.test(heading.key) && (heading.levels.length > 0 || heading.actor !== null);
}

/** "Kiến nghị Ban Thường vụ Thành ủy quan tâm.": whom it asks, and what. */
function asksOf({ key, levels }: Heading): boolean {
  if (levels.length === 0 || !/^(?:kinh )?(?:de nghi|kien nghi|de xuat)/u.test(key)) return false;
  const to = addresseeOf(key);
  return to !== null && (to === "several" || countOf(key.slice(to.end)) >= 2);
}

const isOnlyActor = (heading: Heading): boolean => {
  const [first] = mentionsIn(heading.key);
  return first !== undefined && first.at <= 10 && countOf(heading.words) <= 9 && !FINITE.test(heading.key);
};

/** The bold words that a paragraph begins with, where others that are not bold follow. */
function boldLead(part: Part): string | null {
  const runs = part.lines[0]?.runs;
  if (runs === undefined) return null;
  let bold = "";
  for (const run of runs) {
    if (run.bold !== true && run.text.trim() !== "") break;
    bold += run.text;
  }
  const lead = bold.replace(/\s+/gu, " ").trim();
  return lead.length > 3 && lead.length < part.text.length - 3 && part.text.startsWith(lead) ? lead : null;
}

/** The label before a colon, a full stop or the end of the bold letters; null where a paragraph has none. */
function labelOf(part: Part): string | null {
  const start = part.mark?.end ?? 0;
  const lead = boldLead(part);
  if (lead !== null && lead.length > start + 3 && countOf(lead.slice(start)) <= 25)
    return lead.slice(start).replace(/[\s:.–-]+$/u, "");
  const words = part.text.slice(start, start + 220);
  const colon = /^([^:.;]{3,160}?)\s?:(?=\s)/u.exec(words)?.[1];
  if (colon !== undefined) return countOf(colon) <= 20 ? colon : null;
  const stop = part.mark?.dash === false ? /^([^:.;]{3,110}?)\.\s(?=\p{Lu})/u.exec(words)?.[1] : undefined;
  if (stop !== undefined && countOf(stop) <= 14) return stop;
  const dash = /^([^:.;,]{3,60}?)\s[–-]\s(?=\p{Lu})/u.exec(words)?.[1];
  return dash !== undefined && countOf(dash) <= 8 ? dash : null;
}

/** Words that begin with what they are about, not with how they go on from before. */
const beginsWithTopic = ({ key }: Heading): boolean =>
  !/^(?:tuy|ben canh|mac du|con|ngoai ra|song|trong|qua|do|tu|vi|nhung nam|voi nhung|hien nay|dong thoi)(?! voi)/u.test(
    key,
  ) &&
  (topicsOf(key.slice(0, 40)).strong.size > 0 || ADDRESS.test(key));

function runInHeading(part: Part): Heading | null {
  const label = labelOf(part);
  if (label === null) return null;
  const heading = headingOf(label, true);
  if (NO_LABEL.test(heading.key)) return null;
  const rest = part.text.slice((part.mark?.end ?? 0) + label.length).replace(/^[\s:.–-]+/u, "");
  if (rest === "") return null;
  if (part.mark === null && boldLead(part) === null && !(beginsWithTopic(heading) && countOf(label) <= 9)) return null;
  if (isAllTopic(heading) || (isOnlyActor(heading) && !/,/u.test(label))) return heading;
  const marked = part.mark !== null && !part.mark.dash;
  return marked && !FINITE.test(heading.key) && !ASKS_OR_TELLS.test(heading.key) ? heading : null;
}

function standsAlone(part: Part, heading: Heading, count: number): boolean {
  const { key } = heading;
  const ends = SENTENCE_ENDS.test(part.text);
  if (LEADS_ON.test(part.key) && !part.capitals) return false;
  if (!part.capitals && ends && asksOf(heading)) return false;
  if (part.capitals) return count >= 1 && count <= 45 && /\p{Lu}{2}/u.test(heading.words);
  const kind = part.mark?.kind;
  if (COUNTS.test(key) && (part.mark === null || part.mark.dash)) return false;
  if (part.mark?.dash === true) return count <= 12 && !ends && isAllTopic(heading) && !FINITE.test(key);
  if (kind === "part" || kind === "roman" || kind === "letter" || kind === "outline")
    return count <= (ends ? 30 : 45) || part.bold;
  if (part.bold) return count <= 35 && !(part.mark === null && ends && isSentence(key));
  if (part.mark !== null) {
    if (ASKS_OR_TELLS.test(key) && !/:$/u.test(part.text)) return false;
    if (ends) return count <= 16 && isAllTopic(heading) && !FINITE.test(key);
    return count <= 26 && (!FINITE.test(key) || isAllTopic(heading));
  }
  return (
    !ends &&
    count <= 16 &&
    /^\p{Lu}/u.test(heading.words) &&
    isAllTopic(heading) &&
    !FINITE.test(key) &&
    !ASKS_OR_TELLS.test(key)
  );
}

const isSentence = (key: string): boolean => FINITE.test(key) || countOf(key) > 22;

/** What a part heads; null where it is only text. */
export function headingIn(part: Part, repeats: (heading: Heading) => boolean = () => false): Heading | null {
  if (part.kind === "table" || isNote(part)) return null;
  const start = part.mark?.end ?? 0;
  const words = part.text.slice(start).replace(/\s*[:.]+\s*$/u, "");
  const count = countOf(words);
  if (count === 0) return null;
  const heading = headingOf(words, false);
  const runIn = runInHeading(part);
  // "1. Trung ương Đoàn: ban hành chính sách …" is asked there and then, however bold it is.
  if (runIn !== null && runIn.levels.length > 0 && count - countOf(runIn.words) >= 3 && !part.capitals) return runIn;
  if (standsAlone(part, heading, count)) return heading;
  const plain =
    !LEADS_ON.test(part.key) &&
    part.mark?.dash !== true &&
    count <= 60 &&
    !SENTENCE_ENDS.test(part.text) &&
    !FINITE.test(heading.key);
  return plain && repeats(heading) ? heading : runIn;
}

/** The strong topics, or the weak ones where there are none. */
export function topicsIn({ topics }: Heading): ReadonlySet<Topic> {
  return topics.strong.size > 0 ? topics.strong : topics.weak;
}
