import { z } from "zod";
import type { Subject } from "#lib/access/types.ts";
import { levelNameOf } from "#lib/organisation/queries/level-name.ts";
import { many, one, type Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { movedByOne } from "#lib/platform/moved.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { writeRecords } from "#lib/report/section/commands.ts";
import { birth } from "#lib/workflow/birth.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { nothingWritten, type Saved, type WriteRequest, write, writing } from "#lib/workflow/write.ts";
import { recommendationMachine } from "./machine.ts";
import { recommendationWords } from "./rules.ts";
import {
  moveRecommendationForm,
  type moveRecommendationSchema,
  removeRecommendationForm,
  type removeRecommendationSchema,
  type SaveRecommendationInput,
  saveRecommendationForm,
  saveRecommendationSchema,
  stateNoneForm,
} from "./schema.ts";

type Input = z.output<typeof saveRecommendationSchema>;
type Kept = { recommendationId: string };

const place = z.object({
  level: z.string(),
  open: z.boolean(),
  /** Codes of the levels above the unit. */
  above: z.array(z.string()),
});

/** The level an item of the outline addresses; null where it is not for recommendations or does not belong here. */
async function placeOf(tx: Tx, reportId: string, outlineItemId: string): Promise<z.output<typeof place> | null> {
  return one(
    tx,
    place,
    sql`SELECT o.addresses_level AS level, item_open(r.id, o.id) AS open,
      ARRAY(SELECT l.code FROM level l JOIN level own ON own.code = u.level_code WHERE l.rank < own.rank) AS above
    FROM report r JOIN unit u ON u.id = r.unit_id
    JOIN outline_item o ON o.plan_id = r.plan_id AND o.id = ${outlineItemId}::uuid AND o.addresses_level IS NOT NULL
    JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = u.kind_code WHERE r.id = ${reportId}::uuid`,
  );
}

const record = z.object({
  id: z.string(),
  text: z.string(),
  level: z.string(),
  body: z.string().nullable(),
  itemLevel: z.string(),
  levelName: z.string(),
});

/** The text of the item follows its records, in the same transaction. */
async function rewrite(context: Context, reportId: string, outlineItemId: string): Promise<void> {
  const records = await many(
    context.tx,
    record,
    sql`SELECT m.id, m.text, m.level, m.body, o.addresses_level AS "itemLevel", ${levelNameOf(sql`m.level`, "vi")} AS "levelName"
      FROM recommendation m JOIN outline_item o ON o.id = m.outline_item_id
      WHERE m.report_id = ${reportId}::uuid AND m.outline_item_id = ${outlineItemId}::uuid ORDER BY m.sort, m.id`,
  );
  const listed = records.map((one) => ({ id: one.id, text: recommendationWords(one, one.itemLevel, one.levelName) }));
  await writeRecords(context, { reportId, outlineItemId }, listed);
}

async function insert(context: Context, reportId: string, input: Input, level: string, state: string): Promise<string> {
  const id = newId();
  await context.tx.$executeRaw(sql`INSERT INTO recommendation (id, report_id, outline_item_id, level, body, text, ground, state, sort, created_by_id, created_at, updated_at)
    SELECT ${id}::uuid, ${reportId}::uuid, ${input.outlineItemId}::uuid, ${level}, ${input.body || null}, ${input.text}, ${input.ground || null}, ${state},
      coalesce(max(m.sort), 0) + 1, ${context.viewer.personId}::uuid, ${context.now}, ${context.now}
    FROM recommendation m WHERE m.report_id = ${reportId}::uuid`);
  return id;
}

async function save(context: Context, report: Subject, reportId: string, input: Input): Promise<Saved<Kept>> {
  const place = await placeOf(context.tx, reportId, input.outlineItemId);
  if (place === null) return refuse("recommendation.notHere");
  if (!place.open) return refuse("report.sealed");
  const level = input.level || place.level;
  if (level !== place.level && !place.above.includes(level))
    return refuse("recommendation.levelNotAbove", undefined, { level: ["recommendation.levelNotAbove"] });
  if (input.recommendationId === undefined) {
    const born = await birth(context, recommendationMachine, "raise", {
      subject: report,
      insert: (state) => insert(context, reportId, input, level, state),
      data: { reportId, outlineItemId: input.outlineItemId, level },
    });
    if (!born.ok) return born;
    await rewrite(context, reportId, input.outlineItemId);
    return ok({ recommendationId: born.value });
  }
  const changed =
    await context.tx.$executeRaw(sql`UPDATE recommendation SET text = ${input.text}, ground = ${input.ground || null},
      level = ${level}, body = ${input.body || null},
      updated_at = ${context.now}, revision = revision + 1
    WHERE id = ${input.recommendationId}::uuid AND report_id = ${reportId}::uuid AND outline_item_id = ${input.outlineItemId}::uuid`);
  if (changed === 0) return refuse("recommendation.gone");
  await rewrite(context, reportId, input.outlineItemId);
  return ok({ recommendationId: input.recommendationId });
}

async function remove(context: Context, reportId: string, recommendationId: string): Promise<Saved<Kept>> {
  const found = await one(
    context.tx,
    z.object({ item: z.string(), open: z.boolean() }),
    sql`SELECT outline_item_id AS item, item_open(report_id, outline_item_id) AS open FROM recommendation
    WHERE id = ${recommendationId}::uuid AND report_id = ${reportId}::uuid`,
  );
  if (found === null) return refuse("recommendation.gone");
  if (!found.open) return refuse("report.sealed");
  await context.tx.$executeRaw(sql`DELETE FROM recommendation WHERE id = ${recommendationId}::uuid`);
  await rewrite(context, reportId, found.item);
  return ok({ recommendationId });
}

const ranked = z.object({ id: z.string(), sort: z.number(), open: z.boolean(), item: z.string() });

/** Moves a recommendation by one place among those of its item; the places themselves stay. */
async function moveByOne(
  context: Context,
  reportId: string,
  { recommendationId, way }: z.output<typeof moveRecommendationSchema>,
): Promise<Saved<Kept>> {
  const list = await many(
    context.tx,
    ranked,
    sql`SELECT m.id, m.sort, m.outline_item_id AS item, item_open(m.report_id, m.outline_item_id) AS open
      FROM recommendation m JOIN recommendation own ON own.outline_item_id = m.outline_item_id AND own.report_id = m.report_id
      WHERE own.id = ${recommendationId}::uuid AND own.report_id = ${reportId}::uuid ORDER BY m.sort, m.id FOR UPDATE OF m`,
  );
  const [first] = list;
  if (first === undefined) return refuse("recommendation.gone");
  if (!first.open) return refuse("report.sealed");
  const ids = list.map(({ id }) => id);
  const moved = movedByOne(ids, recommendationId, way);
  if (moved.join() === ids.join()) return nothingWritten({ recommendationId });
  // Two records made in the same moment may bear the same place: they are told apart from now on.
  const places = list.map(({ sort }, index) => Math.max(sort, first.sort + index));
  await context.tx.$executeRaw(
    sql`UPDATE recommendation m SET sort = x.sort FROM unnest(${moved}::uuid[], ${places}::int[]) AS x (id, sort) WHERE m.id = x.id`,
  );
  await rewrite(context, reportId, first.item);
  return ok({ recommendationId });
}

async function none(
  context: Context,
  reportId: string,
  outlineItemId: string,
): Promise<Saved<{ outlineItemId: string }>> {
  const place = await placeOf(context.tx, reportId, outlineItemId);
  if (place === null) return refuse("recommendation.notHere");
  if (!place.open) return refuse("report.sealed");
  const has = await one(
    context.tx,
    z.object({ some: z.boolean(), words: z.number() }),
    sql`SELECT EXISTS (SELECT 1 FROM recommendation m WHERE m.report_id = ${reportId}::uuid AND m.outline_item_id = ${outlineItemId}::uuid) AS some,
      coalesce((SELECT s.words FROM section s WHERE s.report_id = ${reportId}::uuid AND s.outline_item_id = ${outlineItemId}::uuid), 0) AS words`,
  );
  if (has?.some) return refuse("recommendation.some");
  if (has && has.words > 0) return refuse("recommendation.hasText");
  const written = await writeRecords(context, { reportId, outlineItemId }, [], "Không có kiến nghị.");
  return written ? ok({ outlineItemId }) : nothingWritten({ outlineItemId });
}

/**
 * Writes a recommendation, a new one or an earlier one again; the list in the text of its outline item follows in the
 * same transaction. Problems: workflow.input, access.notFound, report.sealed, recommendation.notHere,
 * recommendation.levelNotAbove, recommendation.gone.
 */
export async function saveRecommendation(
  request: WriteRequest,
  rawInput: SaveRecommendationInput,
): Promise<Result<Kept>> {
  const parsed = saveRecommendationSchema.safeParse(rawInput);
  if (!parsed.success) return refuse("workflow.input", undefined, z.flattenError(parsed.error).fieldErrors);
  return write(request, (context, report) => save(context, report, request.reportId, parsed.data));
}

/** Takes a recommendation out of an unsent report and out of its text. Problems: as saveRecommendation. */
export async function removeRecommendation(
  request: WriteRequest,
  input: z.input<typeof removeRecommendationSchema>,
): Promise<Result<Kept>> {
  return write(request, (context) => remove(context, request.reportId, input.recommendationId));
}

/** States that the unit has nothing to ask: one paragraph in the item. Problems: also recommendation.some, recommendation.hasText. */
export async function stateNone(
  request: WriteRequest,
  input: { outlineItemId: string },
): Promise<Result<{ outlineItemId: string }>> {
  return write(request, (context) => none(context, request.reportId, input.outlineItemId));
}

const onReport = (input: { reportId: string }) => ({ kind: "report" as const, id: input.reportId });

/** The same as commands, for forms: with the idempotency key, and refused attempts on the trail. */
export const saveRecommendationCommand = command(
  "recommendation.save",
  saveRecommendationForm,
  (context, input) => writing(context, input.reportId, (inner, report) => save(inner, report, input.reportId, input)),
  onReport,
);
export const removeRecommendationCommand = command(
  "recommendation.remove",
  removeRecommendationForm,
  (context, input) =>
    writing(context, input.reportId, (inner) => remove(inner, input.reportId, input.recommendationId)),
  onReport,
);
export const moveRecommendationCommand = command(
  "recommendation.move",
  moveRecommendationForm,
  (context, input) => writing(context, input.reportId, (inner) => moveByOne(inner, input.reportId, input)),
  onReport,
);
export const stateNoneCommand = command(
  "recommendation.stateNone",
  stateNoneForm,
  (context, input) => writing(context, input.reportId, (inner) => none(inner, input.reportId, input.outlineItemId)),
  onReport,
);
