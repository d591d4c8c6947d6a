import { deadlineOf } from "./deadline/phrase.ts";
import { sendsBeforeHeld } from "./deadline/rules.ts";
import type { Assignment, DraftPlan } from "./types.ts";

/** Why a plan cannot be issued; null when it can. Codes: labels.reason. */
export type IssueRefusal =
  | { code: "plan.noDirectives" }
  | { code: "plan.noReporters" }
  | { code: "plan.ownChannel"; params: { unit: string } };

/**
 * A plan can be issued when it names something to sum up and somebody to report, and no reporter is its own channel
 * (workflow.md: a body may not receive and review what it writes).
 */
export function refusesIssue(plan: DraftPlan, assignments: readonly Assignment[]): IssueRefusal | null {
  if (plan.directives.length === 0) return { code: "plan.noDirectives" };
  if (plan.reporters.length === 0) return { code: "plan.noReporters" };
  const own = assignments.find((a) => a.channelUnitId === a.unitId || a.channelUnitId === a.draftingUnitId);
  if (own === undefined) return null;
  const unit = plan.reporters.find((reporter) => reporter.unitId === own.unitId)?.name ?? plan.issuing.name;
  return { code: "plan.ownChannel", params: { unit } };
}

export type TermInPlan = {
  directiveCode: string;
  levelCode: string;
  levelPhrase: string;
  kind: string;
  phrase: string;
  dueOn: string | null;
  sourceLine: number;
};

/** Something in the plan that its writer should know; shown on the plan's page with the lines it rests on. */
export type Finding =
  | {
      code: "SEND_BEFORE_SUM_UP";
      directiveCode: string;
      levelPhrase: string;
      send: string;
      sendOn: string;
      sumUp: string;
      sumUpOn: string;
      lines: number[];
    }
  | { code: "NO_SEND_DATE"; directiveCode: string; levelPhrase: string; lines: number[] }
  | {
      code: "DAY_UNLIKE_WORDS";
      directiveCode: string;
      levelPhrase: string;
      phrase: string;
      dueOn: string;
      lines: number[];
    };

const inOrder = (lines: number[]): number[] => [...new Set(lines)].sort((a, b) => a - b);

function ofPair(terms: readonly TermInPlan[]): Finding[] {
  const send = terms.find((term) => term.kind === "SEND_REPORT");
  const sumUp = terms.find((term) => term.kind === "SUM_UP");
  if (sumUp === undefined) return [];
  const { directiveCode, levelPhrase } = sumUp;
  if (send === undefined || send.dueOn === null) {
    return [{ code: "NO_SEND_DATE", directiveCode, levelPhrase, lines: [sumUp.sourceLine] }];
  }
  if (sumUp.dueOn === null || !sendsBeforeHeld(sumUp.dueOn, send.dueOn)) return [];
  return [
    {
      code: "SEND_BEFORE_SUM_UP",
      directiveCode,
      levelPhrase,
      send: send.phrase,
      sendOn: send.dueOn,
      sumUp: sumUp.phrase,
      sumUpOn: sumUp.dueOn,
      lines: inOrder([sumUp.sourceLine, send.sourceLine]),
    },
  ];
}

/**
 * What the plan's page says to whoever writes it: a level that must send before it must have finished (the earlier
 * day binds the sending), a level with no day for sending ("kế hoạch không ấn định", nothing is invented), a day that
 * is not what its words mean. `literalBefore` as in deadlineOf().
 */
export function planFindings(terms: readonly TermInPlan[], literalBefore = true): Finding[] {
  const pairs = Map.groupBy(terms, (term) => `${term.directiveCode} ${term.levelCode}`);
  const unlike = terms.flatMap((term): Finding[] => {
    const meant = deadlineOf(term.phrase, { literalBefore });
    if (term.dueOn === null || meant === null || meant === term.dueOn) return [];
    const { directiveCode, levelPhrase, phrase, dueOn, sourceLine } = term;
    return [{ code: "DAY_UNLIKE_WORDS", directiveCode, levelPhrase, phrase, dueOn, lines: [sourceLine] }];
  });
  return [...[...pairs.values()].flatMap(ofPair), ...unlike];
}

/**
 * The number of a plan as officials write it, "87-KH/TU" for Party bodies, "87/KH-UBND" for others; null before issue.
 * `documentForm` is the issuing unit kind's family of documents.
 */
export function planNumber(plan: {
  number: number | null;
  numberType: string;
  numberBody: string;
  documentForm: string;
}): string | null {
  if (plan.number === null) return null;
  const number = String(plan.number).padStart(2, "0");
  const party = plan.documentForm.startsWith("party");
  return party ? `${number}-${plan.numberType}/${plan.numberBody}` : `${number}/${plan.numberType}-${plan.numberBody}`;
}

const tones = { DRAFT: "write", ISSUED: "ok", CLOSED: "none" } as const;

/** How the state of a plan is drawn. */
export function planTone(state: string): "write" | "ok" | "none" {
  return state in tones ? tones[state as keyof typeof tones] : "none";
}
