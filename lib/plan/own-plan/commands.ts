import { permit } from "#lib/access/can.ts";
import { canonicalJson, sha256 } from "#lib/platform/canonical.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Problem, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { formatDay } from "#lib/platform/time.ts";
import { command } from "#lib/workflow/command.ts";
import { describe } from "#lib/workflow/labels.ts";
import type { Context } from "#lib/workflow/types.ts";
import { labels } from "./labels.ts";
import { type OwnPlanRow, ownPlanOf, subjectOf } from "./queries.ts";
import { type StepRefusal, stageOf, stepDay } from "./rules.ts";
import { saveOwnPlanSchema } from "./schema.ts";
import type { Step, StepKind } from "./types.ts";

type TypedStep = {
  directiveId?: string | undefined;
  kind: StepKind;
  text?: string | undefined;
  responsible?: string | undefined;
  phrase?: string | undefined;
};

/** A refusal with its days as people write them. */
function spoken({ code, params }: StepRefusal): Problem {
  const words: Record<string, string> = {};
  for (const [name, value] of Object.entries<string>(params))
    words[name] = name === "phrase" ? value : formatDay(value);
  return { code, params: words };
}

/** Typed steps as they are kept, and what is wrong with which of them, in the words of their writer's language. */
function stepsOf(typed: readonly TypedStep[], found: OwnPlanRow, locale: "vi" | "en") {
  const reading = { literalBefore: found.plan.literalBefore, year: Number(found.plan.issuedOn?.slice(0, 4)) || null };
  const known = new Set(found.directives.map((directive) => directive.id));
  const fields: Record<string, string[]> = {};
  const steps: Step[] = [];
  for (const [index, { directiveId, kind, text = "", responsible = "", phrase = "" }] of typed.entries()) {
    if (text === "") continue;
    const step = {
      directiveId: directiveId !== undefined && known.has(directiveId) ? directiveId : null,
      kind,
      phrase,
    };
    const day = stepDay(step, found.days, reading);
    if (day.ok) steps.push({ ...step, text, responsible, dueOn: day.dueOn });
    else fields[`steps[${index}].phrase`] = [describe(spoken(day.refusal), labels, locale)];
  }
  return { steps, fields };
}

async function write(
  context: Context,
  found: OwnPlanRow,
  text: { purpose: string; organisation: string; signerTitle: string; signerName: string },
  steps: readonly Step[],
): Promise<string> {
  const id = found.written?.id ?? newId();
  const { purpose, organisation, signerTitle, signerName } = text;
  await context.tx.$executeRaw(sql`INSERT INTO own_plan (id, plan_id, unit_id, milestone_id, purpose, organisation, signer_title, signer_name, revision, updated_by_id, updated_at)
    VALUES (${id}::uuid, ${found.plan.id}::uuid, ${found.unit.id}::uuid, ${found.milestone.id}::uuid, ${purpose}, ${organisation}, ${signerTitle}, ${signerName}, 1,
      ${context.viewer.personId}::uuid, ${context.now})
    ON CONFLICT (milestone_id) DO UPDATE SET purpose = ${purpose}, organisation = ${organisation}, signer_title = ${signerTitle}, signer_name = ${signerName},
      revision = own_plan.revision + 1, updated_by_id = ${context.viewer.personId}::uuid, updated_at = ${context.now}`);
  await context.tx.$executeRaw(sql`DELETE FROM own_plan_step WHERE own_plan_id = ${id}::uuid`);
  const rows = steps.map((step, sort) => ({ id: newId(), sort, ...step }));
  await context.tx.$executeRaw(sql`INSERT INTO own_plan_step (id, own_plan_id, directive_id, kind, text, responsible, phrase, due_on, sort)
    SELECT s.id, ${id}::uuid, s."directiveId", s.kind, s.text, s.responsible, s.phrase, s."dueOn", s.sort
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s(id uuid, "directiveId" uuid, kind text, text text, responsible text, phrase text, "dueOn" date, sort int)`);
  return id;
}

/**
 * A drafter writes the unit's own plan; again as long as its number and date are not recorded. Each step's words are
 * read as a day, none may pass the committee's. Gives its id and revision. Problems: access.notFound, an access reason,
 * ownPlan.recorded, ownPlan.changed, ownPlan.stepsWrong (with sentences at the phrases).
 */
export const saveOwnPlan = command(
  "ownPlan.write",
  saveOwnPlanSchema,
  async (context, input) => {
    await context.tx.$executeRaw(
      sql`SELECT 1 FROM milestone WHERE plan_id = ${input.planId}::uuid AND unit_id = ${input.unitId}::uuid AND kind = 'OWN_PLAN' FOR UPDATE`,
    );
    const found = await ownPlanOf(context.tx, input.planId, input.unitId, context.viewer.locale);
    if (found === null) return refuse("access.notFound");
    const permitted = permit("ownPlan.write", context.viewer, subjectOf(found));
    if (!permitted.allowed) return refuse(permitted.reason);
    if (!stageOf(found.milestone.state, true).open) return refuse("ownPlan.recorded");
    if ((found.written?.revision ?? 0) !== input.revision) return refuse("ownPlan.changed");
    const { steps, fields } = stepsOf(input.steps, found, context.viewer.locale);
    if (Object.keys(fields).length > 0) return refuse("ownPlan.stepsWrong", undefined, fields);
    const { purpose = "", organisation = "", signerTitle = "", signerName = "" } = input;
    const text = { purpose, organisation, signerTitle, signerName };
    const id = await write(context, found, text, steps);
    const revision = input.revision + 1;
    await context.record(
      {
        action: "ownPlan.written",
        subjectKind: "ownPlan",
        subjectId: id,
        data: { plan: input.planId, unit: input.unitId, revision, content: sha256(canonicalJson({ ...text, steps })) },
      },
      { onBehalfOf: permitted.onBehalfOf },
    );
    return ok({ ownPlanId: id, revision });
  },
  (input) => ({ kind: "plan", id: input.planId }),
);
