import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { returnView } from "#lib/plan/deadline/rules.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { isId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { custodyJson, custodyRow, dayOffRow, daysOffJson, toldJson, toldRow } from "../custody/queries.ts";
import { lifeOf } from "../custody/rules.ts";
import type { ReportTime } from "../types.ts";
import { milestonesOf, subjectOf } from "./report.ts";
import { milestoneRow, milestonesJson } from "./statement.ts";

const row = z.object({
  subject: z.record(z.string(), z.unknown()),
  plan: z.object({ id: z.string() }),
  milestones: z.array(milestoneRow),
  custody: z.array(custodyRow),
  told: z.array(toldRow),
  daysOff: z.array(dayOffRow),
});

/**
 * When a report is due, where it lies and who was told that it waits: what stands over every page that works on one
 * (writing, composing, approving). Null where the viewer may not even see its state. One statement.
 */
export async function reportTime(viewer: Viewer, reportId: string): Promise<ReportTime | null> {
  if (!isId(reportId)) return null;
  const found = await one(
    db(),
    row,
    sql`SELECT to_jsonb(r) AS subject, jsonb_build_object('id', r.plan_id) AS plan, ${milestonesJson} AS milestones, ${custodyJson} AS custody,
      ${toldJson} AS told, ${daysOffJson} AS "daysOff"
    FROM report_subject r WHERE r.id = ${reportId}::uuid AND ${visible("report.readState", viewer)}`,
  );
  if (found === null) return null;
  const at = now();
  const { state } = subjectOf(found);
  const returnDueOn = found.subject["return_due_on"];
  const days = { firstDueOn: null, dueOn: null, returnDueOn: null };
  const life = lifeOf(found.custody, { sendings: [], days, told: found.told, daysOff: found.daysOff }, at);
  return {
    milestones: milestonesOf(found, at, viewer),
    back: state === "RETURNED" && typeof returnDueOn === "string" ? returnView(returnDueOn, at, viewer.locale) : null,
    now: life.now,
    told: life.told,
  };
}
