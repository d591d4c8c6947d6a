import { z } from "zod";
import { sha256 } from "#lib/platform/canonical.ts";
import { one } from "#lib/platform/db.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { notify } from "#lib/notice/commands.ts";
import type { NoticeKind } from "#lib/notice/types.ts";
import { milestoneMachine } from "./machine.ts";
import { refusesRecord } from "./rules.ts";
import { confirmMilestoneSchema, recordMilestoneSchema, reopenMilestoneSchema } from "./schema.ts";

const row = z.object({
  id: z.string(),
  kind: z.string(),
  state: z.string(),
  heldOn: z.string().nullable(),
  recordedById: z.string().nullable(),
  minutesFileId: z.string().nullable(),
  planId: z.string(),
  unitId: z.string(),
  unit: z.string(),
  draftingUnitId: z.string(),
});

function readLocked(context: Context, id: string): Promise<z.output<typeof row> | null> {
  return one(
    context.tx,
    row,
    sql`SELECT m.id, m.kind, m.state, m.held_on::text AS "heldOn", m.recorded_by_id AS "recordedById", m.minutes_file_id AS "minutesFileId",
      m.plan_id AS "planId", m.unit_id AS "unitId", u.short_name AS unit, coalesce(a.drafting_unit_id, m.unit_id) AS "draftingUnitId"
    FROM milestone m JOIN unit u ON u.id = m.unit_id LEFT JOIN assignment a ON a.id = m.assignment_id WHERE m.id = ${id}::uuid FOR UPDATE OF m`,
  );
}

type Held = z.output<typeof row>;
type Input = z.output<typeof recordMilestoneSchema>;

/** The file of minutes as it will hang there: the one that comes along, else what hangs there unless it is taken off. */
function minutesOf(input: Input, found: Held): string | null {
  return input.minutesFileId ?? (input.dropMinutes === "on" ? null : found.minutesFileId);
}

/** Only what the recorder brought themselves can be hung somewhere: no file of others is opened by naming it. */
async function brought(context: Context, fileId: string | undefined, found: Held): Promise<boolean> {
  if (fileId === undefined || fileId === found.minutesFileId) return true;
  const own = await one(
    context.tx,
    z.object({ id: z.string() }),
    sql`SELECT id FROM stored_file WHERE id = ${fileId}::uuid AND created_by_id = ${context.viewer.personId}::uuid`,
  );
  return own !== null;
}

/** The counts of reviews held, for every unit above: one out of the old cell (state, day held), one into the new. */
async function recount(context: Context, id: string, before: { state: string; heldOn: string | null }): Promise<void> {
  await context.tx.$executeRaw(sql`SELECT rollup_add(a.unit_id, a.plan_id, a.directive_id, 'SUM_UP', u.kind_code, ${before.state}, m.due_on, ${before.heldOn}::date, NULL, NULL, -1),
      rollup_add(a.unit_id, a.plan_id, a.directive_id, 'SUM_UP', u.kind_code, m.state, m.due_on, m.held_on, NULL, NULL, 1)
    FROM milestone m JOIN assignment a ON a.id = m.assignment_id JOIN unit u ON u.id = a.unit_id WHERE m.id = ${id}::uuid AND m.kind = 'SUM_UP'`);
}

/** Tells the next who has to do with it, and leads there. */
async function tell(
  context: Context,
  found: Held,
  kind: NoticeKind,
  to: { personIds: readonly string[] } | { unitId: string; roles: readonly ["APPROVER"] },
): Promise<void> {
  const params = { unit: found.unit, plan: found.planId };
  await notify(context, { ...to, kind, subjectKind: "milestone", subjectId: found.id, params });
}

const recorderOf = ({ recordedById }: Held) => ({ personIds: recordedById === null ? [] : [recordedById] });
const answer = (milestoneId: string): Result<{ milestoneId: string }> => ok({ milestoneId });

/**
 * A drafter records that the unit's review was held, or its own plan issued; again as long as nobody confirmed it.
 * On time is judged by `heldOn`, the instant of recording is kept beside it. Problems: access.notFound, an access
 * reason, workflow.stale, milestone.metBySubmit, milestone.heldInFuture, milestone.documentWanted, milestone.formWanted,
 * milestone.attendeesWanted, milestone.minutesWanted, milestone.fileGone.
 */
export const recordMilestone = command(
  "milestone.record",
  recordMilestoneSchema,
  async (context, input) => {
    const found = await readLocked(context, input.milestoneId);
    if (found === null) return refuse("access.notFound");
    const minutesFileId = minutesOf(input, found);
    const refusal = refusesRecord(found.kind, input, context.today, minutesFileId !== null);
    if (refusal) return refuse(refusal.code, undefined, refusal.fields);
    if (!(await brought(context, input.minutesFileId, found))) return refuse("milestone.fileGone");
    const moved = await move(context, milestoneMachine, "record", {
      id: found.id,
      set: {
        heldOn: input.heldOn,
        form: input.form ?? null,
        attendees: input.attendees ?? null,
        documentNumber: input.documentNumber ?? null,
        minutesFileId,
        note: input.note ?? null,
        recordedById: context.viewer.personId,
        recordedAt: context.now.toISOString(),
        lastReason: null,
      },
      data: {
        kind: found.kind,
        heldOn: input.heldOn,
        attendees: input.attendees ?? null,
        documentNumber: input.documentNumber ?? null,
        minutes: minutesFileId,
      },
    });
    if (!moved.ok) return moved;
    await recount(context, found.id, found);
    for (const unitId of new Set([found.unitId, found.draftingUnitId]))
      await tell(context, found, "milestone.recorded", { unitId, roles: ["APPROVER"] });
    return answer(found.id);
  },
  (input) => ({ kind: "milestone", id: input.milestoneId }),
);

/**
 * The unit's head confirms what was recorded by somebody else. Problems: access.notFound, an access reason,
 * workflow.stale, milestone.ownRecord.
 */
export const confirmMilestone = command(
  "milestone.confirm",
  confirmMilestoneSchema,
  async (context, input) => {
    const found = await readLocked(context, input.milestoneId);
    if (found === null) return refuse("access.notFound");
    if (found.recordedById === context.viewer.personId) return refuse("milestone.ownRecord");
    const moved = await move(context, milestoneMachine, "confirm", {
      id: found.id,
      set: { confirmedById: context.viewer.personId, confirmedAt: context.now.toISOString() },
      standsInColumn: "confirmedOnBehalfOfId",
      data: { kind: found.kind, heldOn: found.heldOn },
    });
    if (!moved.ok) return moved;
    // A delegate carries both names: what the giver recorded is not confirmed in the giver's place either.
    if (moved.value.onBehalfOf !== null && moved.value.onBehalfOf === found.recordedById)
      return refuse("milestone.ownRecord");
    await recount(context, found.id, found);
    await tell(context, found, "milestone.confirmed", recorderOf(found));
    return answer(found.id);
  },
  (input) => ({ kind: "milestone", id: input.milestoneId }),
);

/**
 * The unit's head opens a milestone again that was recorded wrongly; what was recorded stays to be corrected. The
 * recorder reads the reason; on the trail it stands as a digest. Problems: access.notFound, an access reason, workflow.stale.
 */
export const reopenMilestone = command(
  "milestone.reopen",
  reopenMilestoneSchema,
  async (context, input) => {
    const found = await readLocked(context, input.milestoneId);
    if (found === null) return refuse("access.notFound");
    const moved = await move(context, milestoneMachine, "reopen", {
      id: found.id,
      set: {
        confirmedById: null,
        confirmedOnBehalfOfId: null,
        confirmedAt: null,
        heldOn: null,
        lastReason: input.reason,
      },
      data: { kind: found.kind, heldOn: found.heldOn, reason: sha256(input.reason) },
    });
    if (!moved.ok) return moved;
    await recount(context, found.id, found);
    await tell(context, found, "milestone.reopened", recorderOf(found));
    return answer(found.id);
  },
  (input) => ({ kind: "milestone", id: input.milestoneId }),
);
