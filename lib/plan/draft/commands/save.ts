import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { loadSubject } from "#lib/access/subject.ts";
import type { EventData } from "#lib/audit/event.ts";
import { canonicalJson, sha256 } from "#lib/platform/canonical.ts";
import { one } from "#lib/platform/db.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { planMachine } from "../../machine.ts";
import { type DraftPart, draftParts, type PlanDraft, planDraft } from "../schema.ts";
import { writePlanColumns } from "./rows.ts";

const kept = z.object({
  content: planDraft,
  parts: z.partialRecord(draftParts, z.number()),
  revision: z.number(),
});

type Held = z.output<typeof kept>;

/** The draft under its plan's lock, for who may write it. Problems: access.notFound, an access reason, workflow.stale. */
export async function holdDraft(context: Context, planId: string): Promise<Result<Held>> {
  const held = await one(
    context.tx,
    kept,
    sql`SELECT d.content, d.parts, d.revision FROM plan p JOIN plan_draft d ON d.plan_id = p.id WHERE p.id = ${planId}::uuid FOR UPDATE OF p, d`,
  );
  const subject = held && (await loadSubject(context.tx, planMachine.subjectView, planId));
  if (!held || !subject) return refuse("access.notFound");
  const permitted = permit("plan.draft", context.viewer, subject);
  if (!permitted.allowed) return refuse(permitted.reason);
  return subject.state === "DRAFT" ? ok(held) : refuse("workflow.stale");
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);

/**
 * Writes parts of a draft as they were changed by someone who saw it at `revision`. Parts that others changed since are
 * refused where they differ (plan.partChanged, with the part); others merge. Gives the revision now in force. Problems:
 * those of holdDraft, plan.partChanged.
 */
export async function saveParts(
  context: Context,
  planId: string,
  revision: number,
  parts: Partial<PlanDraft>,
): Promise<Result<{ revision: number }>> {
  const holding = await holdDraft(context, planId);
  if (!holding.ok) return holding;
  const { content, parts: changedIn, revision: present } = holding.value;
  const changed = draftParts.options.filter((part) => part in parts && !same(parts[part], content[part]));
  if (changed.length === 0) return ok({ revision: present });
  const late = changed.find((part) => (changedIn[part] ?? 0) > revision);
  if (late !== undefined) return refuse("plan.partChanged", { part: late });
  const draft: PlanDraft = planDraft.parse({ ...content, ...parts });
  const next = present + 1;
  const marks: Partial<Record<DraftPart, number>> = {
    ...changedIn,
    ...Object.fromEntries(changed.map((part) => [part, next])),
  };
  await context.tx.$executeRaw(sql`UPDATE plan_draft SET content = ${JSON.stringify(draft)}::jsonb, parts = ${JSON.stringify(marks)}::jsonb, revision = ${next},
    updated_by_id = ${context.viewer.personId}::uuid, updated_at = ${context.now} WHERE plan_id = ${planId}::uuid`);
  await writePlanColumns(context, planId, draft);
  const digests: EventData = Object.fromEntries(changed.map((part) => [part, sha256(canonicalJson(draft[part]))]));
  await context.record({
    action: "plan.drafted",
    subjectKind: "plan",
    subjectId: planId,
    data: { revision: next, parts: digests },
  });
  return ok({ revision: next });
}
