import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { fileOfUpload, type Progress } from "./commands.ts";

/** How far an upload of the viewer's has come; null where there is none, or it was refused or swept. One statement. */
export async function progressOf(viewer: Viewer, uploadId: string): Promise<Progress | null> {
  return one(
    db(),
    z.object({ received: z.number(), done: z.boolean() }),
    sql`SELECT received, false AS done FROM upload WHERE id = ${uploadId}::uuid AND person_id = ${viewer.personId}::uuid
      UNION ALL SELECT size, true FROM stored_file WHERE id = ${fileOfUpload(uploadId)}::uuid AND created_by_id = ${viewer.personId}::uuid`,
  );
}
