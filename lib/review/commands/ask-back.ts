import { permit } from "#lib/access/can.ts";
import { notify } from "#lib/notice/commands.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { command } from "#lib/workflow/command.ts";
import { askBackSchema } from "../schema.ts";
import { lastReview, lockReport } from "./lock.ts";

/**
 * "Đơn vị xin rút": while its report is reviewed a unit cannot take it back any more; it says what it wants to mend, and the
 * reviewing body decides (a return with that reason, workflow `return`). The words stand on the open review, once; the
 * reviewers and the head are told. Problems: access reasons, review.noReview, review.alreadyAsked.
 */
export const askBack = command(
  "report.askBack",
  askBackSchema,
  async (context, input) => {
    const locked = await lockReport(context, input.reportId);
    if (!locked.ok) return locked;
    const { report, subject } = locked.value;
    const permitted = permit("report.askBack", context.viewer, subject);
    if (!permitted.allowed) return refuse(permitted.reason);
    const review = await lastReview(context, report.id);
    if (review === null || review.state !== "OPEN") return refuse("review.noReview");
    const words = nfc(input.words);
    const asked = await context.tx.$executeRaw(sql`UPDATE review SET asked_back_at = ${context.now},
      asked_back_by_id = ${context.viewer.personId}::uuid, asked_back_words = ${words} WHERE id = ${review.id}::uuid AND asked_back_at IS NULL`);
    if (asked === 0) return refuse("review.alreadyAsked");
    await context.record(
      {
        action: "report.askedBack",
        subjectKind: "report",
        subjectId: report.id,
        data: { review: review.id, words: sha256(words) },
      },
      { onBehalfOf: permitted.onBehalfOf, rowLocked: true },
    );
    const told = { kind: "report.askedBack", subjectKind: "report", subjectId: report.id } as const;
    await notify(context, { ...told, unitId: report.channelUnitId, roles: ["REVIEWER", "REVIEW_HEAD"] });
    return ok({ reportId: report.id });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);
