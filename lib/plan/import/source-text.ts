import type { Line } from "#lib/document/read/line.ts";

/** The lines of a document as one text in which the n-th line is line n, so that what was read keeps its place. */
export function sourceTextOf(lines: readonly Pick<Line, "number" | "text">[]): string {
  const byNumber = new Map(lines.map((line) => [line.number, line.text]));
  const last = Math.max(0, ...byNumber.keys());
  return Array.from({ length: last }, (_, index) => byNumber.get(index + 1) ?? "").join("\n");
}
