import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { one } from "#lib/platform/db.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { lockReport } from "#lib/review/commands/lock.ts";
import { command } from "#lib/workflow/command.ts";
import { dismissSignalSchema } from "../schema.ts";

const signalRow = z.object({
  kind: z.string(),
  outlineItemId: z.string().nullable(),
  indicatorId: z.string().nullable(),
  dismissed: z.boolean(),
});

/**
 * Puts a signal aside with a word, which stays beside it with name and time. Whoever reviews the report may, and whoever
 * reviews the other one of a pair. A later version with the same text keeps it put aside. Problems: access reasons,
 * signal.noSuch, signal.alreadyDismissed.
 */
export const dismissSignal = command(
  "report.dismissSignal",
  dismissSignalSchema,
  async (context, input) => {
    const locked = await lockReport(context, input.reportId);
    if (!locked.ok) return locked;
    const permitted = permit("report.readSignals", context.viewer, locked.value.subject);
    if (!permitted.allowed) return refuse(permitted.reason);
    const signal = await one(
      context.tx,
      signalRow,
      sql`SELECT kind, outline_item_id AS "outlineItemId", indicator_id AS "indicatorId", dismissed_at IS NOT NULL AS dismissed
        FROM review_signal WHERE id = ${input.signalId}::uuid
          AND (report_id = ${input.reportId}::uuid OR kind = 'COPY_UNIT' AND other_report_id = ${input.reportId}::uuid) FOR UPDATE`,
    );
    if (signal === null) return refuse("signal.noSuch");
    if (signal.dismissed) return refuse("signal.alreadyDismissed");
    const words = nfc(input.words);
    await context.tx.$executeRaw(sql`UPDATE review_signal SET dismissed_at = ${context.now}, dismissed_by_id = ${context.viewer.personId}::uuid,
      dismissed_on_behalf_of_id = ${permitted.onBehalfOf}::uuid, dismiss_words = ${words} WHERE id = ${input.signalId}::uuid`);
    const { kind, outlineItemId, indicatorId } = signal;
    await context.record(
      {
        action: "report.signalDismissed",
        subjectKind: "report",
        subjectId: input.reportId,
        data: {
          signal: input.signalId,
          kind,
          outlineItem: outlineItemId,
          indicator: indicatorId,
          words: sha256(words),
        },
      },
      { onBehalfOf: permitted.onBehalfOf, rowLocked: true },
    );
    return ok({ signalId: input.signalId });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);
