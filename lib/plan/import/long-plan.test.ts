import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readFile } from "#lib/document/read/file.ts";
import { paragraph, wordFile } from "#lib/document/read/test-word-files.ts";
import { holidays } from "#lib/plan/deadline/holidays.ts";
import { understandPlan } from "./understand.ts";

/** Pages of the long form, and paragraphs that fill one. */
const PAGES = process.env["PORTAL_LONG"] ? 200 : 20;
const PER_PAGE = 16;

const lines = readFileSync("prisma/seed/ke-hoach-tu-son-2023.txt", "utf8")
  .replaceAll("*", "")
  .split("\n")
  .filter((line) => line.trim() !== "");
const purpose = lines.findIndex((line) => line.startsWith("II. "));
const filler = lines.slice(8, 12);

/** The plan with so much more said of its purpose that it fills the pages. */
function longPlan(): string[] {
  const more = Array.from(
    { length: PAGES * PER_PAGE - lines.length },
    (_, at) => `- ${filler[at % filler.length] ?? ""}`,
  );
  return [...lines.slice(0, purpose), ...more, ...lines.slice(purpose)];
}

it("a plan of many pages is read whole, and others get their turn meanwhile", async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 1);
  const shares: number[] = [];
  const file = wordFile(
    longPlan()
      .map((line) => paragraph(line))
      .join(""),
  );
  const read = await readFile(file, "ke-hoach.docx", (share) => shares.push(share));
  clearInterval(others);
  if (!read.ok) throw new Error(read.problem.code);
  expect(read.value.lines).toHaveLength(PAGES * PER_PAGE);
  expect(turns).toBeGreaterThan(0);
  expect(shares).toEqual(shares.toSorted((one, other) => one - other));
  const reading = understandPlan(read.value.lines, { holidays });
  expect([reading.directives.length, reading.milestones.length, reading.outline.length]).toEqual([3, 10, 4]);
});
