import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { now } from "#lib/platform/clock.ts";
import { inTransaction, many } from "#lib/platform/db.ts";
import { derivedId, newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { type Admitted, admit } from "./admission.ts";
import { keepFile, sweepContents } from "./content/commands.ts";
import { hangsOnNothing } from "./owners.ts";
import { finishUpload } from "./upload/commands.ts";

/** A file as it came in. */
export type Upload = { name: string; bytes: Uint8Array };
/** A file that is kept: its row and the SHA-256 of its content. */
export type Kept = { fileId: string; digest: string };

/** How many files may come in with one form. */
const FILES_LIMIT = 10;

/**
 * Keeps a file in the caller's transaction: judged by its content, its bytes below STORAGE_URL under their digest, a row
 * with the name it came under. Should the transaction fail afterwards, the next sweep takes the bytes away again.
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
  return ok({ fileId, digest: await keepFile(context, fileId, upload.bytes, admitted.value) });
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
          await keepFile({ tx, viewer, now: now() }, fileId, bytes, admitted);
          ids.push(fileId);
        }
        return ids;
      }),
    );
  } catch (error) {
    // Where the storage itself is gone this fails too; the sweep of the hour finds what is left.
    await sweepContents(judged.map(({ bytes }) => sha256(bytes))).catch(() => undefined);
    throw error;
  }
}

/**
 * The files of uploads that came in piece by piece, in the order given; asked again it gives the same ones. They hang on
 * nothing yet.
 *
 * Problems: file.tooMany, file.foreign (not the viewer's, swept), file.notWhole, `file.…`
 */
export async function takeUploads(viewer: Viewer, uploadIds: readonly string[]): Promise<Result<string[]>> {
  if (uploadIds.length > FILES_LIMIT) return refuse("file.tooMany", { limit: FILES_LIMIT });
  const ids: string[] = [];
  for (const uploadId of new Set(uploadIds)) {
    const finished = await finishUpload(viewer, uploadId);
    if (!finished.ok) return finished;
    ids.push(finished.value);
  }
  return ok(ids);
}

/** Whether these are files that the viewer brought and that hang nowhere: nobody shows another's file by naming it. */
export async function mayHang(
  { tx, viewer }: Pick<Context, "tx" | "viewer">,
  fileIds: readonly string[],
): Promise<boolean> {
  const free = await many(
    tx,
    z.object({ id: z.string() }),
    sql`SELECT f.id FROM stored_file f WHERE f.id = ANY(${[...fileIds]}::uuid[]) AND f.created_by_id = ${viewer.personId}::uuid
      AND ${hangsOnNothing} FOR UPDATE OF f`,
  );
  return free.length === new Set(fileIds).size;
}

/** Takes files away again that the viewer brought and that hang on nothing: what they were meant for was refused. */
export async function dropFiles(viewer: Viewer, fileIds: readonly string[]): Promise<void> {
  const dropped = await inTransaction((tx) =>
    many(
      tx,
      z.object({ digest: z.string() }),
      sql`DELETE FROM stored_file f WHERE f.id = ANY(${[...fileIds]}::uuid[]) AND f.created_by_id = ${viewer.personId}::uuid
        AND ${hangsOnNothing} RETURNING f.digest`,
    ),
  );
  await sweepContents(dropped.map(({ digest }) => digest));
}
