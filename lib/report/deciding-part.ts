import { type Permit, permit } from "#lib/access/can.ts";
import type { Permission } from "#lib/access/policy.ts";
import type { Role, Subject, Viewer } from "#lib/access/types.ts";

/** A deciding body of the step a report is at that has not decided yet; `role`: whoever holds it in the unit decides. */
export type DecidingPart = { part: number; unitId: string; role: Role; body: string };

/** What a subject says of its step beyond what the law asks: the part and the name of the first undecided body. */
type Stepped = Subject & { stepPart?: number | null; stepBody?: string | null };

/** The bodies that still have to decide at the present step, in the order of the plan; none outside approval. */
export function undecidedParts(subject: Stepped): DecidingPart[] {
  const { stepUnitId, stepRole, stepPart, stepBody, otherSteps = [] } = subject;
  if (!stepUnitId || !stepRole) return [];
  const first = { part: stepPart ?? 1, unitId: stepUnitId, role: stepRole, body: stepBody ?? "" };
  // The role is checked where the row is read; the law compares it as text.
  return [first, ...otherSteps].map(({ part, unitId, role, body }) => ({ part, unitId, role: role as Role, body }));
}

type Deciding = Exclude<Permit, { allowed: true }> | { allowed: true; onBehalfOf: string | null; part: DecidingPart };

/**
 * For which of the bodies that decide together a viewer decides: the first one whose power they hold, their own power
 * before a borrowed one (the same power by which permit() lets them, so that the trail names the same). An appointed
 * approver decides for the reporting unit's own body where it has not decided, else for the first.
 */
export function partFor(
  permission: Extract<Permission, "report.approve" | "report.handBack" | "report.recordDecision">,
  viewer: Viewer,
  subject: Stepped,
): Deciding {
  const permitted = permit(permission, viewer, subject);
  if (!permitted.allowed) return permitted;
  const parts = undecidedParts(subject);
  const byPower = parts.find(({ unitId, role }) => {
    const alone = { ...subject, stepUnitId: unitId, stepRole: role, otherSteps: [], appointed: [] };
    const answer = permit(permission, viewer, alone);
    return answer.allowed && answer.onBehalfOf === permitted.onBehalfOf;
  });
  const own = parts.find(({ unitId }) => unitId === subject.unitId || unitId === subject.draftingUnitId);
  const part = byPower ?? own ?? parts[0];
  return part === undefined ? { allowed: false, reason: "access.state" } : { ...permitted, part };
}
