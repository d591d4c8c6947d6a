import { formatDay } from "#lib/platform/time.ts";
import { dayOff } from "../deadline/days-off.ts";
import type { Deadline } from "../deadline/phrase.ts";
import { sendsBeforeHeld } from "../deadline/rules.ts";
import { groupsOf } from "../way.ts";
import type { MilestoneRow } from "./milestone-rows.ts";
import { meaningOf } from "./read-back.ts";
import type { PlanRows } from "./rows.ts";
import type { PlanDraft } from "./schema.ts";
import type { StepName } from "./steps.ts";
import type { Organisation } from "./types.ts";

/** Something in a draft that its writer should know, at the step where it is mended; `code` is one of labels.finding. */
export type DraftFinding = {
  code: FindingCode;
  severity: "error" | "warning" | "info";
  step: StepName;
  params: Record<string, string | number>;
  lines: number[];
};
export type FindingCode =
  | "SEND_BEFORE_SUM_UP"
  | "NO_SEND_DATE"
  | "LOWER_AFTER_UPPER"
  | "DAY_OFF"
  | "IN_THE_PAST"
  | "NOT_EXACT"
  | "RELATIVE"
  | "NO_SUCH_DATE"
  | "NO_YEAR"
  | "PHRASE_NOT_UNDERSTOOD"
  | "SPAN_BACKWARDS"
  | "LEVEL_WITHOUT_DATE"
  | "UNIT_UNKNOWN"
  | "INDICATOR_UNKNOWN"
  | "SAME_DECIDER_TOGETHER";

type Said = Omit<DraftFinding, "step">;

const impossible = {
  noSuchDate: "NO_SUCH_DATE",
  noYear: "NO_YEAR",
  notUnderstood: "PHRASE_NOT_UNDERSTOOD",
  spanBackwards: "SPAN_BACKWARDS",
} as const satisfies Record<Extract<Deadline, { kind: "impossible" }>["why"], FindingCode>;

/** What is to be said of one phrase by itself: no exact day, a day off, a day that has passed. */
export function phraseFindings(phrase: string, draft: PlanDraft, organisation: Organisation): Said[] {
  const meaning = meaningOf(phrase, draft);
  const say = (code: FindingCode, severity: Said["severity"], more: Said["params"] = {}): Said => ({
    code,
    severity,
    params: { phrase, ...more },
    lines: [],
  });
  if (meaning.kind === "impossible") return [say(impossible[meaning.why], "error")];
  if (meaning.kind === "relative") return [say("RELATIVE", "info")];
  if (meaning.kind === "inexact") {
    const { earliest, latest } = meaning;
    return [say("NOT_EXACT", "warning", { earliest: formatDay(earliest), latest: formatDay(latest) })];
  }
  const off = dayOff(meaning.day, organisation.holidays);
  const day = formatDay(meaning.day);
  return [
    ...(off === null ? [] : [say("DAY_OFF", "warning", { day, name: off.name })]),
    ...(meaning.day < organisation.day ? [say("IN_THE_PAST", "warning", { day })] : []),
  ];
}

const linesOf = (...rows: readonly MilestoneRow[]): number[] =>
  [...new Set(rows.map((row) => row.sourceLine))].filter((line) => line > 0).sort((a, b) => a - b);

/** The two deadlines of one target: sending before the review must have ended, or no day for sending at all. */
function ofPair(code: string, rows: readonly MilestoneRow[]): Said[] {
  const send = rows.find((row) => row.kind === "SEND_REPORT");
  const sumUp = rows.find((row) => row.kind === "SUM_UP");
  if (sumUp === undefined) return [];
  const params = { code, level: sumUp.levelPhrase };
  if (send === undefined) return [{ code: "NO_SEND_DATE", severity: "info", params, lines: linesOf(sumUp) }];
  if (sumUp.dueOn === null || send.dueOn === null || !sendsBeforeHeld(sumUp.dueOn, send.dueOn)) return [];
  const words = { sumUp: sumUp.phrase, send: send.phrase };
  const days = { sumUpOn: formatDay(sumUp.dueOn), sendOn: formatDay(send.dueOn) };
  return [
    {
      code: "SEND_BEFORE_SUM_UP",
      severity: "warning",
      params: { ...params, ...words, ...days },
      lines: linesOf(sumUp, send),
    },
  ];
}

/** A level below that is due after the level above it, for the same kind of milestone. */
function lowerAfterUpper(code: string, rows: readonly MilestoneRow[], organisation: Organisation): Said[] {
  const rank = new Map(organisation.levels.map((level) => [level.code, level.rank]));
  const byLevel = rows.filter((row) => row.kindCode === null && row.unitId === null && row.dueOn !== null);
  return byLevel.flatMap((lower) =>
    byLevel
      .filter((upper) => upper.kind === lower.kind && lower.kind !== "OTHER")
      .filter((upper) => (rank.get(upper.levelCode) ?? 0) < (rank.get(lower.levelCode) ?? 0))
      .filter((upper) => (upper.dueOn ?? "") < (lower.dueOn ?? ""))
      .map(
        (upper): Said => ({
          code: "LOWER_AFTER_UPPER",
          severity: "warning",
          params: {
            code,
            lower: lower.levelPhrase,
            upper: upper.levelPhrase,
            phrase: lower.phrase,
            than: upper.phrase,
          },
          lines: linesOf(lower, upper),
        }),
      ),
  );
}

/** Kinds of unit that report on a directive and for which the plan sets no deadline of any sort. */
function withoutDate(
  code: string,
  rows: readonly MilestoneRow[],
  plan: PlanRows,
  issuerLevel: string,
  organisation: Organisation,
): Said[] {
  const silent = plan.reporters.filter(
    (unit) =>
      !rows.some((row) => {
        if (row.unitId !== null) return row.unitId === unit.id;
        if (row.kindCode !== null) return row.kindCode === unit.kindCode;
        return row.levelCode === unit.levelCode && unit.levelCode !== issuerLevel;
      }),
  );
  const kinds = new Set(silent.map((unit) => unit.kindCode));
  const names = organisation.kinds.filter((kind) => kinds.has(kind.code)).map((kind) => kind.nameVi);
  if (names.length === 0) return [];
  return [
    {
      code: "LEVEL_WITHOUT_DATE",
      severity: "info",
      params: { code, kinds: names.join(", "), units: silent.length },
      lines: [],
    },
  ];
}

function ofDeadlines(draft: PlanDraft, rows: PlanRows, organisation: Organisation, issuerLevel: string): Said[] {
  return rows.directives.flatMap(({ id, code }) => {
    const own = rows.milestones.filter((row) => row.directiveId === id);
    const targets = Map.groupBy(own, (row) => `${row.levelCode} ${row.kindCode} ${row.unitId}`);
    const phrases = own.flatMap((row) =>
      phraseFindings(row.phrase, draft, organisation).map((said) => ({
        ...said,
        params: { ...said.params, code, level: row.levelPhrase },
        lines: linesOf(row),
      })),
    );
    return [
      ...[...targets.values()].flatMap((pair) => ofPair(code, pair)),
      ...lowerAfterUpper(code, own, organisation),
      ...phrases,
      ...withoutDate(code, own, rows, issuerLevel, organisation),
    ];
  });
}

/** Names that an imported plan uses and nobody has placed, and figures that neither catalogue nor plan knows. */
function unknownNames(draft: PlanDraft, organisation: Organisation): DraftFinding[] {
  const codes = new Set([...organisation.catalogue, ...draft.indicators].map((one) => one.code));
  const asked = new Set(draft.directives.flatMap((directive) => directive.indicators.map((one) => one.code)));
  const missing = [...asked].filter((code) => !codes.has(code));
  const related = draft.relations.flatMap(({ left, right }) => [...left, ...right]).filter((code) => !codes.has(code));
  return [
    ...draft.unplaced.map(
      ({ phrase, line }): DraftFinding => ({
        code: "UNIT_UNKNOWN",
        severity: "warning",
        step: "reporters",
        params: { phrase },
        lines: line === null ? [] : [line],
      }),
    ),
    ...[...new Set([...missing, ...related])].map(
      (code): DraftFinding => ({
        code: "INDICATOR_UNKNOWN",
        severity: "warning",
        step: "indicators",
        params: { code },
        lines: [],
      }),
    ),
  ];
}

/** The same people asked twice in one step: they would have to say yes twice, and nobody beside them is asked. */
function sameDeciders(draft: PlanDraft): DraftFinding[] {
  return draft.routes.flatMap((route) =>
    groupsOf(route.steps).flatMap((parts, index): DraftFinding[] => {
      // The issuer's own document is the issuing unit's own.
      const who = parts.map(
        ({ unit, role }) => `${route.target === "OWN" && unit === "SELF" ? "ISSUER" : unit} ${role}`,
      );
      if (new Set(who).size === who.length) return [];
      return [
        { code: "SAME_DECIDER_TOGETHER", severity: "warning", step: "routes", params: { step: index + 1 }, lines: [] },
      ];
    }),
  );
}

/**
 * What the writer of a draft should look at again; nothing in it keeps the plan from being issued (that is
 * refusalsOf()), but for phrases that mean no day at all, which both say. `rows` is the draft laid out.
 */
export function findingsOf(
  draft: PlanDraft,
  rows: PlanRows,
  organisation: Organisation,
  issuingUnitId: string,
): DraftFinding[] {
  const issuerLevel = organisation.units.find((unit) => unit.id === issuingUnitId)?.levelCode ?? "";
  const ownPlan = rows.ownPlan.phrase === null ? [] : phraseFindings(rows.ownPlan.phrase, draft, organisation);
  return [
    ...ofDeadlines(draft, rows, organisation, issuerLevel).map(
      (said): DraftFinding => ({ ...said, step: "deadlines" }),
    ),
    ...ownPlan.map(
      (said): DraftFinding => ({ ...said, params: { ...said.params, code: "", level: "" }, step: "deadlines" }),
    ),
    ...unknownNames(draft, organisation),
    ...sameDeciders(draft),
  ];
}
