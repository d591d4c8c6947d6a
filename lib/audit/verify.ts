import { z } from "zod";
import { many, type Tx } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { type ChainFault, chainChecker, type KeptEvent } from "./chain.ts";
import { appendLeaf, emptyFrontier, type Frontier, leafHash, rootOf } from "./merkle.ts";
import { headIsGenuine } from "./signature.ts";

const PAGE = 2_000;

export const keptEvent = z.object({
  id: z.string(),
  at: z.string(),
  personId: z.string().nullable(),
  onBehalfOfId: z.string().nullable(),
  address: z.string(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  sequence: z.number().int(),
  outcome: z.string(),
  data: z.string(),
  previousHash: z.string(),
  hash: z.string(),
});
export const keptLeaf = z.object({
  position: z.number().int(),
  eventId: z.string(),
  hash: z.string(),
  eventHash: z.string().nullable(),
});
export const keptHead = z.object({
  size: z.number().int(),
  root: z.string(),
  signature: z.string(),
  signedAt: z.string(),
});

/** What is wrong first, if anything: the event (or leaf, or head) that does not hold, and why. */
export type Fault =
  | ChainFault
  | { eventId: string; why: "leaf" | "position" }
  | { headSize: number; why: "root" | "signature" };
export type Verification = { holds: boolean; events: number; sealed: number; heads: number; fault: Fault | null };

/** A source of a trail: the database, or an exported file. Events ordered by subject and sequence, leaves by position. */
export type Trail = {
  events: () => AsyncIterable<KeptEvent>;
  leaves: () => AsyncIterable<z.infer<typeof keptLeaf>>;
  heads: () => Promise<z.infer<typeof keptHead>[]>;
};

async function* databaseEvents(tx: Tx): AsyncIterable<KeptEvent> {
  let last: KeptEvent | undefined;
  for (;;) {
    const after: KeptEvent | undefined = last;
    const rows: KeptEvent[] = await many(
      tx,
      keptEvent,
      sql`SELECT id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, person_id AS "personId", on_behalf_of_id AS "onBehalfOfId", address, action,
        subject_kind AS "subjectKind", subject_id AS "subjectId", sequence, outcome, data, previous_hash AS "previousHash", hash FROM audit_event
        ${after ? sql`WHERE (subject_kind, subject_id, sequence) > (${after.subjectKind}, ${after.subjectId}, ${after.sequence})` : sql``}
        ORDER BY subject_kind, subject_id, sequence LIMIT ${PAGE}`,
    );
    yield* rows;
    last = rows.at(-1);
    if (rows.length < PAGE) return;
  }
}

async function* databaseLeaves(tx: Tx): AsyncIterable<z.infer<typeof keptLeaf>> {
  for (let from = 0; ; from += PAGE) {
    const rows = await many(
      tx,
      keptLeaf,
      sql`SELECT l.position, l.event_id AS "eventId", l.hash, e.hash AS "eventHash" FROM audit_leaf l LEFT JOIN audit_event e ON e.id = l.event_id
        WHERE l.position >= ${from} AND l.position < ${from + PAGE} ORDER BY l.position`,
    );
    yield* rows;
    if (rows.length < PAGE) return;
  }
}

/** The trail as it stands in the database. */
export function databaseTrail(tx: Tx): Trail {
  return {
    events: () => databaseEvents(tx),
    leaves: () => databaseLeaves(tx),
    heads: () =>
      many(
        tx,
        keptHead,
        sql`SELECT size, root, signature, to_char(signed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "signedAt" FROM audit_head ORDER BY size`,
      ),
  };
}

/**
 * Checks a trail from the first event to the last: each subject's chain, each leaf against its event, each signed head
 * against the leaves it covers. `publicKeyPem` null leaves the signatures unchecked. Names the first fault.
 */
export async function verifyTrail(trail: Trail, publicKeyPem: string | null): Promise<Verification> {
  const found: Verification = { holds: true, events: 0, sealed: 0, heads: 0, fault: null };
  const broken = (fault: Fault): Verification => ({ ...found, holds: false, fault });
  const check = chainChecker();
  for await (const event of trail.events()) {
    found.events += 1;
    const fault = check(event);
    if (fault) return broken(fault);
  }
  const heads = await trail.heads();
  const roots = new Map(heads.map((head) => [head.size, head]));
  let frontier: Frontier = emptyFrontier;
  for await (const leaf of trail.leaves()) {
    if (leaf.position !== frontier.size) return broken({ eventId: leaf.eventId, why: "position" });
    if (leaf.eventHash === null || leafHash(leaf.eventHash) !== leaf.hash)
      return broken({ eventId: leaf.eventId, why: "leaf" });
    frontier = appendLeaf(frontier, leaf.hash);
    const head = roots.get(frontier.size);
    if (head && head.root !== rootOf(frontier)) return broken({ headSize: head.size, why: "root" });
  }
  found.sealed = frontier.size;
  for (const { signature, ...head } of heads) {
    found.heads += 1;
    if (head.size > frontier.size) return broken({ headSize: head.size, why: "root" });
    if (publicKeyPem !== null && !headIsGenuine(head, signature, publicKeyPem))
      return broken({ headSize: head.size, why: "signature" });
  }
  return found;
}
