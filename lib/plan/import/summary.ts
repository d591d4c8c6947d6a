import { sentenceOf } from "./labels.ts";
import type { Found, PlanReading, ReadItem, ReadMilestone } from "./types.ts";

const MISSING = "–";

const at = (lines: readonly number[]): string => (lines.length === 0 ? "" : `  [dòng ${lines.join(", ")}]`);

const said = (one: Found<string | number> | null): string =>
  one === null ? MISSING : `${String(one.value)}${one.uncertain === undefined ? "" : " (?)"}${at(one.lines)}`;

const list = (ones: readonly Found<string>[]): string[] => ones.map((one) => `  - ${said(one)}`);

const KINDS = {
  OWN_PLAN: "kế hoạch riêng",
  SUM_UP: "tổng kết xong",
  SEND_REPORT: "gửi báo cáo",
  OTHER: "việc khác",
} as const;

function milestone(one: ReadMilestone): string {
  const way = [one.recipient, one.channel].flatMap((name) => (name === null ? [] : [name.value])).join(" qua ");
  const due = one.due === null ? "không rõ ngày" : `hạn cuối ${one.due}`;
  const to = way === "" ? "" : ` về ${way}`;
  return `  - ${one.directive} · ${one.levelPhrase.value} (${one.level}) · ${KINDS[one.kind]}${to}: ${one.phrase.value} → ${due}${at(one.phrase.lines)}`;
}

function items(ones: readonly ReadItem[], indent: string): string[] {
  return ones.flatMap(({ number, text, addresses, items: below }) => [
    `${indent}${number === undefined ? "-" : `${number}.`} ${text.value} {${addresses.join(", ")}}${at(text.lines)}`,
    ...items(below ?? [], `${indent}  `),
  ]);
}

/** A reading as lines for a terminal: what was understood, with the lines of the document it stands on. */
export function summaryOf(reading: PlanReading): string[] {
  const { signer } = reading;
  return [
    `Tên: ${said(reading.title)}`,
    `Số: ${said(reading.number)}`,
    `Ngày: ${said(reading.issuedOn)}`,
    `Cơ quan ban hành: ${said(reading.issuer)}`,
    `Ký: ${said(signer.authority)} · ${said(signer.title)} · ${said(signer.name)}`,
    "Văn bản được tổng kết:",
    ...reading.directives.map(
      (one) =>
        `  - ${one.kind.value} ${said(one.code)} · ngày ${said(one.date)} · ${said(one.issuer)} · “${said(one.subject)}” · ${said(one.years)} năm`,
    ),
    "Mốc thời gian:",
    ...reading.milestones.map(milestone),
    "Chủ trì:",
    ...reading.leads.map(({ directive, unit, coordinating }) => {
      const helpers =
        coordinating.length === 0 ? "" : ` · phối hợp: ${coordinating.map((one) => one.value).join("; ")}`;
      return `  - ${directive}: ${said(unit)}${helpers}`;
    }),
    "Theo dõi, đôn đốc:",
    ...list(reading.monitors),
    "Đơn vị báo cáo:",
    ...list(reading.reporters),
    "Đề cương:",
    ...reading.outline.flatMap((section) => [
      `  ${section.number} ${said(section.title)}`,
      ...items(section.items, "    "),
    ]),
    "Nơi nhận:",
    ...list(reading.distribution),
    "Cần xem lại:",
    ...reading.findings.map(
      ({ code, severity, directive, params, lines }) =>
        `  - ${severity.toUpperCase()} ${directive === undefined ? "" : `${directive}: `}${sentenceOf(code, params)}${at(lines)}`,
    ),
    "Chưa hiểu:",
    ...reading.unresolved.map(
      ({ line, text, why }) => `  - ${sentenceOf(why, {})} “${text.slice(0, 160)}”${at([line])}`,
    ),
  ];
}
