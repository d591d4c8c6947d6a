import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { returnItemAgainSchema, settleItemSchema } from "../schema.ts";
import { type Flag, insertFlag } from "./flag.ts";
import { takePart } from "./hand.ts";
import { holdItem, lastReview } from "./lock.ts";

/** The reviewer finds an answered item mended. Problems: access reasons, review.notReplied. */
export const settleItem = command("report.settleItem", settleItemSchema, async (context, input) => {
  const held = await holdItem(context, input.itemId, "REPLIED", "review.notReplied");
  if (!held.ok) return held;
  const { item, report, onBehalfOf } = held.value;
  await context.tx.$executeRaw(sql`UPDATE returned_item SET state = 'SETTLED', settled_by_id = ${context.viewer.personId}::uuid,
    settled_at = ${context.now},
    settled_on_behalf_of_id = ${onBehalfOf}::uuid WHERE id = ${item.id}::uuid`);
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

/**
 * An answered item is not mended: it is closed as returned, and a new flag on the same place carries on, with another reason
 * or weight where it has become another matter. Problems: as settleItem.
 */
export const returnItemAgain = command("report.returnItemAgain", returnItemAgainSchema, async (context, input) => {
  const held = await holdItem(context, input.itemId, "REPLIED", "review.notReplied");
  if (!held.ok) return held;
  const { item, report, onBehalfOf } = held.value;
  const review = await lastReview(context, report.id);
  if (review === null) return refuse("review.noReview");
  await context.tx.$executeRaw(sql`UPDATE returned_item SET state = 'RETURNED' WHERE id = ${item.id}::uuid`);
  const flag: Flag = {
    ...item,
    code: input.code ?? item.code,
    severity: input.severity ?? item.severity,
    words: input.words,
    previousId: item.id,
  };
  return ok({ itemId: await insertFlag(context, report, review.id, flag, onBehalfOf) });
});
