import type { CustodyRow } from "./types.ts";

/** One move as the trail keeps it; texts stand in `data` as digests only. */
export type TrailMove = { at: Date; action: string; personId: string | null; data: Readonly<Record<string, unknown>> };
/** What decides who holds it: the units of the duty, and the bodies of its steps in order. */
export type Road = {
  draftingUnitId: string;
  channelUnitId: string;
  steps: readonly { step: number; part: number; unitId: string }[];
};
export type Held = Pick<CustodyRow, "state" | "unitId" | "since" | "until"> & { personId: string | null };

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Bodies that still have to decide, as the trail tells it. */
class Deciders {
  readonly #road: Road;
  #step = 1;
  #decided = new Set<number>();
  constructor(road: Road) {
    this.#road = road;
  }

  #open(step: number) {
    return this.#road.steps.filter((one) => one.step === step && !(step === this.#step && this.#decided.has(one.part)));
  }

  laid(): string {
    this.#step = 1;
    this.#decided = new Set();
    return this.#open(1)[0]?.unitId ?? "";
  }

  decided(part: number): string {
    this.#decided.add(part);
    if (this.#open(this.#step).length === 0) {
      this.#step += 1;
      this.#decided = new Set();
    }
    return this.#open(this.#step)[0]?.unitId ?? "";
  }
}

function holderOf(
  move: TrailMove,
  to: string,
  road: Road,
  deciders: Deciders,
): { unitId: string; personId: string | null } {
  if (to === "IN_APPROVAL") {
    const laid = move.action === "report.submittedForApproval";
    return { unitId: laid ? deciders.laid() : deciders.decided(Number(move.data["part"])), personId: null };
  }
  if (to === "IN_REVIEW") return { unitId: road.channelUnitId, personId: text(move.data["person"]) ?? move.personId };
  const withChannel = to === "SUBMITTED" || to === "ACCEPTED";
  return { unitId: withChannel ? road.channelUnitId : road.draftingUnitId, personId: null };
}

/**
 * Custody told anew from the trail alone: an independent telling, to hold against what the moves wrote. Every event that
 * says where the report went ends one stretch and begins the next at the same instant.
 */
export function replay(moves: readonly TrailMove[], road: Road): Held[] {
  const deciders = new Deciders(road);
  const held: Held[] = [];
  for (const move of moves) {
    const to = text(move.data["to"]);
    if (to === null) continue;
    const before = held.at(-1);
    if (before !== undefined) before.until = move.at;
    held.push({ state: to, ...holderOf(move, to, road, deciders), since: move.at, until: null });
  }
  return held;
}
