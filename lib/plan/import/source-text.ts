import type { Line } from "#lib/document/read/line.ts";

/** The lines of a document as one text in which the n-th line is line n, so that what was read keeps its place. */
export function sourceTextOf(lines: readonly Pick<Line, "number" | "text">[]): string {
  const text: string[] = [];
  for (const line of lines) text[line.number - 1] = line.text;
  return Array.from(text, (line) => line ?? "").join("\n");
}
