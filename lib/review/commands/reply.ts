import { permit } from "#lib/access/can.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { command } from "#lib/workflow/command.ts";
import { mayReply } from "../rules.ts";
import { replyToItemSchema } from "../schema.ts";
import { lockItem } from "./lock.ts";

/**
 * The drafting unit answers a returned item: what was mended, or why it stays. An answer can be worded anew until the
 * report goes up again. Problems: access reasons, review.notOpen.
 */
export const replyToItem = command("report.replyToItem", replyToItemSchema, async (context, input) => {
  const locked = await lockItem(context, input.itemId, "SHARE");
  if (!locked.ok) return locked;
  const { item, report, subject } = locked.value;
  const permitted = permit("report.write", context.viewer, subject);
  if (!permitted.allowed) return refuse(permitted.reason === "access.role" ? "access.notFound" : permitted.reason);
  if (!mayReply(item, report)) return refuse("review.notOpen");
  const reply = nfc(input.reply);
  await context.tx.$executeRaw(sql`UPDATE returned_item SET state = 'REPLIED', reply = ${reply},
    replied_by_id = ${context.viewer.personId}::uuid, replied_at = ${context.now} WHERE id = ${item.id}::uuid`);
  await context.record(
    {
      action: "report.itemReplied",
      subjectKind: "report",
      subjectId: report.id,
      data: { item: item.id, reply: sha256(reply) },
    },
    { onBehalfOf: permitted.onBehalfOf },
  );
  return ok({ itemId: item.id, reportId: report.id });
});
