import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { many, one } from "#lib/platform/db.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { join, sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { formatDay } from "#lib/platform/time.ts";
import { command } from "#lib/workflow/command.ts";
import { daysOfSpan } from "./rules.ts";
import { addDaysOffSchema, removeDayOffSchema } from "./schema.ts";

const CALENDAR = { subjectKind: "installation", subjectId: "days-off" } as const;

/**
 * Enters one or several days off in a row, with what orders them. Deadlines that were set stay; findings and rules in
 * working days read the calendar anew. Problems: an access reason, organisation.span, organisation.dayTaken {day}.
 */
export const addDaysOff = command("organisation.addDaysOff", addDaysOffSchema, async (context, input) => {
  const permitted = permit("unit.manage", context.viewer);
  if (!permitted.allowed) return refuse(permitted.reason);
  const days = daysOfSpan(input.day, input.until ?? input.day);
  if (days === null) return refuse("organisation.span", undefined, { until: ["organisation.span"] });
  const [taken] = await many(
    context.tx,
    z.object({ day: z.string() }),
    sql`SELECT day::text FROM holiday WHERE day IN (${join(days.map((day) => sql`${day}::date`))}) ORDER BY day`,
  );
  if (taken) return refuse("organisation.dayTaken", { day: formatDay(taken.day) }, { day: ["organisation.dayKnown"] });
  const rows = days.map((day) => ({ day, name: nfc(input.name), source: nfc(input.source) }));
  await context.tx.$executeRaw(
    sql`INSERT INTO holiday (day, name, source) SELECT day, name, source FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(day date, name text, source text)`,
  );
  await context.record({ action: "holiday.changed", ...CALENDAR, data: { added: rows } });
  return ok({ days: days.length });
});

/** Takes a day out of the calendar; it stands on the trail. Problems: an access reason, access.notFound. */
export const removeDayOff = command("organisation.removeDayOff", removeDayOffSchema, async (context, input) => {
  const permitted = permit("unit.manage", context.viewer);
  if (!permitted.allowed) return refuse(permitted.reason);
  const removed = await one(
    context.tx,
    z.object({ day: z.string(), name: z.string(), source: z.string() }),
    sql`DELETE FROM holiday WHERE day = ${input.day}::date RETURNING day::text, name, source`,
  );
  if (removed === null) return refuse("access.notFound");
  await context.record({ action: "holiday.changed", ...CALENDAR, data: { removed: [removed] } });
  return ok(null);
});
