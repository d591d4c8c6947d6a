import type { Permission } from "#lib/access/policy.ts";
import type { AuditAction, SubjectKind } from "#lib/audit/event.ts";

/** The facts of one subject, read in one statement under the lock (view `<machine>_facts`). */
export type Facts = Readonly<Record<string, number | boolean | string | null>>;

/** One condition of a move: the fact it looks at, and the reason code when it does not hold. */
export type Need = { fact: string; reason: string; holds: (value: Facts[string] | undefined) => boolean };

export type Move<State extends string> = {
  /** `null`: the subject is born by this move. */
  from: readonly State[] | null;
  /** Several where the command decides which (next step or approved; back to where it came from). */
  to: readonly State[];
  permission: Permission;
  needs: readonly Need[];
  event: AuditAction;
  /** Refused as stale unless the content is the one the decider saw. */
  decidesOnContent: boolean;
};

export type Machine<State extends string = string, Name extends string = string> = {
  /** Name of the machine: the table's name, the trail's subject kind and the key in legal_move. */
  name: SubjectKind;
  states: readonly State[];
  moves: Readonly<Record<Name, Move<State>>>;
  /** Views the spine reads; the bare table where there is none. */
  subjectView: string;
  factsView: string | null;
  /** Whether custody is written and the count of states rolled up (reports). */
  custody: boolean;
  counted: boolean;
};

/** Declares a life cycle as one table, the only source of its states and moves. */
export function defineMachine<State extends string, Name extends string>(
  machine: Machine<State, Name>,
): Machine<State, Name> {
  return machine;
}

/** The fact is a count and must be zero. */
export function none(fact: string, reason: string): Need {
  return { fact, reason, holds: (value) => value === 0 };
}

/** The fact is a count and must be at least one. */
export function some(fact: string, reason: string): Need {
  return { fact, reason, holds: (value) => typeof value === "number" && value > 0 };
}

/** The fact must be false. */
export function not(fact: string, reason: string): Need {
  return { fact, reason, holds: (value) => value === false };
}

/** The legal pairs of a machine, as the database's legal_move table holds them ('' stands for birth). */
export function legalPairs(machine: Machine): { machine: string; move: string; from: string; to: string }[] {
  return Object.entries(machine.moves).flatMap(([move, row]) =>
    (row.from ?? [""]).flatMap((from) => row.to.map((to) => ({ machine: machine.name, move, from, to }))),
  );
}
