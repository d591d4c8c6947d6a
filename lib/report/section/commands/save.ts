import { z } from "zod";
import { many, one, type Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { nothingWritten, type Saved, type WriteRequest, write } from "#lib/workflow/write.ts";
import { type Block, blocksDigest } from "../block.ts";
import { changedBlocks } from "../merge.ts";
import { wordsOf } from "../plain.ts";
import { withRecords } from "../rules.ts";
import { type SaveSectionInput, saveSectionSchema } from "../schema.ts";
import { settleSave } from "../settle-save.ts";
import type { SectionAnswer } from "../types.ts";

/** Blocks that the database gives back were checked when they were written; only their shape is named here. */
const storedBlocks = z.custom<Block[]>((value) => Array.isArray(value));
const placeRow = z.object({ addressed: z.boolean(), open: z.boolean(), recorded: z.boolean() });
const sectionRow = z.object({
  id: z.string(),
  revision: z.number(),
  blocks: storedBlocks,
  at: z.date(),
  by: z.string(),
});
type Section = z.infer<typeof sectionRow>;

/** Whether the item is one this unit answers, open for writing now, and written partly from records. */
export function placeOf(tx: Tx, reportId: string, outlineItemId: string): Promise<z.infer<typeof placeRow> | null> {
  return one(
    tx,
    placeRow,
    sql`SELECT o.answerable AND EXISTS (SELECT 1 FROM outline_address x WHERE x.outline_item_id = o.id AND x.kind_code = u.kind_code) AS addressed,
      item_open(r.id, o.id) AS open, o.addresses_level IS NOT NULL AS recorded
    FROM report r JOIN unit u ON u.id = r.unit_id JOIN outline_item o ON o.plan_id = r.plan_id AND o.id = ${outlineItemId}::uuid
    WHERE r.id = ${reportId}::uuid`,
  );
}

/** The section under its own lock: two saves of the same section follow each other; other sections do not wait. */
export function lockSection(tx: Tx, reportId: string, outlineItemId: string): Promise<Section | null> {
  return one(
    tx,
    sectionRow,
    sql`SELECT s.id, s.revision, s.blocks, s.updated_at AS at, p.full_name AS by FROM section s JOIN person p ON p.id = s.updated_by_id
    WHERE s.report_id = ${reportId}::uuid AND s.outline_item_id = ${outlineItemId}::uuid FOR UPDATE OF s`,
  );
}

/**
 * The text a late save began from. A save that arrived before and whose answer was lost began from itself: it is found
 * among what this person saved since. Null where that revision is no longer kept (the history was thinned).
 */
async function baseOf(context: Context, section: Section, revision: number, mine: Block[]): Promise<Block[] | null> {
  const found = await one(
    context.tx,
    z.object({ blocks: storedBlocks }),
    sql`SELECT blocks FROM section_revision WHERE section_id = ${section.id}::uuid AND (revision = ${revision}
      OR (revision > ${revision} AND person_id = ${context.viewer.personId}::uuid AND blocks = ${JSON.stringify(mine)}::jsonb))
      ORDER BY revision DESC LIMIT 1`,
  );
  // Before the first text there was none: whatever both hold must be settled.
  return found?.blocks ?? (revision === 0 ? [] : null);
}

/** Who else wrote in a section since a revision, by name. */
async function writersSince(context: Context, section: Section, revision: number): Promise<string[]> {
  const found = await many(
    context.tx,
    z.object({ name: z.string() }),
    sql`SELECT DISTINCT p.full_name AS name FROM section_revision h JOIN person p ON p.id = h.person_id
      WHERE h.section_id = ${section.id}::uuid AND h.revision > ${revision} AND h.person_id <> ${context.viewer.personId}::uuid ORDER BY 1`,
  );
  return found.map(({ name }) => name);
}

/**
 * Keeps a text as the next revision of its section, with its history: who changed which blocks when. Null when
 * somebody made the section in the same moment (then it has to be read again).
 */
export async function keepSection(
  context: Context,
  place: { reportId: string; outlineItemId: string },
  before: Section | null,
  blocks: readonly Block[],
): Promise<number | null> {
  const json = JSON.stringify(blocks);
  const person = context.viewer.personId;
  const kept = await one(
    context.tx,
    z.object({ revision: z.number() }),
    sql`WITH saved AS (
      INSERT INTO section (id, report_id, outline_item_id, blocks, digest, words, revision, updated_at, updated_by_id)
      VALUES (${before?.id ?? newId()}::uuid, ${place.reportId}::uuid, ${place.outlineItemId}::uuid, ${json}::jsonb, ${blocksDigest(blocks)},
        ${wordsOf(blocks)}, 1, ${context.now}, ${person}::uuid)
      ON CONFLICT (report_id, outline_item_id) DO UPDATE SET blocks = excluded.blocks, digest = excluded.digest, words = excluded.words,
        revision = section.revision + 1, updated_at = excluded.updated_at, updated_by_id = excluded.updated_by_id
        WHERE section.revision = ${before?.revision ?? 0}
      RETURNING id, revision)
    INSERT INTO section_revision (id, section_id, revision, blocks, changed, person_id, at)
    SELECT ${newId()}::uuid, saved.id, saved.revision, ${json}::jsonb, ${changedBlocks(before?.blocks ?? [], blocks)}::text[], ${person}::uuid, ${context.now}
    FROM saved RETURNING revision`,
  );
  return kept?.revision ?? null;
}

type Input = z.output<typeof saveSectionSchema>;

/** The text as sent, with the list of recommendations as the records have it: that list is not written by hand. */
function asSent(input: Input, recorded: boolean, section: Section | null): Block[] {
  if (!recorded) return input.blocks;
  const records = section?.blocks.find((block) => block.id === input.outlineItemId) ?? null;
  return withRecords(input.blocks, input.outlineItemId, records);
}

async function attempt(
  context: Context,
  reportId: string,
  input: Input,
  recorded: boolean,
): Promise<Saved<SectionAnswer> | null> {
  const section = await lockSection(context.tx, reportId, input.outlineItemId);
  const mine = asSent(input, recorded, section);
  const late = section !== null && section.revision !== input.baseRevision;
  const base = late ? await baseOf(context, section, input.baseRevision, mine) : null;
  const { kind, blocks, writes, conflicts } = settleSave(mine, { blocks: section?.blocks ?? [], base, late });
  const others = late && kind !== "saved" ? await writersSince(context, section, input.baseRevision) : [];
  const answer = { kind, blocks, conflicts, others };
  if (!writes) {
    return nothingWritten({
      ...answer,
      revision: section?.revision ?? 0,
      savedAt: (section?.at ?? context.now).toISOString(),
      savedBy: section?.by ?? context.viewer.name,
    });
  }
  const revision = await keepSection(context, { reportId, outlineItemId: input.outlineItemId }, section, blocks);
  if (revision === null) return null;
  return ok({ ...answer, revision, savedAt: context.now.toISOString(), savedBy: context.viewer.name });
}

/**
 * Saves one section of a report (autosave and the plain form). Compares the section's own revision: a late save is
 * merged block by block with what the others wrote; where both changed the same block nothing is written and both
 * texts come back. An unchanged text writes nothing. Input: the revision the text began from (0: none), all blocks.
 * Problems: workflow.input, access.notFound, an access reason, report.sealed, section.notAddressed.
 */
export async function saveSection(request: WriteRequest, rawInput: SaveSectionInput): Promise<Result<SectionAnswer>> {
  const parsed = saveSectionSchema.safeParse(rawInput);
  if (!parsed.success) return refuse("workflow.input", undefined, fieldCodes(parsed.error));
  const input = parsed.data;
  return write(request, async (context) => {
    const place = await placeOf(context.tx, request.reportId, input.outlineItemId);
    if (place === null || !place.addressed) return refuse("section.notAddressed");
    if (!place.open) return refuse("report.sealed");
    const first = await attempt(context, request.reportId, input, place.recorded);
    // Somebody made the section between the look and the write: now it is there, locked, and merged with.
    const second = first ?? (await attempt(context, request.reportId, input, place.recorded));
    if (second === null) throw new Error("a section changed under its own lock");
    return second;
  });
}

function fieldCodes(error: z.ZodError): Record<string, string[]> {
  const codes: Record<string, string[]> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "");
    codes[field] = [...(codes[field] ?? []), issue.message];
  }
  return codes;
}
