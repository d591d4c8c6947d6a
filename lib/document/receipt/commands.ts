import { z } from "zod";
import { ok, refuse } from "#lib/platform/result.ts";
import { receiptOf } from "#lib/report/queries/receipt.ts";
import { command } from "#lib/workflow/command.ts";

/** The receipt of a sending for a file; that it was taken out stands on the trail. Problem: access.notFound. */
export const exportReceipt = command(
  "report.exportReceipt",
  z.object({ submissionId: z.uuid() }),
  async (context, { submissionId }) => {
    const page = await receiptOf(context.viewer, submissionId);
    const sending = page?.sending ?? null;
    if (page === null || sending === null) return refuse("access.notFound");
    const data = { what: "receipt", format: "pdf", submission: submissionId };
    await context.record({ action: "report.exported", subjectKind: "report", subjectId: page.reportId, data });
    return ok({ page, sending });
  },
);
