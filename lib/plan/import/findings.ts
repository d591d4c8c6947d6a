import { dayOff, type Holiday } from "../deadline/days-off.ts";
import { sendsBeforeHeld } from "../deadline/rules.ts";
import type { Standing } from "./level.ts";
import { everyItem } from "./outline.ts";
import { foldKey } from "./passage.ts";
import type { Found, Level, PlanReading, ReadFinding, ReadMilestone } from "./types.ts";

/** A unit of the organisation, as far as a plan can name it. */
export type NamedUnit = { name: string; shortName: string };

/** A level that the text names as one that has something to do. */
export type LevelNamed = { level: Level; phrase: Found<string> };

export type FindingOptions = {
  levelsNamed?: readonly LevelNamed[];
  today?: string;
  units?: readonly NamedUnit[];
  holidays: readonly Holiday[];
  standing: Standing;
};

type Read = Omit<PlanReading, "findings">;

const aboutOf = (one: ReadMilestone): Pick<ReadFinding, "directive" | "level"> => ({
  directive: one.directive,
  level: one.level,
});

const linesOf = (...ones: readonly ReadMilestone[]): number[] => [...new Set(ones.flatMap((one) => one.phrase.lines))];

const bindsSame = (a: string, b: string): boolean => a === b || a === "*" || b === "*";

const samePlace = (a: ReadMilestone, b: ReadMilestone): boolean =>
  a.level === b.level && (a.level !== "UNIT" || a.levelPhrase.value === b.levelPhrase.value);

/** A report is told to go before the review it tells of has to be held. */
function sendBeforeSumUp({ milestones }: Read): ReadFinding[] {
  return milestones
    .filter((one) => one.kind === "SEND_REPORT" && one.due !== null)
    .flatMap((send) => {
      const held = milestones.find(
        (one) =>
          one.kind === "SUM_UP" &&
          bindsSame(one.directive, send.directive) &&
          samePlace(one, send) &&
          sendsBeforeHeld(one.due, send.due),
      );
      if (held === undefined) return [];
      const params = { sumUp: held.phrase.value, send: send.phrase.value };
      return [
        {
          code: "SEND_BEFORE_SUM_UP",
          severity: "warning" as const,
          ...aboutOf(send),
          params,
          lines: linesOf(held, send),
        },
      ];
    });
}

const LEVELS: readonly Level[] = ["COMMUNE", "DISTRICT", "PROVINCE", "CENTRAL"];

/** A level that must have held its review but is given no day for sending its report. */
function noSendDate({ milestones }: Read): ReadFinding[] {
  return milestones
    .filter((one) => one.kind === "SUM_UP")
    .filter(
      (one) =>
        !milestones.some(
          (other) => other.kind === "SEND_REPORT" && samePlace(other, one) && bindsSame(other.directive, one.directive),
        ),
    )
    .map((one) => ({
      code: "NO_SEND_DATE",
      severity: "info" as const,
      ...aboutOf(one),
      params: { level: one.levelPhrase.value },
      lines: linesOf(one),
    }));
}

/** A level must have sent or held only after the level above it that builds on it. */
function lowerAfterUpper({ milestones }: Read): ReadFinding[] {
  const dated = milestones.filter((one) => one.due !== null && LEVELS.includes(one.level));
  return dated.flatMap((lower) => {
    const upper = dated.find(
      (one) =>
        LEVELS.indexOf(one.level) > LEVELS.indexOf(lower.level) &&
        one.kind === lower.kind &&
        bindsSame(one.directive, lower.directive) &&
        (one.due ?? "") < (lower.due ?? ""),
    );
    if (upper === undefined || (lower.kind !== "SUM_UP" && lower.kind !== "SEND_REPORT")) return [];
    const params = {
      lower: lower.levelPhrase.value,
      lowerPhrase: lower.phrase.value,
      upper: upper.levelPhrase.value,
      upperPhrase: upper.phrase.value,
    };
    return [
      {
        code: "LOWER_AFTER_UPPER",
        severity: "warning" as const,
        ...aboutOf(lower),
        params,
        lines: linesOf(lower, upper),
      },
    ];
  });
}

function aboutDays({ milestones }: Read, { holidays, today }: FindingOptions): ReadFinding[] {
  return milestones.flatMap((one) => {
    if (one.due === null) return [];
    const params = { phrase: one.phrase.value, day: one.due };
    const findings: ReadFinding[] = [];
    const off = dayOff(one.due, holidays);
    if (off !== null)
      findings.push({
        code: "DAY_OFF",
        severity: "info",
        ...aboutOf(one),
        params: { ...params, name: off.name },
        lines: linesOf(one),
      });
    if (today !== undefined && one.due < today)
      findings.push({ code: "IN_THE_PAST", severity: "info", ...aboutOf(one), params, lines: linesOf(one) });
    return findings;
  });
}

const WHY_NO_DAY: Record<string, string> = {
  noSuchDate: "NO_SUCH_DATE",
  spanBackwards: "NO_SUCH_DATE",
  noYear: "PHRASE_NOT_UNDERSTOOD",
  notUnderstood: "PHRASE_NOT_UNDERSTOOD",
};

function aboutPhrases({ milestones }: Read): ReadFinding[] {
  return milestones.flatMap((one): ReadFinding[] => {
    const make = (code: string, severity: ReadFinding["severity"]): ReadFinding => ({
      code,
      severity,
      ...aboutOf(one),
      params: { phrase: one.phrase.value },
      lines: linesOf(one),
    });
    const { deadline } = one;
    if (deadline.kind === "impossible") return [make(WHY_NO_DAY[deadline.why] ?? "PHRASE_NOT_UNDERSTOOD", "error")];
    if (deadline.kind === "inexact") return [make("NOT_EXACT", "warning")];
    if (deadline.kind === "relative") return [make("RELATIVE", "warning")];
    return one.phrase.uncertain === "yearAssumed" ? [make("YEAR_ASSUMED", "info")] : [];
  });
}

/** A level that the plan sets dates for, or speaks of as one that sums up, and that one directive leaves without. */
function levelWithoutDate({ milestones, directives }: Read, levelsNamed: readonly LevelNamed[]): ReadFinding[] {
  const named = [
    ...milestones.map(({ level, levelPhrase }) => ({ level, phrase: levelPhrase })),
    ...levelsNamed,
  ].filter((one, at, all) => one.level !== "UNIT" && all.findIndex((other) => other.level === one.level) === at);
  const codes = directives.length > 1 ? directives.flatMap(({ code }) => (code === null ? [] : [code.value])) : ["*"];
  return codes.flatMap((directive) =>
    named
      .filter(({ level }) => !milestones.some((one) => one.level === level && bindsSame(one.directive, directive)))
      .map(({ level, phrase }) => ({
        code: "LEVEL_WITHOUT_DATE",
        severity: "warning" as const,
        directive,
        level,
        params: { level: phrase.value },
        lines: phrase.lines,
      })),
  );
}

function withoutLead({ leads, directives }: Read): ReadFinding[] {
  return directives
    .filter(({ code, kind }) => !leads.some((lead) => bindsSame(lead.directive, code?.value ?? kind.value)))
    .map(({ code, kind }) => ({
      code: "DIRECTIVE_WITHOUT_LEAD",
      severity: "warning" as const,
      ...(code === null ? {} : { directive: code.value }),
      params: { directive: code?.value ?? kind.value },
      lines: (code ?? kind).lines,
    }));
}

function addressesNobody({ outline }: Read): ReadFinding[] {
  return outline
    .flatMap((section) => [...everyItem(section.items)])
    .filter((item) => item.addresses.length === 0)
    .map((item) => ({
      code: "ITEM_ADDRESSES_NOBODY",
      severity: "warning" as const,
      params: { text: item.text.value.slice(0, 80) },
      lines: item.text.lines,
    }));
}

/** Kinds of bodies are no units: only a name in the singular can be unknown. */
const IS_KIND = /^(?:các|những|cấp|mỗi|từng|một số|cơ quan|đơn vị|hđnd|mttq$)|,|(?:liên quan|trực thuộc)$/iu;

function unknownUnits({ leads, monitors }: Read, units: readonly NamedUnit[] | undefined): ReadFinding[] {
  if (units === undefined) return [];
  const known = units.flatMap((unit) => [foldKey(unit.name), foldKey(unit.shortName)]);
  const named: Found<string>[] = [...leads.flatMap((lead) => [lead.unit, ...lead.coordinating]), ...monitors];
  const seen = new Set<string>();
  return named.flatMap((one) => {
    const folded = foldKey(one.value);
    if (IS_KIND.test(one.value) || seen.has(folded)) return [];
    seen.add(folded);
    if (known.some((name) => name === folded || name.startsWith(`${folded} `) || folded.startsWith(`${name} `)))
      return [];
    return [{ code: "UNIT_UNKNOWN", severity: "warning" as const, params: { unit: one.value }, lines: one.lines }];
  });
}

/** What a person should look at before the plan is used, each with the lines it rests on. */
export function findingsOf(reading: Read, options: FindingOptions): ReadFinding[] {
  return [
    ...aboutPhrases(reading),
    ...sendBeforeSumUp(reading),
    ...lowerAfterUpper(reading),
    ...noSendDate(reading),
    ...levelWithoutDate(reading, options.levelsNamed ?? []),
    ...withoutLead(reading),
    ...addressesNobody(reading),
    ...aboutDays(reading, options),
    ...unknownUnits(reading, options.units),
  ];
}
