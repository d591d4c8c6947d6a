import { z } from "zod";
import portal from "../../package.json" with { type: "json" };
import { db, one, sql } from "./db.ts";

/** State of one part of the installation: whether it works, and in how many milliseconds it answered. */
export type Part = { ok: boolean; milliseconds: number };

/** What `GET /api/health` tells: nothing secret, since anybody may ask. */
export type Health = { ok: boolean; version: string; parts: { database: Part; storage: Part; trail: Part } };

/**
 * Tries each part once.
 *
 * @param reach fails where files cannot be stored
 */
export async function health(reach: () => Promise<unknown>): Promise<Health> {
  const [database, storage, trail] = await Promise.all([
    tried(() => one(db(), z.object({ one: z.number() }), sql`SELECT 1 AS one`)),
    tried(reach),
    tried(() =>
      one(db(), z.object({ sealed: z.coerce.number() }), sql`SELECT coalesce(max(size), 0) AS sealed FROM audit_head`),
    ),
  ]);
  return { ok: database.ok && storage.ok && trail.ok, version: portal.version, parts: { database, storage, trail } };
}

async function tried(work: () => Promise<unknown>): Promise<Part> {
  const began = performance.now();
  try {
    await work();
    return { ok: true, milliseconds: Math.round(performance.now() - began) };
  } catch {
    return { ok: false, milliseconds: Math.round(performance.now() - began) };
  }
}
