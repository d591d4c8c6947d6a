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

const row = z.object({ revision: z.number(), blocks: z.custom<Block[]>((value) => Array.isArray(value)) });

/** Texts of fields whose blocks the earlier revision did not hold yet: kept as paragraphs, since nobody can be asked. */
function withStrays(drawn: readonly Block[], texts: Readonly<Record<string, string>>): Block[] {
  const known = new Set(
    drawn.flatMap((block) => (block.kind === "list" ? block.items.map((item) => item.id) : [block.id])),
  );
  const strays = Object.keys(texts).filter((id) => !known.has(id));
  return [...drawn, ...strays.map((id): Block => ({ id, kind: "paragraph", runs: [{ text: "" }] }))];
}

/**
 * Saves a section as a plain form sends it (without JavaScript): the texts are put onto the blocks of the revision the
 * form was drawn from (or the latest kept before it, where the history was thinned), then saved the same way as the
 * editor's. Nobody can be asked here, so where somebody else changed the same paragraph both texts are kept, one behind
 * the other (kind "merged"). Problems: as saveSection.
 */
export async function saveSectionForm(
  request: WriteRequest,
  input: z.output<typeof sectionFormSchema>,
): Promise<Result<SectionAnswer>> {
  const found = await write(request, async ({ tx }) => {
    const value = await one(
      tx,
      row,
      sql`SELECT h.revision, h.blocks FROM section s JOIN section_revision h ON h.section_id = s.id AND h.revision <= ${input.baseRevision}
      WHERE s.report_id = ${request.reportId}::uuid AND s.outline_item_id = ${input.outlineItemId}::uuid ORDER BY h.revision DESC LIMIT 1`,
    );
    return { ok: true, value, nothingWritten: true };
  });
  if (!found.ok) return refuse(found.problem.code, found.problem.params);
  const { outlineItemId } = input;
  const drawn = found.value?.blocks ?? [];
  const baseRevision = found.value?.revision ?? 0;
  const blocks = fromForm(withStrays(drawn, input.texts), input.texts, input.more, newId);
  const saved = await saveSection(request, { outlineItemId, baseRevision, blocks });
  if (!saved.ok || saved.value.kind !== "conflict") return saved;
  const both = mergeKeepingBoth(drawn, blocks, saved.value.blocks, newId);
  const kept = await saveSection(request, { outlineItemId, baseRevision: saved.value.revision, blocks: both });
  return kept.ok ? { ok: true, value: { ...kept.value, kind: "merged" } } : kept;
}
