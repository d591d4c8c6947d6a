import { z } from "zod";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { contentDigest } from "../content.ts";
import { loadContent } from "../queries/content.ts";
import { type LockedReport, roundAhead } from "./lock.ts";

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

type HandedBack = { body: string; personId: string; onBehalfOfId: string | null; comment: string };

/**
 * Keeps a text as it was handed back, with who did it in which words: what changed since can be shown when it comes
 * again. Callers hold the report's row; nothing may be changed of it any more.
 */
export async function freezeHandBack(context: Context, report: LockedReport, back: HandedBack): Promise<void> {
  const content = await loadContent(context.tx, report.id);
  await context.tx.$executeRaw(sql`INSERT INTO hand_back (id, report_id, round, step, body, person_id, on_behalf_of_id, comment, content, digest, at)
    VALUES (${newId()}::uuid, ${report.id}::uuid, ${roundAhead(report)}, ${report.step}, ${back.body}, ${back.personId}::uuid,
      ${back.onBehalfOfId}::uuid, ${back.comment}, ${JSON.stringify(content)}::jsonb, ${contentDigest(content)}, ${context.now})`);
}
