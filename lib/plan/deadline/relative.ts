import { dateAt } from "./date-words.ts";
import { afterAny, afterWords, around, isNumber, isSign, skip, type Token } from "./tokens.ts";

/** So long after (amount below 0: before) something whose day nobody knows yet. `from`: the words that name it. */
export type Relative = {
  amount: number;
  unit: "day" | "workingDay" | "week" | "month";
  from: string;
  /** Places among the tokens. */
  begin: number;
  end: number;
};

const UNITS: readonly (readonly [Relative["unit"], number, readonly string[]])[] = [
  ["workingDay", 1, ["ngày làm việc"]],
  ["day", 1, ["ngày"]],
  ["week", 1, ["tuần", "tuần lễ"]],
  ["month", 1, ["tháng"]],
  ["month", 12, ["năm"]],
];

const LEADS = [
  ...[
    "sau",
    "trong vòng",
    "trong thời hạn",
    "trong thời gian",
    "trong",
    "không quá",
    "chậm nhất",
    "muộn nhất",
    "tối đa",
  ],
  ...[
    "trước",
    "ít nhất",
    "thời hạn",
    "không muộn hơn",
    "không chậm hơn",
    "trễ nhất",
    "thời gian",
    "lâu nhất",
    "là",
    "vòng",
  ],
];
const AFTER = ["kể từ", "tính từ", "tính kể từ", "từ", "sau", "bắt đầu từ"];
const BEFORE = ["trước", "so với"];

type Amount = { amount: number; unit: Relative["unit"]; next: number };

/** After a number with its words: "07 (bảy)". */
function afterNumber(tokens: readonly Token[], at: number): number {
  if (!isSign(tokens[at + 1], "(")) return at + 1;
  const closing = [3, 4, 5].find((offset) => isSign(tokens[at + offset], ")"));
  return closing === undefined ? at + 1 : at + closing + 1;
}

/** "10 ngày làm việc", "05 (năm) ngày", "02 tuần". */
function amountAt(tokens: readonly Token[], at: number): Amount | null {
  const number = tokens[at];
  if (!isNumber(number, 1, 3)) return null;
  const unitAt = afterNumber(tokens, at);
  for (const [unit, times, words] of UNITS) {
    const next = afterAny(tokens, unitAt, words);
    if (next !== null) return { amount: number.value * times, unit, next };
  }
  return null;
}

/** Whether a new cell, paragraph or numbered item begins with this token. */
function beginsItem(tokens: readonly Token[], at: number, text: string): boolean {
  const gap = text.slice(tokens[at - 1]?.to ?? 0, tokens[at]?.from ?? 0);
  if (/\t|\n[^\S\n]*\n/u.test(gap) || (gap.includes("\n") && /^\d+\t/u.test(text.slice(tokens[at]?.from)))) return true;
  const numbered = isNumber(tokens[at], 1, 2) && isSign(tokens[at + 1], ".)") && !isNumber(tokens[at + 2], 1, 2);
  return gap.includes("\n") && (numbered || isSign(tokens[at], "-+•"));
}

/** A full stop ends a sentence where space follows it; in "18.4" it does not. */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return isSign(tokens[at], ".:") && (next === undefined || next.from > (tokens[at]?.to ?? 0) || !isNumber(next, 1, 4));
}

const KINDS = [
  ...["xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố"],
  ...["ban", "phòng", "sở", "ngành", "cơ quan", "đơn vị", "địa phương", "đoàn thể"],
];

/** "báo cáo của các xã, thị trấn": a comma inside a list of kinds of bodies. */
function isInList(tokens: readonly Token[], comma: number): boolean {
  const before = [1, 2].some((words) => afterAny(tokens, comma - words, KINDS) === comma);
  return before && isSign(tokens[comma], ",") && afterAny(tokens, comma + 1, KINDS) !== null;
}

/** "… nhưng không muộn hơn ngày 20/3": words that set a limit of their own. */
const LIMITS = ["nhưng", "chậm nhất", "muộn nhất", "không muộn hơn", "không chậm hơn", "không quá ngày", "trước ngày"];

const endsStretch = (tokens: readonly Token[], at: number, text: string): boolean =>
  isSign(tokens[at], ";()|") || endsSentence(tokens, at) || beginsItem(tokens, at, text);

/** Where the clause that begins here ends: at a comma, semicolon, bracket, end of sentence, cell or paragraph. */
function clauseEnd(tokens: readonly Token[], at: number, text: string): number {
  for (let end = at; end < tokens.length; end += 1) {
    if (isSign(tokens[end], ",") && !isInList(tokens, end)) return end;
    if (end > at ? endsStretch(tokens, end, text) : isSign(tokens[end], ";()|") || endsSentence(tokens, end))
      return end;
    if (end > at && afterAny(tokens, end, LIMITS) !== null) return end;
  }
  return tokens.length;
}

function leadBegin(tokens: readonly Token[], at: number): number | null {
  let begin: number | null = null;
  for (let from = at - 1; from >= Math.max(0, at - 8); from -= 1) {
    if (LEADS.some((words) => afterWords(tokens, from, words) === (begin ?? at))) begin = from;
  }
  return begin;
}

/** "từ ngày 01/4 đến ngày 15/4" after an amount is the span itself, and "6 tháng đầu năm" a period. */
function namesDates(tokens: readonly Token[], at: number): boolean {
  const span = afterWords(tokens, at, "từ");
  // "từ 10 đến 12/7": the month stands with the second day alone.
  const [first, second] = span === null ? [null, null] : [span, afterAny(tokens, span + 1, ["đến", "tới"])];
  if (first !== null && second !== null && isNumber(tokens[first], 1, 2) && dateAt(tokens, second, true) !== null)
    return true;
  const date = span === null ? null : dateAt(tokens, span, true);
  return date !== null && (date.value.kind === "span" || afterAny(tokens, date.next, ["đến", "tới"]) !== null);
}

function forward(tokens: readonly Token[], at: number, text: string): Relative | null {
  const amount = amountAt(tokens, at);
  if (amount === null) return null;
  const comma = isSign(tokens[amount.next], ",") ? amount.next + 1 : amount.next;
  if (namesDates(tokens, comma)) return null;
  const begin = leadBegin(tokens, at);
  const after = afterAny(tokens, comma, AFTER);
  const before = after === null ? afterAny(tokens, amount.next, BEFORE) : null;
  const anchor = after ?? before;
  if (anchor !== null && anchor < tokens.length) {
    const end = clauseEnd(tokens, anchor, text);
    const isBefore = before !== null || begin === null ? before !== null : afterWords(tokens, begin, "trước") === at;
    const { unit } = amount;
    return {
      amount: isBefore ? -amount.amount : amount.amount,
      unit,
      from: words(tokens, anchor, end, text),
      begin: begin ?? at,
      end,
    };
  }
  const alone = begin !== null && afterWords(tokens, begin, "là") !== at && amount.next >= clauseEnd(tokens, at, text);
  return alone ? { amount: amount.amount, unit: amount.unit, from: "", begin, end: amount.next } : null;
}

const words = (tokens: readonly Token[], begin: number, end: number, text: string): string =>
  text
    .slice(tokens[begin]?.from, tokens[end - 1]?.to)
    .normalize("NFC")
    .replace(/\s+/gu, " ");

/** The words before an amount without "ít nhất" and the like, which belong to the amount. */
function withoutLeast(tokens: readonly Token[], end: number): number {
  const least = ["ít nhất", "tối thiểu", "chậm nhất", "muộn nhất", "là", "tối đa", "không quá"];
  const cut = [2, 1].find((words) => afterAny(tokens, end - words, least) === end);
  return cut === undefined ? end : end - cut;
}

/** What a deadline is counted from, where the amount stands behind it. */
const EVENTS = [
  ...["khi", "ngày", "lúc", "hội nghị", "đại hội", "kỳ họp", "cuộc họp", "phiên họp", "buổi họp"],
  ...["kết thúc", "tổng kết", "sơ kết"],
];

/** "sau khi kết thúc hội nghị 05 ngày", "sau khi có báo cáo của các xã, thị trấn 10 ngày", "trước ngày khai mạc 10 ngày". */
function backward(tokens: readonly Token[], at: number, text: string): Relative | null {
  const before = afterAny(tokens, at, ["trước"]);
  const anchor = before ?? afterAny(tokens, at, ["sau", "kể từ"]);
  if (anchor === null || afterAny(tokens, anchor, EVENTS) === null) return null;
  const last = clauseEnd(tokens, anchor, text);
  for (let number = skip(tokens, anchor, "khi", "ngày", "lúc") + 1; number < last; number += 1) {
    const amount = amountAt(tokens, number);
    if (amount?.next !== last) continue;
    const signed = before === null ? amount.amount : -amount.amount;
    const named = words(tokens, anchor, withoutLeast(tokens, number), text);
    return { amount: signed, unit: amount.unit, from: named, begin: at, end: last };
  }
  return null;
}

/** "ngay sau khi kết thúc hội nghị": no day later than the event. */
function atOnce(tokens: readonly Token[], at: number, text: string): Relative | null {
  const anchor = afterAny(tokens, at, ["ngay sau"]);
  if (anchor === null || afterAny(tokens, anchor, EVENTS) === null) return null;
  const end = clauseEnd(tokens, anchor, text);
  return { amount: 0, unit: "day", from: words(tokens, anchor, end, text), begin: at, end };
}

/** Every deadline counted from an event, in order: "sau 10 ngày làm việc kể từ ngày nhận được Kế hoạch". */
export function relativesOf(tokens: readonly Token[], text: string): Relative[] {
  const found: Relative[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { near, base } = around(tokens, at);
    const here = at - base;
    const relative = forward(near, here, text) ?? backward(near, here, text) ?? atOnce(near, here, text);
    if (relative !== null) found.push({ ...relative, begin: relative.begin + base, end: relative.end + base });
    at = relative === null ? at + 1 : relative.end + base;
  }
  return found;
}
