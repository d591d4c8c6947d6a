import fc from "fast-check";
import { z } from "zod";
import type { Role, Viewer } from "#lib/access/types.ts";
import { roles } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { issuePlan } from "#lib/plan/commands.ts";
import { planMachine } from "#lib/plan/machine.ts";
import { db, inTransaction, many, type Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { birth } from "#lib/workflow/birth.ts";
import { contextOf, execute } from "#lib/workflow/execute.ts";
import { ADDRESS, done } from "./load/actors.ts";
import { insert } from "./load/rows.ts";

/**
 * Organisations nobody would draw: a committee, its lead body and some units that report, a handful of people who hold
 * several roles in several of them, and a route of decisions in order and together. For property tests on Postgres.
 */

const KIND = "body";
const LEVEL = "level";
export const FIRST_DAY = new Date("2023-03-06T08:00:00+07:00");

/** Places of an organisation: 0 the committee that issues, 1 the lead body through which everything is sent, then reporters. */
type Held = { person: number; unit: number; role: Role };
export type Drawn = {
  people: number;
  reporters: number;
  held: readonly Held[];
  steps: readonly { unit: "SELF" | "LEAD" | "ISSUER"; role: "APPROVER" | "LEADER"; together: boolean }[];
};

const place = fc.nat({ max: 3 });
/** Somebody for each part of a report's way, whoever it may be: often the same person for two of them. */
const skeleton: readonly Omit<Held, "person">[] = [
  { unit: 2, role: "DRAFTER" },
  { unit: 2, role: "APPROVER" },
  { unit: 2, role: "CLERK" },
  { unit: 1, role: "REVIEWER" },
  { unit: 1, role: "REVIEW_HEAD" },
  { unit: 1, role: "APPROVER" },
  { unit: 0, role: "LEADER" },
  { unit: 0, role: "APPROVER" },
];

/** An organisation at random. People are drawn close together, so that one is often asked to stand on two sides. */
export const organisation: fc.Arbitrary<Drawn> = fc
  .record({
    people: fc.integer({ min: 4, max: 7 }),
    reporters: fc.integer({ min: 1, max: 2 }),
    kept: fc.array(fc.nat({ max: 6 }), { minLength: skeleton.length, maxLength: skeleton.length }),
    more: fc.array(fc.record({ person: fc.nat({ max: 6 }), unit: place, role: fc.constantFrom(...roles) }), {
      minLength: 4,
      maxLength: 14,
    }),
    steps: fc.array(
      fc.record({
        unit: fc.constantFrom("SELF" as const, "SELF" as const, "LEAD" as const, "ISSUER" as const),
        role: fc.constantFrom("APPROVER" as const, "APPROVER" as const, "LEADER" as const),
        together: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ people, reporters, kept, more, steps }) => ({
    people,
    reporters,
    held: [...skeleton.map((one, at) => ({ ...one, person: kept[at] ?? 0 })), ...more].map((one) => ({
      ...one,
      person: one.person % people,
      unit: Math.min(one.unit, reporters + 1),
    })),
    steps,
  }));

/** A drawn organisation as it stands in the database, with its plan issued: a duty for each reporter. */
export type Standing = { people: string[]; units: string[]; assignments: string[]; items: string[] };

async function insertBodies(tx: Tx, drawn: Drawn): Promise<Pick<Standing, "people" | "units">> {
  const people = Array.from({ length: drawn.people }, () => newId());
  const units = Array.from({ length: drawn.reporters + 2 }, () => newId());
  const [committee = ""] = units;
  const body = (id: string, at: number) => ({
    id,
    code: `u-${id.slice(-12)}`,
    kind_code: KIND,
    level_code: LEVEL,
    parent_id: at === 0 ? null : committee,
    name: `Đơn vị ${at}`,
    short_name: `Đơn vị ${at}`,
    symbol: "ĐU",
    place_name: "Bắc Ninh",
    sort: at,
    valid_from: "2013-01-01",
  });
  await tx.$executeRaw(
    sql`INSERT INTO level (code, rank, name_vi, name_en) VALUES (${LEVEL}, 1, 'Cấp', 'Level') ON CONFLICT DO NOTHING`,
  );
  await tx.$executeRaw(sql`INSERT INTO unit_kind (code, name_vi, name_en, level_code, desk, document_form, indicator_kinds, sort)
    VALUES (${KIND}, 'Loại', 'Kind', ${LEVEL}, 'ward', 'party-committee', '{}', 1) ON CONFLICT DO NOTHING`);
  await insert(tx, "unit", [body(committee, 0)]);
  await insert(
    tx,
    "unit",
    units.slice(1).map((id, at) => body(id, at + 1)),
  );
  const created_at = FIRST_DAY.toISOString();
  await insert(
    tx,
    "person",
    people.map((id, at) => ({
      id,
      full_name: `Người ${at}`,
      email: `${id}@example.vn`,
      locale: "vi",
      sample: false,
      created_at,
    })),
  );
  await insert(
    tx,
    "position",
    drawn.held.map(({ person, unit, role }) => ({
      id: newId(),
      person_id: people[person] ?? "",
      unit_id: units[unit] ?? "",
      role,
      title: role,
      since: "2022-01-01",
    })),
  );
  return { people, units };
}

type Parts = { plan: string; directive: string; items: string[] };

async function insertParts(tx: Tx, { plan, directive, items }: Parts, units: string[], drawn: Drawn): Promise<void> {
  const [, lead = "", ...reporters] = units;
  await insert(tx, "directive", [
    {
      id: directive,
      plan_id: plan,
      code: "25-NQ/TW",
      slug: "25",
      kind: "Nghị quyết",
      title: "25",
      short_title: "25",
      issuer: "TW",
      subject: "25",
      years: 10,
      year_from: 2013,
      year_to: 2022,
      lead_unit_id: lead,
      sort: 1,
    },
  ]);
  await insert(
    tx,
    "outline_item",
    items.map((id, at) => ({
      id,
      plan_id: plan,
      code: `${at}`,
      number: `${at}`,
      title: "Mục",
      text: "Mục",
      answerable: true,
      min_words: 1,
      source_line: 1,
      sort: at,
    })),
  );
  await insert(
    tx,
    "outline_address",
    items.map((id) => ({ outline_item_id: id, kind_code: KIND })),
  );
  await insert(
    tx,
    "plan_reporter",
    reporters.map((unit_id) => ({ plan_id: plan, unit_id })),
  );
  await tx.$executeRaw(sql`INSERT INTO plan_route (id, plan_id, target, channel_unit_id, steps, sort)
    VALUES (${newId()}::uuid, ${plan}::uuid, 'REPORTERS', ${lead}::uuid, ${JSON.stringify(drawn.steps.map((step) => ({ ...step, body: "" })))}::jsonb, 1)`);
}

/** Founds a drawn organisation beside those that stand already and issues its plan. */
export async function found(drawn: Drawn): Promise<Standing> {
  const bodies = await inTransaction((tx) => insertBodies(tx, drawn));
  const parts: Parts = { plan: newId(), directive: newId(), items: [newId(), newId()] };
  const [committee = ""] = bodies.units;
  const issuer = drawn.held.find((one) => one.unit === 0 && one.role === "LEADER");
  const viewer = await viewerAt(bodies.people[issuer?.person ?? 0] ?? "", FIRST_DAY);
  if (viewer === null) throw new Error("nobody issues the plan");
  await inTransaction(async (tx) => {
    const context = contextOf(tx, viewer, FIRST_DAY);
    const row = {
      id: parts.plan,
      code: `p-${parts.plan}`,
      title: "Kế hoạch",
      short_title: "Kế hoạch",
      number_type: "KH",
      number_body: "ĐU",
      issuing_unit_id: committee,
      issuer: "Cấp ủy",
      source_text: "",
      literal_before: true,
      own_plan_wanted: false,
      content_asked: "",
      frequency: "ONCE",
      sending_way: "",
      data_forms: "",
      sample: false,
      created_at: FIRST_DAY.toISOString(),
      revision: 0,
    };
    const born = await birth(context, planMachine, "draft", {
      subject: { unitId: committee },
      insert: async (state) => {
        await tx.$executeRaw(sql`INSERT INTO plan SELECT p.* FROM jsonb_populate_record(NULL::plan,
          ${JSON.stringify({ ...row, state, scope: [], wait_limits: { approvalHead: 3, approvalLead: 5, reviewHead: 5, reviewLead: 10 } })}::jsonb) p`);
        return parts.plan;
      },
      system: true,
    });
    if (!born.ok) throw new Error(born.problem.code);
    await insertParts(tx, parts, bodies.units, drawn);
  });
  const issue = { planId: parts.plan, number: 1, issuedOn: dayOf(FIRST_DAY) };
  done(await execute(issuePlan, issue, { viewer, at: FIRST_DAY }), "issue");
  const rows = await many(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT id FROM assignment WHERE plan_id = ${parts.plan}::uuid AND NOT own_document ORDER BY id`,
  );
  return { ...bodies, items: parts.items, assignments: rows.map(({ id }) => id) };
}

/** A person as they are at an instant; null once closed. */
export function viewerAt(personId: string, at: Date): Promise<Viewer | null> {
  return viewerOfPerson(db(), personId, { now: at, day: dayOf(at), address: ADDRESS });
}
