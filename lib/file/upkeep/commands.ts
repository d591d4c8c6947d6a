import { z } from "zod";
import { now, realNow } from "#lib/platform/clock.ts";
import { db, many } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { sweepContents } from "../content/commands.ts";
import { hangsOnNothing } from "../owners.ts";
import { CONTENTS, contentKey, digestOf, storageAt, uploadOf } from "../storage.ts";
import type { Storage } from "../types.ts";
import { UNDER_WAY } from "../upload/rules.ts";

/** What a sweep took away, and how many contents that rows name the storage has lost. */
export type Swept = { uploads: number; files: number; contents: number; parts: number; lost: number };

const TOGETHER = 500;
const one = z.object({ one: z.string() });

/**
 * Makes rows and bytes agree again after whatever failed: gives up what has been coming in for more than a day, drops
 * files that for a day have hung on nothing, then previews of no file, and takes away the bytes that no row names. What
 * is being written just now is held by its transaction and stays.
 *
 * @throws where the storage cannot be reached; the next sweep does it then
 */
export async function sweepFiles(): Promise<Swept> {
  const storage = await storageAt(settings.storageUrl);
  const before = new Date(now().getTime() - UNDER_WAY);
  const uploads = await db().$executeRaw(sql`DELETE FROM upload WHERE at < ${before}`);
  const files = await db().$executeRaw(
    sql`DELETE FROM stored_file f WHERE f.created_at < ${before} AND ${hangsOnNothing}`,
  );
  await db().$executeRaw(
    sql`DELETE FROM file_preview p WHERE NOT EXISTS (SELECT 1 FROM stored_file f WHERE f.digest = p.digest)`,
  );
  await storage.tidy(new Date(realNow().getTime() - UNDER_WAY));
  return { uploads, files, ...(await sweepBytes(storage)) };
}

async function sweepBytes(storage: Storage): Promise<Pick<Swept, "contents" | "parts" | "lost">> {
  const swept = { contents: 0, parts: 0, lost: 0 };
  const there = new Set<string>();
  let waiting: string[] = [];
  const judge = async () => {
    const { contents, parts } = await sweepKeys(storage, waiting);
    swept.contents += contents;
    swept.parts += parts;
    waiting = [];
  };
  for await (const { key } of storage.list(CONTENTS)) {
    const digest = digestOf(key);
    if (digest !== null) there.add(digest);
    if (waiting.push(key) >= TOGETHER) await judge();
  }
  await judge();
  const named = await many(db(), one, sql`SELECT DISTINCT digest AS one FROM stored_file`);
  for (const { one: digest } of named) {
    // What was kept while the list was read is not on it.
    if (!there.has(digest) && !(await storage.has(contentKey(digest)))) swept.lost += 1;
  }
  return swept;
}

async function sweepKeys(storage: Storage, keys: readonly string[]): Promise<{ contents: number; parts: number }> {
  const digests = keys.flatMap((key) => digestOf(key) ?? []);
  const orphans = await many(
    db(),
    one,
    sql`SELECT d AS one FROM unnest(${digests}::text[]) AS d WHERE NOT EXISTS (SELECT 1 FROM stored_file WHERE digest = d)
      AND NOT EXISTS (SELECT 1 FROM file_preview WHERE preview_digest = d)`,
  );
  await sweepContents(orphans.map((row) => row.one));
  const parts = keys.flatMap((key) => ({ key, uploadId: uploadOf(key) ?? "" })).filter(({ uploadId }) => uploadId);
  const open = await many(
    db(),
    one,
    sql`SELECT id AS one FROM upload WHERE id = ANY(${parts.map(({ uploadId }) => uploadId)}::uuid[])`,
  );
  const left = parts.filter(({ uploadId }) => !open.some((row) => row.one === uploadId));
  for (const { key } of left) await storage.remove(key);
  return { contents: orphans.length, parts: left.length };
}
