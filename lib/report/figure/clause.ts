import { parseNumber } from "#lib/indicator/number.ts";

/** A number in a sentence with the words right before and right behind it, up to the next stop or number. */
export type NumberInText = {
  value: number;
  typed: string;
  /** "trên", "gần", "khoảng" before it. */
  about: boolean;
  percent: boolean;
  /** Lower-case words, the nearest first on both sides. */
  before: string[];
  after: string[];
  /** The year it is told of; "whole" the whole time or no time at all; null: a time the grid has no cell for. */
  time: number | "whole" | null;
  sentence: string;
};

const NUMBER = /\d+(?:[.,]\d+)*/g;
/** Where a thought ends: signs, other numbers (also those that follow the grid), and words that begin another one. */
const STOP = /[,;:.()[\]!?/…\ufffc]|\d|\s[-–—]\s/;
const OTHER_THOUGHT = /^(?:và|để|nhằm|qua|góp|thu|với|thông|do|nên|vì|khi|nếu|mà|giúp|bảo|đảm)$/u;
const ABOUT = /(?:trên|hơn|gần|khoảng|ước|chừng|xấp xỉ|không dưới|dưới|~|≈|>|<)\s*(?:tính|đạt|dưới)?\s*$/iu;
/** Numbers that count nothing: of documents, parts, groups, terms, days, hours, ages. */
const NAMES_SOMETHING =
  /(?:số|điều|khoản|điểm|mục|chương|phần|phụ lục|biểu|bảng|khóa|kỳ|thứ|quý|tháng|ngày|tổ|khu phố|khu|thôn|xóm|đường|lô|phường|quốc lộ|chi bộ|cụm|đợt|cấp|hạng|nhóm|top|hơn|quyển|tập)\s+$/iu;
const MEASURES_TIME = /^\s*(?:năm|tháng|ngày|giờ|tuổi|tuần|quý|nhiệm kỳ|lần|phút|giai đoạn|\/|-\p{L}|–\d|-\d)/u;
/** What makes a number a part, a plan, a mean or a difference of another one. */
const ANOTHER_FIGURE =
  /(?:mỗi|bình quân|trung bình|hằng năm|hàng năm|từng|chỉ tiêu|mục tiêu|phấn đấu|dự kiến|kế hoạch đề ra|so với|tăng|giảm|thêm|vượt|thiếu|riêng|khu phố|chi bộ|quý|tháng|đầu năm|cuối năm|toàn tỉnh|toàn thành phố|thành phố|tỉnh|cả nước|ít nhất|tối thiểu|tối đa|trở lên|lên|xuống|từ \d)/iu;

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}]+/gu) ?? [];

function upTo(tokens: string[]): string[] {
  const end = tokens.findIndex((token, index) => index > 0 && OTHER_THOUGHT.test(token));
  return end < 0 ? tokens : tokens.slice(0, end);
}

const TENS: Readonly<Record<string, number>> = { mười: 10, năm: 5, hai: 2, ba: 3 };

/** The years a sentence names before (or, without one, right behind) a place in it. */
function timeOf(sentence: string, from: number, to: number, years: readonly number[]): NumberInText["time"] {
  const spans = [...sentence.matchAll(/(?:19|20)\d{2}\s*(?:-|–|đến(?: hết)?(?: năm)?|tới)\s*(?:19|20)\d{2}/giu)];
  const [first, last] = [years[0], years.at(-1)];
  const whole = (text: string): boolean => {
    const [begin, end] = (text.match(/\d{4}/g) ?? []).map(Number);
    return begin === first && end === last;
  };
  if (spans.length > 0) return spans.every((span) => whole(span[0])) ? "whole" : null;
  const lasting = /(\d{1,2}|mười|hai|ba)\s+năm(?!\s+\d)/iu.exec(sentence)?.[1];
  if (lasting !== undefined) {
    const count = TENS[lasting.toLowerCase()] ?? Number(lasting);
    return Math.abs(count - years.length) <= 1 ? "whole" : null;
  }
  const named = [...sentence.matchAll(/năm\s+((?:19|20)\d{2})/giu)].map((match) => ({
    at: match.index,
    year: Number(match[1]),
  }));
  const before = named.filter(({ at }) => at < from).at(-1);
  const behind = named.find(({ at }) => at >= to);
  if (before) return before.year;
  return behind ? (named.length === 1 ? behind.year : null) : "whole";
}

function numberAt(sentence: string, match: RegExpExecArray, years: readonly number[]): NumberInText | null {
  const [typed, from] = [match[0], match.index];
  const to = from + typed.length;
  const [left, right] = [sentence.slice(0, from), sentence.slice(to)];
  const value = parseNumber(typed, "vi");
  const percent = /^\s*%/u.test(right);
  if (value === null || /[\p{L}\d/.,-]$/u.test(left) || /^[\p{L}\d]/u.test(right)) return null;
  if (
    NAMES_SOMETHING.test(left) ||
    MEASURES_TIME.test(right) ||
    (/^(?:19|20)\d{2}$/.test(typed) && /năm\s+$/iu.test(left))
  )
    return null;
  const stretch = left.split(/[,;:]/u).at(-1) ?? "";
  const near = right.split(STOP)[0] ?? "";
  if (ANOTHER_FIGURE.test(stretch) || ANOTHER_FIGURE.test(near)) return null;
  const about = ABOUT.test(left);
  const behind = right.replace(/^\s*%/u, "");
  return {
    value,
    typed,
    about,
    percent,
    // "Số đơn thư tiếp nhận: 37" leads up to its number.
    before: words(left.replace(ABOUT, "").replace(/:\s*$/u, " ").split(STOP).at(-1) ?? "").reverse(),
    after: upTo(words(behind.split(STOP)[0] ?? "")),
    time: timeOf(sentence, from, to, years),
    sentence: sentence.trim(),
  };
}

/**
 * The numbers of a text that count something, each with what it seems to count. Left out is whatever names, dates,
 * plans, compares or averages: "Kế hoạch số 45", "tháng 5", "tăng 12%", "mỗi năm 2 cuộc".
 *
 * @param text runs of a paragraph; a figure that follows the grid stands as U+FFFC
 * @param years the years of the grid, in order
 */
export function numbersInText(text: string, years: readonly number[]): NumberInText[] {
  const sentences = text
    .normalize("NFC")
    .replace(/[“”"]/gu, "")
    .split(/(?<=[.!?;])\s+(?=\p{Lu}|\d|-)|\n/u);
  return sentences.flatMap((sentence) =>
    [...sentence.matchAll(NUMBER)].flatMap((match) => numberAt(sentence, match, years) ?? []),
  );
}
