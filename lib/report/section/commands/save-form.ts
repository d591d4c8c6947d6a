import { z } from "zod";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { type WriteRequest, write } from "#lib/workflow/write.ts";
import type { Block } from "../block.ts";
import { fromForm } from "../edit.ts";
import { mergeKeepingBoth } from "../resolve.ts";
import type { sectionFormSchema } from "../schema.ts";
import type { SectionAnswer } from "../types.ts";
import { saveSection } from "./save.ts";

const row = z.object({ blocks: z.custom<Block[]>((value) => Array.isArray(value)) });

/**
 * Saves a section as a plain form sends it (without JavaScript): the texts are put onto the blocks of the revision the
 * form was drawn from, then saved the same way as the editor's. Nobody can be asked here, so where somebody else
 * changed the same paragraph both texts are kept, one behind the other (kind "merged"). Problems: as saveSection.
 */
export async function saveSectionForm(
  request: WriteRequest,
  input: z.output<typeof sectionFormSchema>,
): Promise<Result<SectionAnswer>> {
  const drawn = await write(request, async ({ tx }) => {
    const found = await one(
      tx,
      row,
      sql`SELECT h.blocks FROM section s JOIN section_revision h ON h.section_id = s.id AND h.revision = ${input.baseRevision}
      WHERE s.report_id = ${request.reportId}::uuid AND s.outline_item_id = ${input.outlineItemId}::uuid`,
    );
    return { ok: true, value: found?.blocks ?? [], nothingWritten: true };
  });
  if (!drawn.ok) return refuse(drawn.problem.code, drawn.problem.params);
  const blocks = fromForm(drawn.value, input.texts, input.more, newId);
  const { outlineItemId, baseRevision } = input;
  const saved = await saveSection(request, { outlineItemId, baseRevision, blocks });
  if (!saved.ok || saved.value.kind !== "conflict") return saved;
  const both = mergeKeepingBoth(drawn.value, blocks, saved.value.blocks, newId);
  const kept = await saveSection(request, { outlineItemId, baseRevision: saved.value.revision, blocks: both });
  return kept.ok ? { ok: true, value: { ...kept.value, kind: "merged" } } : kept;
}
