import { z } from "zod";
import { notify } from "#lib/notice/commands.ts";
import { many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import type { Effects } from "../types.ts";

/** So many people are told by one statement: a province has ten thousand. */
const AT_ONCE = 1000;

/** The people of every unit an amendment touches hear of it: those who write, decide, give numbers, and review. */
export async function tellTouched(context: Context, planId: string, effects: Effects): Promise<void> {
  const duties = [...effects.deadlines, ...effects.ended, ...effects.passed].map((one) => one.dutyId);
  const units = [...effects.units.map((unit) => unit.id), ...effects.passed.map((one) => one.toUnitId)];
  const people = await many(
    context.tx,
    z.object({ id: z.string() }),
    sql`SELECT DISTINCT x.person_id AS id FROM position x
      WHERE x.role IN ('DRAFTER', 'APPROVER', 'CLERK', 'REVIEWER', 'REVIEW_HEAD')
        AND x.since <= ${context.today}::date AND (x.until IS NULL OR x.until >= ${context.today}::date)
        AND x.unit_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(units)}::jsonb)::uuid
          UNION SELECT a.drafting_unit_id FROM assignment a WHERE a.id IN (SELECT jsonb_array_elements_text(${JSON.stringify(duties)}::jsonb)::uuid)
          UNION SELECT d.lead_unit_id FROM directive d WHERE d.plan_id = ${planId}::uuid)`,
  );
  for (let first = 0; first < people.length; first += AT_ONCE) {
    await notify(context, {
      personIds: people.slice(first, first + AT_ONCE).map((person) => person.id),
      kind: "plan.amended",
      subjectKind: "amendments",
      subjectId: planId,
    });
  }
}
