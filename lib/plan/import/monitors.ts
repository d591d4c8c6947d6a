import { byName, verbAt } from "./bodies.ts";
import { CHAIRS, doersFrom, doersOf, helpersIn, type Task, tasksIn } from "./task.ts";
import type { Node } from "./tree.ts";
import type { Found } from "./types.ts";

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

/** Who follows and urges, in the order of the text. */
export function readMonitors(nodes: readonly Node[]): Found<string>[] {
  return byName(tasksIn(nodes).flatMap(monitorsIn));
}
