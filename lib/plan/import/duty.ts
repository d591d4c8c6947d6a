import { type Act, actIn, sumsUpToo, type Way, wayIn } from "./act.ts";
import { type Bearer, bearerBefore, levelWordIn } from "./bearer.ts";
import type { KnownDirective } from "./known-directive.ts";
import type { Standing } from "./level.ts";
import { directiveKeys, type Mentions } from "./mention.ts";
import { goesUp, isNotOwn, ownCommittee } from "./own-report.ts";
import { cut, found, type Passage } from "./passage.ts";
import { type Stretch, sentencesOf } from "./sentence.ts";
import { ancestors, type Node } from "./tree.ts";
import type { Found, MilestoneKind } from "./types.ts";

/** What a date in the text is for: who, what, to whom; still without what the phrase means in days. */
export type Duty = {
  directives: string[];
  bearer: Bearer;
  kind: MilestoneKind;
  phrase: Found<string>;
  way: Way;
};

/** What the grammar knows of the plan when it reads its dates. */
export type Situation = {
  standing: Standing;
  mentions: Mentions;
  directives: readonly KnownDirective[];
  /** Whom the paragraphs before told to sum up, for one that only says what and when. */
  spokenOf?: Bearer | null;
};

type Phrase = Stretch;

/** The nearest words above that name who is meant. */
function bearerAbove(node: Node, standing: Standing): Bearer | null {
  for (const one of ancestors(node)) {
    const { words } = one.paragraph;
    const whole = { from: 0, to: words.text.length };
    const bearer =
      bearerBefore(words, whole, standing) ?? (words.text.length < 120 ? levelWordIn(words, whole, standing) : null);
    if (bearer !== null) return bearer;
  }
  return null;
}

/** What the words above say is to be done ("Thời gian gửi báo cáo:"). */
function actAbove(node: Node): MilestoneKind | null {
  for (const one of ancestors(node)) {
    const { key } = one.paragraph.words;
    if (key.length > 200 || /tổ chức thực hiện|tiến độ thực hiện$/iu.test(key)) continue;
    const kind =
      actIn(key)?.kind ?? (/báo cáo/iu.test(key) && /thời (?:gian|hạn)|tiến độ/iu.test(key) ? "SEND_REPORT" : null);
    if (kind === null || (kind === "SUM_UP" && !/(?:tổng|sơ) kết/iu.test(key))) continue;
    return kind === "OTHER" ? null : kind;
  }
  return null;
}

export function directivesAt(node: Node, near: string, { mentions, directives }: Situation): string[] {
  const here = mentions(near);
  if (here.length > 0) return directiveKeys(here, directives);
  for (const one of [node, ...ancestors(node)]) {
    const above = mentions(one.paragraph.whole.key);
    if (above.length > 0) return directiveKeys(above, directives);
  }
  return ["*"];
}

function wayAbove(node: Node): Way {
  for (const one of ancestors(node)) {
    const { words } = one.paragraph;
    const act = actIn(words.key);
    if (act?.kind !== "SEND_REPORT") continue;
    const way = wayIn(words, { from: act.at, to: words.text.length });
    if (way.recipient !== null || way.channel !== null) return way;
  }
  return { recipient: null, channel: null };
}

type Reading = { act: Act & { to: number }; fallback: boolean };

/** The doing that a date belongs to: before it in its sentence, else behind it. */
function actAt(whole: Passage, before: Stretch, after: Stretch): Reading | null {
  const ahead = actIn(whole.key.slice(before.from, before.to));
  if (ahead !== null) return { act: { ...ahead, at: before.from + ahead.at, to: before.to }, fallback: false };
  const behind = actIn(whole.key.slice(after.from, after.to));
  return behind === null ? null : { act: { ...behind, at: after.from + behind.at, to: after.to }, fallback: true };
}

const WITHOUT_WAY: Way = { recipient: null, channel: null };

function wayOf(whole: Passage, reading: Reading, after: Stretch): Way {
  const way = wayIn(whole, { from: reading.act.at, to: reading.act.to });
  if (reading.fallback || (way.recipient !== null && way.channel !== null)) return way;
  // "gửi báo cáo trước ngày … về … (qua …)": what stands behind the date up to the next doing.
  const next = actIn(whole.key.slice(after.from, after.to));
  const to = next === null ? after.to : after.from + next.at;
  const later = wayIn(whole, { from: after.from, to });
  return { recipient: way.recipient ?? later.recipient, channel: way.channel ?? later.channel };
}

const SCHEDULE = /tiến độ|thời gian|thời hạn|lộ trình|mốc/iu;

/** The duties that one paragraph sets, each date with what and whom it binds; dates of which nothing is said are left. */
export function dutiesOf(
  node: Node,
  phrases: readonly Phrase[],
  situation: Situation,
): { duties: Duty[]; left: Phrase[] } {
  const whole = node.paragraph.words;
  const { standing } = situation;
  const duties: Duty[] = [];
  const left: Phrase[] = [];
  let bearer: Bearer | null = null;
  let earlier: Duty | null = null;
  for (const sentence of sentencesOf(whole)) {
    bearer = bearerBefore(whole, sentence, standing) ?? bearer;
    const own = phrases.filter((phrase) => phrase.from >= sentence.from && phrase.from < sentence.to);
    let cursor = sentence.from;
    for (const [index, phrase] of own.entries()) {
      const before = { from: cursor, to: phrase.from };
      const after = { from: phrase.to, to: own[index + 1]?.from ?? sentence.to };
      cursor = phrase.to;
      if (index > 0) bearer = bearerBefore(whole, before, standing) ?? bearer;
      const reading = actAt(whole, before, after);
      const phraseFound = found(whole, phrase.from, phrase.to);
      const kind: MilestoneKind | null = reading?.act.kind ?? actAbove(node) ?? earlier?.kind ?? null;
      if (reading?.fallback === true) bearer = bearerBefore(whole, after, standing) ?? bearer;
      const who = whoIs(
        node,
        whole,
        sentence,
        reading === null ? before : { from: before.from, to: reading.act.to },
        bearer,
        situation,
      );
      if (phraseFound === null || who === null || (kind === null && !isScheduled(node))) {
        left.push(phrase);
        continue;
      }
      if (reading?.fallback === true) cursor = after.to;
      const parts = { node, whole, sentence, before, after, reading, who, phrase: phraseFound, situation, earlier };
      const made: Duty[] = asDuties({ ...parts, kind: kind ?? "SUM_UP", sure: kind !== null });
      earlier = made.at(-1) ?? earlier;
      duties.push(...made);
    }
  }
  return { duties, left };
}

const isScheduled = (node: Node): boolean =>
  [node, ...ancestors(node)].some((one) => SCHEDULE.test(one.paragraph.words.key.slice(0, 160)));

function whoIs(
  node: Node,
  whole: Passage,
  sentence: Stretch,
  clause: Stretch,
  bearer: Bearer | null,
  { standing, spokenOf = null }: Situation,
): Bearer | null {
  const word =
    levelWordIn(whole, clause, standing) ?? (bearer === null ? levelWordIn(whole, sentence, standing) : null);
  const apart = bearer === null || !bearer.phrase.value.toLowerCase().includes(word?.phrase.value.toLowerCase() ?? "");
  if (word !== null && apart && (bearer === null || bearer.level === "UNIT")) return word;
  const named = bearer ?? bearerAbove(node, standing) ?? word;
  if (named !== null || spokenOf === null || actIn(whole.key.slice(clause.from, clause.to)) === null) return named;
  return { ...spokenOf, phrase: { ...spokenOf.phrase, uncertain: "bearerElsewhere" } };
}

/** Whom a paragraph tells to sum up or to report, where it is a level or a kind of bodies. */
export function tellsToReport(node: Node, standing: Standing): Bearer | null {
  const { words } = node.paragraph;
  const bearer = bearerBefore(words, { from: 0, to: words.text.length }, standing);
  const kind = actIn(words.key)?.kind;
  if (bearer === null || kind === undefined || kind === "OTHER" || /chủ trì|phối hợp với/iu.test(words.key))
    return null;
  return bearer.level !== "UNIT" || /^các /iu.test(bearer.phrase.value) ? bearer : null;
}

type Parts = {
  node: Node;
  whole: Passage;
  sentence: Stretch;
  before: Stretch;
  after: Stretch;
  reading: Reading | null;
  kind: MilestoneKind;
  sure: boolean;
  who: Bearer;
  phrase: Found<string>;
  situation: Situation;
  /** What the paragraph set before this date. */
  earlier: Duty | null;
};

function asDuties({
  node,
  whole,
  sentence,
  before,
  after,
  reading,
  kind,
  sure,
  who,
  phrase,
  situation,
  earlier,
}: Parts): Duty[] {
  const { standing } = situation;
  const sends = kind === "SEND_REPORT";
  const goes = sends || (reading !== null && /^(?:gửi|nộp)(?!\p{L})/iu.test(whole.key.slice(reading.act.at)));
  const own = goes && reading !== null ? wayOf(whole, reading, after) : WITHOUT_WAY;
  const way =
    sends && own.recipient === null && own.channel === null
      ? earlier?.kind === "SEND_REPORT" && reading === null
        ? earlier.way
        : wayAbove(node)
      : own;
  const near = directivesAt(node, whole.key.slice(before.from, before.to), situation);
  // The document named before the date is meant; one behind it only where the doing stands there too.
  const directives =
    situation.mentions(whole.key.slice(before.from, before.to)).length === 0 && reading?.fallback === true
      ? directivesAt(node, whole.key.slice(after.from, after.to), situation)
      : near;
  const bearer =
    sends && isNotOwn(who, standing) && standing.level !== null && goesUp(way, standing)
      ? (ownCommittee(whole, { from: sentence.from, to: reading?.act.at ?? sentence.to }, standing) ?? {
          ...who,
          level: standing.level,
        })
      : who;
  const duty: Duty = { directives, bearer, kind, phrase: sure ? phrase : { ...phrase, uncertain: "kindAssumed" }, way };
  const ahead = cut(whole, before.from, before.to).key;
  const both = sends && reading !== null && !reading.fallback && sumsUpToo(ahead, reading.act.at - before.from);
  return both ? [{ ...duty, kind: "SUM_UP", way: WITHOUT_WAY }, duty] : [duty];
}
