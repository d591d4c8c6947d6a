import { formatNumber } from "#lib/indicator/number.ts";
import {
  type Breach,
  checkJumps,
  checkPeers,
  checkRelations,
  checkTotals,
  checkUnits,
  type Doubt,
  type FigureValue,
  type PeerRange,
  type Relation,
} from "#lib/indicator/rules.ts";

type Locale = "vi" | "en";

/** What the checks look at: the indicators that are asked, their figures, and what they are held against. */
export type Checked = {
  indicators: readonly { code: string; unitOfMeasure: string; perYear: boolean; adds: boolean }[];
  years: readonly number[];
  values: readonly FigureValue[];
  relations: readonly Relation[];
  peers: readonly PeerRange[];
};

/** A cell by code and year; year null is the total. */
export type Place = { indicator: string; year: number | null };

/**
 * A check that does not agree: a question to whoever writes, on the total of a relation an error; nothing is refused
 * for it. `key` carries its places and their numbers, so that an answer given to it falls away with them.
 */
export type Warning = {
  key: string;
  code: (Breach | Doubt)["code"];
  severity: "warning" | "error";
  /** The cells it speaks of; the first one shows it. */
  places: Place[];
  words: string;
};

const YEARS = "Σ";
const signs: Readonly<Record<string, string>> = { "=": "=", "<=": "≤", ">=": "≥" };

const term = (place: Place, value: number): string => `${place.indicator}@${place.year ?? ""}=${value}`;

function breachPlaces(breach: Breach): Place[] {
  const codes = breach.code === "TOTAL" ? breach.left : [...breach.left, ...breach.right];
  return codes.map((indicator) => ({ indicator, year: breach.year }));
}

/** The words between the languages: which figures, what they come to, what should be. */
export function breachWords(breach: Breach, locale: Locale): string {
  const [left, right] = [formatNumber(breach.leftSum, locale), formatNumber(breach.rightSum, locale)];
  const year = breach.year === null ? "" : locale === "vi" ? `Năm ${breach.year}: ` : `${breach.year}: `;
  if (breach.code === "TOTAL") {
    return locale === "vi"
      ? `Cộng các năm được ${left}, cột tổng ghi ${right}.`
      : `The years add up to ${left}, the total says ${right}.`;
  }
  const rule = `${breach.left.join(" + ")} ${signs[breach.operator] ?? ""} ${breach.right.join(" + ")}`;
  const found = locale === "vi" ? `đang là ${left} và ${right}` : `now ${left} and ${right}`;
  return `${year}${breach.note ?? rule} (${rule}; ${found}).`;
}

/** A doubt as a question. */
export function doubtWords(doubt: Doubt, locale: Locale): string {
  const number = (value: number | undefined): string => formatNumber(value ?? 0, locale);
  const place = doubt.year === null ? doubt.indicator : `${doubt.indicator} (${doubt.year})`;
  const value = number(doubt.value);
  const vi = {
    JUMP: `${place}: ${value}, năm trước ${number(doubt.before)}. Chênh lệch lớn, có đúng không?`,
    PEERS: `${place}: ${value}. ${doubt.range?.count ?? 0} đơn vị cùng loại thường trong khoảng ${number(doubt.range?.low)}–${number(doubt.range?.high)}. Có đúng không?`,
    SHARE: `${place}: ${value}%. Tỷ lệ không quá 100%.`,
    FRACTION: `${place}: ${value} không phải số nguyên. Một nghìn viết là 1.000; có đúng là số lẻ không?`,
  };
  const en = {
    JUMP: `${place}: ${value}, the year before ${number(doubt.before)}. A large difference; is it right?`,
    PEERS: `${place}: ${value}. ${doubt.range?.count ?? 0} units of the kind lie within ${number(doubt.range?.low)}–${number(doubt.range?.high)}. Is it right?`,
    SHARE: `${place}: ${value}%. A share is 100% at most.`,
    FRACTION: `${place}: ${value} is not a whole number. Is it right?`,
  };
  return (locale === "vi" ? vi : en)[doubt.code];
}

const valueAt = (values: ReadonlyMap<string, number>, place: Place): number =>
  values.get(`${place.indicator}@${place.year ?? ""}`) ?? 0;

function ofBreach(breach: Breach, known: ReadonlyMap<string, number>, locale: Locale): Warning {
  const places = breachPlaces(breach);
  const numbers = places
    .filter((place) => known.has(`${place.indicator}@${place.year ?? ""}`))
    .map((place) => term(place, valueAt(known, place)));
  const sum = breach.code === "TOTAL" ? [`${breach.left[0] ?? ""}@${YEARS}=${breach.leftSum}`] : [];
  return {
    key: [`${breach.code}${breach.operator}`, ...numbers, ...sum].join("|"),
    code: breach.code,
    severity: breach.severity,
    places,
    words: breachWords(breach, locale),
  };
}

function ofDoubt(doubt: Doubt, locale: Locale): Warning {
  const { code, severity, indicator, year, value, before } = doubt;
  const place: Place = { indicator, year };
  const then = before === undefined || year === null ? [] : [term({ indicator, year: year - 1 }, before)];
  return {
    key: [code, term(place, value), ...then].join("|"),
    code,
    severity,
    places: [place],
    words: doubtWords(doubt, locale),
  };
}

function numbersOf(values: readonly FigureValue[]): Map<string, number> {
  return new Map(
    values.flatMap(({ indicator, year, value }) =>
      value === null ? [] : [[`${indicator}@${year ?? ""}`, value] as const],
    ),
  );
}

/**
 * Everything that should be looked at once more in a grid: relations, sums of parts, totals against their years, jumps
 * between years, other units of the kind, shares and counts. Pure; the same while one types and on the server.
 */
export function warningsOf(checked: Checked, locale: Locale): Warning[] {
  const { indicators, years, values, relations, peers } = checked;
  const known = numbersOf(values);
  const perYear = indicators.filter((one) => one.perYear && one.adds).map((one) => one.code);
  const breaches = [...checkRelations(values, relations), ...checkTotals(values, { perYear, years })];
  const doubts = [...checkUnits(values, indicators), ...checkJumps(values, years), ...checkPeers(values, peers)];
  return [
    ...breaches.map((breach) => ofBreach(breach, known, locale)),
    ...doubts.map((doubt) => ofDoubt(doubt, locale)),
  ];
}

const TERM = /^(?<code>[^@|=]+)@(?<year>\d{4}|Σ|)=(?<value>[\d.]+)$/u;

/** The cells and numbers a key speaks of; empty where it is none. */
function termsOf(key: string): { code: string; year: string; value: number }[] {
  return key.split("|").flatMap((part) => {
    const groups = TERM.exec(part)?.groups;
    return groups ? [{ code: groups["code"] ?? "", year: groups["year"] ?? "", value: Number(groups["value"]) }] : [];
  });
}

const near = (a: number | undefined, b: number): boolean => a !== undefined && Math.abs(a - b) < 1e-6;

/** The indicator and year under which an explanation is kept: the first cell of its key. Null: no key of a warning. */
export function placeOfKey(key: string): Place | null {
  const [first] = termsOf(key);
  return first ? { indicator: first.code, year: /^\d{4}$/.test(first.year) ? Number(first.year) : null } : null;
}

/** Whether the numbers an explanation was given for still stand in the grid: with other numbers it is out of date. */
export function stillHolds(key: string, values: readonly FigureValue[]): boolean {
  const known = numbersOf(values);
  const sum = (code: string): number =>
    values.reduce((all, one) => (one.indicator === code && one.year !== null ? all + (one.value ?? 0) : all), 0);
  const terms = termsOf(key);
  return (
    terms.length > 0 &&
    terms.every(({ code, year, value }) => near(year === YEARS ? sum(code) : known.get(`${code}@${year}`), value))
  );
}

/** What an explanation answers, told from its key alone: for readers of a frozen version. */
export function questionOf(key: string, locale: Locale): string {
  const [head = ""] = key.split("|");
  const sign = signs[head.replace(/^[A-Z]+/, "")] ?? "";
  const said = termsOf(key).map(({ code, year, value }) => {
    const when =
      year === YEARS ? (locale === "vi" ? " cộng các năm" : " years added") : year === "" ? "" : ` (${year})`;
    return `${code}${when}: ${formatNumber(value, locale)}`;
  });
  return `${said.join(", ")}${sign === "" ? "" : ` [${sign}]`}`;
}
