import { beginsBody, bodiesIn, looksLikeName, verbAt } from "./bodies.ts";
import { directivesAt, type Situation } from "./duty.ts";
import { keyOf, type Passage } from "./passage.ts";
import { type Stretch, sentencesOf } from "./sentence.ts";
import { tableLeads } from "./table-lead.ts";
import { ancestors, type Node, walk } from "./tree.ts";
import type { Found, ReadLead } from "./types.ts";

type Task = {
  node: Node;
  whole: Passage;
  sentence: Stretch;
  /** Who did what the sentence before it in the paragraph tells. */
  before: Found<string>[] | null;
};

const CHAIRS =
  /(?:(?:là|làm|giữ vai trò) (?:cơ quan |đơn vị )?)?(?:chịu trách nhiệm )?(?:chủ trì|(?:cơ quan |đơn vị )(?:thường trực|đầu mối)|đầu mối)(?! (?:hội nghị|của|bởi|cuộc họp|buổi))/iu;
const WITH = /(?<=, )cùng(?: với)? (?=\p{Lu}|các )|phối hợp(?: chặt chẽ)?(?:,? cùng)?(?: với| cùng với| cùng)?:? /iu;
const ORDERS =
  /(?:^|[\s:,;])(?:[Gg]iao(?! dịch| thông| ban)(?: cho)?|[Pp]hân công|[Ủủ]y quyền(?: cho)?|[Đđ]ề nghị|[Yy]êu cầu) |(?<=\p{L} )chỉ đạo (?=\p{Lu})/gu;

const WORK: readonly (readonly [RegExp, number])[] = [
  [/dự thảo|tổng hợp|báo cáo (?:tổng|sơ) kết/iu, 3],
  [/tham mưu|giúp (?!việc)/iu, 2],
  [/(?:tổng|sơ) kết|hướng dẫn|theo dõi|đôn đốc/iu, 1],
  [
    /khánh tiết|kinh phí|khen thưởng|thi đua|tuyên truyền|cơ sở vật chất|hậu cần|phóng sự|chuẩn bị (?:các )?điều kiện|tài liệu|in ấn/iu,
    -4,
  ],
];

const scoreOf = (task: string): number =>
  WORK.reduce((sum, [pattern, points]) => sum + (pattern.test(task) ? points : 0), 0);

/** Where the names of those begin who are told to do something: behind the last "giao", or at the sentence's start. */
function doersFrom(whole: Passage, from: number, to: number): number {
  let start = from;
  for (const match of whole.key.slice(from, to).matchAll(ORDERS)) start = from + match.index + match[0].length;
  const colon = whole.key.slice(start, to).lastIndexOf(": ");
  if (colon >= 0 && beginsBody(whole.key.slice(start + colon + 2, to))) start += colon + 2;
  return start + (/^[\s,"'-]*/u.exec(whole.key.slice(start, to))?.[0].length ?? 0);
}

/** The body that a heading above names, for "Chủ trì, phối hợp với …" below it. */
function bodiesAbove(node: Node): Found<string>[] {
  for (const one of ancestors(node)) {
    const { words } = one.paragraph;
    const end = verbAt(words.key, 0, words.key.length);
    if (words.text.length > 200 || !beginsBody(words.key) || end < words.key.replace(/[\s:.]+$/u, "").length) continue;
    return bodiesIn(words, 0, words.text.length);
  }
  return [];
}

function doersOf({ node, whole, sentence, before }: Task, to: number): Found<string>[] {
  const from = doersFrom(whole, sentence.from, to);
  const key = whole.key.slice(from, to);
  if (!/\p{L}/u.test(key) || /^\s*đồng thời\s*$/iu.test(key))
    return before === null ? bodiesAbove(node) : before.slice(0, 1);
  if (!beginsBody(key) && !looksLikeName(key.replace(/[\s:,]+$/u, ""))) return [];
  const verb = verbAt(whole.key, from, to);
  return bodiesIn(whole, from, verb);
}

/** The list behind "phối hợp với" and where it ends. */
function helpersIn(whole: Passage, from: number, to: number): { bodies: Found<string>[]; end: number } | null {
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
function helpersBehind(whole: Passage, from: number): ReturnType<typeof helpersIn> {
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
function tasksIn(nodes: readonly Node[]): Task[] {
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

/** Kinds of bodies, and committees: what they are given to do is to report. */
const NO_LEAD =
  /^(?:các|cấp|khối|đảng ủy|huyện ủy|thành ủy|tỉnh ủy|ubnd|ủy ban nhân dân|mặt trận|mttq|thủ trưởng|đề nghị)(?!\p{L})|các (?:xã|phường|huyện|quận)/iu;

/** A plan's lead is a body; who chairs inside it is its own affair. */
const IS_PERSON = /^(?:(?:các )?đồng chí|đ\/c|phó |trưởng |chánh |giám đốc|ông |bà )/iu;

type Scored = ReadLead & { score: number };

/** "(qua cơ quan chủ trì)": whoever leads, not who does. */
const AS_NOUN = /(?:qua|về|của|cho|với|theo|là các) (?:cơ quan |đơn vị )?$/iu;

const LEADS_LABEL = /(?:cơ quan|đơn vị|bộ phận)(?: được giao)? chủ trì(?: thực hiện| tổng kết)?: /iu;
const HELPS_LABEL = /(?:cơ quan|đơn vị|bộ phận)(?: được giao)? phối hợp(?: thực hiện)?: /iu;

/** "Cơ quan chủ trì: A. Cơ quan phối hợp: B, C." */
function labelledLead({ node, whole, sentence }: Task, situation: Situation): Scored[] | null {
  const leads = LEADS_LABEL.exec(whole.key.slice(sentence.from, sentence.to));
  if (leads === null) return null;
  const from = sentence.from + leads.index + leads[0].length;
  const helps = HELPS_LABEL.exec(whole.key.slice(from));
  const listEnd = (start: number): number => start + (/[.;]|$/u.exec(whole.key.slice(start))?.index ?? 0);
  const [unit, ...beside] = bodiesIn(
    whole,
    from,
    Math.min(listEnd(from), helps === null ? Infinity : from + helps.index),
  );
  if (unit === undefined) return [];
  const start = helps === null ? null : from + helps.index + helps[0].length;
  const coordinating = [...beside, ...(start === null ? labelBelow(node) : bodiesIn(whole, start, listEnd(start)))];
  const score = 1 + Math.max(0, ...ancestors(node).map((one) => scoreOf(one.paragraph.words.key)));
  return directivesAt(node, whole.key, situation).map((directive) => ({ directive, unit, coordinating, score }));
}

/** The label of those who help, in the paragraph beside the leader's. */
function labelBelow(node: Node): Found<string>[] {
  const beside = node.parent?.children ?? [];
  const next = beside[beside.indexOf(node) + 1]?.paragraph.words;
  const helps = next === undefined ? null : HELPS_LABEL.exec(next.key);
  return next === undefined || helps === null || helps.index > 3
    ? []
    : bodiesIn(next, helps.index + helps[0].length, next.text.replace(/[.;]\s*$/u, "").length);
}

/** "A chủ trì, B, C và D phối hợp tham mưu …": those who help stand before the word. */
function helpersBefore(whole: Passage, from: number, to: number): ReturnType<typeof helpersIn> {
  const match = /^[,;]? ?([^;.]{3,240}?) (?:cùng )?phối hợp(?! với| cùng| chặt)/iu.exec(whole.key.slice(from, to));
  const list = match?.[1];
  if (match === null || list === undefined || !beginsBody(list) || verbAt(list, 0) < list.length) return null;
  const start = from + match[0].indexOf(list);
  return { bodies: bodiesIn(whole, start, start + list.length), end: from + match[0].length };
}

function leadIn(task: Task, situation: Situation): Scored[] {
  const { node, whole, sentence } = task;
  const key = whole.key.slice(sentence.from, sentence.to);
  const labelled = labelledLead(task, situation);
  if (labelled !== null) return labelled;
  const chairs = CHAIRS.exec(key);
  if (chairs === null || AS_NOUN.test(key.slice(0, chairs.index))) return [];
  const at = sentence.from + chairs.index;
  const [unit, ...beside] = doersOf(task, at);
  if (unit === undefined || IS_PERSON.test(unit.value) || /^(?:cơ quan|đơn vị)$/iu.test(unit.value)) return [];
  const helpers =
    helpersIn(whole, at, sentence.to) ??
    helpersBehind(whole, sentence.to) ??
    helpersBefore(whole, at + chairs[0].length, sentence.to);
  const work = whole.key.slice(helpers?.end ?? at + chairs[0].length, sentence.to);
  const score = scoreOf(work);
  if (score < 0) return [];
  return directivesAt(node, key, situation).map((directive) => ({
    directive,
    unit,
    coordinating: [...beside, ...(helpers?.bodies ?? [])],
    score,
  }));
}

/** "Giao X tham mưu, tổng hợp …": who leads where no sentence says "chủ trì". */
function leadWithoutWord(task: Task, situation: Situation): Scored[] {
  const { node, whole, sentence } = task;
  const key = whole.key.slice(sentence.from, sentence.to);
  const work = /(?:tham mưu|giúp|tổng hợp|xây dựng)[^;.]{0,120}(?:báo cáo|tổng kết|sơ kết)/iu.exec(key);
  if (work === null) return [];
  const helpers = helpersIn(whole, sentence.from, sentence.from + work.index + 1);
  const end = verbAt(whole.key, doersFrom(whole, sentence.from, sentence.to), sentence.to);
  const [unit, ...beside] = doersOf(task, end);
  if (unit === undefined || IS_PERSON.test(unit.value) || NO_LEAD.test(keyOf(unit.value))) return [];
  return directivesAt(node, key, situation).map((directive) => ({
    directive,
    unit: { ...unit, uncertain: "leadNotSaid" },
    coordinating: [...beside, ...(helpers?.bodies ?? [])],
    score: scoreOf(key),
  }));
}

/** For each directive the lead whose work is most plainly the summing-up itself. */
function best(leads: readonly Scored[]): ReadLead[] {
  const chosen = new Map<string, Scored>();
  for (const lead of leads) {
    const before = chosen.get(lead.directive);
    if (before === undefined || lead.score > before.score) chosen.set(lead.directive, lead);
  }
  return [...chosen.values()].map(({ directive, unit, coordinating }) => ({ directive, unit, coordinating }));
}

/** Who leads the summing-up of each directive, and with whom. */
export function readLeads(nodes: readonly Node[], situation: Situation): ReadLead[] {
  const tasks = tasksIn(nodes);
  const said = best(tasks.flatMap((task) => leadIn(task, situation)));
  const inRows = tableLeads(nodes, situation).filter((row) => !said.some((lead) => lead.directive === row.directive));
  const known = [...said, ...inRows];
  const leads = known.length > 0 ? known : best(tasks.flatMap((task) => leadWithoutWord(task, situation)));
  const each = situation.directives.map((one) => one.code?.value);
  const complete = each.length > 1 && each.every((code) => leads.some((lead) => lead.directive === code));
  return complete ? leads.filter((lead) => lead.directive !== "*") : leads;
}

const WATCHES = /(?<!\p{L})(?:theo dõi|đôn đốc)(?!\p{L})/iu;
const BEGINS_WATCHING =
  /^(?:,? ?(?:có trách nhiệm|chịu trách nhiệm|thường xuyên|định kỳ|giúp [^,;.]{0,60}|tham mưu [^,;.]{0,60}?|để|cùng) ?)*(?:kiểm tra|giám sát|đôn đốc|theo dõi)/iu;

function monitorsIn(task: Task): Found<string>[] {
  const { whole, sentence } = task;
  const key = whole.key.slice(sentence.from, sentence.to);
  const watches = WATCHES.exec(key);
  if (watches === null || /(?:^|[\s,])để $/iu.test(key.slice(0, watches.index))) return [];
  const from = doersFrom(whole, sentence.from, sentence.from + watches.index);
  const to = verbAt(whole.key, from, sentence.from + watches.index);
  const doers = doersOf(task, to);
  if (doers.length === 0) return [];
  const helpers = helpersIn(whole, to, sentence.from + watches.index);
  const between = whole.key.slice(to, sentence.from + watches.index);
  const chairs =
    CHAIRS.test(between) &&
    /tham mưu|dự thảo|tổng hợp|báo cáo|hướng dẫn|tổ chức|(?:tổng|sơ) kết|đồng thời/iu.test(between);
  if (helpers === null) return doers;
  const work = whole.key.slice(helpers.end, sentence.to);
  const named = helpers.bodies.filter(({ value }) => !/liên quan$/iu.test(value));
  return !chairs || BEGINS_WATCHING.test(work) ? [...doers, ...named] : doers;
}

const byName = (bodies: readonly Found<string>[]): Found<string>[] =>
  bodies.filter((one, at) => bodies.findIndex((other) => other.value.toLowerCase() === one.value.toLowerCase()) === at);

/** Who follows and urges, in the order of the text. */
export function readMonitors(nodes: readonly Node[]): Found<string>[] {
  return byName(tasksIn(nodes).flatMap(monitorsIn));
}

const REPORTS =
  /(?:căn cứ|xây dựng|cụ thể hóa|tổ chức|tiến hành|triển khai|chỉ đạo|hoàn thành|gửi)[^.;]*?(?:(?:tổng|sơ) kết|kế hoạch|báo cáo)|thực hiện (?:việc )?(?:tổng|sơ) kết|(?:^|: )(?:tổng|sơ) kết|(?:tổng|sơ) kết xong/iu;

/** Bodies that have a report of their own; headings ("CÁC BƯỚC TIẾN HÀNH") are none. */
const reportsItself = ({ value }: Found<string>): boolean =>
  (/\p{Ll}/u.test(value) || !value.includes(" ")) &&
  !/^(?:toàn )?(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)$/iu.test(value) &&
  !/^các (?:bước|nội dung|nhiệm vụ|hoạt động|giải pháp|mốc|văn bản|nghị quyết|chỉ thị|đồng chí|điều kiện)/iu.test(
    value,
  ) &&
  /^(?:\d+ |các|mttq|ubnd|hđnd|hội|ủy ban|đảng ủy|ban thường trực|liên đoàn|đoàn|mặt trận|huyện|thị|thành|quận|phòng|sở|chi|khối|lđlđ|ban thường vụ|ban chấp hành|công đoàn)/iu.test(
    keyOf(value),
  );

/** The bodies that the plan tells to sum up or to report. */
export function readReporters(nodes: readonly Node[]): Found<string>[] {
  return byName(
    tasksIn(nodes).flatMap((task) => {
      const { whole } = task;
      const { from, to } = task.sentence;
      const key = whole.key.slice(from, to);
      if (CHAIRS.test(key) || !REPORTS.test(key)) return [];
      const start = doersFrom(whole, from, to);
      const end = verbAt(whole.key, start, to);
      if (end === start) return bodiesAbove(task.node).filter(reportsItself);
      if (end === to || !beginsBody(whole.key.slice(start)) || WITH.test(whole.key.slice(start, end + 20))) return [];
      return bodiesIn(whole, start, end).filter(reportsItself);
    }),
  );
}
