import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { seenBy } from "../owners.ts";
import { contentKey, storageAt } from "../storage.ts";

/**
 * The picture of a page of a file that the viewer may see: PNG bytes; null where there is none, or none yet.
 *
 * @param page from 1
 */
export async function previewFor(viewer: Viewer, fileId: string, page: number): Promise<Uint8Array | null> {
  const found = await one(
    db(),
    z.object({ digest: z.string() }),
    sql`SELECT p.preview_digest AS digest FROM stored_file f JOIN file_preview p ON p.digest = f.digest AND p.page = ${page}
      WHERE f.id = ${fileId}::uuid AND p.preview_digest IS NOT NULL AND ${seenBy(viewer)}`,
  );
  return found && (await storageAt(settings.storageUrl)).read(contentKey(found.digest));
}
