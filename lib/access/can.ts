import { type ExceptionName, type Permission, type Way, waysOf } from "./policy.ts";
import { exceptions, type Power, powersOf, relations, type Who } from "./relations.ts";
import type { Subject, Viewer } from "./types.ts";

/** Why not: nobody with this role here, the wrong moment, or the exception that strikes. Words: labels.ts. */
export type Refusal = "access.role" | "access.state" | `access.${ExceptionName}`;
export type Permit = { allowed: true; onBehalfOf: string | null } | { allowed: false; reason: Refusal };

const rank: Record<string, number> = { "access.role": 0, "access.state": 1 };

/** Does one way of the law lead from this power of this person to the subject, or what stands in it? */
export function tryWay(way: Way, power: Power | null, viewer: Who, subject: Subject): Permit {
  if (!relations[way.relation].holds(power, subject, viewer)) return { allowed: false, reason: "access.role" };
  if (way.states && !way.states.includes(subject.state ?? "")) return { allowed: false, reason: "access.state" };
  const struck = way.unless?.find((name) => exceptions[name].strikes(power, subject, viewer));
  if (struck) return { allowed: false, reason: `access.${struck}` };
  return { allowed: true, onBehalfOf: power?.onBehalfOf ?? null };
}

/**
 * May this viewer do it to this subject, and in whose name? Own powers are tried before borrowed ones.
 * Of several refusals the most telling one is given (an exception before a wrong state before a missing role).
 */
export function permit(permission: Permission, viewer: Viewer, subject: Subject = {}): Permit {
  let best: Extract<Permit, { allowed: false }> = { allowed: false, reason: "access.role" };
  const powers: (Power | null)[] = [...powersOf(viewer)];
  for (const way of waysOf(permission)) {
    const fitting =
      way.roles === "any"
        ? powers.length > 0
          ? powers
          : [null]
        : powers.filter((p) => p && way.roles.includes(p.role));
    for (const power of fitting) {
      const answer = tryWay(way, power, viewer, subject);
      if (answer.allowed) return answer;
      if ((rank[answer.reason] ?? 2) > (rank[best.reason] ?? 2)) best = answer;
    }
  }
  return best;
}

/** `null` when allowed, else the reason code; the short form of permit() for screens and queries. */
export function can(permission: Permission, viewer: Viewer, subject: Subject = {}): Refusal | null {
  const answer = permit(permission, viewer, subject);
  return answer.allowed ? null : answer.reason;
}
