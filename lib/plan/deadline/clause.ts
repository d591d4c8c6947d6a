import { dateAt } from "./date-words.ts";
import type { Named } from "./named.ts";
import { afterNow, FIRMNESS, type Lead, leadAt } from "./operator.ts";
import { afterAny, afterWords, around, isNumber, isSign, type Token } from "./tokens.ts";

/** A date with what the words before it make of it; begin and end are places among the tokens. */
export type Clause = {
  effect: "before" | "by" | "none";
  firmness: number;
  hour: Lead["hour"];
  approximate: boolean;
  named: Named;
  /** No operator stands before the date. */
  bare: boolean;
  begin: number;
  end: number;
};

function clauseOf(lead: Lead, named: Named, begin: number, end: number): Clause {
  const { hour, approximate } = lead;
  const effect = lead.effect === "before" || lead.effect === "by" ? lead.effect : lead.effect === null ? "by" : "none";
  const bare = lead.effect === null;
  return { effect, firmness: bare ? FIRMNESS.bare : lead.firmness, hour, approximate, named, bare, begin, end };
}

/** "từ … đến …": the second date carries the operator; without a second one "từ" names only a beginning. */
function spanClause(tokens: readonly Token[], lead: Lead, begin: number): Clause | null {
  const now = afterNow(tokens, lead.next);
  const first = now === null ? dateAt(tokens, lead.next, true) : null;
  const ready = first?.value.kind === "span" || first?.value.kind === "joined";
  if (first !== null && ready)
    return clauseOf({ ...lead, effect: "by", firmness: FIRMNESS.limit }, first.value, begin, first.next);
  const next = now ?? first?.next;
  if (next === undefined) return null;
  const until = leadAt(tokens, isSign(tokens[next], ",") ? next + 1 : next);
  const last = until.effect === null ? null : dateAt(tokens, until.next);
  if (last !== null) {
    return clauseOf(until, { kind: "span", from: first?.value ?? null, to: last.value }, begin, last.next);
  }
  return first === null ? null : clauseOf(lead, first.value, begin, first.next);
}

function clauseAt(tokens: readonly Token[], at: number): Clause | null {
  const lead = leadAt(tokens, at);
  const begin = lead.begin ?? lead.next;
  if (lead.effect === "from") return spanClause(tokens, lead, begin);
  const date = dateAt(tokens, lead.next);
  return date === null ? null : clauseOf(lead, date.value, begin, date.next);
}

/** Every date in the tokens with its operators, in order; none overlaps another. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const found: Clause[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { near, base } = around(tokens, at);
    const clause = clauseAt(near, at - base);
    if (clause !== null) found.push({ ...clause, begin: clause.begin + base, end: clause.end + base });
    at = clause === null ? at + 1 : clause.end + base;
  }
  return found;
}

/** The clauses of which no part lies in one of these stretches of tokens. */
export function clausesOutside(
  clauses: readonly Clause[],
  stretches: readonly { begin: number; end: number }[],
): Clause[] {
  const taken = new Set(
    stretches.flatMap(({ begin, end }) => Array.from({ length: end - begin }, (_, i) => begin + i)),
  );
  return clauses.filter(
    ({ begin, end }) => !Array.from({ length: end - begin }, (_, i) => begin + i).some((i) => taken.has(i)),
  );
}

const DOCUMENTS = [
  ...["nghị quyết", "chỉ thị", "quyết định", "kết luận", "quy định", "kế hoạch", "đề án", "hướng dẫn", "công văn"],
  ...["thông báo", "thông tri", "tờ trình", "chương trình", "báo cáo", "nghị định", "thông tư", "luật", "văn bản"],
  ...["ban hành", "ký", "quy chế", "công điện", "biên bản", "giấy mời", "lời kêu gọi", "chương trình hành động"],
];
const OF = ["của", "về", "về việc", "v/v", "ban hành", "giữa"];

/** "25-NQ", "87/KH" */
function isCode(tokens: readonly Token[], at: number): boolean {
  const [number, sign, word] = tokens.slice(at, at + 3);
  const written = isNumber(number, 1, 5) && isSign(sign, "-/") && word?.kind === "word";
  return written && number.to === sign?.from && sign.to === word.from;
}

/** "số 25-NQ/TW, ngày": a number of a document stands shortly before, with no end of a sentence between. */
function followsNumber(tokens: readonly Token[], begin: number): boolean {
  for (let at = begin - 1; at >= Math.max(0, begin - 12); at -= 1) {
    if (isSign(tokens[at], ";:()")) return false;
    if (afterWords(tokens, at, "số") !== null) return tokens[at + 1]?.kind === "number";
    if (isCode(tokens, at)) return true;
  }
  return false;
}

function followsKind(tokens: readonly Token[], begin: number): boolean {
  const before = isSign(tokens[begin - 1], ",") ? begin - 1 : begin;
  return [1, 2, 3, 4].some((words) => afterAny(tokens, before - words, DOCUMENTS) === before);
}

/** Whether a date without operator is that of a document cited: "Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của …". */
export function citesDocument(tokens: readonly Token[], clause: Clause): boolean {
  if (!clause.bare) return false;
  const { begin, end } = clause;
  return followsNumber(tokens, begin) || followsKind(tokens, begin) || afterAny(tokens, end, OF) !== null;
}

/** Whether nothing but two numbers makes a date ("1.1", "2-3"): the number of a heading rather than a day. */
export function isNumbering(tokens: readonly Token[], { bare, named, begin }: Clause): boolean {
  const numbersOnly = named.kind === "day" && named.year === null && tokens[begin]?.kind === "number";
  return bare && numbersOnly && !isSign(tokens[begin + 1], "/");
}
