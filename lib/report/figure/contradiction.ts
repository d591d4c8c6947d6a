import { formatNumber } from "#lib/indicator/number.ts";
import type { FigureValue } from "#lib/indicator/rules.ts";
import type { Block, Run } from "../section/block.ts";
import type { Contradiction } from "../section/types.ts";
import { type NumberInText, numbersInText } from "./clause.ts";

/** A cell of the grid as the text is held against it; names in the language of the text. */
export type GridFigure = {
  code: string;
  name: string;
  unitOfMeasure: string;
  year: number | null;
  kind: FigureValue["kind"];
  /** Plain decimal; null where it is not to be had. */
  value: string | null;
};

/** The words by which an indicator is named, and how many of them a sentence must have. */
type Naming = { words: string[]; enough: number };
type Indicator = { code: string; unit: string[]; namings: Naming[]; cells: Map<number | null, GridFigure> };

/** Words of names that tell no figure from another. */
const EMPTY = new Set(["của", "và", "được", "các", "do", "với", "về", "tại", "số", "tỷ", "lệ", "hoặc"]);
/** Words around a figure that leave it what it is: who counted, where, that it was so. */
const NEUTRAL = new Set(
  "đã có là đạt được tổng cộng số lượng toàn cả phường xã địa bàn trên trong đó thời kỳ gian giai đoạn năm nay đến hiện tổ chức tiến hành thực hiện tiếp công dân nhân người các cấp ủy đảng chính quyền của và với về tại ở theo quy định lượt cuộc từ khi chung những gồm kết quả ra cũng đều duy trì thứ hai".split(
    " ",
  ),
);

/** "Đoàn viên, hội viên hiện có": a sentence that counts the one says nothing of both. */
const COMPOUND = /^\S+ \S+,/u;
const ENOUGH = 0.65;
const NEARLY = 0.8;
const SHORTEST = 4;
/** Between a rounded word ("trên 120") and the grid lies a tenth at most. */
const ROUNDED = 0.1;

const tokens = (text: string): string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}]+/gu) ?? [];

const telling = (name: string): string[] => [...new Set(tokens(name).filter((word) => !EMPTY.has(word)))];

/**
 * The whole name, and shorter ones people write: without what stands in quotes (“Dân vận khéo”) and without what follows
 * a comma ("…, đang duy trì"). A short one must be there nearly whole.
 */
function namingsOf(name: string): Naming[] {
  const unquoted = name.replace(/[“"][^”"]*[”"]/gu, " ");
  const short = [unquoted, unquoted.split(",")[0] ?? "", name.split(",")[0] ?? ""].map(telling);
  const full = { words: telling(name), enough: ENOUGH };
  return [full, ...short.filter((words) => words.length >= SHORTEST).map((words) => ({ words, enough: NEARLY }))];
}

function indicatorsOf(figures: readonly GridFigure[]): Indicator[] {
  const byCode = new Map<string, Indicator>();
  for (const figure of figures) {
    if (COMPOUND.test(figure.name)) continue;
    const known = byCode.get(figure.code) ?? {
      code: figure.code,
      unit: figure.unitOfMeasure === "%" ? ["%"] : tokens(figure.unitOfMeasure),
      namings: namingsOf(figure.name),
      cells: new Map<number | null, GridFigure>(),
    };
    known.cells.set(figure.year, figure);
    byCode.set(figure.code, known);
  }
  return [...byCode.values()];
}

/** Words of a name that stand next to the number on one side, over neutral words; null where a foreign word narrows it. */
function reach(side: readonly string[], name: ReadonlySet<string>, strict: boolean): Set<string> | null {
  const found = new Set<string>();
  for (const word of side) {
    if (name.has(word)) found.add(word);
    else if (!NEUTRAL.has(word)) {
      if (strict) return null;
      break;
    }
  }
  return found;
}

/** Whether what is counted stands right behind the number: the unit of measure, or the first words of the name. */
function isCounted(number: NumberInText, unit: readonly string[], words: readonly string[]): boolean {
  if (unit[0] === "%") return number.percent;
  const [first, second] = number.after;
  const named = first === words[0] && (words[1] === undefined || second === words[1]);
  return !number.percent && first !== undefined && (first === unit[0] || named);
}

type Fit = { indicator: Indicator; matched: number; score: number };

function fitOf(number: NumberInText, indicator: Indicator, { words, enough }: Naming): Fit | null {
  const name = new Set([...words, ...indicator.unit]);
  const before = reach(number.before, name, false) ?? new Set();
  const after = reach(number.after, name, true);
  if (after === null) return null;
  const both = new Set([...before, ...after]);
  const matched = words.filter((word) => both.has(word)).length;
  const score = matched / words.length;
  // The unit of measure alone ("80 ý kiến") tells no figure from another.
  const own = words.filter((word) => !indicator.unit.includes(word));
  if (own.length > 0 && own.filter((word) => both.has(word)).length * 2 < own.length) return null;
  if (isCounted(number, indicator.unit, words)) return score >= enough ? { indicator, matched, score } : null;
  // "Số đơn thư tiếp nhận: 37": the whole name before the number, nothing behind it.
  const alone = number.after.length === 0 && !number.percent && before.size > 0 && score >= NEARLY;
  return alone ? { indicator, matched, score } : null;
}

/** How well a number fits an indicator by the best of its names. */
function bestFit(number: NumberInText, indicator: Indicator): Fit[] {
  const fits = indicator.namings.flatMap((naming) => fitOf(number, indicator, naming) ?? []);
  return fits.sort((a, b) => b.matched - a.matched || b.score - a.score).slice(0, 1);
}

/** The one indicator a number seems to speak of; null where none does, or several as well. */
function meant(number: NumberInText, indicators: readonly Indicator[]): Indicator | null {
  const fits = indicators.flatMap((indicator) => bestFit(number, indicator));
  const [best, next] = fits.sort((a, b) => b.matched - a.matched || b.score - a.score);
  if (best === undefined) return null;
  const alike = next !== undefined && next.matched === best.matched && (best.score < 1 || next.score === best.score);
  return alike ? null : best.indicator;
}

const agrees = (number: NumberInText, figure: GridFigure): boolean => {
  const value = Number(figure.value);
  const rounded = number.about || figure.kind === "ESTIMATE";
  return Math.abs(number.value - value) <= (rounded ? ROUNDED * Math.max(value, number.value) : 1e-6);
};

/** The cell a number speaks against; null where it agrees with the grid, or the grid has nothing to say. */
function against(number: NumberInText, { cells }: Indicator): GridFigure | null {
  const year = number.time === "whole" ? null : number.time;
  if (number.time === null) return null;
  const figure = cells.get(year);
  if (figure === undefined || figure.value === null || agrees(number, figure)) return null;
  // Without a year it may tell of one of them: then it is no contradiction.
  const someYear = [...cells.values()].some(
    (cell) => cell.year !== null && cell.value !== null && agrees(number, cell),
  );
  return year === null && someYear ? null : figure;
}

const textOf = (runs: readonly Run[]): string => runs.map((run) => ("text" in run ? run.text : "\ufffc")).join("");

/** The passages of a block in which a sentence can stand; cells of a table are no sentences. */
function passages(block: Block): string[] {
  if (block.kind === "table" || block.kind === "quotation") return [];
  return "runs" in block ? [textOf(block.runs)] : block.items.map((item) => textOf(item.runs));
}

/**
 * Numbers typed in the text that say something else than the grid, in the order of the text: a sentence that names an
 * indicator by its own words and unit, tells of the same year or of the whole time, and gives another number. Rather
 * silent than wrong: what names a part, a place, a plan or a mean, and what two indicators could be, is left alone.
 * Figures put in from the grid follow it and are never looked at. Pure.
 *
 * @param years the years of the directive, in order
 */
export function contradictions(
  blocks: readonly Block[],
  figures: readonly GridFigure[],
  years: readonly number[],
): Contradiction[] {
  const indicators = indicatorsOf(figures);
  return blocks.flatMap((block) =>
    passages(block).flatMap((text) =>
      numbersInText(text, years).flatMap((number): Contradiction[] => {
        const indicator = meant(number, indicators);
        const figure = indicator && against(number, indicator);
        if (!figure) return [];
        const { code, name, year, value } = figure;
        const grid = formatNumber(Number(value), "vi");
        return [
          { blockId: block.id, quote: number.sentence.slice(0, 240), code, name, year, grid, typed: number.typed },
        ];
      }),
    ),
  );
}
