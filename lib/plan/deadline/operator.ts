import { afterWeekday } from "./date-words.ts";
import type { Read } from "./numeral.ts";
import { afterAny, afterWords, isNumber, isSign, skip, type Token } from "./tokens.ts";

/** before: what ends when the date begins; by: what ends with it; from: what begins with it; after: no deadline. */
export type Effect = "before" | "by" | "from" | "after";

/** How firmly words bind to their date: where a phrase names several dates, the firmest is the deadline. */
export const FIRMNESS = { latest: 4, limit: 3, within: 1, bare: 1 } as const;

export type Lead = {
  effect: Effect | null;
  firmness: number;
  /** An hour was named: the day itself then counts, except at its first instant (0 giờ). */
  hour: "none" | "within" | "midnight";
  /** "khoảng ngày 20/4" */
  approximate: boolean;
  /** Where the first operator stands; null where only words that add nothing do. */
  begin: number | null;
  next: number;
};

type Operator = { effect: Effect; firmness: number; words: readonly string[] };

const OPERATORS: readonly Operator[] = [
  {
    effect: "before",
    firmness: FIRMNESS.limit,
    words: ["trước", "trước thời điểm", "trước mốc", "trước mốc thời gian", "trước lúc", "trước thời gian"],
  },
  {
    effect: "by",
    firmness: FIRMNESS.limit,
    words: [
      "trước hết",
      "trước khi hết",
      "trước khi kết thúc",
      "trước và trong",
      "trước hoặc trong",
      "trước hoặc vào",
      "trước cuối ngày",
      "đến",
      "tới",
      "đến hết",
      "tới hết",
      "cho đến",
      "cho tới",
      "cho đến hết",
      "hết",
    ],
  },
  {
    effect: "by",
    firmness: FIRMNESS.latest,
    words: [
      ...["chậm nhất", "muộn nhất", "trễ nhất", "lâu nhất", "không quá", "không được quá", "không để quá"],
      ...["không muộn hơn", "không chậm hơn", "không trễ hơn", "không được muộn hơn", "không được chậm hơn"],
      ...["không muộn quá", "không chậm quá", "không trễ quá", "không vượt quá", "không sau", "không được sau"],
      ...["hạn cuối", "hạn chót", "hạn cuối cùng", "thời hạn cuối cùng", "thời hạn chậm nhất"],
    ],
  },
  {
    effect: "by",
    firmness: FIRMNESS.within,
    words: ["trong", "ngay trong", "nội trong", "trong khoảng", "trong khoảng thời gian", "trong thời gian", "vào"],
  },
  { effect: "from", firmness: FIRMNESS.within, words: ["từ", "kể từ", "tính từ", "bắt đầu từ"] },
  { effect: "after", firmness: 0, words: ["sau", "sau khi", "không trước", "không sớm hơn", "sớm nhất"] },
];

const APPROXIMATE = ["khoảng", "độ", "vào khoảng", "trong khoảng"];
const FILLERS = [
  ...["là", "thời điểm", "thời gian", "mốc", "lúc", "cuối ngày", "buổi", "sáng", "chiều", "trưa", "tối"],
  ...["giờ hành chính", "giờ làm việc", "hết giờ làm việc", "hết giờ hành chính", "của", "cuối giờ", "dự kiến"],
];

const DAYTIME = ["giờ", "h", "g"];

type Time = Read<"within" | "midnight">;

/** "17 giờ", "17h00", "16:30", "17 giờ 00 phút, ". */
function timeAt(tokens: readonly Token[], at: number): Time | null {
  const hour = tokens[at];
  if (!isNumber(hour, 1, 2)) return null;
  const colon = isSign(tokens[at + 1], ":") && isNumber(tokens[at + 2], 2, 2) ? at + 2 : null;
  const unit = colon ?? afterAny(tokens, at + 1, DAYTIME);
  if (unit === null) return null;
  const minute = tokens[unit];
  const minutes = isNumber(minute, 2, 2);
  const end = skip(tokens, minutes ? unit + 1 : unit, "phút", "p");
  const midnight = hour.value === 0 && (!minutes || minute.value === 0);
  return { value: midnight ? "midnight" : "within", next: isSign(tokens[end], ",-(") ? end + 1 : end };
}

function operatorAt(tokens: readonly Token[], at: number): Read<Operator> | null {
  let longest: Read<Operator> | null = null;
  for (const value of OPERATORS) {
    const next = afterAny(tokens, at, value.words);
    if (next !== null && (longest === null || next > longest.next)) longest = { value, next };
  }
  return longest;
}

/** Words that add nothing: "là", a part of the day, a weekday, "ngày:". */
function fillerAt(tokens: readonly Token[], at: number): number | null {
  const announced = afterWords(tokens, at, "ngày");
  if (announced !== null && isSign(tokens[announced], ":")) return announced;
  const filler = afterAny(tokens, at, FILLERS);
  if (filler !== null) return filler;
  const weekday = afterWeekday(tokens, at);
  return weekday > at ? weekday : null;
}

/** Colons and commas may part operators from each other and from their date, but lead nowhere by themselves. */
function pastSigns(tokens: readonly Token[], at: number): number {
  return isSign(tokens[at], ":") ? at + 1 : at;
}

/** "chậm nhất là vào 17 giờ 00, chiều thứ Sáu" has six parts; nobody writes more than ten. */
const MOST_WORDS = 10;

/**
 * The operators that stand here before a date, read to their end; of several the one nearest the date decides the
 * effect ("chậm nhất trước ngày"), the firmest the firmness.
 */
export function leadAt(tokens: readonly Token[], at: number): Lead {
  const lead: Lead = { effect: null, firmness: 0, hour: "none", approximate: false, begin: null, next: at };
  for (let words = 0; words < MOST_WORDS; words += 1) {
    const time = timeAt(tokens, lead.next);
    const operator = time === null ? operatorAt(tokens, lead.next) : null;
    const about = afterAny(tokens, lead.next, APPROXIMATE);
    const next = time?.next ?? operator?.next ?? about ?? fillerAt(tokens, lead.next);
    if (next === null) return lead;
    if (time !== null) lead.hour = time.value;
    if (about !== null && about === next) lead.approximate = true;
    if (operator !== null) {
      lead.effect = operator.value.effect;
      lead.firmness = Math.max(lead.firmness, operator.value.firmness);
      lead.begin ??= lead.next;
    }
    lead.next = pastSigns(tokens, next);
    if (lead.effect === "from") return lead;
  }
  return lead;
}

/** Whether "từ nay" stands here, after "từ". */
export function afterNow(tokens: readonly Token[], at: number): number | null {
  return afterAny(tokens, at, ["nay", "bây giờ"]) ?? afterWords(tokens, at, "giờ");
}
