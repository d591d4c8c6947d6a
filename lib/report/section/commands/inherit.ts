import { ok, refuse } from "#lib/platform/result.ts";
import { command } from "#lib/workflow/command.ts";
import { nothingWritten, writing } from "#lib/workflow/write.ts";
import { withInherited } from "../inherited.ts";
import { same } from "../merge.ts";
import { inheritedFor } from "../queries/inherited.ts";
import { inheritSchema } from "../schema.ts";
import { keepSection, lockSection, placeOf } from "./save.ts";

/**
 * Takes over what a merged or split unit had written in a section, behind the own text and marked with that unit; the
 * earlier text stays where it is. A second time adds nothing. Problems: access.notFound, an access reason,
 * report.sealed, section.notAddressed, section.nothingToInherit.
 */
export const inheritSection = command(
  "report.inheritSection",
  inheritSchema,
  async (context, input) => {
    const { reportId, outlineItemId } = input;
    const done = await writing<{ outlineItemId: string }>(context, reportId, async (inner) => {
      const place = await placeOf(inner.tx, reportId, outlineItemId);
      if (place === null || !place.addressed) return refuse("section.notAddressed");
      if (!place.open) return refuse("report.sealed");
      const sources = await inheritedFor(inner.tx, reportId, outlineItemId);
      const source = sources.find((one) => one.reportId === input.fromReportId);
      if (!source) return refuse("section.nothingToInherit");
      for (let attempt = 0; attempt < 2; attempt += 1) {
        const section = await lockSection(inner.tx, reportId, outlineItemId);
        const blocks = withInherited(section?.blocks ?? [], source, outlineItemId);
        if (same(blocks, section?.blocks ?? [])) return nothingWritten({ outlineItemId });
        if ((await keepSection(inner, { reportId, outlineItemId }, section, blocks)) !== null)
          return ok({ outlineItemId });
      }
      throw new Error("a section changed under its own lock");
    });
    return done;
  },
  (input) => ({ kind: "report", id: input.reportId }),
);
