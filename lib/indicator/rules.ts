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

type Sum = { sum: number; estimate: boolean };

/** Null where a term is not answered: then nothing can be said. */
function sumOf(codes: readonly string[], column: Column): Sum | null {
  const found = codes.map((code) => column.get(code));
  if (found.some((figure) => figure === undefined)) return null;
  return found.reduce<Sum>(
    (all, figure) => ({ sum: all.sum + (figure?.value ?? 0), estimate: all.estimate || (figure?.estimate ?? false) }),
    { sum: 0, estimate: false },
  );
}

/** Work carried over may break a single year, and an estimate ("trên", "gần") proves nothing: both only warn. */
const severityOf = (year: number | null, estimate: boolean): Breach["severity"] =>
  year === null && !estimate ? "error" : "warning";

/**
 * The relations that do not hold, by year as warnings and on the total as errors; a relation is looked at only where
 * every term of it is answered. Source: indicators.md, "Relations that must hold".
 */
export function checkRelations(values: readonly FigureValue[], relations: readonly Relation[]): Breach[] {
  const columns = [...columnsOf(values)].sort(
    ([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY),
  );
  return relations.flatMap((relation) =>
    columns.flatMap(([year, column]): Breach[] => {
      const left = sumOf(relation.left, column);
      const right = sumOf(relation.right, column);
      if (left === null || right === null || holds[relation.operator](left.sum, right.sum)) return [];
      const severity = severityOf(year, left.estimate || right.estimate);
      return [{ code: "RELATION", severity, year, ...relation, leftSum: left.sum, rightSum: right.sum }];
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
