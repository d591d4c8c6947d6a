import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { one } from "#lib/platform/db.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { deciderRefusal } from "../rules.ts";
import { appointSchema } from "../schema.ts";
import { lockReport } from "./lock.ts";
import { tell } from "./tell.ts";

/**
 * Where a unit has no lawful approver (one person, or the drafter became head), the unit above names one for this report,
 * by a document: somebody who approves or leads in the unit or above it. Problems: access.notFound, an access reason,
 * report.deciderWrote, report.deciderReviewed, report.appointedNotCompetent, report.alreadyAppointed.
 */
export const appointApprover = command(
  "report.appointApprover",
  appointSchema,
  async (context, input) => {
    const report = await lockReport(context, input.reportId);
    if (report === null) return refuse("access.notFound");
    const permitted = permit("report.appointApprover", context.viewer, report);
    if (!permitted.allowed) return refuse(permitted.reason);
    const struck = deciderRefusal(input.personId, { authors: report.authors ?? [], reviewers: report.reviewers ?? [] });
    if (struck !== null) return refuse(struck);
    const competent = await one(
      context.tx,
      z.object({ one: z.number() }),
      sql`SELECT 1 AS one FROM position x JOIN person p ON p.id = x.person_id AND p.closed_at IS NULL
        JOIN unit_ancestor up ON up.ancestor_id = x.unit_id AND up.unit_id = ${report.unitId}::uuid
        WHERE x.person_id = ${input.personId}::uuid AND x.role IN ('APPROVER', 'LEADER')
          AND x.since <= ${context.today}::date AND (x.until IS NULL OR x.until >= ${context.today}::date) LIMIT 1`,
    );
    if (competent === null) return refuse("report.appointedNotCompetent");
    const added =
      await context.tx.$executeRaw(sql`INSERT INTO appointed_approver (report_id, person_id, document, appointed_by_id, appointed_on_behalf_of_id, at)
      VALUES (${report.id}::uuid, ${input.personId}::uuid, ${input.document}, ${context.viewer.personId}::uuid, ${permitted.onBehalfOf}::uuid, ${context.now}) ON CONFLICT DO NOTHING`);
    if (added === 0) return refuse("report.alreadyAppointed");
    await context.record(
      {
        action: "report.approverAppointed",
        subjectKind: "report",
        subjectId: report.id,
        data: { person: input.personId, document: input.document },
      },
      { onBehalfOf: permitted.onBehalfOf, rowLocked: true },
    );
    await tell(context, report, "report.approverAppointed", { personIds: [input.personId] });
    return ok({ reportId: report.id });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);
