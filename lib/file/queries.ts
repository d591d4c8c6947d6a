import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { seenBy } from "./owners.ts";
import { contentKey, storageAt } from "./storage.ts";

const fileRow = z.object({ name: z.string(), mediaType: z.string(), size: z.number(), digest: z.string() });
/** A stored file as it is given out. */
export type FileView = z.output<typeof fileRow>;

/** A file, where the viewer may see something it hangs on; null as if there were none. */
export async function fileFor(viewer: Viewer, fileId: string): Promise<FileView | null> {
  return one(
    db(),
    fileRow,
    sql`SELECT f.name, f.media_type AS "mediaType", f.size, f.digest FROM stored_file f
      WHERE f.id = ${fileId}::uuid AND ${seenBy(viewer)}`,
  );
}

/** The bytes of a file that `fileFor` gave; null where the storage has lost them. */
export async function bytesOf(file: FileView): Promise<Uint8Array | null> {
  return (await storageAt(settings.storageUrl)).read(contentKey(file.digest));
}

/** Fails where stored files cannot be reached. */
export async function reachStorage(): Promise<void> {
  await (await storageAt(settings.storageUrl)).reach();
}
