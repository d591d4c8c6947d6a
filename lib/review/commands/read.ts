import { permit } from "#lib/access/can.ts";
import { reportSubject } from "#lib/access/subject.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { markReadSchema } from "../schema.ts";

/**
 * A reviewer's own mark "read" on a section of a version, or its end. Nobody is judged by it and nothing depends on it, so
 * it stands on no trail. A section or version that is not of this report is not marked. Problems: access reasons.
 */
export const markRead = command(
  "review.markRead",
  markReadSchema,
  async (context, { reportId, versionId, outlineItemId, read, next }) => {
    const subject = await reportSubject(context.tx, reportId);
    if (subject === null) return refuse("access.notFound");
    const permitted = permit("report.readSignals", context.viewer, subject);
    if (!permitted.allowed) return refuse(permitted.reason);
    const { personId } = context.viewer;
    if (read === "no") {
      await context.tx.$executeRaw(sql`DELETE FROM review_read WHERE version_id = ${versionId}::uuid AND person_id = ${personId}::uuid
        AND outline_item_id = ${outlineItemId}::uuid`);
    } else {
      await context.tx.$executeRaw(sql`INSERT INTO review_read (version_id, outline_item_id, person_id, at)
        SELECT v.id, o.id, ${personId}::uuid, ${context.now} FROM report_version v JOIN report r ON r.id = v.report_id
          JOIN outline_item o ON o.plan_id = r.plan_id AND o.id = ${outlineItemId}::uuid
        WHERE v.id = ${versionId}::uuid AND r.id = ${reportId}::uuid ON CONFLICT DO NOTHING`);
    }
    return ok({ reportId, outlineItemId: next ?? outlineItemId });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);
