import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { reportSubject, type SubjectRow } from "#lib/access/subject.ts";
import type { Subject } from "#lib/access/types.ts";
import { one } from "#lib/platform/db.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";

const reportRow = z.object({
  id: z.string(),
  state: z.string(),
  round: z.number(),
  versionId: z.string().nullable(),
  acceptedVersionId: z.string().nullable(),
  unitId: z.string(),
  draftingUnitId: z.string(),
  channelUnitId: z.string(),
});
export type LockedReport = z.output<typeof reportRow>;

/**
 * The report's row, held until the transaction ends: FOR UPDATE for what concludes or flags (so that an acceptance
 * waits for a flag and sees it), FOR SHARE for a reply, which may go on beside other writers. Problem: access.notFound.
 */
export async function lockReport(
  context: Context,
  reportId: string,
  strength: "UPDATE" | "SHARE" = "UPDATE",
): Promise<Result<{ report: LockedReport; subject: SubjectRow & Subject }>> {
  const lock = strength === "UPDATE" ? sql`FOR UPDATE` : sql`FOR SHARE`;
  const report = await one(
    context.tx,
    reportRow,
    sql`SELECT id, state, round, version_id AS "versionId", accepted_version_id AS "acceptedVersionId", unit_id AS "unitId",
      drafting_unit_id AS "draftingUnitId", channel_unit_id AS "channelUnitId" FROM report WHERE id = ${reportId}::uuid ${lock}`,
  );
  const subject = report ? await reportSubject(context.tx, reportId) : null;
  return report && subject ? ok({ report, subject }) : refuse("access.notFound");
}

const reviewRow = z.object({ id: z.string(), versionId: z.string(), reviewerId: z.string(), state: z.string() });

/** The open review of a report, or its last one: what flags on an accepted report hang on. */
export function lastReview(context: Context, reportId: string): Promise<z.output<typeof reviewRow> | null> {
  return one(
    context.tx,
    reviewRow,
    sql`SELECT id, version_id AS "versionId", reviewer_id AS "reviewerId", state FROM review WHERE report_id = ${reportId}::uuid
      ORDER BY (state = 'OPEN') DESC, started_at DESC, id DESC LIMIT 1`,
  );
}

const itemRow = z.object({
  id: z.string(),
  reportId: z.string(),
  reviewId: z.string(),
  round: z.number(),
  outlineItemId: z.string().nullable(),
  indicatorId: z.string().nullable(),
  blockId: z.string().nullable(),
  recommendationId: z.string().nullable(),
  code: z.string(),
  words: z.string(),
  severity: z.string(),
  state: z.string(),
  previousId: z.string().nullable(),
});
export type ItemRow = z.output<typeof itemRow>;

async function itemOf(context: Context, itemId: string): Promise<ItemRow | null> {
  return one(
    context.tx,
    itemRow,
    sql`SELECT id, report_id AS "reportId", review_id AS "reviewId", round, outline_item_id AS "outlineItemId",
      indicator_id AS "indicatorId", block_id AS "blockId",
      recommendation_id AS "recommendationId", code, words, severity, state, previous_id AS "previousId"
      FROM returned_item WHERE id = ${itemId}::uuid`,
  );
}

/** A returned item with its report locked, the item read again under that lock. Problem: access.notFound. */
export async function lockItem(
  context: Context,
  itemId: string,
  strength: "UPDATE" | "SHARE" = "UPDATE",
): Promise<Result<{ item: ItemRow; report: LockedReport; subject: SubjectRow & Subject }>> {
  const found = await itemOf(context, itemId);
  if (found === null) return refuse("access.notFound");
  const locked = await lockReport(context, found.reportId, strength);
  if (!locked.ok) return locked;
  const item = await itemOf(context, itemId);
  return item ? ok({ item, ...locked.value }) : refuse("access.notFound");
}

type Held = { item: ItemRow; report: LockedReport; onBehalfOf: string | null };

/** An item a reviewer may work on, under the lock and in the state the command starts from. */
export async function holdItem(
  context: Context,
  itemId: string,
  state: string,
  otherwise: string,
): Promise<Result<Held>> {
  const locked = await lockItem(context, itemId);
  if (!locked.ok) return locked;
  const { item, report, subject } = locked.value;
  const permitted = permit("report.flag", context.viewer, subject);
  if (!permitted.allowed) return refuse(permitted.reason);
  return item.state === state ? ok({ item, report, onBehalfOf: permitted.onBehalfOf }) : refuse(otherwise);
}
