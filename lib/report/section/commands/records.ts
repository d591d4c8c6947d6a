import { newId } from "#lib/platform/ids.ts";
import type { Context } from "#lib/workflow/types.ts";
import type { Block } from "../block.ts";
import { same } from "../merge.ts";
import { recordsBlock, withRecords } from "../rules.ts";
import { keepSection, lockSection } from "./save.ts";

/**
 * Makes the list of records in a section anew (recommendations of an outline item), inside the caller's writing. With
 * `instead`, a text that stands where there are none. The paragraphs around it stay. Gives whether anything changed.
 */
export async function writeRecords(
  context: Context,
  place: { reportId: string; outlineItemId: string },
  records: readonly { id: string; text: string }[],
  instead?: string,
): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const section = await lockSection(context.tx, place.reportId, place.outlineItemId);
    const listed = withRecords(section?.blocks ?? [], place.outlineItemId, recordsBlock(place.outlineItemId, records));
    // What was stated in their stead goes when there is something to ask after all.
    const blocks = records.length > 0 ? listed.filter((block) => !block.id.startsWith(STATED)) : listed;
    if (instead !== undefined) blocks.push(stated(instead));
    if (same(blocks, section?.blocks ?? [])) return false;
    if ((await keepSection(context, place, section, blocks)) !== null) return true;
  }
  throw new Error("a section changed under its own lock");
}

const STATED = "none-";
const stated = (text: string): Block => ({ id: `${STATED}${newId()}`, kind: "paragraph", runs: [{ text }] });
