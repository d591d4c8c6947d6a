/** How long a one-time link lives, in hours: an invitation waits over a weekend, a reset does not. */
export const LINK_HOURS = { INVITATION: 96, RESET: 4 } as const;
export type LinkKind = keyof typeof LINK_HOURS;

export type KeptLink = { usedAt: Date | null; endedAt: Date | null; expiresAt: Date; closed: boolean };
export type LinkRefusal = "invitation.unknown" | "invitation.used" | "invitation.ended" | "invitation.expired";

/** Why a link opens nothing any more, or null; `now` is real time, a link knows no campaign clock. */
export function linkRefusal(link: KeptLink | null, now: Date): LinkRefusal | null {
  if (link === null || link.closed) return "invitation.unknown";
  if (link.usedAt !== null) return "invitation.used";
  if (link.endedAt !== null) return "invitation.ended";
  return now > link.expiresAt ? "invitation.expired" : null;
}
