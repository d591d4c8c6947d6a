import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { flagItemSchema, removeFlagSchema, returnItemAgainSchema, settleItemSchema } from "../schema.ts";
import { takePart } from "./hand.ts";
import { type ItemRow, type LockedReport, lastReview, lockItem, lockReport } from "./lock.ts";

type Flag = {
  outlineItemId: string | null;
  indicatorId: string | null;
  blockId: string | null;
  code: string;
  words: string;
  severity: string;
  previousId: string | null;
};

/** The place must be one of this report: an outline item its kind of unit answers (and a block of it), an indicator it is asked. */
async function placeExists(context: Context, report: LockedReport, flag: Flag): Promise<boolean> {
  const found = await one(
    context.tx,
    z.object({ there: z.boolean() }),
    flag.indicatorId === null
      ? sql`SELECT EXISTS (SELECT 1 FROM section s WHERE s.report_id = ${report.id}::uuid AND s.outline_item_id = ${flag.outlineItemId}::uuid
          AND (${flag.blockId}::text IS NULL OR s.blocks @> jsonb_build_array(jsonb_build_object('id', ${flag.blockId}::text))))
          OR ${flag.blockId}::text IS NULL AND EXISTS (SELECT 1 FROM report r JOIN unit u ON u.id = r.unit_id
            JOIN outline_item o ON o.plan_id = r.plan_id AND o.answerable JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = u.kind_code
            WHERE r.id = ${report.id}::uuid AND o.id = ${flag.outlineItemId}::uuid) AS there`
      : sql`SELECT EXISTS (SELECT 1 FROM report r JOIN plan_indicator p ON p.directive_id = r.directive_id
          WHERE r.id = ${report.id}::uuid AND p.indicator_id = ${flag.indicatorId}::uuid) AS there`,
  );
  return found?.there ?? false;
}

/** A flag waits as a draft for the return; it carries the round of the sending it speaks of. */
async function insertFlag(
  context: Context,
  report: LockedReport,
  reviewId: string,
  flag: Flag,
  onBehalfOf: string | null,
): Promise<string> {
  const id = newId();
  const words = nfc(flag.words);
  await context.tx.$executeRaw(sql`INSERT INTO returned_item
    (id, report_id, review_id, round, outline_item_id, indicator_id, block_id, code, words, severity, state, created_by_id, created_at, previous_id)
    VALUES (${id}::uuid, ${report.id}::uuid, ${reviewId}::uuid, ${report.round}, ${flag.outlineItemId}::uuid, ${flag.indicatorId}::uuid,
      ${flag.blockId}, ${flag.code}, ${words}, ${flag.severity}, 'DRAFT', ${context.viewer.personId}::uuid, ${context.now}, ${flag.previousId}::uuid)`);
  await takePart(context, reviewId, onBehalfOf);
  await context.record(
    {
      action: "report.flagged",
      subjectKind: "report",
      subjectId: report.id,
      data: {
        item: id,
        outlineItem: flag.outlineItemId,
        indicator: flag.indicatorId,
        block: flag.blockId,
        code: flag.code,
        severity: flag.severity,
        words: sha256(words),
        previous: flag.previousId,
      },
    },
    { onBehalfOf, rowLocked: true },
  );
  return id;
}

/**
 * Names one place that is to be mended. On a report in review, or (by the head) on an accepted one that shall be
 * reopened. Problems: access reasons, review.noSuchPlace, review.noReview. Gives the item's id.
 */
export const flagItem = command(
  "report.flagItem",
  flagItemSchema,
  async (context, input) => {
    const locked = await lockReport(context, input.reportId);
    if (!locked.ok) return locked;
    const { report, subject } = locked.value;
    const permitted = permit("report.flag", context.viewer, subject);
    if (!permitted.allowed) return refuse(permitted.reason);
    const review = await lastReview(context, report.id);
    if (review === null) return refuse("review.noReview");
    const flag: Flag = {
      outlineItemId: input.outlineItemId ?? null,
      indicatorId: input.indicatorId ?? null,
      blockId: input.blockId ? input.blockId : null,
      code: input.code,
      words: input.words,
      severity: input.severity,
      previousId: null,
    };
    if (!(await placeExists(context, report, flag))) return refuse("review.noSuchPlace");
    return ok({ itemId: await insertFlag(context, report, review.id, flag, permitted.onBehalfOf) });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);

type Held = { item: ItemRow; report: LockedReport; onBehalfOf: string | null };

/** An item a reviewer may work on, under the lock and in the state the command starts from. */
async function holdItem(context: Context, itemId: string, state: string, otherwise: string): Promise<Result<Held>> {
  const locked = await lockItem(context, itemId);
  if (!locked.ok) return locked;
  const { item, report, subject } = locked.value;
  const permitted = permit("report.flag", context.viewer, subject);
  if (!permitted.allowed) return refuse(permitted.reason);
  return item.state === state ? ok({ item, report, onBehalfOf: permitted.onBehalfOf }) : refuse(otherwise);
}

/** Takes a flag back before the return. What it had returned again waits for a conclusion once more. Problems: access reasons, review.notADraft. */
export const removeFlag = command("report.removeFlag", removeFlagSchema, async (context, input) => {
  const held = await holdItem(context, input.itemId, "DRAFT", "review.notADraft");
  if (!held.ok) return held;
  const { item, report, onBehalfOf } = held.value;
  await context.tx.$executeRaw(sql`DELETE FROM returned_item WHERE id = ${item.id}::uuid`);
  if (item.previousId !== null) {
    await context.tx.$executeRaw(
      sql`UPDATE returned_item SET state = 'REPLIED' WHERE id = ${item.previousId}::uuid AND state = 'RETURNED'`,
    );
  }
  await context.record(
    {
      action: "report.flagRemoved",
      subjectKind: "report",
      subjectId: report.id,
      data: { item: item.id, previous: item.previousId },
    },
    { onBehalfOf, rowLocked: true },
  );
  return ok({ itemId: item.id });
});

/** The reviewer finds an answered item mended. Problems: access reasons, review.notReplied. */
export const settleItem = command("report.settleItem", settleItemSchema, async (context, input) => {
  const held = await holdItem(context, input.itemId, "REPLIED", "review.notReplied");
  if (!held.ok) return held;
  const { item, report, onBehalfOf } = held.value;
  await context.tx.$executeRaw(sql`UPDATE returned_item SET state = 'SETTLED', settled_by_id = ${context.viewer.personId}::uuid,
    settled_at = ${context.now} WHERE id = ${item.id}::uuid`);
  const review = await lastReview(context, report.id);
  if (review !== null) await takePart(context, review.id, onBehalfOf);
  await context.record(
    {
      action: "report.itemSettled",
      subjectKind: "report",
      subjectId: report.id,
      data: { item: item.id, code: item.code },
    },
    { onBehalfOf, rowLocked: true },
  );
  return ok({ itemId: item.id });
});

/** An answered item is not mended: it is closed as returned, and a new flag on the same place carries on. Problems: as settleItem. */
export const returnItemAgain = command("report.returnItemAgain", returnItemAgainSchema, async (context, input) => {
  const held = await holdItem(context, input.itemId, "REPLIED", "review.notReplied");
  if (!held.ok) return held;
  const { item, report, onBehalfOf } = held.value;
  const review = await lastReview(context, report.id);
  if (review === null) return refuse("review.noReview");
  await context.tx.$executeRaw(sql`UPDATE returned_item SET state = 'RETURNED' WHERE id = ${item.id}::uuid`);
  const flag: Flag = { ...item, words: input.words, previousId: item.id };
  return ok({ itemId: await insertFlag(context, report, review.id, flag, onBehalfOf) });
});
