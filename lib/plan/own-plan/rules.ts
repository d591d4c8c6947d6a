import { readDeadline } from "../deadline/phrase.ts";
import type { CommitteeDay, OwnDirective, Step, StepKind } from "./types.ts";

/** Steps a unit begins from where the committee's plan names no words for them. */
const words = {
  prepare: "Thu thập số liệu, xây dựng dự thảo báo cáo tổng kết {code}",
  sumUp: "Tổ chức tổng kết {kind} {code}",
  send: "Gửi báo cáo {code} về {recipient} qua {channel}",
  sendStraight: "Gửi báo cáo {code} về {recipient}",
} as const;

const fill = (text: string, holes: Record<string, string>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_hole, name: string) => holes[name] ?? "");

/**
 * The steps a unit's own plan begins with: for each directive preparing, its own review and sending, the last two with
 * the committee's words for their deadline. Source: III.1 of the plan ("cụ thể hóa, xây dựng kế hoạch").
 */
export function derivedSteps(directives: readonly OwnDirective[], days: readonly CommitteeDay[]): Step[] {
  return directives.flatMap(({ id, code, kind }): Step[] => {
    const of = (wanted: CommitteeDay["kind"]) => days.find((day) => day.directiveId === id && day.kind === wanted);
    const send = of("SEND_REPORT");
    const step = (stepKind: StepKind, text: string, day: CommitteeDay | undefined): Step => ({
      directiveId: id,
      kind: stepKind,
      text,
      responsible: "",
      phrase: day?.phrase ?? "",
      dueOn: day?.dueOn ?? null,
    });
    const { recipient = "", channel = "" } = send ?? {};
    const straight = channel === "" || channel === recipient;
    return [
      step("OTHER", fill(words.prepare, { code }), undefined),
      step("SUM_UP", fill(words.sumUp, { kind: kind.toLocaleLowerCase("vi"), code }), of("SUM_UP")),
      step("SEND_REPORT", fill(straight ? words.sendStraight : words.send, { code, recipient, channel }), send),
    ];
  });
}

/** Why a step cannot stand so; codes of labels.reason. */
export type StepRefusal =
  | { code: "ownPlan.phraseUnclear"; params: { phrase: string } }
  | { code: "ownPlan.noDay"; params: { phrase: string } }
  | { code: "ownPlan.afterCommittee"; params: { day: string; phrase: string; limit: string } };

/** How phrases of the own plan are read: as those of the plan it follows. */
export type Reading = { literalBefore: boolean; year: number | null };

/** The latest day the committee leaves a step: of its own kind, for an inner step the last one of its directive. */
function limitOf(step: Pick<Step, "directiveId" | "kind">, days: readonly CommitteeDay[]): CommitteeDay | null {
  const about = days.filter((day) => step.directiveId === null || day.directiveId === step.directiveId);
  const own = step.kind === "OTHER" ? about : about.filter((day) => day.kind === step.kind);
  const dated = own.filter((day) => day.dueOn !== null);
  return dated.toSorted((one, other) => (one.dueOn ?? "").localeCompare(other.dueOn ?? "")).at(-1) ?? null;
}

/**
 * The day a step's words mean, or why they cannot stand: they are not understood, name no exact day, or a day after
 * the one the committee's plan leaves. A step without a deadline may stand. Source: issue "the unit's own plan", dates
 * that cannot pass the city's.
 */
export function stepDay(
  step: Pick<Step, "directiveId" | "kind" | "phrase">,
  days: readonly CommitteeDay[],
  reading: Reading,
): { ok: true; dueOn: string | null } | { ok: false; refusal: StepRefusal } {
  const { phrase } = step;
  if (phrase === "") return { ok: true, dueOn: null };
  const { literalBefore, year } = reading;
  const meant = readDeadline(phrase, { literalBefore, ...(year === null ? {} : { year }) });
  if (meant.kind === "impossible") return { ok: false, refusal: { code: "ownPlan.phraseUnclear", params: { phrase } } };
  if (meant.kind === "inexact" || meant.kind === "relative")
    return { ok: false, refusal: { code: "ownPlan.noDay", params: { phrase } } };
  const limit = limitOf(step, days);
  if (limit === null || limit.dueOn === null || meant.day <= limit.dueOn) return { ok: true, dueOn: meant.day };
  const params = { day: meant.day, phrase: limit.phrase ?? "", limit: limit.dueOn };
  return { ok: false, refusal: { code: "ownPlan.afterCommittee", params } };
}

/** How far a unit's own plan is, as pages show it. */
export type Stage = {
  word: "none" | "written" | "recorded" | "confirmed";
  tone: "none" | "write" | "wait" | "ok";
  /** It can still be written. */
  open: boolean;
};

/** By the milestone's state, and whether something was written here; a recorded one is frozen until it is opened again. */
export function stageOf(milestoneState: string, written: boolean): Stage {
  if (milestoneState === "CONFIRMED") return { word: "confirmed", tone: "ok", open: false };
  if (milestoneState === "RECORDED") return { word: "recorded", tone: "wait", open: false };
  return written ? { word: "written", tone: "write", open: true } : { word: "none", tone: "none", open: true };
}
