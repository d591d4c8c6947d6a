import { sha256 } from "#lib/platform/canonical.ts";

/** An event as it stands on the trail; `at` is the instant in ISO form with milliseconds, UTC. */
export type KeptEvent = {
  id: string;
  at: string;
  personId: string | null;
  onBehalfOfId: string | null;
  address: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  sequence: number;
  outcome: string;
  data: string;
  previousHash: string;
  hash: string;
};

export const FIRST_HASH = "0".repeat(64);

/** The hash of an event from everything that stands in it; append() puts the same lines together in the database. */
export function eventHash(event: Omit<KeptEvent, "hash">): string {
  const lines = [
    event.id,
    event.at,
    event.personId ?? "-",
    event.onBehalfOfId ?? "-",
    event.address,
    event.action,
    event.subjectKind,
    event.subjectId,
    String(event.sequence),
    event.outcome,
    event.data,
    event.previousHash,
  ];
  return sha256(lines.join("\n"));
}

export type ChainFault = { eventId: string; why: "hash" | "previous" | "sequence" };

/**
 * Checks events that come ordered by subject and sequence, one after the other: numbers without a gap, each resting on
 * the hash before it, each hash what its content gives. Keeps only the last event, so a trail of any length fits.
 */
export function chainChecker(): (event: KeptEvent) => ChainFault | null {
  let last: { subject: string; sequence: number; hash: string } | null = null;
  return (event) => {
    const subject = `${event.subjectKind}:${event.subjectId}`;
    const before = last?.subject === subject ? last : { sequence: 0, hash: FIRST_HASH };
    last = { subject, sequence: event.sequence, hash: event.hash };
    if (event.sequence !== before.sequence + 1) return { eventId: event.id, why: "sequence" };
    if (event.previousHash !== before.hash) return { eventId: event.id, why: "previous" };
    return eventHash(event) === event.hash ? null : { eventId: event.id, why: "hash" };
  };
}
