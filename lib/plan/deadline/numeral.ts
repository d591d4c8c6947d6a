import { afterAny, afterWords, isExactly, isNumber, isSign, sameLine, skip, type Token } from "./tokens.ts";

/** What a reader of tokens gives: the thing read, and where the tokens go on. */
export type Read<T> = { value: T; next: number };

const ONES: Record<string, number> = {
  một: 1,
  nhất: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

const ROMANS: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5 };

const oneAt = (token: Token | undefined): number | null =>
  Object.entries(ONES).find(([word]) => isExactly(token, word))?.[1] ?? null;

/**
 * A numeral in words, 1 to 12, with all its marks ("tháng tư", "tháng mười hai"). "năm" before a year is the word for
 * year: "tháng … năm 2023" names no month.
 */
export function numeralWord(tokens: readonly Token[], at: number): Read<number> | null {
  if (isExactly(tokens[at], "mười")) {
    const one = oneAt(tokens[at + 1]);
    if (one !== null && one <= 2) return { value: 10 + one, next: at + 2 };
    return { value: 10, next: at + 1 };
  }
  const value = oneAt(tokens[at]);
  if (value === null) return null;
  const isYear = value === 5 && (isNumber(tokens[at + 1], 4, 4) || afterWords(tokens, at + 1, "nay") !== null);
  return isYear ? null : { value, next: at + 1 };
}

/** A small number in digits or words. */
export function smallNumber(tokens: readonly Token[], at: number): Read<number> | null {
  const token = tokens[at];
  return isNumber(token, 1, 2) ? { value: token.value, next: at + 1 } : numeralWord(tokens, at);
}

/** A small number in digits, words or Roman numerals: "quý II", "tuần thứ nhất", "tuần 2". */
export function ordinal(tokens: readonly Token[], at: number): Read<number> | null {
  const token = tokens[at];
  const roman = token?.kind === "word" ? ROMANS[token.text] : undefined;
  return roman === undefined ? smallNumber(tokens, at) : { value: roman, next: at + 1 };
}

/** What is said of the year: the year itself, nothing (the context knows), or a year that no rule here can tell. */
export type YearSaid = { year: number | null; unknown: boolean };

const yearIn = (token: Token | undefined): number | null =>
  isNumber(token, 4, 4) && token.value >= 1900 && token.value < 2200 ? token.value : null;

function yearInWords(tokens: readonly Token[], at: number): Read<YearSaid> | null {
  const opened = isSign(tokens[at], ",(") ? at + 1 : at;
  const named = afterWords(tokens, skip(tokens, opened, "của", "trong"), "năm");
  if (named === null) return null;
  const year = yearIn(tokens[named]);
  if (year !== null) {
    const closed = isSign(tokens[at], "(") && isSign(tokens[named + 1], ")") ? named + 2 : named + 1;
    return { value: { year, unknown: false }, next: closed };
  }
  const thisYear = afterAny(tokens, named, ["nay", "này"]);
  if (thisYear !== null) return { value: { year: null, unknown: false }, next: thisYear };
  const another = afterAny(tokens, named, ["sau", "tới", "trước", "ngoái", "tiếp theo", "kế tiếp"]);
  return another === null ? null : { value: { year: null, unknown: true }, next: another };
}

/**
 * The year after a day or month: "/2023", "-2023", " 2023", "năm 2023", "(năm 2023)", "năm nay". Two digits stand for
 * 20xx where `short` says that a year may be written so behind this sign.
 */
export function yearAfter(
  tokens: readonly Token[],
  at: number,
  short: (sign: string, value: number) => boolean,
): Read<YearSaid> {
  const words = yearInWords(tokens, at);
  if (words !== null) return words;
  const sign = tokens[at];
  const signed = sign !== undefined && isSign(sign, "/.-") && (sign.text === "/" || sameLine(sign, tokens[at + 1]));
  const place = signed ? at + 1 : at;
  const year = yearIn(tokens[place]);
  if (year !== null) return { value: { year, unknown: false }, next: place + 1 };
  const two = tokens[place];
  const goesOn =
    isSign(tokens[place + 1], "/-.") &&
    isNumber(tokens[place + 2], 1, 4) &&
    sameLine(tokens[place + 1], tokens[place + 2]);
  if (signed && isNumber(two, 2, 2) && !goesOn && short(sign.text, two.value)) {
    return { value: { year: 2000 + two.value, unknown: false }, next: place + 1 };
  }
  return { value: { year: null, unknown: false }, next: at };
}
