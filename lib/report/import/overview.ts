import { formatNumber } from "#lib/indicator/number.ts";
import { labels } from "./labels.ts";
import { sectionOf } from "./print.ts";
import type { ImportTarget, LaidBy, ReportReading } from "./types.ts";

const WAY: Readonly<Record<LaidBy, string>> = {
  number: "theo số thứ tự",
  heading: "theo tiêu đề",
  likeness: "theo nội dung gần nhất",
  position: "theo vị trí",
};
const SHOWN = 90;

const short = (text: string): string => {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
};

const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const doubt = (sure: boolean): string => (sure ? "" : " (chưa chắc)");
const places = (lines: readonly number[]): string =>
  lines.length === 0 ? "" : ` [dòng ${lines[0]}${lines.length > 1 ? `–${lines.at(-1)}` : ""}]`;

function sections(reading: ReportReading, target: ImportTarget): string[] {
  return target.items.flatMap((item) => {
    const { by, sure, text, lines, headings } = sectionOf(item, reading.laid);
    if (lines.length === 0) return [`  ${item.number}  ${item.title}: không tìm thấy nội dung`];
    const how = by === null ? "" : `${WAY[by]}${doubt(sure)}, `;
    return [
      `  ${item.number}  ${item.title}: ${how}${words(text)} từ${places(lines)}`,
      ...headings.map((heading) => `      ▸ ${short(heading)}`),
    ];
  });
}

function figures({ figures: found }: ReportReading, target: ImportTarget): string[] {
  const names = new Map(target.indicators.map((one) => [one.id, one]));
  return found.map(({ indicatorId, code, year, value, kind, line, quote, sure }) => {
    const one = names.get(indicatorId);
    const amount =
      `${kind === "ESTIMATE" ? "khoảng " : ""}${formatNumber(Number(value))} ${one?.unitOfMeasure ?? ""}`.trim();
    return `  ${code} ${one?.name ?? ""}, ${year === null ? "cả giai đoạn" : `năm ${year}`}: ${amount}${doubt(sure)} [dòng ${line}] “${short(quote)}”`;
  });
}

const block = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", `${title} (${lines.length})`, ...lines];

/** A reading as a person reads it in a terminal, in Vietnamese. */
export function overviewOf(reading: ReportReading, target: ImportTarget): string[] {
  const code = new Map(target.items.map((item) => [item.id, item.number]));
  return [
    "Nội dung theo đề cương",
    ...sections(reading, target),
    ...block("Số liệu tìm thấy", figures(reading, target)),
    ...block(
      "Kiến nghị tìm thấy",
      reading.recommendations.map(
        ({ itemId, body, text, lines }) =>
          `  ${code.get(itemId) ?? ""}${body === null ? "" : `, ${body}`}: ${short(text)}${places(lines)}`,
      ),
    ),
    ...block(
      "Văn bản lãnh đạo, chỉ đạo tìm thấy",
      reading.documents.map(
        ({ number, issuedOn, issuer, subject, lines }) =>
          `  ${[number, issuedOn, issuer, short(subject)].filter((part) => part !== null && part !== "").join(" · ")}${places(lines)}`,
      ),
    ),
    ...block(
      "Chưa có chỗ trong đề cương",
      reading.unmatched.map(({ text, why, lines }) => `  ${labels.why[why].vi}: ${short(text)}${places(lines)}`),
    ),
    ...block(
      "Cần xem lại",
      reading.findings.map(({ code: finding, lines }) => `  ${labels.finding[finding].vi}${places(lines)}`),
    ),
  ];
}
