import { formatNumber } from "#lib/indicator/number.ts";
import type { Words } from "#lib/workflow/types.ts";
import type { Evidence } from "./schema.ts";
import type { SignalKind } from "./types.ts";

type Locale = "vi" | "en";

const mark = {
  COPY_UNIT: { vi: "Đoạn giống {share} %", en: "{share}% the same" },
  COPY_EARLIER: { vi: "Đoạn giống {share} %", en: "{share}% the same" },
  EMPTY_PHRASES: { vi: "Chung chung", en: "General phrases" },
  NO_EVIDENCE: { vi: "Chưa có dẫn chứng", en: "No evidence given" },
  SAME_FIGURES: { vi: "Số liệu trùng", en: "Same figures" },
  OFF_SUBJECT: { vi: "Có thể lạc mục", en: "Perhaps off the subject" },
} as const satisfies Record<SignalKind, Words>;

const sentence = {
  copyUnit: {
    vi: "với {unit}, mục {place}: khoảng {words} chữ.",
    en: "with {unit}, item {place}: about {words} words.",
  },
  copyHidden: {
    vi: "với báo cáo của một đơn vị khác: khoảng {words} chữ.",
    en: "with another unit's report: about {words} words.",
  },
  copyEarlier: {
    vi: "với báo cáo {directive} của {unit}, mục {place}: khoảng {words} chữ.",
    en: "with the report on {directive} of {unit}, item {place}: about {words} words.",
  },
  copyEarlierHidden: {
    vi: "với một báo cáo khác của chính đơn vị: khoảng {words} chữ.",
    en: "with another report of the unit itself: about {words} words.",
  },
  phrases: {
    vi: "{share} % mục này là lời có thể dùng cho mọi nơi, không nêu số liệu, tên, ngày hay việc cụ thể: {list}.",
    en: "{share}% of this item would fit any place; it names no figure, name, date or deed: {list}.",
  },
  claims: {
    vi: "Nêu kết quả mà không có số liệu, ví dụ hay minh chứng: {list}",
    en: "Claims a result without a figure, an example or evidence: {list}",
  },
  run: { vi: "Năm nào cũng là {value}, từ {from} đến {until}.", en: "{value} in every year from {from} to {until}." },
  series: { vi: "Cả {years} năm trùng với số liệu của {unit}.", en: "All {years} years are those of {unit}." },
  seriesHidden: {
    vi: "Cả {years} năm trùng với số liệu của một đơn vị khác.",
    en: "All {years} years are those of another unit.",
  },
  inText: {
    vi: "Các số {list} đi liền nhau như trong báo cáo của {unit}.",
    en: "The figures {list} follow each other as in the report of {unit}.",
  },
  inTextHidden: {
    vi: "Các số {list} đi liền nhau như trong báo cáo của một đơn vị khác.",
    en: "The figures {list} follow each other as in another unit's report.",
  },
  subject: {
    vi: "Lời văn gần với nội dung mục {place} hơn mục này.",
    en: "By its words the answer is nearer to item {place} than to this one.",
  },
  repeated: { vi: "Cùng một nội dung đứng ở cả mục {place}.", en: "The same text also stands under item {place}." },
} as const satisfies Readonly<Record<string, Words>>;

const reason = {
  "signal.wordsNeeded": { vi: "Xin ghi vì sao bỏ qua gợi ý này.", en: "Say why this hint is put aside." },
  "signal.tooLong": { vi: "Lời giải thích dài quá 1.000 ký tự.", en: "Longer than 1,000 characters." },
  "signal.noSuch": {
    vi: "Gợi ý này không còn: đơn vị đã gửi bản khác. Xin tải lại trang.",
    en: "This hint is gone: another version was sent. Reload the page.",
  },
  "signal.alreadyDismissed": { vi: "Gợi ý này đã có người bỏ qua.", en: "Somebody has put this hint aside already." },
} as const satisfies Readonly<Record<string, Words>>;

/** Words of the signals: what they are called, what they say, every problem of putting one aside. */
export const labels = { mark, sentence, reason } as const;

/** What the sentence of a signal is filled with; a null unit is one the viewer may not read. */
export type Seen = {
  kind: SignalKind;
  evidence: Evidence;
  unit: string | null;
  directive: string | null;
  place: string;
};

const fill = (words: Words, locale: Locale, values: Readonly<Record<string, string | number>>): string =>
  words[locale].replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));

const quoted = (list: readonly string[]): string => list.map((text) => `“${text}”`).join(", ");
const percent = (share: number): number => Math.min(100, Math.round(share * 100));

/** The word on a signal's mark, with its measure where it has one. */
export function signalMark(kind: SignalKind, evidence: Evidence, locale: Locale): string {
  return fill(mark[kind], locale, { share: evidence.form === "COPY" ? percent(evidence.share) : "" });
}

function copyWords({ kind, unit }: Seen): Words {
  if (kind === "COPY_EARLIER") return unit === null ? sentence.copyEarlierHidden : sentence.copyEarlier;
  return unit === null ? sentence.copyHidden : sentence.copyUnit;
}

/** What was seen, as a sentence that goes on from the mark; what the viewer may not read is not named. */
export function signalWords(seen: Seen, locale: Locale): string {
  const { evidence, place } = seen;
  const [unit, directive] = [seen.unit ?? "", seen.directive ?? ""];
  switch (evidence.form) {
    case "COPY":
      return fill(copyWords(seen), locale, { unit, directive, place, words: evidence.words });
    case "PHRASES":
      return fill(sentence.phrases, locale, { share: percent(evidence.share), list: quoted(evidence.phrases) });
    case "CLAIMS":
      return fill(sentence.claims, locale, { list: quoted(evidence.claims) });
    case "RUN": {
      const value = formatNumber(Number(evidence.value), locale);
      return fill(sentence.run, locale, { ...evidence, value });
    }
    case "SERIES":
      return fill(seen.unit === null ? sentence.seriesHidden : sentence.series, locale, {
        unit,
        years: evidence.years,
      });
    case "IN_TEXT": {
      const list = evidence.figures.join("; ");
      return fill(seen.unit === null ? sentence.inTextHidden : sentence.inText, locale, { unit, list });
    }
    case "SUBJECT":
      return fill(evidence.repeated ? sentence.repeated : sentence.subject, locale, { place });
  }
}
