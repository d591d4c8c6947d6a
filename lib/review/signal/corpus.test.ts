import { describe, expect, it } from "vitest";
import type { Block } from "#lib/report/section/block.ts";
import { type Edit, edits, pick, planted, randomFrom, stretchOf } from "./corpus/test-planted.ts";
import { answerOf, honestSections, sampleSections, textOf, type Written } from "./corpus/test-texts.ts";
import { signalsOf } from "./signals.ts";
import type { Subject } from "./subject.ts";
import type { Answer, Found, OtherAnswer } from "./types.ts";

/**
 * How well signals are found, on texts that are all invented: honest sections of many units and hands with the formulas
 * every report has, and copies planted by a generator. `npx vitest run lib/review/signal/corpus.test.ts` prints the figures.
 */
type Read = Written & { answer: Answer };

const read = (sections: readonly Written[]): Read[] => sections.map((one) => ({ ...one, answer: answerOf(one) }));
const honest = read(honestSections());
const sample = read(sampleSections());
const all = [...honest, ...sample];

const other = ({ unit, item, answer }: Read): OtherAnswer => ({
  reportId: unit,
  versionId: unit,
  itemId: item,
  kind: "COPY_UNIT",
  passage: answer.passage,
});

function subjectsFor(unit: string, texts: readonly Read[]): Subject[] {
  return [...new Set(texts.map(({ item }) => item))].map((item) => ({
    itemId: item,
    asked: { blocks: [], words: [] },
    answers: texts.filter((one) => one.item === item && one.unit !== unit).map(({ answer }) => answer.passage),
  }));
}

/** What is found in the sections of one unit, held against everything other units wrote. */
function foundIn(report: readonly Read[], texts: readonly Read[]): Found[] {
  const unit = report[0]?.unit ?? "";
  const around = {
    others: texts.filter((one) => one.unit !== unit).map(other),
    subjects: subjectsFor(unit, texts),
    sharedSeries: [],
    sharedRuns: [],
  };
  return signalsOf(
    report.map(({ answer }) => answer),
    [],
    around,
  );
}

/** Sections with what was found in them. */
function markedOf(texts: readonly Read[]): { one: Read; found: Found[] }[] {
  const units = Map.groupBy(texts, ({ unit }) => unit);
  return [...units.values()].flatMap((report) => {
    const found = foundIn(report, all);
    return report
      .map((one) => ({ one, found: found.filter(({ outlineItemId }) => outlineItemId === one.item) }))
      .filter((marked) => marked.found.length > 0);
  });
}

const tell = (found: Found): string => `${found.kind} ${JSON.stringify(found.evidence).slice(0, 240)}`;

describe("honest sections", () => {
  it("are many, of 120 to 400 words, of many hands", () => {
    const sizes = honest.map(({ answer }) => answer.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
    expect(honest.length).toBeGreaterThanOrEqual(60);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(120);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(400);
    expect(new Set(honest.map(({ unit }) => unit)).size).toBeGreaterThan(25);
  });

  it.each([
    ["written for this", honest],
    ["of the sample campaign", sample],
  ])("%s: at most 2 in 100 are marked by any signal", { timeout: 120_000 }, (name, texts) => {
    const marked = markedOf(texts);
    console.info(`${name}: ${marked.length} of ${texts.length} honest sections marked`);
    for (const { one, found } of marked) console.info(`  ${one.unit} ${one.item}: ${found.map(tell).join("; ")}`);
    expect(marked.length / texts.length).toBeLessThanOrEqual(0.02);
  });
});

/** A copy put into a section of another unit, between its own paragraphs. */
function withPlanted(host: Read, paragraphs: readonly string[], at: number): Read {
  const copied = paragraphs.map((text, index): Block => ({ id: `copy${index}`, kind: "paragraph", runs: [{ text }] }));
  const blocks = [...host.blocks.slice(0, at), ...copied, ...host.blocks.slice(at)];
  const written = { unit: host.unit, item: host.item, blocks };
  return { ...written, answer: answerOf(written) };
}

const SIZES = [60, 90, 130, 200];
const EACH = 20;

/** Plants copies and gives those that are not found. */
function missedOf(edit: Edit, words: number, seed: number): { tried: number; missed: string[] } {
  const random = randomFrom(seed);
  const missed: string[] = [];
  let tried = 0;
  while (tried < EACH) {
    const [source, host] = [pick(random, all), pick(random, all)];
    const stretch = stretchOf(textOf(source.blocks), random, words);
    if (source.unit === host.unit || stretch === null) continue;
    tried += 1;
    const { paragraphs } = planted(stretch, edit, random);
    const copy = withPlanted(host, paragraphs, Math.floor(random() * (host.blocks.length + 1)));
    const found = foundIn([copy], [source, ...Array.from({ length: 12 }, () => pick(random, all))]);
    if (!found.some(({ kind, otherReportId }) => kind === "COPY_UNIT" && otherReportId === source.unit))
      missed.push(paragraphs.join(" ¶ "));
  }
  return { tried, missed };
}

describe("planted copies of 60 to 200 words", () => {
  it("are found, 95 in 100 at least of every kind of edit", { timeout: 120_000 }, () => {
    for (const [at, edit] of edits.entries()) {
      const runs = SIZES.map((words, index) => missedOf(edit, words, 1000 * at + index));
      const tried = runs.reduce((sum, run) => sum + run.tried, 0);
      const missed = runs.flatMap((run) => run.missed);
      console.info(`${edit}: ${tried - missed.length} of ${tried} copies found`);
      for (const text of missed) console.info(`  missed: ${text.slice(0, 300)}`);
      expect((tried - missed.length) / tried, edit).toBeGreaterThanOrEqual(0.95);
    }
  });
});
