import { z } from "zod";
import { sha256 } from "#lib/platform/canonical.ts";
import { inTransaction, one, type Tx } from "#lib/platform/db.ts";
import { enqueue } from "#lib/platform/queue.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import type { Admitted } from "../admission.ts";
import { hasPreview } from "../preview/rules.ts";
import { contentKey, storageAt } from "../storage.ts";

/**
 * Writes a file's row, unless this very one is there, and its bytes under their digest, and has its preview drawn. Should
 * the caller's transaction fail afterwards, `sweepContents` takes the bytes away again.
 *
 * @returns the digest
 */
export async function keepFile(
  { tx, viewer, now: at }: Pick<Context, "tx" | "viewer" | "now">,
  fileId: string,
  bytes: Uint8Array,
  { name, mediaType }: Admitted,
): Promise<string> {
  const digest = sha256(bytes);
  await keepContent(tx, digest, bytes);
  await tx.$executeRaw(sql`INSERT INTO stored_file (id, digest, name, media_type, size, created_by_id, created_at)
    VALUES (${fileId}::uuid, ${digest}, ${name}, ${mediaType}, ${bytes.length}, ${viewer.personId}::uuid, ${at})
    ON CONFLICT (id) DO NOTHING`);
  if (hasPreview(mediaType)) await enqueue(tx, "file-preview", { digest }, `file-preview:${digest}`);
  return digest;
}

/** Writes a content where it does not lie yet; until the transaction ends nobody else writes or sweeps it. */
export async function keepContent(tx: Tx, digest: string, bytes: Uint8Array): Promise<void> {
  await holdContent(tx, digest);
  const storage = await storageAt(settings.storageUrl);
  if (!(await storage.has(contentKey(digest)))) await storage.write(contentKey(digest), bytes);
}

/** Takes the bytes of contents away that no row names any more. */
export async function sweepContents(digests: readonly string[]): Promise<void> {
  const storage = await storageAt(settings.storageUrl);
  for (const digest of new Set(digests)) {
    await inTransaction(async (tx) => {
      await holdContent(tx, digest);
      const named = await one(
        tx,
        z.object({ named: z.boolean() }),
        sql`SELECT EXISTS (SELECT 1 FROM stored_file WHERE digest = ${digest})
          OR EXISTS (SELECT 1 FROM file_preview WHERE preview_digest = ${digest}) AS named`,
      );
      if (named?.named === false) await storage.remove(contentKey(digest));
    });
  }
}

async function holdContent(tx: Tx, digest: string): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${digest}, 0))`);
}
