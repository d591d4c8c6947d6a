import { z } from "zod";
import { one, type Tx } from "#lib/platform/db.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { nothingWritten, writing } from "#lib/workflow/write.ts";
import type { Block } from "../section/block.ts";
import { keepSection, lockSection, placeOf } from "../section/commands.ts";
import { same } from "../section/merge.ts";
import { withRecords } from "../section/rules.ts";
import { restoreSectionSchema, takeBackSchema } from "./schema.ts";
import { entryTakenBack, takenBack } from "./take-back.ts";

// Checked when it was written.
const row = z.object({ blocks: z.custom<Block[]>((value) => Array.isArray(value)) });

/** A kept text of a section; null where it is not, or no longer, kept. */
async function textAt(tx: Tx, sectionId: string, revision: number): Promise<Block[] | null> {
  const found = await one(
    tx,
    row,
    sql`SELECT blocks FROM section_revision WHERE section_id = ${sectionId}::uuid AND revision = ${revision}`,
  );
  return found?.blocks ?? null;
}

type Place = { reportId: string; outlineItemId: string; revision: number };
type Restored = { reportId: string; outlineItemId: string; revision: number };

/** Writes what `change` makes of the earlier and the present text as the section's next revision, as any writing. */
function writeBack(
  context: Context,
  input: Place,
  change: (earlier: Block[], present: Block[]) => Result<Block[]>,
): Promise<Result<Restored>> {
  const { reportId, outlineItemId } = input;
  return writing<Restored>(context, reportId, async (inside) => {
    const place = await placeOf(inside.tx, reportId, outlineItemId);
    if (place === null || !place.addressed) return refuse("section.notAddressed");
    if (!place.open) return refuse("report.sealed");
    const section = await lockSection(inside.tx, reportId, outlineItemId);
    const earlier = section && (await textAt(inside.tx, section.id, input.revision));
    if (section === null || earlier === null) return refuse("history.revisionGone");
    const changed = change(earlier, section.blocks);
    if (!changed.ok) return changed;
    // The list of recommendations stays as the records have it: it is not written by hand.
    const records = section.blocks.find((block) => block.id === outlineItemId) ?? null;
    const blocks = place.recorded ? withRecords(changed.value, outlineItemId, records) : changed.value;
    if (same(blocks, section.blocks)) return nothingWritten({ reportId, outlineItemId, revision: section.revision });
    const revision = await keepSection(inside, { reportId, outlineItemId }, section, blocks);
    if (revision === null) throw new Error("a section changed under its own lock");
    return ok({ reportId, outlineItemId, revision });
  });
}

const subjectOf = (input: { reportId: string }) => ({ kind: "report" as const, id: input.reportId });

/**
 * Takes one passage of an earlier text back into the section as it stands: to its old place under its old id (its
 * citations come back with it), or over what stands in its place now. Gives the new revision; writes nothing where it
 * stands so already. Problems: access.notFound, an access reason, report.sealed, section.notAddressed,
 * history.revisionGone, history.passageGone, history.records.
 */
export const takeBack = command(
  "report.takeBack",
  takeBackSchema,
  async (context, input) => {
    const { blockId, entryId } = input;
    if (blockId === input.outlineItemId) return refuse("history.records");
    return writeBack(context, input, (earlier, present) => {
      const back =
        entryId === undefined
          ? takenBack(earlier, present, blockId)
          : entryTakenBack(earlier, present, blockId, entryId);
      return back === null ? refuse("history.passageGone") : ok(back);
    });
  },
  subjectOf,
);

/**
 * Puts a whole section back to an earlier text; what stood until now stays in its history. Problems: as takeBack,
 * without those of the passage.
 */
export const restoreSection = command(
  "report.restoreSection",
  restoreSectionSchema,
  (context, input) => writeBack(context, input, (earlier) => ok(earlier)),
  subjectOf,
);

/** Within a day every save is kept; after it, the last of each person's in ten minutes. */
const KEPT_WHOLE_HOURS = 24;

/**
 * Thins the history of all sections: of saves older than a day, only the last of each person's within ten minutes and
 * the newest stay. Run by the worker. Gives how many were let go.
 *
 * @param at the instant before which a day is counted; the campaign's clock, since saves are dated by it
 */
export async function thinHistory(tx: Tx, at: Date): Promise<number> {
  const older = new Date(at.getTime() - KEPT_WHOLE_HOURS * 3_600_000);
  const found = await one(
    tx,
    z.object({ thinned: z.coerce.number() }),
    sql`SELECT thin_section_history(${older}, '10 minutes'::interval) AS thinned`,
  );
  return found?.thinned ?? 0;
}
