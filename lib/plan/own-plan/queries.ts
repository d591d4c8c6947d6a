import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import { can } from "#lib/access/can.ts";
import { loadSubject } from "#lib/access/subject.ts";
import type { Viewer } from "#lib/access/types.ts";
import { type DeadlineView, deadlineView } from "../deadline/rules.ts";
import { now } from "#lib/platform/clock.ts";
import { db, many, one, sql, type Tx } from "#lib/platform/db.ts";
import { openMoves } from "#lib/workflow/open-moves.ts";
import { milestoneMachine } from "../milestone/machine.ts";
import { derivedSteps, type Stage, stageOf } from "./rules.ts";
import type { Step } from "./types.ts";

const text = z.string();
const step = z.object({
  directiveId: text.nullable(),
  kind: z.enum(["SUM_UP", "SEND_REPORT", "OTHER"]),
  text,
  responsible: text,
  phrase: text,
  dueOn: text.nullable(),
});

const row = z.object({
  plan: z.object({
    id: text,
    title: text,
    shortTitle: text,
    issuer: text,
    number: z.number().nullable(),
    numberType: text,
    numberBody: text,
    documentForm: text,
    issuedOn: text.nullable(),
    literalBefore: z.boolean(),
  }),
  unit: z.object({ id: text, name: text, symbol: text, place: text, form: text, parentName: text.nullable() }),
  milestone: z.object({
    id: text,
    kind: text,
    state: text,
    phrase: text.nullable(),
    dueOn: text.nullable(),
    firstDueOn: text.nullable(),
    heldOn: text.nullable(),
    recordedAt: z.coerce.date().nullable(),
    form: text.nullable(),
    attendees: z.number().nullable(),
    documentNumber: text.nullable(),
    minutes: z.object({ id: text, name: text, size: z.number() }).nullable(),
    note: text.nullable(),
    lastReason: text.nullable(),
    recordedById: text.nullable(),
    recordedBy: text.nullable(),
    confirmedBy: text.nullable(),
  }),
  written: z
    .object({
      id: text,
      purpose: text,
      organisation: text,
      signerTitle: text,
      signerName: text,
      revision: z.number(),
      steps: z.array(step),
    })
    .nullable(),
  directives: z.array(z.object({ id: text, code: text, kind: text, subject: text })),
  days: z.array(
    z.object({
      directiveId: text,
      kind: z.enum(["SUM_UP", "SEND_REPORT"]),
      phrase: text.nullable(),
      dueOn: text.nullable(),
      recipient: text,
      channel: text,
    }),
  ),
  leading: z.array(text),
  monitors: z.array(text),
  above: z.array(text),
});
export type OwnPlanRow = z.output<typeof row>;

/** A unit's own plan with all it follows from; null where the plan asks none of this unit. One statement. */
export function ownPlanOf(tx: Tx, planId: string, unitId: string, locale: "vi" | "en"): Promise<OwnPlanRow | null> {
  return one(
    tx,
    row,
    sql`SELECT
      jsonb_build_object('id', p.id, 'title', p.title, 'shortTitle', p.short_title, 'issuer', p.issuer, 'number', p.number, 'numberType', p.number_type,
        'numberBody', p.number_body, 'documentForm', ik.document_form, 'issuedOn', p.issued_on, 'literalBefore', p.literal_before) AS plan,
      jsonb_build_object('id', u.id, 'name', u.name, 'symbol', u.symbol, 'place', u.place_name, 'form', k.document_form, 'parentName', up.name) AS unit,
      jsonb_build_object('id', m.id, 'kind', m.kind, 'state', m.state, 'phrase', m.phrase, 'dueOn', m.due_on, 'firstDueOn', m.first_due_on, 'heldOn', m.held_on, 'recordedAt', m.recorded_at, 'form', m.form,
        'attendees', m.attendees, 'documentNumber', m.document_number, 'note', m.note, 'lastReason', m.last_reason,
        'minutes', (SELECT jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) FROM stored_file f WHERE f.id = m.minutes_file_id), 'recordedById', m.recorded_by_id,
        'recordedBy', r.full_name, 'confirmedBy', ${actingText(sql`m.confirmed_by_id`, sql`m.confirmed_on_behalf_of_id`, locale)}) AS milestone,
      (SELECT jsonb_build_object('id', o.id, 'purpose', o.purpose, 'organisation', o.organisation, 'signerTitle', o.signer_title, 'signerName', o.signer_name,
        'revision', o.revision, 'steps', coalesce((SELECT jsonb_agg(jsonb_build_object('directiveId', s.directive_id, 'kind', s.kind, 'text', s.text,
          'responsible', s.responsible, 'phrase', s.phrase, 'dueOn', s.due_on) ORDER BY s.sort) FROM own_plan_step s WHERE s.own_plan_id = o.id), '[]'))
        FROM own_plan o WHERE o.milestone_id = m.id) AS written,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'code', d.code, 'kind', d.kind, 'subject', d.subject) ORDER BY d.sort)
        FROM directive d WHERE d.plan_id = p.id AND EXISTS (SELECT 1 FROM assignment a WHERE a.directive_id = d.id AND a.unit_id = u.id AND a.ended_at IS NULL)), '[]') AS directives,
      coalesce((SELECT jsonb_agg(jsonb_build_object('directiveId', a.directive_id, 'kind', x.kind, 'phrase', x.phrase, 'dueOn', x.due_on,
          'recipient', ru.name, 'channel', cu.name) ORDER BY d.sort, x.kind DESC)
        FROM milestone x JOIN assignment a ON a.id = x.assignment_id JOIN directive d ON d.id = a.directive_id
          JOIN unit ru ON ru.id = a.recipient_unit_id JOIN unit cu ON cu.id = a.channel_unit_id
        WHERE x.plan_id = p.id AND x.unit_id = u.id AND a.ended_at IS NULL AND x.kind IN ('SUM_UP', 'SEND_REPORT')), '[]') AS days,
      ARRAY(SELECT DISTINCT l.lead_unit_id FROM directive l WHERE l.plan_id = p.id) AS leading,
      ARRAY(SELECT w.unit_id FROM plan_monitor w WHERE w.plan_id = p.id) AS monitors,
      ARRAY(SELECT y.ancestor_id FROM unit_ancestor y WHERE y.unit_id = u.id) AS above
    FROM milestone m JOIN plan p ON p.id = m.plan_id JOIN unit u ON u.id = m.unit_id JOIN unit_kind k ON k.code = u.kind_code
      JOIN unit iu ON iu.id = p.issuing_unit_id JOIN unit_kind ik ON ik.code = iu.kind_code LEFT JOIN unit up ON up.id = u.parent_id
      LEFT JOIN person r ON r.id = m.recorded_by_id
    WHERE m.plan_id = ${planId}::uuid AND m.unit_id = ${unitId}::uuid AND m.kind = 'OWN_PLAN'`,
  );
}

/** What the access table is asked about an own plan. */
export const subjectOf = ({ plan, unit, leading, monitors, above }: OwnPlanRow) => ({
  planId: plan.id,
  unitId: unit.id,
  leading,
  monitors,
  above,
});

export type OwnPlanPage = OwnPlanRow & {
  stage: Stage;
  /** What stands in it: as written, or what it would begin with. */
  steps: Step[];
  mayWrite: boolean;
  mayRecord: boolean;
  mayConfirm: boolean;
  mayReopen: boolean;
};

/** The unit of the viewer that the plan asks an own plan of; the first of several. */
async function unitAsked(viewer: Viewer, planId: string): Promise<string | null> {
  const asked = await many(
    db(),
    z.object({ unitId: text }),
    sql`SELECT unit_id AS "unitId" FROM milestone WHERE plan_id = ${planId}::uuid AND kind = 'OWN_PLAN'`,
  );
  const units = new Set(asked.map(({ unitId }) => unitId));
  return viewer.positions.find(({ unitId }) => units.has(unitId))?.unitId ?? null;
}

/**
 * The own plan of one unit (the viewer's where none is named) with what they may do with it; null where there is none
 * or it is not theirs to read.
 */
export async function ownPlanPage(viewer: Viewer, planId: string, unitId: string | null): Promise<OwnPlanPage | null> {
  const unit = unitId ?? (await unitAsked(viewer, planId));
  const found = unit === null ? null : await ownPlanOf(db(), planId, unit, viewer.locale);
  if (found === null) return null;
  const subject = subjectOf(found);
  if (can("ownPlan.read", viewer, subject) !== null) return null;
  const { milestone, written } = found;
  const moves = openMoves(milestoneMachine, { state: milestone.state, facts: {} }, (permission) =>
    can(permission, viewer, subject),
  );
  const open = new Set(moves.map((one) => one.move));
  const stage = stageOf(milestone.state, written !== null);
  return {
    ...found,
    stage,
    steps: written?.steps ?? derivedSteps(found.directives, found.days),
    mayWrite: stage.open && can("ownPlan.write", viewer, subject) === null,
    mayRecord: open.has("record"),
    mayConfirm: open.has("confirm") && milestone.recordedById !== viewer.personId,
    mayReopen: open.has("reopen"),
  };
}

const line = z.object({
  unitId: text,
  unitName: text,
  state: text,
  documentNumber: text.nullable(),
  heldOn: text.nullable(),
  phrase: text.nullable(),
  dueOn: text.nullable(),
  firstDueOn: text.nullable(),
  recordedAt: z.date().nullable(),
  written: z.boolean(),
  writtenAt: z.date().nullable(),
});
export type OwnPlanLine = Pick<
  z.output<typeof line>,
  "unitId" | "unitName" | "documentNumber" | "written" | "writtenAt"
> & {
  stage: Stage;
  deadline: DeadlineView;
};
export type OwnPlansPage = { planTitle: string; lines: OwnPlanLine[] };

/** Every unit's own plan, for the lead body, who watches and the leaders; null for anybody else. Three statements. */
export async function ownPlansPage(viewer: Viewer, planId: string): Promise<OwnPlansPage | null> {
  const subject = await loadSubject(db(), "planSubject", planId);
  if (subject === null || can("ownPlan.read", viewer, subject) !== null) return null;
  const plan = await one(
    db(),
    z.object({ title: text }),
    sql`SELECT short_title AS title FROM plan WHERE id = ${planId}::uuid`,
  );
  const lines = await many(
    db(),
    line,
    sql`SELECT m.unit_id AS "unitId", u.name AS "unitName", m.state, m.document_number AS "documentNumber", m.held_on::text AS "heldOn",
      m.phrase, m.due_on::text AS "dueOn", m.first_due_on::text AS "firstDueOn", m.recorded_at AS "recordedAt", o.id IS NOT NULL AS written, o.updated_at AS "writtenAt"
    FROM milestone m JOIN unit u ON u.id = m.unit_id JOIN unit_kind k ON k.code = u.kind_code LEFT JOIN own_plan o ON o.milestone_id = m.id
    WHERE m.plan_id = ${planId}::uuid AND m.kind = 'OWN_PLAN'
      AND EXISTS (SELECT 1 FROM plan_reporter r WHERE r.plan_id = m.plan_id AND r.unit_id = m.unit_id)
    ORDER BY k.sort, u.sort, u.id`,
  );
  const at = now();
  return {
    planTitle: plan?.title ?? "",
    lines: lines.map(({ state, heldOn, phrase, dueOn, firstDueOn, recordedAt, ...rest }) => ({
      ...rest,
      stage: stageOf(state, rest.written),
      deadline: deadlineView({ phrase, dueOn, firstDueOn, doneOn: heldOn, recordedAt }, at, viewer.locale),
    })),
  };
}
