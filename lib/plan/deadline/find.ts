import { type Clause, citesDocument, clausesOf, clausesOutside, isNumbering } from "./clause.ts";
import { daysOf, failed } from "./meaning.ts";
import type { Named } from "./named.ts";
import { FIRMNESS } from "./operator.ts";
import { relativesOf } from "./relative.ts";
import { afterAny, afterWords, isSign, type Token, tokensOf } from "./tokens.ts";

/** A phrase in a text with its place: text.slice(from, to) is the phrase. */
export type FoundPhrase = { phrase: string; from: number; to: number };

/** What stands before the closing day of figures or the years under review, which are no deadlines. */
const OTHER_DATES = [
  ...["tính", "lấy", "chốt", "số liệu", "tính số liệu", "chốt số liệu", "mốc số liệu", "giai đoạn", "nhiệm kỳ"],
  ...["thời kỳ", "kết quả", "hiệu lực", "có hiệu lực", "ban hành", "ký", "kể"],
];

function followsOther(tokens: readonly Token[], begin: number): boolean {
  const before = isSign(tokens[begin - 1], "(:,") ? begin - 1 : begin;
  return [1, 2, 3].some((words) => afterAny(tokens, before - words, OTHER_DATES) === before);
}

const DAYS_OF_A_YEAR = 366;

/** A span of more than a year is what is summed up, not when: "từ tháng 6/2013 đến tháng 3/2023". */
function isReview(named: Named): boolean {
  if (named.kind !== "span" || named.from === null) return false;
  const days = daysOf(named, { start: "2000-01-01" });
  if (failed(days)) return false;
  const length = (Date.parse(`${days.to}T00:00:00Z`) - Date.parse(`${days.from}T00:00:00Z`)) / 86_400_000;
  return length > DAYS_OF_A_YEAR;
}

const isYear = (named: Named): boolean =>
  named.kind === "period" ? named.first === 1 && named.last === 12 : named.kind === "span" && isYear(named.to);

/** "đến năm 2030" is an aim and "năm 2023" a title; "trong năm", "hết năm", "trước năm" bind. */
function yearBinds(tokens: readonly Token[], clause: Clause): boolean {
  return afterAny(tokens, clause.begin, ["trong", "hết", "đến hết", "trước", "chậm nhất", "từ nay"]) !== null;
}

const DONE = ["xong", "hoàn thành", "thành", "hoàn tất", "kết thúc"];
const HEADINGS = ["thời gian", "thời hạn", "hạn", "tiến độ", "hoàn thành", "hạn nộp", "hạn gửi"];

/** "Thời hạn gửi: 20/4/2023", "xong ngày 20/4": a date without operator that the words before make a deadline. */
function isAnnounced(tokens: readonly Token[], begin: number): boolean {
  const before = isSign(tokens[begin - 1], "(") ? begin - 1 : begin;
  if ([1, 2].some((words) => afterAny(tokens, before - words, DONE) === before)) return true;
  if (!isSign(tokens[before - 1], ":")) return false;
  for (let at = before - 2; at >= Math.max(0, before - 8); at -= 1) {
    if (isSign(tokens[at], ".;:")) return false;
    if (HEADINGS.some((words) => afterWords(tokens, at, words) !== null)) return true;
  }
  return false;
}

/** So far around a date its item's number, marks of layout and the end of its line are looked for. */
const MARKER = 60;
const BEFORE_ALONE = /(?:^|[\n\t|])[^\S\n]*(?:(?:\d+(?:\.\d+)*|\p{L})[.)]|[-+•–])?[\s*_(]*$/u;
const AFTER_ALONE = /^[\s*_)]*(?:[.;,]?[^\S\n]*(?:$|[\n\t|])|:)/u;

/** Whether the date fills a line or a cell, or heads a line ("3. Đầu tháng 3/2024: …"); the date line of a document does not count. */
function isAlone(tokens: readonly Token[], { named, begin, end }: Clause, text: string): boolean {
  const inWords =
    named.kind === "day" &&
    tokens.slice(begin, end).some((token, at) => afterWords([token], 0, "tháng") !== null && at > 0);
  const from = tokens[begin]?.from ?? 0;
  const to = tokens[end - 1]?.to ?? 0;
  return (
    !inWords &&
    BEFORE_ALONE.test(text.slice(Math.max(0, from - MARKER), from)) &&
    AFTER_ALONE.test(text.slice(to, to + MARKER))
  );
}

/** "cuối tháng 6", "đầu quý II": such parts are said of what is to come, with or without an operator. */
const isShortPart = (named: Named): boolean =>
  named.kind === "part" && (named.of.last ?? Number.NaN) - (named.of.first ?? Number.NaN) <= 2;

/** Half a year and more are as often what is reported on as when. */
const isLong = (named: Named): boolean => named.kind === "period" && (named.last ?? 0) - (named.first ?? 0) >= 5;

function isDeadline(tokens: readonly Token[], clause: Clause, text: string): boolean {
  const { named, bare, begin, effect, firmness } = clause;
  if (effect === "none" || citesDocument(tokens, clause) || isNumbering(tokens, clause)) return false;
  if (followsOther(tokens, begin) || isReview(named)) return false;
  if (isYear(named) && !yearBinds(tokens, clause)) return false;
  if (isLong(named) && firmness === FIRMNESS.within) return isAnnounced(tokens, begin);
  if (bare) return isShortPart(named) || isAnnounced(tokens, begin) || isAlone(tokens, clause, text);
  return firmness > FIRMNESS.within || named.kind !== "unreadable";
}

/**
 * Where deadline phrases stand in a running text, in order, each from its first operator to the end of its date
 * ("trước ngày 18/4/2023"). Dates of documents cited, closing days of figures and years under review are no deadlines.
 */
export function findPhrases(text: string): FoundPhrase[] {
  const tokens = tokensOf(text);
  const relatives = relativesOf(tokens, text).filter((relative) => relative.from !== "");
  const clauses = clausesOutside(clausesOf(tokens), relatives).filter((clause) => isDeadline(tokens, clause, text));
  return [...clauses, ...relatives]
    .map(({ begin, end }) => ({ from: tokens[begin]?.from ?? 0, to: tokens[end - 1]?.to ?? 0 }))
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => ({ phrase: text.slice(from, to), from, to }));
}
