import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { plansOf } from "#lib/plan/queries/list.ts";
import { db, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { join, type Sql, sql } from "#lib/platform/sql.ts";
import { contentKey, storageAt } from "./storage.ts";

const fileRow = z.object({ name: z.string(), mediaType: z.string(), size: z.number(), digest: z.string() });
/** A stored file as it is given out. */
export type FileView = z.output<typeof fileRow>;

/**
 * What files hang on, each with the condition over `stored_file f` under which a viewer sees it: who may read the plan
 * reads the documents of its guidance.
 */
const OWNERS: readonly ((viewer: Viewer) => Sql)[] = [
  (
    viewer,
  ) => sql`EXISTS (SELECT 1 FROM guidance_file x JOIN guidance g ON g.id = x.guidance_id JOIN plan p ON p.id = g.plan_id
    WHERE x.file_id = f.id AND ${plansOf(viewer)})`,
];

/** A file, where the viewer may see something it hangs on; null as if there were none. */
export async function fileFor(viewer: Viewer, fileId: string): Promise<FileView | null> {
  const seen = OWNERS.map((owner) => owner(viewer));
  return one(
    db(),
    fileRow,
    sql`SELECT f.name, f.media_type AS "mediaType", f.size, f.digest FROM stored_file f
      WHERE f.id = ${fileId}::uuid AND (${join(seen, " OR ")})`,
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
