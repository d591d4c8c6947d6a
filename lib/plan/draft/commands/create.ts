import { z } from "zod";
import { many } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { birth } from "#lib/workflow/birth.ts";
import type { Context } from "#lib/workflow/types.ts";
import { planMachine } from "../../machine.ts";
import { emptyDraft, type PlanDraft } from "../schema.ts";
import { writePlanColumns } from "./rows.ts";

type Birth = {
  issuingUnitId: string;
  draftingUnitId?: string | undefined;
  code?: string | undefined;
  draft?: PlanDraft | undefined;
};

/** A code that nobody has: of the unit and the year, "tu-son-2026", with a number behind it from the second plan on. */
async function freeCode(context: Context, { issuingUnitId, code, draft }: Birth): Promise<string> {
  const year = draft?.year ?? context.today.slice(0, 4);
  const [unit] = await many(
    context.tx,
    z.object({ code: z.string() }),
    sql`SELECT code FROM unit WHERE id = ${issuingUnitId}::uuid`,
  );
  const wanted = code ?? `${unit?.code ?? "plan"}-${year}`;
  const taken = await many(
    context.tx,
    z.object({ code: z.string() }),
    sql`SELECT code FROM plan WHERE code = ${wanted} OR starts_with(code, ${`${wanted}-`})`,
  );
  const codes = new Set(taken.map((plan) => plan.code));
  if (!codes.has(wanted)) return wanted;
  let number = 2;
  while (codes.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

/** A plan is written by the body that issues it, or by one that works for it: directly below, at the same level. */
async function writesFor(context: Context, draftingUnitId: string, issuingUnitId: string): Promise<boolean> {
  const found = await many(
    context.tx,
    z.object({ id: z.string() }),
    sql`SELECT w.id FROM unit w JOIN unit i ON i.id = ${issuingUnitId}::uuid
      WHERE w.id = ${draftingUnitId}::uuid AND (w.id = i.id OR (w.parent_id = i.id AND w.level_code = i.level_code))`,
  );
  return found.length > 0;
}

/** A plan begins as a draft, with what is known of it. Gives its id. Problems: an access reason, plan.notItsDrafter. */
export async function beginPlan(context: Context, input: Birth): Promise<Result<{ planId: string }>> {
  const draft = input.draft ?? emptyDraft();
  const draftingUnitId = input.draftingUnitId ?? input.issuingUnitId;
  if (!(await writesFor(context, draftingUnitId, input.issuingUnitId))) return refuse("plan.notItsDrafter");
  const planId = newId();
  const code = await freeCode(context, input);
  const born = await birth(context, planMachine, "draft", {
    subject: { unitId: input.issuingUnitId, draftingUnitId, state: null },
    insert: async (state) => {
      await context.tx.$executeRaw(sql`INSERT INTO plan (id, code, title, short_title, number_type, number_body, issuing_unit_id, drafting_unit_id, issuer,
          state, literal_before, source_text, sample, created_at, revision)
        VALUES (${planId}::uuid, ${code}, '', '', '', '', ${input.issuingUnitId}::uuid, ${draftingUnitId}::uuid, '', ${state}, true, '', false, ${context.now}, 0)`);
      await context.tx.$executeRaw(sql`INSERT INTO plan_draft (plan_id, content, parts, revision, updated_by_id, updated_at)
        VALUES (${planId}::uuid, ${JSON.stringify(draft)}::jsonb, '{}', 0, ${context.viewer.personId}::uuid, ${context.now})`);
      await writePlanColumns(context, planId, draft);
      return planId;
    },
    data: { code, issuingUnitId: input.issuingUnitId, draftingUnitId },
  });
  return born.ok ? ok({ planId }) : born;
}
