import { beginsBody, bodiesIn, looksLikeName, verbAt } from "./bodies.ts";
import type { Passage } from "./passage.ts";
import { phrasesIn } from "./scan.ts";
import { type Stretch, sentencesOf } from "./sentence.ts";
import { ancestors, type Node, walk } from "./tree.ts";
import type { Found } from "./types.ts";

/** A sentence of the plan that may give someone something to do. */
export type Task = {
  node: Node;
  whole: Passage;
  sentence: Stretch;
  /** Who did what the sentence before it in the paragraph tells. */
  before: Found<string>[] | null;
};

export const CHAIRS =
  /(?:(?:là|làm|giữ vai trò) (?:cơ quan |đơn vị )?)?(?:chịu trách nhiệm )?(?:chủ trì|(?:cơ quan |đơn vị )(?:thường trực|đầu mối)|đầu mối)(?! (?:hội nghị|của|bởi|cuộc họp|buổi))/iu;
export const WITH =
  /(?<=, )cùng(?: với)? (?=\p{Lu}|các )|phối hợp(?: chặt chẽ)?(?:,? cùng)?(?: với| cùng với| cùng)?:? /iu;
/** Whether words set a date, or say who leads or who urges. */
export const setsDuty = (words: Passage): boolean =>
  CHAIRS.test(words.key) || /đôn đốc/iu.test(words.key) || phrasesIn(words).length > 0;

const ORDERS =
  /(?:^|[\s:,;])(?:[Gg]iao(?! dịch| thông| ban)(?: cho)?|[Pp]hân công|[Ủủ]y quyền(?: cho)?|[Đđ]ề nghị|[Yy]êu cầu) |(?<=\p{L} )chỉ đạo (?=\p{Lu})/gu;

/** Where the names of those begin who are told to do something: behind the last "giao", or at the sentence's start. */
export function doersFrom(whole: Passage, from: number, to: number): number {
  let start = from;
  for (const match of whole.key.slice(from, to).matchAll(ORDERS)) start = from + match.index + match[0].length;
  const colon = whole.key.slice(start, to).lastIndexOf(": ");
  if (colon >= 0 && beginsBody(whole.key.slice(start + colon + 2, to))) start += colon + 2;
  return start + (/^[\s,"'-]*/u.exec(whole.key.slice(start, to))?.[0].length ?? 0);
}

/** The body that a heading above names, for "Chủ trì, phối hợp với …" below it. */
export function bodiesAbove(node: Node): Found<string>[] {
  for (const one of ancestors(node)) {
    const { words } = one.paragraph;
    const end = verbAt(words.key, 0, words.key.length);
    if (words.text.length > 200 || !beginsBody(words.key) || end < words.key.replace(/[\s:.]+$/u, "").length) continue;
    return bodiesIn(words, 0, words.text.length);
  }
  return [];
}

export function doersOf({ node, whole, sentence, before }: Task, to: number): Found<string>[] {
  const from = doersFrom(whole, sentence.from, to);
  const key = whole.key.slice(from, to);
  if (!/\p{L}/u.test(key) || /^\s*đồng thời\s*$/iu.test(key))
    return before === null ? bodiesAbove(node) : before.slice(0, 1);
  if (!beginsBody(key) && !looksLikeName(key.replace(/[\s:,]+$/u, ""))) return [];
  const verb = verbAt(whole.key, from, to);
  return bodiesIn(whole, from, verb);
}

/** The list behind "phối hợp với" and where it ends. */
export function helpersIn(whole: Passage, from: number, to: number): { bodies: Found<string>[]; end: number } | null {
  const match = WITH.exec(whole.key.slice(from, to));
  if (match === null) return null;
  const start = from + match.index + match[0].length;
  const aside = / - (?:là )?(?:cơ quan|đơn vị)[^,;]*? - /iu.exec(whole.key.slice(start, to));
  const end =
    aside === null
      ? verbAt(whole.key, start, to)
      : verbAt(whole.key, Math.max(start, endBehind(whole, start, aside, to)), to);
  const bodies = bodiesIn(whole, start, end);
  return bodies.length === 0 ? null : { bodies, end };
}

/** "… chủ trì tham mưu; phối hợp với …": a list that the next sentence begins with. */
export function helpersBehind(whole: Passage, from: number): ReturnType<typeof helpersIn> {
  const next = /^[\s;]*phối hợp/iu.exec(whole.key.slice(from));
  const found = next === null ? null : helpersIn(whole, from, whole.key.length);
  return found === null ? null : { ...found, end: from };
}

/** A verb inside an apposition between dashes does not end the list before it. */
function endBehind(whole: Passage, start: number, aside: RegExpExecArray, to: number): number {
  const opens = start + aside.index;
  return verbAt(whole.key, start, to) < opens ? start : opens + aside[0].length;
}

/** The sentences below some nodes; one that begins with its verb has the doers of the sentence before it. */
export function tasksIn(nodes: readonly Node[]): Task[] {
  return [...walk(nodes)]
    .filter((node) => node.row === undefined)
    .flatMap((node) => {
      const whole = node.paragraph.words;
      let before: Found<string>[] | null = null;
      return sentencesOf(whole).map((sentence) => {
        const task: Task = { node, whole, sentence, before };
        const doers = doersOf(task, verbAt(whole.key, doersFrom(whole, sentence.from, sentence.to), sentence.to));
        if (doers.length > 0) before = doers;
        return task;
      });
    });
}
