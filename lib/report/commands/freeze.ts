import { z } from "zod";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { contentDigest } from "../content.ts";
import { loadContent } from "../queries/content.ts";

/**
 * Freezes the working content of a report as its next version. Callers hold the report's row.
 *
 * @param kind why it is frozen: APPROVAL, CONSULTATION
 * @param digest what its decider saw; another content is refused as workflow.changed
 */
export async function freezeVersion(
  context: Context,
  reportId: string,
  kind: "APPROVAL" | "CONSULTATION",
  digest: string,
): Promise<Result<{ versionId: string; number: number }>> {
  const content = await loadContent(context.tx, reportId);
  if (contentDigest(content) !== digest) return refuse("workflow.changed");
  const versionId = newId();
  const frozen = await one(
    context.tx,
    z.object({ number: z.number() }),
    sql`INSERT INTO report_version (id, report_id, number, kind, content, digest, frozen_at, frozen_by_id)
      SELECT ${versionId}::uuid, ${reportId}::uuid, coalesce(max(number), 0) + 1, ${kind}, ${JSON.stringify(content)}::jsonb, ${digest},
        ${context.now}, ${context.viewer.personId}::uuid FROM report_version WHERE report_id = ${reportId}::uuid RETURNING number`,
  );
  return ok({ versionId, number: frozen?.number ?? 1 });
}
