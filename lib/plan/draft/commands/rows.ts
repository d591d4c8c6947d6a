import type { Sql } from "#lib/platform/sql.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { dueOf } from "../read-back.ts";
import type { PlanRows } from "../rows.ts";
import type { PlanDraft } from "../schema.ts";

const json = (rows: unknown): Sql => sql`${JSON.stringify(rows)}::jsonb`;

/** Keeps the columns of a plan in step with its draft, so that lists and rights know it before it is issued. */
export async function writePlanColumns(context: Context, planId: string, draft: PlanDraft): Promise<void> {
  const { signer, asked, ownPlan } = draft;
  const phrase = ownPlan.wanted ? ownPlan.phrase?.trim() || null : null;
  const ownPlanDue = phrase === null ? null : dueOf(phrase, draft);
  await context.tx.$executeRaw(sql`UPDATE plan SET title = ${draft.title}, short_title = ${draft.shortTitle || draft.title}, issuer = ${draft.issuer},
    number_type = ${draft.numberType}, number_body = ${draft.numberBody}, signer_authority = ${signer.authority}, signer_title = ${signer.title},
    signer_name = ${signer.name}, literal_before = ${draft.literalBefore}, source_text = ${draft.sourceText}, content_asked = ${asked.content},
    frequency = ${asked.frequency}, sending_way = ${asked.sendingWay}, figures_closed_on = ${asked.figuresClosedOn}::date, data_forms = ${asked.dataForms},
    decider_unit_id = (SELECT u.id FROM unit u WHERE u.id = ${draft.deciderUnitId}::uuid), own_plan_wanted = ${ownPlan.wanted}, own_plan_phrase = ${phrase}, own_plan_due_on = ${ownPlanDue}::date,
    scope = ${json(draft.scope)}, wait_limits = ${json(draft.waitLimits)} WHERE id = ${planId}::uuid`);
}

async function writeDirectives({ tx }: Context, planId: string, rows: PlanRows): Promise<void> {
  await tx.$executeRaw(sql`INSERT INTO directive (id, plan_id, code, slug, kind, title, short_title, issued_on, issuer, subject, years, year_from, year_to, lead_unit_id, sort)
    SELECT d.id, ${planId}::uuid, d.code, d.slug, d.kind, d.title, d."shortTitle", d."issuedOn", d.issuer, d.subject, d.years, d."yearFrom", d."yearTo", d."leadUnitId", d.sort
    FROM jsonb_to_recordset(${json(rows.directives)}) AS d(id uuid, code text, slug text, kind text, title text, "shortTitle" text, "issuedOn" date,
      issuer text, subject text, years int, "yearFrom" int, "yearTo" int, "leadUnitId" uuid, sort int)`);
  await tx.$executeRaw(sql`INSERT INTO directive_body (directive_id, unit_id, phrase, sort) SELECT b."directiveId", b."unitId", b.phrase, b.sort
    FROM jsonb_to_recordset(${json(rows.bodies)}) AS b("directiveId" uuid, "unitId" uuid, phrase text, sort int)`);
  await tx.$executeRaw(sql`INSERT INTO plan_milestone (id, plan_id, directive_id, level_code, kind_code, unit_id, level_phrase, kind, phrase, due_on,
      recipient_unit_id, channel_unit_id, recipient_phrase, channel_phrase, source_line)
    SELECT m.id, ${planId}::uuid, m."directiveId", m."levelCode", m."kindCode", m."unitId", m."levelPhrase", m.kind, m.phrase, m."dueOn",
      m."recipientUnitId", m."channelUnitId", m."recipientPhrase", m."channelPhrase", m."sourceLine"
    FROM jsonb_to_recordset(${json(rows.milestones)}) AS m(id uuid, "directiveId" uuid, "levelCode" text, "kindCode" text, "unitId" uuid, "levelPhrase" text,
      kind text, phrase text, "dueOn" date, "recipientUnitId" uuid, "channelUnitId" uuid, "recipientPhrase" text, "channelPhrase" text, "sourceLine" int)`);
}

async function writeOutline({ tx }: Context, planId: string, { outline }: PlanRows): Promise<void> {
  await tx.$executeRaw(sql`INSERT INTO outline_item (id, plan_id, parent_id, code, number, title, text, answerable, addresses_level, min_words, source_line, sort)
    SELECT o.id, ${planId}::uuid, o."parentId", o.code, o.number, o.title, o.text, o.answerable, o."addressesLevel", o."minWords", o."sourceLine", o.sort
    FROM jsonb_to_recordset(${json(outline.items)}) AS o(id uuid, "parentId" uuid, code text, number text, title text, text text, answerable boolean,
      "addressesLevel" text, "minWords" int, "sourceLine" int, sort int)`);
  await tx.$executeRaw(sql`INSERT INTO outline_address (outline_item_id, kind_code) SELECT a."outlineItemId", a."kindCode"
    FROM jsonb_to_recordset(${json(outline.addresses)}) AS a("outlineItemId" uuid, "kindCode" text)`);
}

async function writeFigures({ tx }: Context, planId: string, rows: PlanRows): Promise<void> {
  await tx.$executeRaw(sql`INSERT INTO indicator (id, code, name_vi, name_en, unit_of_measure, per_year, adds, core, kinds, sort, definition, plan_id)
    SELECT i.id, i.code, i.name, i.name, i."unitOfMeasure", i."perYear", i.adds, false, ARRAY(SELECT jsonb_array_elements_text(i.kinds)), i.sort, i.definition, ${planId}::uuid
    FROM jsonb_to_recordset(${json(rows.indicators)}) AS i(id uuid, code text, name text, "unitOfMeasure" text, "perYear" boolean, adds boolean,
      kinds jsonb, sort int, definition text)`);
  await tx.$executeRaw(sql`INSERT INTO indicator_relation (id, "left", operator, "right", note, sort, plan_id)
    SELECT r.id, ARRAY(SELECT jsonb_array_elements_text(r."left")), r.operator, ARRAY(SELECT jsonb_array_elements_text(r."right")), r.note, r.sort, ${planId}::uuid
    FROM jsonb_to_recordset(${json(rows.relations)}) AS r(id uuid, "left" jsonb, operator text, "right" jsonb, note text, sort int)`);
  await tx.$executeRaw(sql`INSERT INTO plan_indicator (directive_id, indicator_id, required) SELECT n."directiveId", n."indicatorId", n.required
    FROM jsonb_to_recordset(${json(rows.asked)}) AS n("directiveId" uuid, "indicatorId" uuid, required boolean)`);
}

/** Everything a draft becomes, one statement a table however many units report; the plan's row is held by the caller. */
export async function writeRows(context: Context, planId: string, draft: PlanDraft, rows: PlanRows): Promise<void> {
  const { tx } = context;
  await writePlanColumns(context, planId, draft);
  await writeDirectives(context, planId, rows);
  const reporters = rows.reporters.map((unit) => unit.id);
  await tx.$executeRaw(
    sql`INSERT INTO plan_reporter (plan_id, unit_id) SELECT ${planId}::uuid, u FROM unnest(${reporters}::uuid[]) AS u`,
  );
  await writeOutline(context, planId, rows);
  await writeFigures(context, planId, rows);
  await tx.$executeRaw(sql`INSERT INTO plan_route (id, plan_id, directive_id, target, kind_code, unit_id, recipient_unit_id, channel_unit_id, steps, sort)
    SELECT r.id, ${planId}::uuid, r."directiveId", r.target, r."kindCode", r."unitId", r."recipientUnitId", r."channelUnitId", r.steps, r.sort
    FROM jsonb_to_recordset(${json(rows.routes)}) AS r(id uuid, "directiveId" uuid, target text, "kindCode" text, "unitId" uuid,
      "recipientUnitId" uuid, "channelUnitId" uuid, steps jsonb, sort int)`);
  await tx.$executeRaw(
    sql`INSERT INTO plan_monitor (plan_id, unit_id) SELECT ${planId}::uuid, u FROM unnest(${rows.monitors}::uuid[]) AS u`,
  );
  await tx.$executeRaw(sql`INSERT INTO plan_distribution (id, plan_id, text, sort) SELECT d.id, ${planId}::uuid, d.text, d.sort
    FROM jsonb_to_recordset(${json(rows.distribution)}) AS d(id uuid, text text, sort int)`);
}
