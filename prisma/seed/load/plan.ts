import { readFileSync } from "node:fs";
import { planMachine } from "#lib/plan/machine.ts";
import type { Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { birth } from "#lib/workflow/birth.ts";
import type { Context } from "#lib/workflow/types.ts";
import { indicators } from "../indicators/catalogue.ts";
import { relations } from "../indicators/relations.ts";
import { directives } from "../plan/directives.ts";
import { milestones } from "../plan/milestones.ts";
import { outlineItems, outlineParts } from "../plan/outline.ts";
import { cityDocument, leads, plan, reportingUnits } from "../plan/plan.ts";
import type { SeedRelation } from "../types.ts";
import type { Ids } from "./organisation.ts";
import { insert, need } from "./rows.ts";

/** Ids of the plan's parts, by the codes the seed uses. */
export type PlanIds = {
  plan: string;
  directives: ReadonlyMap<string, string>;
  items: ReadonlyMap<string, string>;
  indicators: ReadonlyMap<string, string>;
};

const OPERATORS: Readonly<Record<SeedRelation["operator"], string>> = { EQUAL: "=", AT_MOST: "<=", AT_LEAST: ">=" };
/** A recommendation is said in few words, an assessment is not. */
const MIN_WORDS = { recommendation: 10, assessment: 20 };
const LETTERS = ["a", "b", "c", "d"] as const;

const slugOf = (code: string): string => code.replaceAll("Đ", "D").replaceAll("/", "-");

async function insertDirectives(tx: Tx, ids: Ids, own: PlanIds): Promise<void> {
  const leadOf = new Map<string, (typeof leads)[number]>(leads.map((lead) => [lead.directive, lead]));
  await insert(
    tx,
    "directive",
    directives.map((directive) => ({
      id: need(own.directives, directive.code),
      plan_id: own.plan,
      code: directive.code,
      slug: slugOf(directive.code),
      kind: directive.kindVi,
      title: directive.titleVi,
      short_title: directive.subject,
      issued_on: directive.date,
      issuer: directive.issuer,
      subject: directive.subject,
      years: directive.years,
      year_from: directive.firstYear,
      year_to: directive.lastYear,
      lead_unit_id: need(ids.units, need(leadOf, directive.code).unit),
      sort: directive.ordinal,
    })),
  );
  await insert(
    tx,
    "directive_body",
    leads.flatMap((lead) =>
      lead.coordinating.map((path, sort) => ({
        directive_id: need(own.directives, lead.directive),
        unit_id: need(ids.units, path),
        phrase: lead.coordinatingPhrases.join("; "),
        sort,
      })),
    ),
  );
}

/** Only what the plan says becomes a row: a silence is the absence of one. */
async function insertMilestones(tx: Tx, ids: Ids, own: PlanIds): Promise<void> {
  await insert(
    tx,
    "plan_milestone",
    milestones.flatMap((milestone) => {
      if (milestone.phrase === null || milestone.sourceLine === null) return [];
      const sends = milestone.kind === "SEND_REPORT";
      const route = milestone.level === "DISTRICT" ? cityDocument : plan.defaultRoute;
      return [
        {
          id: newId(),
          plan_id: own.plan,
          directive_id: need(own.directives, milestone.directive),
          level_code: milestone.level,
          level_phrase: milestone.levelPhrase,
          kind: milestone.kind,
          phrase: milestone.phrase,
          due_on: milestone.due,
          recipient_unit_id: sends ? need(ids.units, route.recipientUnit) : null,
          channel_unit_id: sends ? need(ids.units, route.channelUnit) : null,
          recipient_phrase: milestone.recipient,
          channel_phrase: milestone.channel,
          source_line: milestone.sourceLine,
        },
      ];
    }),
  );
}

const itemsOf = (part: string) => outlineItems.filter((item) => item.part === part);
/** A heading with one item is that item itself (II.3). */
const headings = outlineParts.filter((part) => itemsOf(part.code).length > 1);
const sortOf = (part: string, ordinal: number): number =>
  outlineParts.findIndex((other) => other.code === part) * 10 + ordinal;

async function insertOutline(tx: Tx, own: PlanIds): Promise<void> {
  const shared = { plan_id: own.plan };
  await insert(
    tx,
    "outline_item",
    headings.map((part) => ({
      ...shared,
      id: need(own.items, part.code),
      parent_id: null,
      code: part.code,
      number: part.code,
      title: part.title,
      text: part.title,
      answerable: false,
      addresses_level: null,
      min_words: 0,
      source_line: part.sourceLine,
      sort: sortOf(part.code, 0),
    })),
  );
  await insert(
    tx,
    "outline_item",
    outlineItems.map((item) => {
      const alone = itemsOf(item.part).length === 1;
      return {
        ...shared,
        id: need(own.items, item.code),
        parent_id: alone ? null : need(own.items, item.part),
        code: item.code,
        number: alone ? item.part : `${item.part} ${LETTERS[item.ordinal - 1]})`,
        title: item.shortVi,
        text: item.text,
        answerable: true,
        addresses_level: item.recommendationLevel,
        min_words: item.recommendationLevel === null ? MIN_WORDS.assessment : MIN_WORDS.recommendation,
        source_line: item.sourceLine,
        sort: sortOf(item.part, item.ordinal),
      };
    }),
  );
  await insert(
    tx,
    "outline_address",
    outlineItems.flatMap((item) =>
      item.unitKinds.map((kind) => ({ outline_item_id: need(own.items, item.code), kind_code: kind })),
    ),
  );
}

async function insertIndicators(tx: Tx, own: PlanIds): Promise<void> {
  await insert(
    tx,
    "indicator",
    indicators.map((indicator, sort) => ({
      id: need(own.indicators, indicator.code),
      code: indicator.code,
      name_vi: indicator.nameVi,
      name_en: indicator.nameEn,
      unit_of_measure: indicator.unitVi,
      per_year: indicator.by === "YEAR",
      // Shares are no sums: a city's share follows from its parts, not from its wards' shares.
      adds: indicator.unitVi !== "%",
      core: indicator.core,
      kinds: indicator.kinds,
      sort,
    })),
  );
  await insert(
    tx,
    "indicator_relation",
    relations.map((relation, sort) => ({
      id: newId(),
      left: relation.left,
      operator: OPERATORS[relation.operator],
      right: relation.right,
      note: relation.wordsVi,
      sort,
    })),
  );
  await insert(
    tx,
    "plan_indicator",
    indicators
      .filter((indicator) => indicator.asked)
      .flatMap((indicator) =>
        indicator.directives.map((code) => ({
          directive_id: need(own.directives, code),
          indicator_id: need(own.indicators, indicator.code),
          required: indicator.core,
        })),
      ),
  );
}

async function insertPlanRow(context: Context, ids: Ids, id: string, state: string): Promise<string> {
  const source = readFileSync(new URL(`../${plan.sourceFile}`, import.meta.url), "utf8");
  await insert(context.tx, "plan", [
    {
      id,
      code: plan.code,
      title: plan.title,
      short_title: "Tổng kết công tác dân vận năm 2023",
      number: null,
      number_type: plan.sampleIssue.type,
      number_body: plan.sampleIssue.symbol,
      issued_on: null,
      issuing_unit_id: need(ids.units, plan.issuingUnit),
      issuer: plan.issuer,
      signer_authority: plan.signer.authority,
      signer_title: plan.signer.title,
      signer_name: plan.signer.name,
      state,
      literal_before: true,
      source_text: source,
      sample: true,
      created_at: context.now.toISOString(),
      revision: 0,
    },
  ]);
  return id;
}

/** The plan as a draft with all its parts, as the importer would leave it; its issue is a command of its own. */
export async function insertPlan(context: Context, ids: Ids): Promise<PlanIds> {
  const own: PlanIds = {
    plan: newId(),
    directives: new Map<string, string>(directives.map((directive) => [directive.code, newId()])),
    items: new Map<string, string>([...headings, ...outlineItems].map((item) => [item.code, newId()])),
    indicators: new Map(indicators.map((indicator) => [indicator.code, newId()])),
  };
  const subject = { unitId: need(ids.units, plan.issuingUnit) };
  const insertRow = (state: string) => insertPlanRow(context, ids, own.plan, state);
  const born = await birth(context, planMachine, "draft", {
    subject,
    insert: insertRow,
    data: { code: plan.code },
    system: true,
  });
  if (!born.ok) throw new Error(born.problem.code);
  await insertDirectives(context.tx, ids, own);
  await insertMilestones(context.tx, ids, own);
  await insertOutline(context.tx, own);
  await insertIndicators(context.tx, own);
  await insert(
    context.tx,
    "plan_monitor",
    plan.monitors.map((path) => ({ plan_id: own.plan, unit_id: need(ids.units, path) })),
  );
  await insert(
    context.tx,
    "plan_reporter",
    reportingUnits.map((path) => ({ plan_id: own.plan, unit_id: need(ids.units, path) })),
  );
  await insert(
    context.tx,
    "plan_distribution",
    plan.distribution.map((recipient, sort) => ({ id: newId(), plan_id: own.plan, text: recipient.text, sort })),
  );
  return own;
}
