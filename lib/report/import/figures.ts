import { subjectOf } from "./actor.ts";
import { type Asked, askedOf, fits, type Surroundings } from "./asked.ts";
import { besideEach } from "./beside.ts";
import { tableFigures } from "./figure-table.ts";
import { inTurn } from "./figures-in-turn.ts";
import { othersIn } from "./others.ts";
import type { Part } from "./part.ts";
import type { Placed } from "./place.ts";
import { type Quantity, quantitiesIn } from "./quantity.ts";
import type { Finding, FoundFigure, ImportTarget } from "./types.ts";
import { spanOf, spanOfYear, type Times, timesIn } from "./year-of.ts";
import type { Zone } from "./zone.ts";

/** A sentence of a part: where it begins in its text. */
type Sentence = { text: string; key: string; from: number };

const QUOTE_LIMIT = 400;
/** Nothing longer is one sentence; what is, is looked at piece by piece. */
const LONGEST = 1_500;
/** A paragraph of ten pages is none; figures are looked for in so much of it. */
const LOOKED_AT = 20_000;

/** The sentences of a text; a full stop inside a number or an abbreviation ends none. */
export function sentencesOf(text: string, key: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?…](?=["”)]?\s+[\p{Lu}"“(+*-]|["”)]?$)|\n/gu)) {
    if (/(?<!\p{L})(?:TP|TX|Tp|tp|ông|bà|đ\/c|GS|TS)$/u.test(text.slice(Math.max(0, match.index - 4), match.index)))
      continue;
    sentences.push({ text: text.slice(from, match.index + 1), key: key.slice(from, match.index + 1), from });
    from = match.index + 1;
  }
  if (from < text.length) sentences.push({ text: text.slice(from), key: key.slice(from), from });
  return sentences.flatMap(pieces);
}

function pieces({ text, key, from }: Sentence): Sentence[] {
  if (text.length <= LONGEST) return [{ text, key, from }];
  const cut: Sentence[] = [];
  for (let at = 0; at < text.length; at += LONGEST)
    cut.push({ text: text.slice(at, at + LONGEST), key: key.slice(at, at + LONGEST), from: from + at });
  return cut;
}

/** The line of the file that a character of a part's text stands on. */
export function lineAt(part: Part, at: number): number {
  let end = 0;
  for (const line of part.lines.slice(0, -1)) {
    end += line.text.replace(/\s+/gu, " ").trim().length + 1;
    if (at < end) return line.number;
  }
  return part.lines.at(-1)?.number ?? 0;
}

const AIMS =
  /(?<![a-z])(?:phan dau|ke hoach de ra|chi tieu giao|theo ke hoach|chi tieu (?:den|dat)|muc tieu|den nam 20(?:2[4-9]|3\d)|se (?:to chuc|ban hanh|xay dung)|moi nam (?:co|to chuc)|it nhat|toi thieu|du kien|yeu cau)(?![a-z])/u;

function isOwn(sentence: Sentence, placed: Placed | undefined, target: ImportTarget): boolean {
  const writer = target.writer ?? "PARTY_COMMITTEE";
  const { actor, joint } = subjectOf(sentence.key);
  if (joint) return true;
  if (actor !== null) return actor === writer;
  const place = placed?.place?.actor ?? null;
  return place === null || place === writer;
}

const NONE_OF =
  /(?<![a-z])(?:khong (?:co|phat sinh|de (?:xay ra|phat sinh)|nhan duoc|tiep nhan)|chua phat sinh)(?: (?:truong hop|bat ky|vu|mot))? (?<what>don(?: thu)?(?:,? (?:khieu nai|to cao|kien nghi|phan anh))*|vu viec(?: hoa giai)?)(?<more>[^,;.]{0,60})/gu;
const QUALIFIED =
  /vuot cap|keo dai|ton dong|dong nguoi|phuc tap|diem nong|buc xuc|nac danh|thuoc tham quyen|qua han|lien quan|can bo|dang vien/u;

/** "không phát sinh đơn thư": nothing, said plainly. */
function noneIn(sentence: Sentence, asked: readonly Asked[], part: Part, years: ImportTarget["years"]): FoundFigure[] {
  const found: FoundFigure[] = [];
  for (const match of sentence.key.matchAll(NONE_OF)) {
    const { what = "", more = "" } = match.groups ?? {};
    if (QUALIFIED.test(more)) continue;
    const of = asked.find(({ name }) =>
      what.startsWith("don")
        ? /don thu tiep nhan/u.test(name)
        : /vu viec hoa giai$/u.test(name) && /hoa giai/u.test(what),
    );
    const span = spanOf(
      sentence.key,
      { at: match.index, end: match.index + match[0].length },
      timesIn(sentence.key, years),
      years,
    );
    if (of === undefined || span === "other") continue;
    found.push(
      figureOf(
        of,
        span.year,
        { value: "0", about: false, none: true },
        { part, sentence, at: match.index, sure: span.sure && what.startsWith("don") },
      ),
    );
  }
  return found;
}

type Said = { value: string; about: boolean; none?: boolean };
type Where = { part: Part; sentence: Sentence; at: number; sure: boolean };

function figureOf(
  { indicator }: Asked,
  year: number | null,
  said: Said,
  { part, sentence, at, sure }: Where,
): FoundFigure {
  return {
    indicatorId: indicator.id,
    code: indicator.code,
    year,
    value: said.value,
    kind: said.none === true || Number(said.value) === 0 ? "NONE" : said.about ? "ESTIMATE" : "EXACT",
    line: lineAt(part, sentence.from + at),
    quote: sentence.text.trim().slice(0, QUOTE_LIMIT),
    sure,
  };
}

/** What was counted as a whole in the sentence before. */
const PART_OF_ALL = /\d (?:van ban|hoi nghi|mo hinh)[^.]{0,100}$/u;

const isBillion = (after: string): boolean => /^\s*ty dong/u.test(after);

/** The indicators whose words stand around a number; where several do, those whose words stand behind the last mark. */
function fittingIn(asked: readonly Asked[], around: Surroundings, own: boolean): { one: Asked; sure: boolean }[] {
  const told = asked.flatMap((one) => {
    const how = fits(one, around);
    return how === null || (one.words?.own === true && !own) ? [] : [{ one, ...how }];
  });
  // What is said beside the number itself goes before what was said earlier.
  const near = told.filter((one) => one.near);
  const all = near.length > 0 ? near : told;
  if (all.length < 2) return all;
  const apart = (from: RegExp) =>
    all.filter(({ one }) => fits(one, { ...around, before: around.before.split(from).at(-1) ?? "" }) !== null);
  const clear = all.filter(({ one }) => one.words?.not?.test(around.before) !== true);
  const behind = all.filter(({ one }) => fits(one, { ...around, before: "" }) !== null);
  return [apart(/;/u), behind, clear].find((some) => some.length === 1) ?? apart(/[;,]/u);
}

/** By how much something changed is no count of it; told with its tones, since "tặng" is no "tăng". */
const CHANGED = /(?<!\p{L})(?:tăng|giảm|cao hơn|thấp hơn|vượt|tăng thêm) (?:\S+ ){0,2}$/iu;

/** The words before a colon, which hold for all that is listed behind it; not the colon of the first number itself. */
function leadOf(key: string, quantities: readonly Quantity[]): string {
  const colons = [...key.slice(0, Math.max(0, (quantities[0]?.at ?? 0) - 3)).matchAll(/:/gu)];
  const lead = key.slice(0, (colons.at(-1)?.index ?? -1) + 1);
  return lead.length > 3 && lead.length <= 200 ? lead : "";
}

const plainly = (before: string): string => before.replace(/ (?:lan luot|tuong ung)(?= )/gu, "");

const YEAR_OF_THEM = /trong do,? (?:rieng )?(?:trong )?nam 20\d\d[^;.,\d]{0,20}$/u;

/** "8 hội nghị …, trong đó năm 2018 là 2 hội nghị": one year's of what the sentence counted before. */
function yearOfThem(
  found: readonly FoundFigure[],
  asked: readonly Asked[],
  { before, after }: Surroundings,
): { one: Asked; sure: boolean }[] | null {
  if (!YEAR_OF_THEM.test(before)) return null;
  const whole = found.findLast((figure) => {
    const words = asked.find((one) => one.indicator.code === figure.code)?.words;
    return figure.year === null && words?.unit.test(after.trimStart()) === true;
  });
  const one = asked.find(({ indicator }) => indicator.code === whole?.code);
  return whole === undefined || one === undefined ? null : [{ one, sure: whole.sure }];
}

/** A part in which figures are looked for, with the words of those before it. */
type Told = { part: Part; placed: Placed | undefined; far: string };

function sentenceFigures(
  sentence: Sentence,
  { part, placed, far }: Told,
  asked: readonly Asked[],
  target: ImportTarget,
): FoundFigure[] {
  if (AIMS.test(sentence.key)) return [];
  const isOthers = othersIn(sentence.key, target);
  const own = isOwn(sentence, placed, target);
  const quantities = quantitiesIn(sentence.key);
  let times: Times | null = null;
  const context = part.key.slice(Math.max(0, sentence.from - 500), sentence.from);
  const found = isOthers(0) ? [] : noneIn(sentence, asked, part, target.years);
  const turns = inTurn(sentence.key, quantities);
  for (const { quantity, ...beside } of besideEach(sentence.key, quantities, leadOf(sentence.key, quantities))) {
    const turn = turns.get(quantity);
    const before = turn === undefined ? beside.before : plainly(sentence.key.slice(0, turn.before));
    const after = turn === undefined ? beside.after : sentence.key.slice(turn.after, turn.after + 160);
    if (isOthers(quantity.at)) continue;
    if (turn === undefined && CHANGED.test(sentence.text.slice(Math.max(0, quantity.at - 40), quantity.at))) continue;
    const around = {
      sentence: `${context} ${sentence.key}`,
      upTo: sentence.key.slice(0, quantity.at),
      before,
      after,
      behind: sentence.key.slice(quantity.end),
      far,
    };
    const fitting = yearOfThem(found, asked, around) ?? fittingIn(asked, around, own);
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) continue;
    times ??= timesIn(sentence.key, target.years);
    const end = quantity.end + Math.min(after.length, 60);
    const span =
      turn === undefined
        ? spanOf(sentence.key, { at: quantity.at, end }, times, target.years)
        : spanOfYear(turn.year, target.years);
    // "12 hội nghị, trong đó 3 hội nghị cấp phường": a part of what was counted before.
    if (
      /trong do[^;.]{0,24}$/u.test(before) &&
      (span === "other" || span.year === null || !YEAR_OF_THEM.test(before)) &&
      (found.some((one) => one.code === only.one.indicator.code) || PART_OF_ALL.test(context.slice(-200)))
    )
      continue;
    if (span === "other" || (span.year !== null && !only.one.indicator.perYear)) continue;
    if (only.one.unit === "%" && Number(quantity.value) > 100) continue;
    const said = isBillion(after)
      ? { ...quantity, value: String(Math.round(Number(quantity.value) * 1e6) / 1e3) }
      : quantity;
    found.push(figureOf(only.one, span.year, said, { part, sentence, at: quantity.at, sure: only.sure && span.sure }));
  }
  return found;
}

/** Whether figures of a part are looked for: not where the report plans, asks or only describes the place. */
function isTold(zone: Zone | undefined, placed: Placed | undefined): boolean {
  if (zone === "annex") return true;
  if (zone !== "body" || placed === undefined) return false;
  const { place, why } = placed;
  if (place === null) return why === "noPlace" && placed.by !== "heading";
  return !place.topics.has("DIRECTION") && !place.topics.has("RECOMMEND");
}

/** The same figure said twice is one offer; different ones for one place of the grid are all in doubt. */
function agreed(found: readonly FoundFigure[]): { figures: FoundFigure[]; findings: Finding[] } {
  const cells = new Map<string, FoundFigure[]>();
  for (const figure of found) {
    const key = `${figure.code} ${figure.year ?? ""}`;
    const known = cells.get(key) ?? [];
    const same = known.findIndex((one) => one.value === figure.value);
    if (same < 0) known.push(figure);
    else if (figure.sure && known[same]?.sure === false) known[same] = figure;
    cells.set(key, known);
  }
  const figures = [...cells.values()].flatMap((ones) =>
    ones.length === 1 ? ones : ones.map((one) => ({ ...one, sure: false })),
  );
  const findings = [...cells.values()]
    .filter((ones) => ones.length > 1)
    .map((ones): Finding => ({ code: "FIGURES_DISAGREE", lines: [...new Set(ones.map((one) => one.line))] }));
  return { figures, findings };
}

/** The figures a report states for the indicators asked of its unit, each with the words it stands in. */
export function figuresIn(
  parts: readonly Part[],
  zones: readonly Zone[],
  where: ReadonlyMap<Part, Placed>,
  target: ImportTarget,
): { figures: FoundFigure[]; findings: Finding[] } {
  const asked = askedOf(target.indicators);
  if (asked.length === 0) return { figures: [], findings: [] };
  const found = parts.flatMap((part, at) => {
    const placed = where.get(part);
    if (!isTold(zones[at], placed)) return [];
    const far = parts
      .slice(Math.max(0, at - 3), at)
      .map((one) => one.key.slice(-300))
      .join(" ");
    if (part.kind === "table") return tableFigures(part, captionOf(parts, at), asked, target.years);
    return sentencesOf(part.text.slice(0, LOOKED_AT), part.key.slice(0, LOOKED_AT)).flatMap((sentence) =>
      sentenceFigures(sentence, { part, placed, far }, asked, target),
    );
  });
  return agreed(found);
}

/** The words above a table, which say what its rows count. */
function captionOf(parts: readonly Part[], at: number): string {
  return [parts[at - 2], parts[at - 1]]
    .map((part) => (part === undefined || part.kind === "table" || part.text.length > 300 ? "" : part.key))
    .join(" ");
}
