import { beginsBody, bodiesIn, verbAt } from "./bodies.ts";
import { directivesAt, type Situation } from "./duty.ts";
import { keyOf, type Passage } from "./passage.ts";
import { tableLeads } from "./table-lead.ts";
import { CHAIRS, doersFrom, doersOf, helpersBehind, helpersIn, type Task, tasksIn } from "./task.ts";
import { ancestors, type Node } from "./tree.ts";
import type { Found, ReadLead } from "./types.ts";

const WORK: readonly (readonly [RegExp, number])[] = [
  [/dự thảo|tổng hợp|báo cáo (?:tổng|sơ) kết/iu, 3],
  [/tham mưu|giúp (?!việc)/iu, 2],
  [/(?:tổng|sơ) kết|hướng dẫn|theo dõi|đôn đốc/iu, 1],
  [
    /khánh tiết|kinh phí|khen thưởng|thi đua|tuyên truyền|cơ sở vật chất|hậu cần|phóng sự|chuẩn bị (?:các )?điều kiện|tài liệu|in ấn/iu,
    -4,
  ],
];

/** Of two tasks the one that names the document is the summing-up of it. */
const NAMES_DOCUMENT = 1;

const scoreOf = (task: string): number =>
  WORK.reduce((sum, [pattern, points]) => sum + (pattern.test(task) ? points : 0), 0);

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
  const named = situation.mentions(work).length > 0 ? NAMES_DOCUMENT : 0;
  const score = scoreOf(work) + named;
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
  const work = /(?:tham mưu|giúp|tổng hợp(?!,? báo cáo)|xây dựng)[^;.]{0,120}(?:báo cáo|tổng kết|sơ kết)/iu.exec(key);
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
