import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { loadSubject } from "#lib/access/subject.ts";
import { notify } from "#lib/notice/commands.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { birth } from "#lib/workflow/birth.ts";
import { command } from "#lib/workflow/command.ts";
import { move } from "#lib/workflow/move.ts";
import type { Context } from "#lib/workflow/types.ts";
import { moveDeadlines } from "../amendment/commands/deadlines.ts";
import { extensionMachine } from "./machine.ts";
import { extendedPhrase, readWanted, refusesAsk } from "./rules.ts";
import {
  askExtensionSchema,
  decideExtensionSchema,
  proposeExtensionSchema,
  withdrawExtensionSchema,
} from "./schema.ts";

const milestoneRow = z.object({
  id: z.string(),
  planId: z.string(),
  phrase: z.string().nullable(),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  open: z.boolean(),
  literalBefore: z.boolean(),
  year: z.number().nullable(),
  unit: z.string(),
  deciderUnitId: z.string(),
  leadUnitIds: z.array(z.string()),
  draftingUnitId: z.string(),
});
type Asked = z.output<typeof milestoneRow>;

/**
 * Holds a milestone with its duty and report, in the order of amendments, then reads it: a running submit or amendment is
 * waited for, and what is read stays true.
 */
async function lockMilestone(context: Context, milestoneId: string): Promise<Asked | null> {
  const { tx } = context;
  await tx.$executeRaw(
    sql`SELECT a.id FROM assignment a JOIN milestone m ON m.assignment_id = a.id WHERE m.id = ${milestoneId}::uuid FOR NO KEY UPDATE OF a`,
  );
  await tx.$executeRaw(
    sql`SELECT r.id FROM report r JOIN milestone m ON m.assignment_id = r.assignment_id WHERE m.id = ${milestoneId}::uuid FOR NO KEY UPDATE OF r`,
  );
  await tx.$executeRaw(sql`SELECT id FROM milestone WHERE id = ${milestoneId}::uuid FOR NO KEY UPDATE`);
  return one(
    tx,
    milestoneRow,
    sql`SELECT m.id, m.plan_id AS "planId", m.phrase, m.due_on::text AS "dueOn",
      CASE m.kind WHEN 'SEND_REPORT' THEN r.first_sent_on ELSE m.held_on END::text AS "doneOn",
      EXISTS (SELECT 1 FROM extension e WHERE e.milestone_id = m.id AND e.state = 'ASKED') AS open,
      p.literal_before AS "literalBefore", extract(year FROM p.issued_on)::int AS year, u.short_name AS unit,
      coalesce(p.decider_unit_id, p.issuing_unit_id) AS "deciderUnitId", coalesce(a.drafting_unit_id, m.unit_id) AS "draftingUnitId",
      ARRAY(SELECT DISTINCT d.lead_unit_id FROM directive d WHERE d.plan_id = p.id AND (a.directive_id IS NULL OR d.id = a.directive_id)) AS "leadUnitIds"
    FROM milestone m JOIN plan p ON p.id = m.plan_id JOIN unit u ON u.id = m.unit_id
      LEFT JOIN assignment a ON a.id = m.assignment_id LEFT JOIN report r ON r.assignment_id = a.id WHERE m.id = ${milestoneId}::uuid`,
  );
}

const subjectKind = "extensions" as const;

/** Lead and decider hear of a request; the unit hears of what came of it. */
async function tellAbove(
  context: Context,
  asked: Asked,
  kind: "extension.asked" | "extension.proposed",
): Promise<void> {
  const notice = { kind, subjectKind, subjectId: asked.planId, params: { unit: asked.unit } };
  await notify(context, { ...notice, unitId: asked.deciderUnitId, roles: ["LEADER", "APPROVER", "CLERK"] });
  if (kind === "extension.proposed") return;
  for (const unitId of asked.leadUnitIds) {
    if (unitId !== asked.deciderUnitId) {
      await notify(context, { ...notice, unitId, roles: ["DRAFTER", "APPROVER", "REVIEW_HEAD"] });
    }
  }
}

type NewRequest = {
  milestoneId: string;
  wantedOn: string | null;
  reason: string;
  state: string;
  onBehalfOf: string | null;
};

async function insertRequest(context: Context, request: NewRequest): Promise<string> {
  const id = newId();
  await context.tx.$executeRaw(sql`INSERT INTO extension (id, milestone_id, state, asked_by_id, asked_on_behalf_of_id, asked_at, reason, wanted_on)
    VALUES (${id}::uuid, ${request.milestoneId}::uuid, ${request.state}, ${context.viewer.personId}::uuid, ${request.onBehalfOf}::uuid, ${context.now},
      ${request.reason}, ${request.wantedOn}::date)`);
  return id;
}

/**
 * A unit asks for more time before the deadline, for a day or in words that name one. Problems: access.notFound, an
 * access reason, access.ended, extension.tooLate, noDeadline, metAlready, openAlready, noDay, notLater.
 */
export const askExtension = command(
  "extension.ask",
  askExtensionSchema,
  async (context, input): Promise<Result<{ extensionId: string; milestoneId: string; planId: string }>> => {
    const asked = await lockMilestone(context, input.milestoneId);
    const subject = asked && (await loadSubject(context.tx, "milestoneSubject", input.milestoneId));
    if (!asked || !subject) return refuse("access.notFound");
    if (subject.ended === true) return refuse("access.ended");
    const permitted = permit("extension.ask", context.viewer, subject);
    if (!permitted.allowed) return refuse(permitted.reason);
    const wantedOn = readWanted(input.wanted, asked);
    const refusal = refusesAsk(asked, wantedOn, context.today);
    if (refusal !== null) {
      const atWanted = refusal === "extension.noDay" || refusal === "extension.notLater";
      return refuse(refusal, undefined, atWanted ? { wanted: [refusal] } : undefined);
    }
    const born = await birth(context, extensionMachine, "ask", {
      subject,
      insert: (state) =>
        insertRequest(context, {
          milestoneId: asked.id,
          wantedOn,
          reason: input.reason,
          state,
          onBehalfOf: permitted.onBehalfOf,
        }),
      data: { milestone: asked.id, wantedOn, reason: sha256(input.reason) },
    });
    if (!born.ok) return born;
    await tellAbove(context, asked, "extension.asked");
    return ok({ extensionId: born.value, milestoneId: asked.id, planId: asked.planId });
  },
  (input) => ({ kind: "milestone", id: input.milestoneId }),
);

const requestRow = z.object({ id: z.string(), milestoneId: z.string(), wantedOn: z.string(), state: z.string() });
type Waiting = { request: z.output<typeof requestRow>; asked: Asked };

/** A request that nobody decided yet, held with its milestone. Problems: access.notFound, workflow.stale. */
async function lockRequest(context: Context, extensionId: string): Promise<Result<Waiting>> {
  const row = sql`SELECT id, milestone_id AS "milestoneId", wanted_on::text AS "wantedOn", state FROM extension WHERE id = ${extensionId}::uuid`;
  const found = await one(context.tx, requestRow, row);
  const asked = found && (await lockMilestone(context, found.milestoneId));
  const request = asked && (await one(context.tx, requestRow, sql`${row} FOR UPDATE`));
  if (!asked || !request) return refuse("access.notFound");
  return request.state === "ASKED" ? ok({ request, asked }) : refuse("workflow.stale", { state: request.state });
}

/** The day of a verdict: the wanted one where none is named; null for a refusal; a problem where it cannot be. */
function dayOf(
  input: { verdict: "GRANT" | "REFUSE"; day?: string | undefined },
  asked: Asked,
  wantedOn: string,
): Result<string | null> {
  if (input.verdict === "REFUSE") return ok(null);
  const day = input.day === undefined ? wantedOn : readWanted(input.day, asked);
  if (day === null) return refuse("extension.noDay", undefined, { day: ["extension.noDay"] });
  if (asked.dueOn !== null && day <= asked.dueOn)
    return refuse("extension.notLater", undefined, { day: ["extension.notLater"] });
  return ok(day);
}

/**
 * The body that leads the directive proposes to whoever decides; again as long as nobody decided. Problems:
 * access.notFound, an access reason, workflow.stale, extension.noDay, extension.notLater.
 */
export const proposeExtension = command(
  "extension.propose",
  proposeExtensionSchema,
  async (context, input): Promise<Result<{ planId: string }>> => {
    const waiting = await lockRequest(context, input.extensionId);
    if (!waiting.ok) return waiting;
    const { request, asked } = waiting.value;
    const subject = await loadSubject(context.tx, "extensionSubject", input.extensionId);
    if (subject === null) return refuse("access.notFound");
    const permitted = permit("extension.propose", context.viewer, subject);
    if (!permitted.allowed) return refuse(permitted.reason);
    const day = dayOf(input, asked, request.wantedOn);
    if (!day.ok) return day;
    await context.tx.$executeRaw(sql`UPDATE extension SET proposed_on = ${day.value}::date, proposal = ${input.proposal},
      proposed_by_id = ${context.viewer.personId}::uuid, proposed_on_behalf_of_id = ${permitted.onBehalfOf}::uuid, proposed_at = ${context.now}, revision = revision + 1 WHERE id = ${request.id}::uuid`);
    await context.record(
      {
        action: "extension.proposed",
        subjectKind: "extension",
        subjectId: request.id,
        data: { day: day.value, proposal: sha256(input.proposal) },
      },
      { onBehalfOf: permitted.onBehalfOf, rowLocked: true },
    );
    await tellAbove(context, asked, "extension.proposed");
    return ok({ planId: asked.planId });
  },
  (input) => ({ kind: "extension", id: input.extensionId }),
);

/**
 * The body that the plan names decides, with number and date of its document: as wanted, otherwise, or not. What is
 * granted moves the milestone's deadline with its counts; its first deadline stays, lateness is kept against both.
 * Problems: access.notFound, an access reason, workflow.stale, extension.noDay, notLater, datedInFuture.
 */
export const decideExtension = command(
  "extension.decide",
  decideExtensionSchema,
  async (context, input): Promise<Result<{ planId: string }>> => {
    const waiting = await lockRequest(context, input.extensionId);
    if (!waiting.ok) return waiting;
    const { request, asked } = waiting.value;
    if (input.documentOn > context.today) {
      return refuse("extension.datedInFuture", undefined, { documentOn: ["extension.datedInFuture"] });
    }
    const day = dayOf(input, asked, request.wantedOn);
    if (!day.ok) return day;
    const granted = day.value === request.wantedOn ? "grant" : "grantOtherwise";
    const moved = await move(context, extensionMachine, day.value === null ? "refuse" : granted, {
      id: request.id,
      set: {
        grantedOn: day.value,
        decidedById: context.viewer.personId,
        decidedAt: context.now.toISOString(),
        document: input.document,
        documentOn: input.documentOn,
        answer: input.answer ?? null,
      },
      standsInColumn: "decidedOnBehalfOfId",
      data: { milestone: asked.id, day: day.value, document: input.document, documentOn: input.documentOn },
    });
    if (!moved.ok) return moved;
    if (day.value !== null) {
      const phrase = extendedPhrase(asked.phrase, asked.dueOn, day.value);
      await moveDeadlines(context, [{ milestoneId: asked.id, to: day.value, phrase }]);
    }
    const notice = {
      kind: "extension.decided",
      subjectKind,
      subjectId: asked.planId,
      params: { unit: asked.unit },
    } as const;
    await notify(context, { ...notice, unitId: asked.draftingUnitId, roles: ["DRAFTER", "APPROVER"] });
    for (const unitId of asked.leadUnitIds) {
      await notify(context, { ...notice, unitId, roles: ["DRAFTER", "APPROVER", "REVIEW_HEAD"] });
    }
    return ok({ planId: asked.planId });
  },
  (input) => ({ kind: "extension", id: input.extensionId }),
);

/** The unit takes its request back while nobody decided on it. Problems: access.notFound, an access reason, workflow.stale. */
export const withdrawExtension = command(
  "extension.withdraw",
  withdrawExtensionSchema,
  async (context, input): Promise<Result<{ planId: string; milestoneId: string }>> => {
    const waiting = await lockRequest(context, input.extensionId);
    if (!waiting.ok) return waiting;
    const { request, asked } = waiting.value;
    const moved = await move(context, extensionMachine, "withdraw", { id: request.id, data: { milestone: asked.id } });
    return moved.ok ? ok({ planId: asked.planId, milestoneId: asked.id }) : moved;
  },
  (input) => ({ kind: "extension", id: input.extensionId }),
);
