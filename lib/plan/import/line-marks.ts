import type { Found, PlanReading, ReadItem } from "./types.ts";
import type { SeenFinding } from "./understood.ts";

/** What became of a line: something was read from it, something in it wants a look, or nobody understood it. */
export type LineMark = "used" | "finding" | "unresolved";

function itemLines(items: readonly ReadItem[]): number[] {
  return items.flatMap((item) => [...item.text.lines, ...itemLines(item.items ?? [])]);
}

function usedLines({ signer, ...reading }: PlanReading): number[] {
  const found: (Found<unknown> | null)[] = [
    reading.title,
    reading.number,
    reading.issuedOn,
    reading.issuer,
    signer.authority,
    signer.title,
    signer.name,
    ...reading.directives.flatMap((row) => [row.code, row.kind, row.date, row.issuer, row.subject, row.years]),
    ...reading.milestones.flatMap((row) => [row.levelPhrase, row.phrase, row.recipient, row.channel]),
    ...reading.leads.flatMap((row) => [row.unit, ...row.coordinating]),
    ...reading.monitors,
    ...reading.reporters,
    ...reading.distribution,
    ...reading.outline.map((section) => section.title),
  ];
  return [
    ...found.flatMap((one) => one?.lines ?? []),
    ...reading.outline.flatMap((section) => itemLines(section.items)),
  ];
}

/** What became of each line of a document; the most telling mark of several. Lines without one were not needed. */
export function lineMarks(reading: PlanReading, findings: readonly SeenFinding[]): Map<number, LineMark> {
  const marks = new Map<number, LineMark>(usedLines(reading).map((line) => [line, "used"]));
  for (const { line } of reading.unresolved) marks.set(line, "unresolved");
  const open = findings.filter((finding) => !finding.settled && finding.severity !== "info");
  for (const line of open.flatMap((finding) => finding.lines)) marks.set(line, "finding");
  return marks;
}
