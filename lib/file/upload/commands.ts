import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { now } from "#lib/platform/clock.ts";
import { db, inTransaction, one, type Tx } from "#lib/platform/db.ts";
import { derivedId, newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { admit } from "../admission.ts";
import { keepFile, sweepContents } from "../content/commands.ts";
import { partKey, storageAt } from "../storage.ts";
import { refusalOfPiece, refusalToBegin } from "./rules.ts";

const uploadRow = z.object({ name: z.string(), size: z.number(), received: z.number() });
/** How far an upload has come, in bytes; `done` once the file is whole and kept. */
export type Progress = { received: number; done: boolean };

/** The file that an upload becomes once it is whole: the same one however often that is asked. */
export function fileOfUpload(uploadId: string): string {
  return derivedId(`upload ${uploadId}`);
}

/**
 * Opens an upload of the viewer's.
 *
 * @returns its id. Problems: file.empty, file.tooLarge, file.tooManyUnderWay
 */
export async function beginUpload(viewer: Viewer, { name, size }: { name: string; size: number }) {
  return inTransaction(async (tx): Promise<Result<{ id: string; received: number }>> => {
    await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`uploads ${viewer.personId}`}, 0))`);
    const underWay = await one(
      tx,
      z.object({ count: z.number(), bytes: z.number() }),
      sql`SELECT count(*)::int AS count, coalesce(sum(size), 0)::float8 AS bytes FROM upload WHERE person_id = ${viewer.personId}::uuid`,
    );
    const problem = refusalToBegin(size, underWay ?? { count: 0, bytes: 0 });
    if (problem) return { ok: false, problem };
    const id = newId();
    await tx.$executeRaw(sql`INSERT INTO upload (id, person_id, name, size, received, at)
      VALUES (${id}::uuid, ${viewer.personId}::uuid, ${nfc(name)}, ${size}, 0, ${now()})`);
    return ok({ id, received: 0 });
  });
}

/**
 * Takes the next piece of an upload of the viewer's; the last one makes a file of it, judged by its content.
 *
 * @param offset where in the file the piece begins, in bytes
 * @returns how far it is. Problems: access.notFound, file.elsewhere (with `received`), file.wrongPiece; of a whole file
 * `file.…` as `admit`, then nothing is left of it
 */
export async function receivePiece(
  viewer: Viewer,
  uploadId: string,
  offset: number,
  bytes: Uint8Array,
): Promise<Result<Progress>> {
  const taken = await inTransaction(async (tx): Promise<Result<{ received: number; size: number }>> => {
    const upload = await held(tx, viewer, uploadId);
    if (upload === null) return refuse("access.notFound");
    const problem = refusalOfPiece(offset, bytes.length, upload);
    if (problem) return { ok: false, problem };
    const received = offset + bytes.length;
    await (await storageAt(settings.storageUrl)).write(partKey(uploadId, offset), bytes);
    await tx.$executeRaw(sql`UPDATE upload SET received = ${received} WHERE id = ${uploadId}::uuid`);
    return ok({ received, size: upload.size });
  });
  if (!taken.ok) return taken;
  const { received, size } = taken.value;
  if (received < size) return ok({ received, done: false });
  const finished = await finishUpload(viewer, uploadId);
  return finished.ok ? ok({ received, done: true }) : finished;
}

/**
 * Makes a file of an upload of the viewer's that is whole; asked again it gives the same file. It hangs on nothing yet.
 *
 * @returns the file's id. Problems: file.foreign, file.notWhole, and `file.…` as `admit`, then nothing is left of it
 */
export async function finishUpload(viewer: Viewer, uploadId: string): Promise<Result<string>> {
  const fileId = fileOfUpload(uploadId);
  const upload = await uploadOf(viewer, uploadId);
  if (upload === null) return (await isKept(viewer, fileId)) ? ok(fileId) : refuse("file.foreign");
  if (upload.received < upload.size) return refuse("file.notWhole", { name: upload.name });
  const bytes = await wholeOf(uploadId, upload.size);
  if (bytes === null) return refuse("file.foreign");
  const admitted = await admit(bytes, upload.name);
  if (!admitted.ok) {
    await dropUpload(viewer, uploadId);
    return admitted;
  }
  try {
    await inTransaction(async (tx) => {
      // Whoever holds the row makes the file; who comes after finds it made.
      if ((await held(tx, viewer, uploadId)) === null) return;
      await keepFile({ tx, viewer, now: now() }, fileId, bytes, admitted.value);
      await tx.$executeRaw(sql`DELETE FROM upload WHERE id = ${uploadId}::uuid`);
    });
  } catch (error) {
    await sweepContents([sha256(bytes)]).catch(() => undefined);
    throw error;
  }
  await dropParts(uploadId, upload.size);
  return ok(fileId);
}

/** Gives an upload of the viewer's up, with what had come in of it. */
export async function dropUpload(viewer: Viewer, uploadId: string): Promise<void> {
  const dropped = await one(
    db(),
    z.object({ size: z.number() }),
    sql`DELETE FROM upload WHERE id = ${uploadId}::uuid AND person_id = ${viewer.personId}::uuid RETURNING size`,
  );
  if (dropped) await dropParts(uploadId, dropped.size);
}

function held(tx: Tx, viewer: Viewer, uploadId: string) {
  return one(
    tx,
    uploadRow,
    sql`SELECT name, size, received FROM upload WHERE id = ${uploadId}::uuid AND person_id = ${viewer.personId}::uuid FOR UPDATE`,
  );
}

function uploadOf(viewer: Viewer, uploadId: string) {
  return one(
    db(),
    uploadRow,
    sql`SELECT name, size, received FROM upload WHERE id = ${uploadId}::uuid AND person_id = ${viewer.personId}::uuid`,
  );
}

async function isKept(viewer: Viewer, fileId: string): Promise<boolean> {
  const kept = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT id FROM stored_file WHERE id = ${fileId}::uuid AND created_by_id = ${viewer.personId}::uuid`,
  );
  return kept !== null;
}

/** The pieces of an upload in one; null where the storage has lost one. */
async function wholeOf(uploadId: string, size: number): Promise<Uint8Array | null> {
  const storage = await storageAt(settings.storageUrl);
  const whole = new Uint8Array(size);
  for (let at = 0; at < size; ) {
    const part = await storage.read(partKey(uploadId, at));
    if (part === null || part.length === 0 || at + part.length > size) return null;
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What cannot be taken away now, the next sweep takes away: no row names it any more. */
async function dropParts(uploadId: string, size: number): Promise<void> {
  const storage = await storageAt(settings.storageUrl);
  try {
    for (let at = 0; at < size; ) {
      const part = await storage.read(partKey(uploadId, at));
      if (part === null || part.length === 0) return;
      await storage.remove(partKey(uploadId, at));
      at += part.length;
    }
  } catch {
    return;
  }
}
