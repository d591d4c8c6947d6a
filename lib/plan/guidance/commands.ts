import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import type { Subject } from "#lib/access/types.ts";
import { mayHang } from "#lib/file/commands.ts";
import { canonicalJson, sha256 } from "#lib/platform/canonical.ts";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { publishGuidanceSchema, withdrawGuidanceSchema } from "./schema.ts";

const placeRow = z.object({
  state: z.string(),
  planTitle: z.string(),
  fits: z.boolean(),
  leading: z.array(z.string()),
  coordinating: z.array(z.string()),
});
type Place = z.output<typeof placeRow>;
type Where = { planId: string; directiveId?: string | undefined; outlineItemId?: string | undefined };

/** Who leads and coordinates there, and whether directive and item belong to the plan. */
function placeOf(context: Context, { planId, directiveId, outlineItemId }: Where): Promise<Place | null> {
  const directive = directiveId ?? null;
  const item = outlineItemId ?? null;
  return one(
    context.tx,
    placeRow,
    sql`SELECT p.state, p.short_title AS "planTitle",
      (${directive}::uuid IS NULL OR EXISTS (SELECT 1 FROM directive d WHERE d.id = ${directive}::uuid AND d.plan_id = p.id))
        AND (${item}::uuid IS NULL OR EXISTS (SELECT 1 FROM outline_item o WHERE o.id = ${item}::uuid AND o.plan_id = p.id)) AS fits,
      ARRAY(SELECT DISTINCT d.lead_unit_id::text FROM directive d WHERE d.plan_id = p.id AND (${directive}::uuid IS NULL OR d.id = ${directive}::uuid)) AS leading,
      ARRAY(SELECT DISTINCT b.unit_id::text FROM directive d JOIN directive_body b ON b.directive_id = d.id
        WHERE d.plan_id = p.id AND (${directive}::uuid IS NULL OR d.id = ${directive}::uuid)) AS coordinating
    FROM plan p WHERE p.id = ${planId}::uuid FOR SHARE OF p`,
  );
}

/** The law asked for one body: it leads or coordinates there, and the viewer acts for it. */
const subjectAt = (place: Place, unitId: string): Subject => ({
  leading: place.leading.filter((id) => id === unitId),
  coordinating: place.coordinating.filter((id) => id === unitId),
});

/** Those who write and decide in a unit that reports on it hear of it. */
async function tellUnits(context: Context, where: Where, title: string, unit: string): Promise<void> {
  const people = await context.tx.$queryRaw<{ id: string }[]>(sql`SELECT DISTINCT x.person_id AS id FROM position x
    JOIN assignment a ON a.drafting_unit_id = x.unit_id AND a.plan_id = ${where.planId}::uuid AND a.ended_at IS NULL
      AND (${where.directiveId ?? null}::uuid IS NULL OR a.directive_id = ${where.directiveId ?? null}::uuid)
    WHERE x.role IN ('DRAFTER', 'APPROVER') AND x.since <= ${context.today}::date AND (x.until IS NULL OR x.until >= ${context.today}::date)
      AND x.person_id <> ${context.viewer.personId}::uuid`);
  const rows = people.map(({ id }) => ({ id: newId(), personId: id }));
  await context.tx.$executeRaw(sql`INSERT INTO notice (id, person_id, kind, subject_kind, subject_id, params, at)
    SELECT n.id, n."personId", 'guidance.published', 'guidance', ${where.planId}::uuid, ${JSON.stringify({ title, unit })}::jsonb, ${context.now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, "personId" uuid)`);
}

/**
 * A leading or coordinating body publishes guidance for a plan, one of its directives or one item of its outline; the
 * units that report on it are told. What was published is not changed: it is withdrawn and published anew. Problems:
 * access.notFound, an access reason, guidance.notIssued, guidance.foreignPart, file.foreign.
 */
export const publishGuidance = command(
  "guidance.publish",
  publishGuidanceSchema,
  async (context, input) => {
    const place = await placeOf(context, input);
    if (place === null) return refuse("access.notFound");
    if (!place.fits) return refuse("guidance.foreignPart");
    const permitted = permit("guidance.publish", context.viewer, subjectAt(place, input.unitId));
    if (!permitted.allowed) return refuse(permitted.reason);
    if (place.state !== "ISSUED") return refuse("guidance.notIssued");
    if (!(await mayHang(context, input.fileIds ?? []))) return refuse("file.foreign");
    const guidanceId = newId();
    const title = nfc(input.title);
    const body = nfc(input.body);
    await context.tx.$executeRaw(sql`INSERT INTO guidance (id, plan_id, directive_id, outline_item_id, unit_id, title, body, document, published_by_id, published_on_behalf_of_id, published_at)
      VALUES (${guidanceId}::uuid, ${input.planId}::uuid, ${input.directiveId ?? null}::uuid, ${input.outlineItemId ?? null}::uuid, ${input.unitId}::uuid,
        ${title}, ${body}, ${input.document ?? null}, ${context.viewer.personId}::uuid, ${permitted.onBehalfOf}::uuid, ${context.now})`);
    for (const [sort, fileId] of (input.fileIds ?? []).entries()) {
      await context.tx.$executeRaw(
        sql`INSERT INTO guidance_file (guidance_id, file_id, sort) VALUES (${guidanceId}::uuid, ${fileId}::uuid, ${sort})`,
      );
    }
    const unit = await one(
      context.tx,
      z.object({ name: z.string() }),
      sql`SELECT name FROM unit WHERE id = ${input.unitId}::uuid`,
    );
    const data = {
      plan: input.planId,
      directive: input.directiveId ?? null,
      item: input.outlineItemId ?? null,
      unit: input.unitId,
      text: sha256(canonicalJson({ title, body })),
      files: input.fileIds ?? [],
    };
    await context.record(
      { action: "guidance.published", subjectKind: "guidance", subjectId: guidanceId, data },
      { onBehalfOf: permitted.onBehalfOf, rowLocked: true },
    );
    await tellUnits(context, input, title, unit?.name ?? "");
    return ok({ guidanceId });
  },
  (input) => ({ kind: "plan", id: input.planId }),
);

const keptRow = z.object({
  unitId: z.string(),
  planId: z.string(),
  directiveId: z.string().nullable(),
  withdrawn: z.boolean(),
});

/**
 * The body that published guidance withdraws it; it stays readable as withdrawn. Problems: access.notFound, an access
 * reason, guidance.withdrawn.
 */
export const withdrawGuidance = command(
  "guidance.withdraw",
  withdrawGuidanceSchema,
  async (context, input) => {
    const kept = await one(
      context.tx,
      keptRow,
      sql`SELECT unit_id AS "unitId", plan_id AS "planId", directive_id AS "directiveId", withdrawn_at IS NOT NULL AS withdrawn
        FROM guidance WHERE id = ${input.guidanceId}::uuid FOR UPDATE`,
    );
    if (kept === null) return refuse("access.notFound");
    const place = await placeOf(context, { planId: kept.planId, directiveId: kept.directiveId ?? undefined });
    if (place === null) return refuse("access.notFound");
    const permitted = permit("guidance.publish", context.viewer, subjectAt(place, kept.unitId));
    if (!permitted.allowed) return refuse(permitted.reason);
    if (kept.withdrawn) return refuse("guidance.withdrawn");
    await context.tx.$executeRaw(sql`UPDATE guidance SET withdrawn_at = ${context.now}, withdrawn_by_id = ${context.viewer.personId}::uuid
      WHERE id = ${input.guidanceId}::uuid`);
    await context.record(
      {
        action: "guidance.withdrawn",
        subjectKind: "guidance",
        subjectId: input.guidanceId,
        data: { plan: kept.planId },
      },
      { onBehalfOf: permitted.onBehalfOf, rowLocked: true },
    );
    return ok(null);
  },
  (input) => ({ kind: "guidance", id: input.guidanceId }),
);
