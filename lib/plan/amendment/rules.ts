import { canonicalJson, sha256 } from "#lib/platform/canonical.ts";
import type { Effects, ItemFact, Outcome } from "./types.ts";

/** What the dry run showed, as one digest: the amendment does exactly this or says that things have changed. */
export function outcomeDigest(outcome: Outcome): string {
  return sha256(canonicalJson(outcome));
}

/** How many names a summary keeps; the figures are whole. */
const NAMED = 60;

export type Summary = {
  deadlines: number;
  units: number;
  sent: number;
  ended: number;
  passed: number;
  made: number;
  asked: number;
  written: number;
  requests: number;
  late: string[];
  onTime: string[];
  named: string[];
};

const names = (rows: readonly { unit: string }[]): string[] =>
  [...new Set(rows.map((row) => row.unit))].slice(0, NAMED);

/** The effects in figures and names, as the dry run says them and the amendment keeps them. */
export function summaryOf(effects: Effects): Summary {
  const { deadlines, ended, passed, made, items, units } = effects;
  return {
    deadlines: deadlines.length,
    units: units.length,
    sent: effects.sent,
    ended: ended.length,
    passed: passed.length,
    made: made.length,
    asked: Math.max(0, ...items.map((item) => item.asked)),
    written: items.reduce((all, item) => all + item.written, 0) + ended.reduce((all, duty) => all + duty.written, 0),
    requests: effects.requests,
    late: names(deadlines.filter((one) => one.turns === "late")),
    onTime: names(deadlines.filter((one) => one.turns === "onTime")),
    named: units.slice(0, NAMED).map((unit) => unit.name),
  };
}

/** A lasting code for a new outline item out of its number ("II.2 d)" → "II.2.d"), unlike every other of the plan. */
export function itemCode(items: readonly Pick<ItemFact, "code">[], number: string): string {
  const base =
    number
      .replace(/[()\s]+/g, ".")
      .replace(/\.{2,}/g, ".")
      .replace(/^\.|\.$/g, "") || "M";
  const taken = new Set(items.map((item) => item.code));
  for (let turn = 1; ; turn += 1) {
    const code = turn === 1 ? base : `${base}-${turn}`;
    if (!taken.has(code)) return code;
  }
}

export type Touch = {
  kind: "plan" | "directive" | "milestone" | "assignment" | "outlineItem" | "unit" | "report";
  id: string;
};

/** Everything an amendment touches, so that each page can say so. */
export function touchesOf(planId: string, effects: Effects): Touch[] {
  const touches: Touch[] = [
    { kind: "plan", id: planId },
    ...effects.terms.map((term): Touch => ({ kind: "directive", id: term.directiveId })),
    ...effects.deadlines.flatMap((one): Touch[] => [
      { kind: "milestone", id: one.milestoneId },
      { kind: "assignment", id: one.dutyId },
    ]),
    ...effects.ended.flatMap((duty): Touch[] => [
      { kind: "assignment", id: duty.dutyId },
      ...(duty.reportId === null ? [] : [{ kind: "report" as const, id: duty.reportId }]),
    ]),
    ...effects.passed.flatMap((one): Touch[] => [
      { kind: "assignment", id: one.dutyId },
      { kind: "report", id: one.reportId },
    ]),
    ...effects.items.flatMap((item): Touch[] =>
      item.itemId === null ? [] : [{ kind: "outlineItem", id: item.itemId }],
    ),
    ...effects.units.map((unit): Touch => ({ kind: "unit", id: unit.id })),
  ];
  return [...new Map(touches.map((touch) => [`${touch.kind} ${touch.id}`, touch])).values()];
}
