import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, formatDay } from "#lib/platform/time.ts";
import { milestones } from "#seed/plan/milestones.ts";
import { deadlineOf, type PhraseContext, readDeadline } from "./phrase.ts";
import { officeRows } from "./test-office-phrases.ts";
import { phraseRows, told } from "./test-phrases.ts";

const rows = [...phraseRows, ...officeRows];
const literally = { literalBefore: true };
const contextOf = (context: Partial<PhraseContext> = {}): PhraseContext => ({ ...literally, ...context });

describe("a deadline phrase", () => {
  const named = rows.map(([phrase, expected, context]) => ({ phrase, expected, context }));

  it.each(named)("$phrase → $expected", ({ phrase, expected, context }) => {
    expect(told(readDeadline(phrase, contextOf(context)))).toBe(expected);
  });

  it.each([
    ["decomposed", (phrase: string) => phrase.normalize("NFD")],
    ["in capitals", (phrase: string) => phrase.toUpperCase()],
    ["with more space", (phrase: string) => ` ${phrase.replaceAll(" ", "  ")} `],
    ["with hard spaces", (phrase: string) => phrase.replaceAll(" ", "\u00A0")],
    ["over two lines", (phrase: string) => phrase.replace(/ (?=\S*$)/, " \n")],
    ["in bold", (phrase: string) => `**${phrase}**`],
    ["in quotation marks", (phrase: string) => `“${phrase}”`],
  ])("means the same %s", (_name, written) => {
    for (const [phrase, expected, context] of rows) {
      const read = told(readDeadline(written(phrase), contextOf(context)));
      expect([phrase, read.toLowerCase()]).toEqual([phrase, expected.toLowerCase()]);
    }
  });

  it("gives the day where there is one, else none", () => {
    expect(deadlineOf("từ ngày 01/4/2023 đến ngày 15/4/2023")).toBe("2023-04-15");
    expect(deadlineOf("trước ngày 18/4/2023")).toBe("2023-04-17");
    for (const phrase of ["cuối tháng 6/2023", "trong vòng 15 ngày", "trước ngày 18/4"])
      expect(deadlineOf(phrase)).toBeNull();
  });

  it("agrees with every deadline of the plan of 2023", () => {
    for (const { phrase, due } of milestones) {
      if (phrase !== null) expect([phrase, deadlineOf(phrase)]).toEqual([phrase, due]);
    }
  });
});

/** All rows read by a process of its own that believes to stand in another zone. */
function readIn(zone: string): unknown {
  const script = `
    const { readDeadline } = await import("#lib/plan/deadline/phrase.ts");
    const { phraseRows, told } = await import("#lib/plan/deadline/test-phrases.ts");
    const { officeRows } = await import("#lib/plan/deadline/test-office-phrases.ts");
    const read = [...phraseRows, ...officeRows].map(([phrase, , context]) => told(readDeadline(phrase, { literalBefore: true, ...context })));
    console.log(JSON.stringify({ offset: new Date(1682000000000).getTimezoneOffset(), read }));`;
  const env = { ...process.env, TZ: zone, NODE_OPTIONS: "" };
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", script], { env, encoding: "utf8" }));
}

it.each([
  ["America/Los_Angeles", 420],
  ["Pacific/Kiritimati", -840],
])("means the same on a server in %s", (zone, offset) => {
  expect(readIn(zone)).toEqual({ offset, read: rows.map(([, expected]) => expected) });
});

const days = fc.integer({ min: 0, max: 9_000 }).map((n) => addDays("2013-01-01", n));
const parts = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, date, two: (n: number) => String(n).padStart(2, "0") };
};

const spellings: readonly ((day: string) => string)[] = [
  formatDay,
  (day) => `ngày ${formatDay(day)}`,
  (day) => `ngày ${day.split("-").toReversed().join("/")}`,
  (day) => `ngày ${formatDay(day).replaceAll("/", ".")}`,
  (day) => `ngày ${formatDay(day).replaceAll("/", "-")}`,
  (day) => `ngày ${formatDay(day).replaceAll("/", " / ")}`,
  (day) => `ngày ${formatDay(day).replaceAll("/", " ")}`,
  (day) => `ngày${formatDay(day)}`,
  (day) => `ngày ${parts(day).date} tháng ${parts(day).month} năm ${parts(day).year}`,
  (day) => `ngày ${parts(day).two(parts(day).date)} tháng ${parts(day).two(parts(day).month)}/${parts(day).year}`,
  (day) => `ngày ${parts(day).date}/${parts(day).month} năm ${parts(day).year}`,
  (day) => `ngày ${parts(day).date}/${parts(day).month}/${String(parts(day).year).slice(2)}`,
];

const operators: readonly (readonly [words: string, moved: number])[] = [
  ["trước", -1],
  ["xong trước", -1],
  ["đến trước", -1],
  ["chậm nhất", 0],
  ["chậm nhất là", 0],
  ["muộn nhất vào", 0],
  ["không quá", 0],
  ["đến hết", 0],
  ["hết", 0],
  ["trong", 0],
  ["vào", 0],
  ["xong", 0],
  ["trước 17 giờ", 0],
];

describe("any day of the calendar", () => {
  it("is read in every spelling behind every operator, with and without marks", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...spellings), fc.constantFrom(...operators), (day, spell, [words, moved]) => {
        const phrase = `${words} ${spell(day)}`;
        const bare = phrase.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d");
        expect([phrase, deadlineOf(phrase), deadlineOf(bare)]).toEqual([
          phrase,
          addDays(day, moved),
          addDays(day, moved),
        ]);
        const loosely = deadlineOf(phrase, { literalBefore: false });
        expect([phrase, loosely]).toEqual([phrase, day]);
      }),
      { numRuns: 600 },
    );
  });

  it("without its year is the first such day that is not before the start", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 364 }), (start, later) => {
        const day = addDays(start, later);
        const { date, month } = parts(day);
        fc.pre(!(date === 29 && month === 2));
        expect(deadlineOf(`chậm nhất ngày ${date}/${month}`, { literalBefore: true, start })).toBe(day);
      }),
    );
  });

  it("ends a span that any earlier day begins", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 600 }), (from, length) => {
        const to = addDays(from, length);
        const span = { kind: "span", from, day: to };
        expect(readDeadline(`từ ngày ${formatDay(from)} đến ngày ${formatDay(to)}`, literally)).toEqual(span);
        const backwards = { kind: "impossible", why: "spanBackwards" };
        expect(readDeadline(`từ ngày ${formatDay(to)} đến ngày ${formatDay(from)}`, literally)).toEqual(backwards);
      }),
    );
  });

  it("never comes out of words without a date", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("trước ", "ngày ", "đến ", "hết ", "tháng ", "sau ", ", ") }),
        (words) => {
          expect(deadlineOf(words)).toBeNull();
        },
      ),
    );
  });
});
