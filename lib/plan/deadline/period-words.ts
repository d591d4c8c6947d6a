import type { Named, Part, Period } from "./named.ts";
import { ordinal, type Read, smallNumber, yearAfter } from "./numeral.ts";
import { afterAny, afterWords, isNumber, isSign, skip, type Token } from "./tokens.ts";

const UNREADABLE = { kind: "unreadable" } as const;

const period = (first: number | null, last: number | null, year: number | null): Period => ({
  kind: "period",
  first,
  last,
  year,
});

/** Whether the words end here, as far as a date goes: end of text, a sign, or "và". */
function ends(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token === undefined || isSign(token, ",;.:()|") || afterAny(tokens, at, ["và", "hoặc"]) !== null;
}

/** "tháng 4/23" is a month and a year; "tháng 5/6" is not clear, so two digits count from 13 on. */
const shortYear = (sign: string, value: number): boolean => sign !== "." && value > 12;

function withYear(tokens: readonly Token[], at: number, first: number, last: number): Read<Named> {
  const { value, next } = yearAfter(tokens, at, shortYear);
  if (value.unknown) return { value: UNREADABLE, next };
  const broken = value.year === null && isSign(tokens[next], "/") && isNumber(tokens[next + 1], 1, 4);
  return broken ? { value: UNREADABLE, next: next + 2 } : { value: period(first, last, value.year), next };
}

/** "tháng 5/2023", "tháng tư", "T5/2023", "05/2023". */
function numberedMonth(tokens: readonly Token[], at: number): Read<Named> | null {
  const named = afterAny(tokens, at, ["tháng", "các tháng"]);
  if (named !== null) {
    const month = smallNumber(tokens, named);
    return month === null ? null : withYear(tokens, month.next, month.value, month.value);
  }
  const short = afterWords(tokens, at, "t") ?? at;
  const [month, slash, year, after] = tokens.slice(short, short + 4);
  const plain = isNumber(month, 1, 2) && isSign(slash, "/-") && isNumber(year, 4, 4) && year.value < 2200;
  if (!plain || isSign(tokens[at - 1], "/.-") || isSign(after, "/-")) return null;
  return withYear(tokens, short + 1, month.value, month.value);
}

/** A month or quarter by its number alone, after another one: "tháng 5 và 6/2023", "quý II, III/2023". */
export function anotherByNumber(tokens: readonly Token[], at: number, { first, last }: Period): Read<Named> | null {
  if (first === null || last === null) return null;
  const length = last - first + 1;
  const number = length === 1 ? smallNumber(tokens, at) : length === 3 ? ordinal(tokens, at) : null;
  if (number === null) return null;
  const { value, next } = number;
  const closed = ends(tokens, next) || isSign(tokens[next], "/-") || afterWords(tokens, next, "năm") !== null;
  return closed ? withYear(tokens, next, value * length - length + 1, value * length) : null;
}

/** "tháng" alone: the month of the context, unless it is another one ("tháng sau"). */
function bareMonth(tokens: readonly Token[], at: number): Read<Named> | null {
  const named = afterWords(tokens, at, "tháng");
  if (named === null) return null;
  const other = afterAny(tokens, named, ["sau", "tới", "này", "trước", "tiếp theo", "kế tiếp", "liền kề"]);
  if (other !== null) return { value: UNREADABLE, next: other };
  return ends(tokens, named) ? { value: period(null, null, null), next: named } : null;
}

/** "quý II/2023", "quý 2 năm 2023", "Q2/2023". */
function quarter(tokens: readonly Token[], at: number): Read<Named> | null {
  const named = afterAny(tokens, at, ["quý", "quí", "các quý", "q"]);
  if (named === null) return null;
  const which = ordinal(tokens, isSign(tokens[named], ".") ? named + 1 : skip(tokens, named, "thứ"));
  if (which === null) return null;
  return withYear(tokens, which.next, which.value * 3 - 2, which.value * 3);
}

const FIRST = ["đầu tiên", "đầu"];
const LAST = ["cuối cùng", "cuối", "sau"];

/** "năm 2023", "năm nay"; "năm" alone where the words end. */
function year(tokens: readonly Token[], at: number): Read<Named> | null {
  if (afterWords(tokens, at - 1, "tháng") !== null) return null;
  const said = yearAfter(tokens, at, () => false);
  const isWord = afterWords(tokens, at, "năm") !== null;
  if (isWord && said.next > at) {
    return { value: said.value.unknown ? UNREADABLE : period(1, 12, said.value.year), next: said.next };
  }
  return isWord && ends(tokens, at + 1) ? { value: period(1, 12, null), next: at + 1 } : null;
}

/** "6 tháng đầu năm 2023", "9 tháng đầu năm", "nửa cuối năm 2023". */
function monthsOfYear(tokens: readonly Token[], at: number): Read<Named> | null {
  const half = afterWords(tokens, at, "nửa");
  const count = half === null ? smallNumber(tokens, at) : { value: 6, next: half };
  if (count === null) return null;
  const unit = half ?? afterWords(tokens, count.next, "tháng");
  if (unit === null) return null;
  const first = afterAny(tokens, unit, FIRST);
  const side = first ?? afterAny(tokens, unit, LAST);
  const whole = side === null ? null : year(tokens, skip(tokens, side, "của"));
  if (whole === null) return null;
  if (whole.value.kind !== "period" || count.value > 12) return { value: UNREADABLE, next: whole.next };
  const months =
    first === null ? period(13 - count.value, 12, whole.value.year) : period(1, count.value, whole.value.year);
  return { value: months, next: whole.next };
}

/** "tháng đầu quý II", "tháng thứ hai của quý III", "quý cuối năm". */
function withinLonger(tokens: readonly Token[], at: number): Read<Named> | null {
  const isMonth = afterWords(tokens, at, "tháng");
  const unit = isMonth ?? afterWords(tokens, at, "quý");
  if (unit === null) return null;
  const length = isMonth === null ? 3 : 1;
  const which = position(tokens, unit);
  const longer = which === null ? null : wholePeriod(tokens, skip(tokens, which.next, "của", "trong"));
  if (which === null || longer?.value.kind !== "period") return null;
  const { first, last, year: named } = longer.value;
  if (first === null || last === null || last - first < length) return null;
  const begin = which.value === -1 ? last - length + 1 : first + (which.value - 1) * length;
  const value = begin > last ? UNREADABLE : period(begin, begin + length - 1, named);
  return { value, next: longer.next };
}

/** Which of several: "đầu", "đầu tiên", "cuối", "thứ hai", "2"; -1 is the last. */
function position(tokens: readonly Token[], at: number): Read<number> | null {
  const first = afterAny(tokens, at, FIRST);
  if (first !== null) return { value: 1, next: first };
  const last = afterAny(tokens, at, ["cuối cùng", "cuối"]);
  return last === null ? ordinal(tokens, skip(tokens, at, "thứ")) : { value: -1, next: last };
}

/** A month, quarter, half or year. */
export function wholePeriod(tokens: readonly Token[], at: number): Read<Named> | null {
  return (
    monthsOfYear(tokens, at) ??
    withinLonger(tokens, at) ??
    numberedMonth(tokens, at) ??
    quarter(tokens, at) ??
    year(tokens, at) ??
    bareMonth(tokens, at)
  );
}

const PARTS: readonly (readonly [Part["part"], readonly string[]])[] = [
  ["firstTen", ["thượng tuần"]],
  ["secondTen", ["trung tuần"]],
  ["lastTen", ["hạ tuần"]],
  ["firstHalf", ["nửa đầu"]],
  ["secondHalf", ["nửa cuối", "nửa sau"]],
  ["start", ["đầu", "những ngày đầu"]],
  ["middle", ["giữa"]],
  ["end", ["cuối", "những ngày cuối"]],
];

function partOf(tokens: readonly Token[], at: number, part: Part["part"], week: number): Read<Named> | null {
  const linked = skip(tokens, isSign(tokens[at], ",") ? at + 1 : at, "của", "trong");
  const whole = wholePeriod(tokens, linked);
  if (whole?.value.kind === "period") return { value: { kind: "part", part, week, of: whole.value }, next: whole.next };
  return whole?.value.kind === "unreadable" ? whole : null;
}

/** "tuần thứ nhất của tháng 7", "tuần cuối tháng", "cuối tuần 2 tháng 5". */
function week(tokens: readonly Token[], at: number): Read<Named> | null {
  const named = afterAny(tokens, skip(tokens, at, "đầu", "giữa", "cuối"), ["tuần lễ", "tuần"]);
  if (named === null) return null;
  const which = position(tokens, named);
  return which === null ? null : partOf(tokens, which.next, "week", which.value);
}

/** "ngày cuối cùng của tháng 6", "10 ngày đầu tháng 7". Working days are no such: they need the holidays. */
function stretch(tokens: readonly Token[], at: number): Read<Named> | null {
  const count = smallNumber(tokens, at) ?? { value: 1, next: at };
  const unit = afterWords(tokens, count.next, "ngày");
  if (unit === null) return null;
  const first = afterAny(tokens, unit, FIRST);
  const side = first ?? afterAny(tokens, unit, LAST);
  const whole = side === null ? null : wholePeriod(tokens, skip(tokens, side, "của", "trong"));
  if (whole?.value.kind !== "period") return null;
  return {
    value: { kind: "stretch", days: count.value, side: first === null ? "last" : "first", of: whole.value },
    next: whole.next,
  };
}

/** A period of whole months, or a part of one. Null where none is named here. */
export function periodAt(tokens: readonly Token[], at: number): Read<Named> | null {
  const known = stretch(tokens, at) ?? week(tokens, at) ?? wholePeriod(tokens, at);
  if (known !== null) return known;
  for (const [part, words] of PARTS) {
    const next = afterAny(tokens, at, words);
    const read = next === null ? null : partOf(tokens, next, part, 0);
    if (read !== null) return read;
  }
  return null;
}
