import { z } from "zod";
import { many } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { type Block, blocksDigest, blocksSchema } from "#lib/report/section/block.ts";
import { keepSection, lockSection } from "#lib/report/section/commands.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { writing } from "#lib/workflow/write.ts";
import type { TextPiece } from "../piece.ts";
import { type ItemNow, spokenLines, standingOf } from "../rules.ts";
import { placePiecesSchema } from "../schema.ts";
import { changePieces, lockImport, piecesIn } from "./keep.ts";

const itemRow = z.object({
  id: z.string(),
  number: z.string(),
  open: z.boolean(),
  // Checked when it was written.
  blocks: z.custom<Block[]>((value) => Array.isArray(value)),
});
type Item = z.output<typeof itemRow>;

/** The items this unit answers, in the order of the outline, with what stands in each. */
function itemsOf(context: Context, reportId: string): Promise<Item[]> {
  return many(
    context.tx,
    itemRow,
    sql`SELECT o.id, o.number, item_open(r.id, o.id) AS open, coalesce(s.blocks, '[]') AS blocks
      FROM report r JOIN unit u ON u.id = r.unit_id JOIN outline_item o ON o.plan_id = r.plan_id AND o.answerable
        JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = u.kind_code
        LEFT JOIN section s ON s.report_id = r.id AND s.outline_item_id = o.id
      WHERE r.id = ${reportId}::uuid ORDER BY o.sort, o.id`,
  );
}

type Wish = z.output<typeof placePiecesSchema>;

/** Which texts go in: the one that was named, or all that nothing stands against. */
function chosen(texts: readonly TextPiece[], wish: Wish, item: ItemNow, spoken: ReadonlySet<number>): TextPiece[] {
  const here = texts.filter(({ outlineItemId }) => outlineItemId === item.id);
  if (wish.pieceId !== undefined) return item.open ? here.filter(({ id }) => id === wish.pieceId) : [];
  if (wish.outlineItemId !== undefined && wish.outlineItemId !== item.id) return [];
  return here.filter((piece) => standingOf(piece, item, spoken) === "item");
}

/** The block under an id that the section has not, so that nothing that points at a block points at two. */
function withFreeId(block: Block, taken: ReadonlySet<string>): Block {
  return taken.has(block.id) ? { ...block, id: newId() } : block;
}

/** Puts blocks behind what a section holds. Gives them as they stand there. Problems: intake.sectionFull. */
async function append(
  context: Context,
  reportId: string,
  item: Item,
  added: readonly Block[],
): Promise<Result<Block[]>> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const section = await lockSection(context.tx, reportId, item.id);
    const before = section?.blocks ?? [];
    const taken = new Set(before.flatMap(({ id, absorbed = [] }) => [id, ...absorbed]));
    const fresh = added.map((block) => withFreeId(block, taken));
    const whole = blocksSchema.safeParse([...before, ...fresh]);
    if (!whole.success) return refuse("intake.sectionFull", { number: item.number });
    const place = { reportId, outlineItemId: item.id };
    if ((await keepSection(context, place, section, whole.data)) !== null) return ok(fresh);
  }
  throw new Error("a section changed under its own lock");
}

type Written = { piece: TextPiece; itemId: string; block: Block };

async function placeAll(context: Context, wish: Wish): Promise<Result<{ placed: number }>> {
  const locked = await lockImport(context, wish.reportId, wish.importId);
  if (!locked.ok) return locked;
  const pieces = await piecesIn(context.tx, wish.importId);
  const texts = pieces.flatMap((piece) => (piece.kind === "TEXT" && piece.state === "OPEN" ? [piece] : []));
  if (wish.pieceId !== undefined && !texts.some(({ id }) => id === wish.pieceId)) return refuse("intake.pieceGone");
  const written: Written[] = [];
  for (const item of await itemsOf(context, wish.reportId)) {
    const going = chosen(texts, wish, item, spokenLines(pieces));
    if (going.length === 0) continue;
    const blocks = await append(
      context,
      wish.reportId,
      item,
      going.map(({ content }) => content.block),
    );
    if (!blocks.ok) return blocks;
    for (const [index, piece] of going.entries()) {
      const block = blocks.value[index];
      if (block !== undefined) written.push({ piece, itemId: item.id, block });
    }
  }
  if (written.length === 0) return refuse("intake.nothingToPlace");
  await tell(context, wish, written);
  return ok({ placed: written.length });
}

/** Marks the pieces and puts the act on the trail: how much went where, the texts as a digest only. */
async function tell(context: Context, wish: Wish, written: readonly Written[]): Promise<void> {
  await changePieces(
    context,
    wish.importId,
    written.map(({ piece, itemId, block }) => ({
      id: piece.id,
      state: "PLACED" as const,
      content: { ...piece.content, block, placed: { outlineItemId: itemId, blockId: block.id } },
    })),
  );
  await context.record({
    action: "report.piecesPlaced",
    subjectKind: "report",
    subjectId: wish.reportId,
    data: {
      import: wish.importId,
      kind: "TEXT",
      pieces: written.length,
      items: [...new Set(written.map(({ itemId }) => itemId))],
      digest: blocksDigest(written.map(({ block }) => block)),
    },
  });
}

/**
 * Puts laid texts into the report's sections, behind what stands there; each once, however many ask for it at the same
 * time. All, those of one item, or one piece. What waits for a decision, stands there word for word already, or belongs
 * to a sealed item stays as it is (a single named piece goes in even where its words stand there). Gives how many.
 * Problems: access.notFound, an access reason, report.sealed, intake.notReady, intake.pieceGone, intake.nothingToPlace,
 * intake.sectionFull.
 */
export const placePieces = command(
  "report.placePieces",
  placePiecesSchema,
  (context, input) => writing(context, input.reportId, (inner) => placeAll(inner, input)),
  (input) => ({ kind: "report", id: input.reportId }),
);
