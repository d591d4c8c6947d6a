import { ok, refuse } from "#lib/platform/result.ts";
import { saveFiguresForm } from "#lib/report/figure/commands.ts";
import { saveLeadingDocumentCommand } from "#lib/report/leading-document/commands.ts";
import { saveLeadingDocumentForm } from "#lib/report/leading-document/schema.ts";
import { command } from "#lib/workflow/command.ts";
import { takeFiguresSchema, takeRecordsSchema } from "../schema.ts";
import { firstCode, type Placed, takeOffers } from "./offers.ts";

const onReport = (input: { reportId: string }) => ({ kind: "report" as const, id: input.reportId });

/**
 * Puts chosen figures into the grid by its own rules: a cell that changed since the page was drawn is not overwritten.
 * Problems: those of takeOffers and of saveFigures.
 */
export const takeFigures = command(
  "report.takeFigures",
  takeFiguresSchema,
  (context, input) =>
    takeOffers(context, input, "FIGURE", async (inner, offers) => {
      const values = offers.map(({ id, content: { indicatorId, year, kind, value } }) => ({
        indicatorId,
        year,
        kind,
        value: Number(value),
        was: input.was[id] ?? "",
      }));
      const saved = await saveFiguresForm.run(inner, { reportId: input.reportId, values });
      if (!saved.ok) return refuse(saved.problem.code, saved.problem.params);
      return ok(new Map(offers.map(({ id, content }) => [id, { recordId: content.indicatorId }])));
    }),
  onReport,
);

/** Lists chosen documents as documents the unit issued, each once. Problems: those of takeOffers and of saveLeadingDocument. */
export const takeDocuments = command(
  "report.takeDocuments",
  takeRecordsSchema,
  (context, input) =>
    takeOffers(context, input, "DOCUMENT", async (inner, offers) => {
      const records = new Map<string, Placed>();
      for (const { id, content } of offers) {
        const { itemId, number, issuedOn, issuer, subject } = content;
        const wish = saveLeadingDocumentForm.safeParse({
          reportId: input.reportId,
          outlineItemId: itemId,
          number,
          issuer,
          subject,
          ...(issuedOn === null ? {} : { issuedOn }),
        });
        if (!wish.success) return refuse(firstCode(wish.error));
        const saved = await saveLeadingDocumentCommand.run(inner, wish.data);
        if (!saved.ok) return saved;
        records.set(id, { recordId: saved.value.documentId });
      }
      return ok(records);
    }),
  onReport,
);
