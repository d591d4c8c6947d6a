import { dayAlone, fullDay } from "./day-words.ts";
import type { Named } from "./named.ts";
import { type Read, smallNumber } from "./numeral.ts";
import { anotherByNumber, periodAt } from "./period-words.ts";
import { afterAny, afterWords, isSign, sameLine, skip, type Token } from "./tokens.ts";

type Link = { kind: "span" | "joined"; next: number };

const TO = ["đến hết", "cho đến hết", "cho đến", "cho tới", "tới hết", "đến", "tới"];

/** What links two dates: "đến", "-" (a span), "và", "," (several). */
function linkAt(tokens: readonly Token[], at: number): Link | null {
  const to = afterAny(tokens, at, TO) ?? (isSign(tokens[at], "-") && sameLine(tokens[at]) ? at + 1 : null);
  if (to !== null) return { kind: "span", next: to };
  const and = afterAny(tokens, at, ["và", "hoặc"]) ?? (isSign(tokens[at], ",") ? at + 1 : null);
  return and === null ? null : { kind: "joined", next: and };
}

function tied(kind: Link["kind"], first: Named, second: Named): Named {
  if (kind === "span") return { kind: "span", from: first, to: second };
  const later = second.kind === "joined" ? second.all : [second];
  return { kind: "joined", all: [first, ...later] };
}

/** The second of two linked dates: a month or quarter may stand there by its number alone. */
function second(tokens: readonly Token[], link: Link, first: Named): Read<Named> | null {
  const start = afterWeekday(tokens, link.next);
  const whole = simpleDate(tokens, start);
  if (whole !== null) return linkedOn(tokens, whole, true);
  const another = first.kind === "period" ? anotherByNumber(tokens, start, first) : null;
  return another === null ? null : linkedOn(tokens, another, true);
}

/** "ngày 01 đến ngày 15/4/2023", "20, 21/4": days of which the last names the month. */
function daysBefore(tokens: readonly Token[], at: number, afterFrom: boolean): Read<Named> | null {
  const first = dayAlone(tokens, at, false);
  if (first?.value.kind !== "day") return null;
  const link = linkAt(tokens, first.next);
  const isDash = link?.kind === "span" && isSign(tokens[first.next], "-");
  if (link === null || !(isDash || afterFrom || afterAny(tokens, at, ["ngày", "các ngày", "hai ngày"]) !== null))
    return null;
  const rest = daysBefore(tokens, link.next, true) ?? fullDay(tokens, afterWeekday(tokens, link.next));
  return rest === null ? null : { value: tied(link.kind, first.value, rest.value), next: rest.next };
}

function simpleDate(tokens: readonly Token[], at: number): Read<Named> | null {
  return fullDay(tokens, at) ?? periodAt(tokens, at);
}

const alike = (a: Named, b: Named): boolean =>
  (a.kind === "day") === (b.kind === "day" || (b.kind === "joined" && b.all[0]?.kind === "day"));

function linkedOn(tokens: readonly Token[], first: Read<Named>, joinedOnly: boolean): Read<Named> {
  const link = linkAt(tokens, first.next);
  if (link === null || (joinedOnly && link.kind === "span")) return first;
  const other = second(tokens, link, first.value);
  if (other === null || (link.kind === "joined" && !alike(first.value, other.value))) return first;
  if (isSign(tokens[first.next], ",") && first.value.kind === "day") return first;
  return { value: tied(link.kind, first.value, other.value), next: other.next };
}

const EVERY = ["hằng", "hàng", "mỗi", "các tháng", "trong các tháng"];

/** "ngày 15 hằng tháng", "15/12 hằng năm" come again and again: no one day; "10/3 âm lịch" is of another calendar. */
function unlessRepeated(tokens: readonly Token[], read: Read<Named>): Read<Named> {
  const lunar = afterWords(tokens, isSign(tokens[read.next], "(") ? read.next + 1 : read.next, "âm lịch");
  if (lunar !== null) return { value: { kind: "unreadable" }, next: lunar };
  const every = afterAny(tokens, skip(tokens, read.next, "của"), EVERY);
  const repeated = every === null ? null : afterAny(tokens, every, ["tuần", "tháng", "quý", "năm"]);
  return repeated === null ? read : { value: { kind: "unreadable" }, next: repeated };
}

/** What stands before a date and adds nothing: a weekday, a part of the day. */
export function afterWeekday(tokens: readonly Token[], at: number): number {
  const thu = afterWords(tokens, skip(tokens, at, "ngày"), "thứ");
  const which = thu === null ? null : smallNumber(tokens, thu);
  const day = which?.next ?? afterAny(tokens, skip(tokens, at, "ngày"), ["chủ nhật"]);
  if (day === null) return at;
  return isSign(tokens[day], ",(-") ? day + 1 : day;
}

/**
 * The date expression that stands here: a day, a period or part of one, several of them, a span. `afterFrom`: "từ"
 * stood before, so a number alone may be a day. Null where none stands here.
 */
export function dateAt(tokens: readonly Token[], at: number, afterFrom = false): Read<Named> | null {
  const days = daysBefore(tokens, at, afterFrom);
  if (days !== null) return unlessRepeated(tokens, days);
  const simple = simpleDate(tokens, at);
  if (simple !== null) return unlessRepeated(tokens, linkedOn(tokens, simple, false));
  const alone = dayAlone(tokens, at, !afterFrom);
  return alone === null ? null : unlessRepeated(tokens, alone);
}
