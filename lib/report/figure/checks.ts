import type { FigureValue, Relation } from "#lib/indicator/rules.ts";
import type { ReportContent } from "../content.ts";
import { contradictions, type GridFigure } from "./contradiction.ts";
import { questionOf, stillHolds, type Warning, warningsOf } from "./warning.ts";

/**
 * A line for whoever decides: red where figures do not agree, amber where one should look. `kind`: the figures among
 * themselves, what the unit explained of them, what it left without a word, the text against the figures. `at`: the
 * line of the table, or the passage.
 */
export type FigureCheck = {
  tone: "red" | "amber";
  kind: "disagree" | "explained" | "unexplained" | "text";
  text: string;
  at: { indicator: string } | { blockId: string };
};

type Content = Pick<ReportContent, "sections" | "values" | "explanations">;
type Ground = { relations: readonly Relation[]; years: { from: number; to: number } };
type Locale = "vi" | "en";

const words = {
  vi: {
    explained: "{warning} Đơn vị giải trình: {words}",
    silent: "{warning} Đơn vị chưa giải trình.",
    text: "{place}: văn bản ghi {typed}, biểu {code} {name}{year} ghi {grid}: “{quote}”",
  },
  en: {
    explained: "{warning} The unit explains: {words}",
    silent: "{warning} The unit has not explained it.",
    text: "{place}: the text says {typed}, the table ({code} {name}{year}) {grid}: “{quote}”",
  },
} as const;

const fill = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_hole, name: string) => String(params[name] ?? ""));

/** The figures of a content as the checks look at them. */
export function valuesOf(content: Pick<ReportContent, "values">): FigureValue[] {
  return content.values.map(({ code, year, kind, value }) => ({
    indicator: code,
    year,
    kind,
    value: value === null ? null : Number(value),
  }));
}

/** The answers to warnings that still hold for these figures, with the question each of them answers. */
export function standingExplanations(
  content: Pick<ReportContent, "values" | "explanations">,
  locale: Locale,
): { indicatorId: string; year: number | null; question: string; words: string }[] {
  const values = valuesOf(content);
  return content.explanations
    .filter(({ key }) => stillHolds(key, values))
    .map(({ key, indicatorId, year, words: said }) => ({
      indicatorId,
      year,
      question: questionOf(key, locale),
      words: said,
    }));
}

function yearsOf({ from, to }: Ground["years"]): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_gap, index) => from + index);
}

function warningsIn(content: Content, { relations, years }: Ground, locale: Locale): Warning[] {
  const byCode = new Map(content.values.map((value) => [value.code, value]));
  const indicators = [...byCode.values()].map(({ code, unitOfMeasure }) => ({
    code,
    unitOfMeasure,
    perYear: content.values.some((value) => value.code === code && value.year !== null),
    adds: unitOfMeasure !== "%",
  }));
  return warningsOf({ indicators, years: yearsOf(years), values: valuesOf(content), relations, peers: [] }, locale);
}

/** What the text of a content says against its own figures, with the number of the item it stands in. */
function contradictionsIn(content: Content, years: readonly number[], locale: Locale): FigureCheck[] {
  const figures: GridFigure[] = content.values;
  return content.sections.flatMap(({ number, blocks }) =>
    contradictions(blocks, figures, years).map((one): FigureCheck => {
      const year = one.year === null ? "" : ` (${one.year})`;
      const text = fill(words[locale].text, { ...one, place: number, year });
      return { tone: "amber", kind: "text", text, at: { blockId: one.blockId } };
    }),
  );
}

/** One warning as a line: with the unit's words where it gave any, and said to be without where it gave none. */
function lineOf(warning: Warning, answer: string | undefined, locale: Locale): FigureCheck {
  const at = { indicator: warning.places[0]?.indicator ?? "" };
  // Beside its cell a total needs no name; in a list it does.
  const said = warning.code === "TOTAL" ? `${at.indicator}: ${warning.words}` : warning.words;
  if (answer !== undefined)
    return {
      tone: "amber",
      kind: "explained",
      text: fill(words[locale].explained, { warning: said, words: answer }),
      at,
    };
  if (warning.code === "RELATION" || warning.code === "TOTAL" || warning.severity === "error")
    return { tone: warning.severity === "error" ? "red" : "amber", kind: "disagree", text: said, at };
  return { tone: "amber", kind: "unexplained", text: fill(words[locale].silent, { warning: said }), at };
}

/**
 * What should be looked at in the figures of a content before a decision: relations and totals that do not agree, what
 * the unit explained, what is unlike the years around it, and where the text says something else. Pure.
 */
export function figureChecks(content: Content, ground: Ground, locale: Locale): FigureCheck[] {
  const answers = new Map(content.explanations.map((one) => [one.key, one.words]));
  return [
    ...warningsIn(content, ground, locale).map((warning) => lineOf(warning, answers.get(warning.key), locale)),
    ...contradictionsIn(content, yearsOf(ground.years), locale),
  ];
}
