import { ok, refuse } from "#lib/platform/result.ts";
import { firstCode, type Placed, takeOffers } from "#lib/report/import/commands/offers.ts";
import { takeRecordsSchema } from "#lib/report/import/schema.ts";
import { command } from "#lib/workflow/command.ts";
import { saveRecommendationCommand } from "../commands.ts";
import { saveRecommendationForm } from "../schema.ts";

/**
 * Writes recommendations that were read in a file, or in another report, as records of their outline items, whose lists
 * follow. Problems: those of takeOffers and of saveRecommendation.
 */
export const takeRecommendations = command(
  "recommendation.takeRead",
  takeRecordsSchema,
  (context, input) =>
    takeOffers(context, input, "RECOMMENDATION", async (inner, offers) => {
      const records = new Map<string, Placed>();
      for (const { id, content } of offers) {
        const wish = saveRecommendationForm.safeParse({
          reportId: input.reportId,
          outlineItemId: content.itemId,
          text: content.text,
          ...(content.ground === null ? {} : { ground: content.ground }),
          ...(content.body === null ? {} : { body: content.body }),
        });
        if (!wish.success) return refuse(firstCode(wish.error));
        const saved = await saveRecommendationCommand.run(inner, wish.data);
        if (!saved.ok) return saved;
        records.set(id, { recordId: saved.value.recommendationId });
      }
      return ok(records);
    }),
  (input) => ({ kind: "report", id: input.reportId }),
);
