import type { Facts, Machine, Need } from "./define.ts";

/** A move that starts in the present state: free, or with every reason that blocks it. */
export type OpenMove<Name extends string = string> = {
  move: Name;
  allowed: boolean;
  blockedBy: { code: string; count: number | null }[];
};

/** The needs of a move that do not hold, with the count that says how far off (missing items, open replies). */
export function unmetNeeds(needs: readonly Need[], facts: Facts): { code: string; count: number | null }[] {
  return needs
    .filter((need) => !need.holds(facts[need.fact]))
    .map((need) => {
      const value = facts[need.fact];
      return { code: need.reason, count: typeof value === "number" ? value : null };
    });
}

/**
 * The moves that are open now, for buttons, hints and "waiting for" (pure). `may` asks the access table
 * (`(permission) => can(permission, viewer, subject)`); a move the viewer has no part in is left out unless `all`.
 */
export function openMoves<State extends string, Name extends string>(
  machine: Machine<State, Name>,
  subject: { state: string; facts: Facts },
  may: (permission: Machine<State, Name>["moves"][Name]["permission"]) => string | null,
  options: { all?: boolean } = {},
): OpenMove<Name>[] {
  const entries = Object.entries(machine.moves) as [Name, Machine<State, Name>["moves"][Name]][];
  return entries
    .filter(([, row]) => row.from?.some((from) => from === subject.state) ?? false)
    .flatMap(([move, row]) => {
      const refusal = may(row.permission);
      if (refusal === "access.role" && !options.all) return [];
      const blockedBy = [...(refusal ? [{ code: refusal, count: null }] : []), ...unmetNeeds(row.needs, subject.facts)];
      return [{ move, allowed: blockedBy.length === 0, blockedBy }];
    });
}
