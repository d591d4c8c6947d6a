/** A figure as a report holds it: `year` null is the total; MISSING has no value and is never taken for zero. */
export type FigureValue = {
  indicator: string;
  year: number | null;
  kind: "EXACT" | "ESTIMATE" | "NONE" | "MISSING";
  value: number | null;
};

/** Sums of indicators that must stand in a relation: left operator right. `note` says it in words. */
export type Relation = {
  left: readonly string[];
  operator: "=" | "<=" | ">=";
  right: readonly string[];
  note: string | null;
};

/** A relation that does not hold in a year, or on the total (`year` null). */
export type Breach = {
  code: "RELATION" | "TOTAL";
  severity: "warning" | "error";
  year: number | null;
  left: readonly string[];
  leftSum: number;
  operator: Relation["operator"];
  right: readonly string[];
  rightSum: number;
  note: string | null;
};

const MARGIN = 1e-6;

const holds: Record<Relation["operator"], (left: number, right: number) => boolean> = {
  "=": (left, right) => Math.abs(left - right) < MARGIN,
  "<=": (left, right) => left <= right + MARGIN,
  ">=": (left, right) => left + MARGIN >= right,
};

type Column = Map<string, { value: number; estimate: boolean }>;

/** The known figures by column: each year, and the total under null. */
function columnsOf(values: readonly FigureValue[]): Map<number | null, Column> {
  const columns = new Map<number | null, Column>();
  for (const { indicator, year, kind, value } of values) {
    if (value === null) continue;
    const column = columns.get(year) ?? new Map<string, { value: number; estimate: boolean }>();
    column.set(indicator, { value, estimate: kind === "ESTIMATE" });
    columns.set(year, column);
  }
  return columns;
}

type Sum = { sum: number; estimate: boolean; known: number; whole: boolean };

/** What is known of the terms; `whole` where every one is answered. */
function sumOf(codes: readonly string[], column: Column): Sum {
  const found = codes.flatMap((code) => column.get(code) ?? []);
  const sum = found.reduce((all, figure) => all + figure.value, 0);
  const estimate = found.some((figure) => figure.estimate);
  return { sum, estimate, known: found.length, whole: found.length === codes.length };
}

/** The relation that can be held against what is known: parts may be more than the whole long before all are answered. */
function provable(operator: Relation["operator"], left: Sum, right: Sum): Relation["operator"] | null {
  if (left.known === 0 || right.known === 0) return null;
  if (left.whole && right.whole) return operator;
  if (right.whole && operator !== ">=") return "<=";
  return left.whole && operator !== "<=" ? ">=" : null;
}

/** Work carried over may break a single year, and an estimate ("trên", "gần") proves nothing: both only warn. */
const severityOf = (year: number | null, estimate: boolean): Breach["severity"] =>
  year === null && !estimate ? "error" : "warning";

/**
 * The relations that do not hold, by year as warnings and on the total as errors. A sum with unanswered terms warns
 * where what is known of it is already too much; for the rest a relation is looked at only where every term of it is
 * answered. Source: indicators.md, "Relations that must hold".
 */
export function checkRelations(values: readonly FigureValue[], relations: readonly Relation[]): Breach[] {
  const columns = [...columnsOf(values)].sort(
    ([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY),
  );
  return relations.flatMap((relation) =>
    columns.flatMap(([year, column]): Breach[] => {
      const left = sumOf(relation.left, column);
      const right = sumOf(relation.right, column);
      const operator = provable(relation.operator, left, right);
      if (operator === null || holds[operator](left.sum, right.sum)) return [];
      const severity = severityOf(year, left.estimate || right.estimate || !left.whole || !right.whole);
      return [{ code: "RELATION", severity, year, ...relation, operator, leftSum: left.sum, rightSum: right.sum }];
    }),
  );
}

/**
 * Indicators whose total is not the sum of their years. With every asked year answered they must be equal; with some
 * years unknown the known ones may not exceed the total. `perYear` lists the indicators that are asked by year.
 */
export function checkTotals(
  values: readonly FigureValue[],
  asked: { perYear: readonly string[]; years: readonly number[] },
): Breach[] {
  const columns = columnsOf(values);
  return asked.perYear.flatMap((code): Breach[] => {
    const total = columns.get(null)?.get(code);
    const years = asked.years.flatMap((year) => columns.get(year)?.get(code) ?? []);
    if (total === undefined || years.length === 0) return [];
    const sum = years.reduce((all, figure) => all + figure.value, 0);
    const operator = years.length === asked.years.length ? "=" : "<=";
    if (holds[operator](sum, total.value)) return [];
    const severity = severityOf(null, total.estimate || years.some((figure) => figure.estimate));
    return [
      {
        code: "TOTAL",
        severity,
        year: null,
        left: [code],
        leftSum: sum,
        operator,
        right: [code],
        rightSum: total.value,
        note: null,
      },
    ];
  });
}

/** The usual range of a figure among units of the kind: from `low` to `high`, `count` units. */
export type PeerRange = { indicator: string; year: number | null; low: number; high: number; count: number };

/** A figure that may be right and should be looked at once more: a question to whoever wrote it, never a refusal. */
export type Doubt = {
  code: "JUMP" | "PEERS" | "SHARE" | "FRACTION";
  severity: "warning" | "error";
  indicator: string;
  year: number | null;
  value: number;
  /** JUMP: the year before. */
  before?: number;
  /** PEERS: the usual range. */
  range?: PeerRange;
};

/** Money, shares, areas and lengths have decimals; people, meetings, cases and documents are counted. */
const MEASURED = /%|đồng|tỷ lệ|điểm|\b(?:ha|km|m|m2|m²|tấn|kg|giờ)$/iu;

/** Whether figures of this unit of measure are whole numbers ("cuộc", "lượt người"; not "%", "triệu đồng"). */
export function isCounted(unitOfMeasure: string): boolean {
  return !MEASURED.test(unitOfMeasure);
}

type Measured = { code: string; unitOfMeasure: string };

/** Shares above 100 %, and halves of what is counted whole. */
export function checkUnits(values: readonly FigureValue[], indicators: readonly Measured[]): Doubt[] {
  const units = new Map(indicators.map((one) => [one.code, one.unitOfMeasure]));
  return values.flatMap(({ indicator, year, value }): Doubt[] => {
    const unit = units.get(indicator);
    if (unit === undefined || value === null) return [];
    if (unit === "%" && value > 100) return [{ code: "SHARE", severity: "error", indicator, year, value }];
    const halves = isCounted(unit) && !Number.isInteger(value);
    return halves ? [{ code: "FRACTION", severity: "warning", indicator, year, value }] : [];
  });
}

/** A year differs from the one before by this many times and this much at least before one asks. */
const JUMP_TIMES = 4;
const JUMP_LEAST = 10;

/**
 * Years that jump against the year before. The first and the last asked year are often not whole (a directive of July,
 * a report of April): there only a rise in the last year is asked about.
 */
export function checkJumps(values: readonly FigureValue[], years: readonly number[]): Doubt[] {
  const known = new Map(
    values.flatMap(({ indicator, year, value }) => (value === null ? [] : [[`${indicator}:${year}`, value]])),
  );
  const [first, last] = [years[0], years.at(-1)];
  return values.flatMap(({ indicator, year, value }): Doubt[] => {
    const before = year === null ? undefined : known.get(`${indicator}:${year - 1}`);
    if (value === null || year === null || before === undefined || year - 1 === first) return [];
    const [less, more] = value < before ? [value, before] : [before, value];
    const jumps = more - less >= JUMP_LEAST && (more + 1) / (less + 1) >= JUMP_TIMES;
    if (!jumps || (year === last && value < before)) return [];
    return [{ code: "JUMP", severity: "warning", indicator, year, value, before }];
  });
}

/** Figures outside the usual range of units of the kind. */
export function checkPeers(values: readonly FigureValue[], ranges: readonly PeerRange[]): Doubt[] {
  const byPlace = new Map(ranges.map((range) => [`${range.indicator}:${range.year}`, range]));
  return values.flatMap(({ indicator, year, value }): Doubt[] => {
    const range = byPlace.get(`${indicator}:${year}`);
    if (range === undefined || value === null || (value >= range.low && value <= range.high)) return [];
    return [{ code: "PEERS", severity: "warning", indicator, year, value, range }];
  });
}

/** From so many units on their figures tell what is usual. */
export const PEERS_LEAST = 5;
const PEERS_WIDTH = 4;

/**
 * The usual range around the median of the units of a kind: four robust standard deviations (1.4826 × the median
 * distance from the median), and never narrower than the median itself on either side, since units differ in size.
 */
export function usualRange(median: number, spread: number): { low: number; high: number } {
  const deviation = Math.max(1.4826 * spread, median / PEERS_WIDTH, 0.5);
  const [low, high] = [median - PEERS_WIDTH * deviation, median + PEERS_WIDTH * deviation];
  return { low: Math.max(0, Math.floor(low)), high: Math.ceil(high) };
}
