import { z } from "zod";
import { canonicalJson } from "#lib/platform/canonical.ts";
import { realNow } from "#lib/platform/clock.ts";
import { inTransaction, many, one, type Tx } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { appendLeaf, emptyFrontier, type Frontier, leafHash, rootOf } from "./merkle.ts";
import { signHead } from "./signature.ts";

const FRONTIER = "audit.frontier";
const BATCH = 1_000;
const kept = z.object({ value: z.object({ size: z.number().int(), hashes: z.array(z.string()) }) });
const unsealed = z.object({ id: z.string(), hash: z.string() });

async function addLeaves(tx: Tx, frontier: Frontier, events: z.infer<typeof unsealed>[]): Promise<Frontier> {
  let grown = frontier;
  const rows = events.map((event) => {
    const leaf = leafHash(event.hash);
    const position = grown.size;
    grown = appendLeaf(grown, leaf);
    return { position, event_id: event.id, hash: leaf };
  });
  await tx.$executeRaw(sql`INSERT INTO audit_leaf (position, event_id, hash)
    SELECT x.position, x.event_id, x.hash FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(position int, event_id uuid, hash text)`);
  return grown;
}

/**
 * Takes the events that have no leaf yet into the log and signs its new head. Events are found by what is missing, not
 * by "id up to n", so that one committed late is not passed over. One sealer at a time (advisory lock); safe to call
 * as often as wanted. `seedHex` is AUDIT_KEY. Gives how many events were sealed now.
 */
export async function seal(seedHex: string): Promise<number> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended('audit.seal', 0))`);
    const events = await many(
      tx,
      unsealed,
      sql`SELECT e.id, e.hash FROM audit_event e WHERE NOT EXISTS (SELECT 1 FROM audit_leaf l WHERE l.event_id = e.id) ORDER BY e.at, e.id LIMIT ${BATCH}`,
    );
    if (events.length === 0) return 0;
    const before = await one(tx, kept, sql`SELECT value FROM setting WHERE key = ${FRONTIER}`);
    const frontier = await addLeaves(tx, before?.value ?? emptyFrontier, events);
    const at = realNow();
    const head = { size: frontier.size, root: rootOf(frontier), signedAt: at.toISOString() };
    await tx.$executeRaw(
      sql`INSERT INTO audit_head (size, root, signature, signed_at) VALUES (${head.size}, ${head.root}, ${signHead(head, seedHex)}, ${at})`,
    );
    await tx.$executeRaw(sql`INSERT INTO setting (key, value, updated_at) VALUES (${FRONTIER}, ${canonicalJson(frontier)}::jsonb, ${at})
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`);
    return events.length;
  });
}

/** Seals until nothing is left; gives how many events were sealed. */
export async function sealAll(seedHex: string): Promise<number> {
  let total = 0;
  for (let sealed = await seal(seedHex); sealed > 0; sealed = await seal(seedHex)) total += sealed;
  return total;
}
