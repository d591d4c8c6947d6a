import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { changeFlagSchema, flagItemSchema, removeFlagSchema } from "../schema.ts";
import { takePart } from "./hand.ts";
import { holdItem, type LockedReport, lastReview, lockReport } from "./lock.ts";

export type Flag = {
  outlineItemId: string | null;
  indicatorId: string | null;
  blockId: string | null;
  recommendationId: string | null;
  code: string;
  words: string;
  severity: string;
  previousId: string | null;
};

const inSection = (report: LockedReport, { outlineItemId, blockId }: Flag): Sql =>
  sql`SELECT EXISTS (SELECT 1 FROM section s WHERE s.report_id = ${report.id}::uuid AND s.outline_item_id = ${outlineItemId}::uuid
      AND (${blockId}::text IS NULL OR s.blocks @> jsonb_build_array(jsonb_build_object('id', ${blockId}::text))))
    OR ${blockId}::text IS NULL AND EXISTS (SELECT 1 FROM report r JOIN unit u ON u.id = r.unit_id
      JOIN outline_item o ON o.plan_id = r.plan_id AND o.answerable JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = u.kind_code
      WHERE r.id = ${report.id}::uuid AND o.id = ${outlineItemId}::uuid) AS there`;

/** The recommendation as it stands in the version under review, under the item the flag names. */
const inVersion = (report: LockedReport, { outlineItemId, recommendationId }: Flag): Sql =>
  sql`SELECT EXISTS (SELECT 1 FROM report_version v WHERE v.id = ${report.versionId}::uuid AND v.content -> 'recommendations'
    @> jsonb_build_array(jsonb_build_object('id', ${recommendationId}::text, 'outlineItemId', ${outlineItemId}::text))) AS there`;

const inGrid = (report: LockedReport, { indicatorId }: Flag): Sql =>
  sql`SELECT EXISTS (SELECT 1 FROM report r JOIN plan_indicator p ON p.directive_id = r.directive_id
    WHERE r.id = ${report.id}::uuid AND p.indicator_id = ${indicatorId}::uuid) AS there`;

/**
 * The place must be one of this report: an outline item its kind of unit answers (and a block of it, or a recommendation
 * of the version under review), an indicator it is asked.
 */
async function placeExists(context: Context, report: LockedReport, flag: Flag): Promise<boolean> {
  const inText = flag.recommendationId === null ? inSection : inVersion;
  const statement = flag.indicatorId === null ? inText(report, flag) : inGrid(report, flag);
  const found = await one(context.tx, z.object({ there: z.boolean() }), statement);
  return found?.there ?? false;
}

/** A flag waits as a draft for the return; it carries the round of the sending it speaks of. Gives the item's id. */
export async function insertFlag(
  context: Context,
  report: LockedReport,
  reviewId: string,
  flag: Flag,
  onBehalfOf: string | null,
): Promise<string> {
  const id = newId();
  const words = nfc(flag.words);
  await context.tx.$executeRaw(sql`INSERT INTO returned_item
    (id, report_id, review_id, round, outline_item_id, indicator_id, block_id, recommendation_id, code, words, severity, state, created_by_id,
      created_on_behalf_of_id, created_at, previous_id)
    VALUES (${id}::uuid, ${report.id}::uuid, ${reviewId}::uuid, ${report.round}, ${flag.outlineItemId}::uuid, ${flag.indicatorId}::uuid,
      ${flag.blockId}, ${flag.recommendationId}::uuid, ${flag.code}, ${words}, ${flag.severity}, 'DRAFT', ${context.viewer.personId}::uuid,
      ${onBehalfOf}::uuid, ${context.now}, ${flag.previousId}::uuid)`);
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
        recommendation: flag.recommendationId,
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
 * Names one place that is to be mended: a section, a passage of it, a recommendation, an indicator. On a report in review,
 * or (by the head) on an accepted one that shall be reopened. Problems: access reasons, review.noSuchPlace,
 * review.noReview. Gives the item's id.
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
      recommendationId: input.recommendationId ?? null,
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

/**
 * Words a flag anew, gives it another reason or weight, before it goes to the unit; whoever may flag may mend a colleague's
 * flag, the trail keeps both. Problems: access reasons, review.notADraft.
 */
export const changeFlag = command("report.changeFlag", changeFlagSchema, async (context, input) => {
  const held = await holdItem(context, input.itemId, "DRAFT", "review.notADraft");
  if (!held.ok) return held;
  const { item, report, onBehalfOf } = held.value;
  const words = nfc(input.words);
  await context.tx.$executeRaw(sql`UPDATE returned_item SET code = ${input.code}, words = ${words}, severity = ${input.severity}
    WHERE id = ${item.id}::uuid`);
  await takePart(context, item.reviewId, onBehalfOf);
  const now = { code: input.code, severity: input.severity, words: sha256(words) };
  const before = { code: item.code, severity: item.severity, words: sha256(item.words) };
  await context.record(
    { action: "report.flagged", subjectKind: "report", subjectId: report.id, data: { item: item.id, ...now, before } },
    { onBehalfOf, rowLocked: true },
  );
  return ok({ itemId: item.id });
});

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
