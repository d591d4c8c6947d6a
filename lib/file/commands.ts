import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { now } from "#lib/platform/clock.ts";
import { inTransaction, many, one, type Tx } from "#lib/platform/db.ts";
import { derivedId, newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { type Admitted, admit } from "./admission.ts";
import { contentKey, storageAt } from "./storage.ts";

/** A file as it came in. */
export type Upload = { name: string; bytes: Uint8Array };
/** A file that is kept: its row and the SHA-256 of its content. */
export type Kept = { fileId: string; digest: string };

/** How many files may come in with one form. */
const FILES_LIMIT = 10;

/**
 * Keeps a file in the caller's transaction: judged by its content, its bytes below STORAGE_URL under their digest, a row
 * with the name it came under. Should the transaction fail afterwards, `sweep` takes the bytes away again.
 *
 * Problems: `file.…` (labels.ts); then nothing is written.
 */
export async function storeFile(
  context: Pick<Context, "tx" | "viewer" | "now">,
  upload: Upload,
): Promise<Result<Kept>> {
  const admitted = await admit(upload.bytes, upload.name);
  if (!admitted.ok) return admitted;
  const fileId = newId();
  return ok({ fileId, digest: await keep(context, fileId, upload.bytes, admitted.value) });
}

/**
 * Keeps the files of a form, all or none, in a transaction of its own; they hang on nothing yet. They are judged before
 * it begins, so that no row waits for a long file.
 *
 * @param key idempotency key of the form: sent again, the same files get the same ids
 * @returns their ids in the order given. Problems: `file.…`; then nothing is left behind
 */
export async function keepUploads(
  viewer: Viewer,
  uploads: readonly Upload[],
  key: string = newId(),
): Promise<Result<string[]>> {
  if (uploads.length > FILES_LIMIT) return refuse("file.tooMany", { limit: FILES_LIMIT });
  const judged: { bytes: Uint8Array; admitted: Admitted }[] = [];
  for (const { bytes, name } of uploads) {
    const admitted = await admit(bytes, name);
    if (!admitted.ok) return admitted;
    judged.push({ bytes, admitted: admitted.value });
  }
  try {
    return ok(
      await inTransaction(async (tx) => {
        const ids: string[] = [];
        for (const [index, { bytes, admitted }] of judged.entries()) {
          const fileId = derivedId([viewer.personId, key, index, sha256(bytes)].join(" "));
          await keep({ tx, viewer, now: now() }, fileId, bytes, admitted);
          ids.push(fileId);
        }
        return ids;
      }),
    );
  } catch (error) {
    await sweep(judged.map(({ bytes }) => sha256(bytes)));
    throw error;
  }
}

/** Takes files away again that the viewer brought and that hang on nothing: what they were meant for was refused. */
export async function dropFiles(viewer: Viewer, fileIds: readonly string[]): Promise<void> {
  const dropped = await inTransaction((tx) =>
    many(
      tx,
      z.object({ digest: z.string() }),
      sql`DELETE FROM stored_file f WHERE f.id = ANY(${[...fileIds]}::uuid[]) AND f.created_by_id = ${viewer.personId}::uuid
        AND NOT EXISTS (SELECT 1 FROM guidance_file x WHERE x.file_id = f.id) RETURNING f.digest`,
    ),
  );
  await sweep(dropped.map(({ digest }) => digest));
}

/** Takes the bytes of contents away that no row names any more. */
export async function sweep(digests: readonly string[]): Promise<void> {
  for (const digest of new Set(digests)) {
    await inTransaction(async (tx) => {
      await holdContent(tx, digest);
      const named = await one(
        tx,
        z.object({ count: z.coerce.number() }),
        sql`SELECT count(*) AS count FROM stored_file WHERE digest = ${digest}`,
      );
      if (named?.count === 0) await (await storageAt(settings.storageUrl)).remove(contentKey(digest));
    });
  }
}

/** Writes the row, unless this very one is there, and the bytes; gives their digest. */
async function keep(
  { tx, viewer, now: at }: Pick<Context, "tx" | "viewer" | "now">,
  fileId: string,
  bytes: Uint8Array,
  { name, mediaType }: Admitted,
): Promise<string> {
  const digest = sha256(bytes);
  await holdContent(tx, digest);
  await tx.$executeRaw(sql`INSERT INTO stored_file (id, digest, name, media_type, size, created_by_id, created_at)
    VALUES (${fileId}::uuid, ${digest}, ${name}, ${mediaType}, ${bytes.length}, ${viewer.personId}::uuid, ${at})
    ON CONFLICT (id) DO NOTHING`);
  const storage = await storageAt(settings.storageUrl);
  if (!(await storage.has(contentKey(digest)))) await storage.write(contentKey(digest), bytes);
  return digest;
}

/** Until the transaction ends nobody else writes or sweeps this content. */
async function holdContent(tx: Tx, digest: string): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${digest}, 0))`);
}
