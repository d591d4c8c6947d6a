import type { Named, NamedDay } from "./named.ts";
import { type Read, smallNumber, yearAfter } from "./numeral.ts";
import { afterAny, afterWords, isNumber, isSign, sameLine, skip, type Token } from "./tokens.ts";

const DAY = ["ngày", "mùng", "mồng", "ngày mùng", "ngày mồng", "các ngày", "hai ngày"];

const named = (date: number, month: number | null, year: number | null): NamedDay => ({
  kind: "day",
  date,
  month,
  year,
});

type Numbers = { date: number; month: number; sign: string; next: number };

/** "18/4", "18 - 4", "18.4"; not "01-15/4", which is a span, nor a fraction of a longer row of numbers. */
function dateAndMonth(tokens: readonly Token[], at: number): Numbers | null {
  const [date, sign, month, after, rest] = tokens.slice(at, at + 5);
  if (!isNumber(date, 1, 2) || sign === undefined || !isSign(sign, "/.-") || !isNumber(month, 1, 2)) return null;
  if (sign.text !== "/" && !sameLine(sign, month)) return null;
  const isSpan = sign.text === "-" && isSign(after, "/.") && isNumber(rest, 1, 2);
  if (isSpan || isSign(tokens[at - 1], "/")) return null;
  return { date: date.value, month: month.value, sign: sign.text, next: at + 3 };
}

/** "18 4 2023", with nothing but spaces between. */
function spaced(tokens: readonly Token[], at: number): Numbers | null {
  const [date, month, year] = tokens.slice(at, at + 3);
  if (!isNumber(date, 1, 2) || !isNumber(month, 1, 2) || !isNumber(year, 4, 4)) return null;
  return { date: date.value, month: month.value, sign: " ", next: at + 2 };
}

/** "18 tháng 4", "18, tháng tư", "30 của tháng 6". */
function dateOfMonth(tokens: readonly Token[], at: number): Numbers | null {
  const date = smallNumber(tokens, at);
  if (date === null) return null;
  const linked = isSign(tokens[date.next], ",") ? date.next + 1 : skip(tokens, date.next, "của");
  const unit = afterWords(tokens, linked, "tháng");
  const month = unit === null ? null : smallNumber(tokens, unit);
  return month === null ? null : { date: date.value, month: month.value, sign: " ", next: month.next };
}

/** A day with its month; its year where it is said. Null where none is named here. */
export function fullDay(tokens: readonly Token[], at: number): Read<Named> | null {
  const prefixed = afterAny(tokens, at, DAY);
  const start = prefixed ?? at;
  const found =
    dateAndMonth(tokens, start) ?? dateOfMonth(tokens, start) ?? (prefixed === null ? null : spaced(tokens, start));
  if (found === null) return null;
  const { value, next } = yearAfter(tokens, found.next, (sign) => found.sign === " " || sign === found.sign);
  const broken = value.year === null && isSign(tokens[next], "/") && isNumber(tokens[next + 1], 1, 4);
  if (value.unknown || broken) return { value: { kind: "unreadable" }, next };
  return { value: named(found.date, found.month, value.year), next };
}

const OTHER_MONTH = ["sau", "tới", "này", "trước", "tiếp theo", "kế tiếp", "liền kề"];

/** "ngày 15", the month being the context's; "ngày 15 tháng sau" names none. */
export function dayAlone(tokens: readonly Token[], at: number, needsPrefix: boolean): Read<Named> | null {
  const prefixed = afterAny(tokens, at, DAY);
  const date = tokens[prefixed ?? at];
  if (!isNumber(date, 1, 2) || (needsPrefix && prefixed === null)) return null;
  const next = (prefixed ?? at) + 1;
  const month = afterWords(tokens, skip(tokens, next, "của"), "tháng");
  const other = month === null ? null : afterAny(tokens, month, OTHER_MONTH);
  if (other !== null) return { value: { kind: "unreadable" }, next: other };
  // "ngày 25 của tháng cuối quý"
  if (month !== null && tokens[month]?.kind === "word") return { value: { kind: "unreadable" }, next: month };
  if (afterAny(tokens, next, ["ngày", "tuần", "tháng", "giờ", "h", "phút"]) !== null && month === null) return null;
  return { value: named(date.value, null, null), next: month ?? next };
}
