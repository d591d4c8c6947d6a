import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { seenBy } from "../owners.ts";
import { contentKey, storageAt } from "../storage.ts";

/** The picture of a page: PNG bytes, null where there is none, or none yet; and how many pages the file has, if known. */
export type Preview = { bytes: Uint8Array | null; pages: number | null };

/**
 * The picture of a page of a file that the viewer may see; null as if there were no such file.
 *
 * @param page from 1
 */
export async function previewFor(viewer: Viewer, fileId: string, page: number): Promise<Preview | null> {
  const found = await one(
    db(),
    z.object({ digest: z.string().nullable(), pages: z.number().nullable() }),
    sql`SELECT p.preview_digest AS digest, (SELECT max(x.pages) FROM file_preview x WHERE x.digest = f.digest) AS pages
      FROM stored_file f LEFT JOIN file_preview p ON p.digest = f.digest AND p.page = ${page}
      WHERE f.id = ${fileId}::uuid AND ${seenBy(viewer)}`,
  );
  if (found === null) return null;
  const bytes = found.digest && (await (await storageAt(settings.storageUrl)).read(contentKey(found.digest)));
  return { bytes: bytes || null, pages: found.pages };
}
