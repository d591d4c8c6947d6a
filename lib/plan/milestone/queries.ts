import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { db, one, sql } from "#lib/platform/db.ts";
import { openMoves } from "#lib/workflow/open-moves.ts";
import { milestoneMachine } from "./machine.ts";

const row = z.object({
  id: z.string(),
  planId: z.string(),
  planTitle: z.string(),
  kind: z.string(),
  state: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  draftingUnitId: z.string().nullable(),
  channelUnitId: z.string().nullable(),
  above: z.array(z.string()),
  monitors: z.array(z.string()),
  leading: z.array(z.string()),
  code: z.string().nullable(),
  phrase: z.string().nullable(),
  dueOn: z.string().nullable(),
  firstDueOn: z.string().nullable(),
  /** The day of the first sending that stands; null for what is held, not sent. */
  sentOn: z.string().nullable(),
  heldOn: z.string().nullable(),
  form: z.string().nullable(),
  attendees: z.number().nullable(),
  documentNumber: z.string().nullable(),
  minutes: z.object({ id: z.string(), name: z.string(), size: z.number() }).nullable(),
  note: z.string().nullable(),
  lastReason: z.string().nullable(),
  recordedById: z.string().nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: z.date().nullable(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.date().nullable(),
});

export type MilestonePage = z.output<typeof row> & {
  /** What the viewer may do with it now, by the machine. */
  mayRecord: boolean;
  mayConfirm: boolean;
  mayReopen: boolean;
  /** Which word of the page fits: handed back, else OPEN, RECORDED, CONFIRMED as open, recorded, confirmed; sending has its own. */
  news: "newsOpen" | "newsBack" | "newsRecorded" | "newsConfirmed" | "newsSend";
};

const newsOf: Readonly<Record<string, MilestonePage["news"]>> = {
  OPEN: "newsOpen",
  RECORDED: "newsRecorded",
  CONFIRMED: "newsConfirmed",
};

/** One milestone with what the viewer may do with it; null where there is none or it is not theirs to see. One statement. */
export async function milestonePage(
  viewer: Viewer,
  planId: string,
  milestoneId: string,
): Promise<MilestonePage | null> {
  const found = await one(
    db(),
    row,
    sql`SELECT m.id, m.plan_id AS "planId", p.short_title AS "planTitle", m.kind, m.state, m.unit_id AS "unitId", u.name AS "unitName",
      a.drafting_unit_id AS "draftingUnitId", a.channel_unit_id AS "channelUnitId", d.code, m.phrase, m.due_on::text AS "dueOn", m.first_due_on::text AS "firstDueOn",
      CASE m.kind WHEN 'SEND_REPORT' THEN (SELECT x.first_sent_on FROM report x WHERE x.assignment_id = m.assignment_id) END::text AS "sentOn", m.held_on::text AS "heldOn",
      ARRAY(SELECT x.ancestor_id FROM unit_ancestor x WHERE x.unit_id = m.unit_id) AS above,
      ARRAY(SELECT x.unit_id FROM plan_monitor x WHERE x.plan_id = m.plan_id) AS monitors,
      ARRAY(SELECT DISTINCT l.lead_unit_id FROM directive l WHERE l.plan_id = m.plan_id AND (a.directive_id IS NULL OR l.id = a.directive_id)) AS leading,
      m.form, m.attendees, m.document_number AS "documentNumber",
      (SELECT jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size) FROM stored_file f WHERE f.id = m.minutes_file_id) AS minutes, m.note, m.last_reason AS "lastReason", m.recorded_by_id AS "recordedById", r.full_name AS "recordedBy",
      m.recorded_at AS "recordedAt", ${actingText(sql`m.confirmed_by_id`, sql`m.confirmed_on_behalf_of_id`, viewer.locale)} AS "confirmedBy", m.confirmed_at AS "confirmedAt"
    FROM milestone m JOIN plan p ON p.id = m.plan_id JOIN unit u ON u.id = m.unit_id LEFT JOIN assignment a ON a.id = m.assignment_id
      LEFT JOIN directive d ON d.id = a.directive_id LEFT JOIN person r ON r.id = m.recorded_by_id
    WHERE m.id = ${milestoneId}::uuid AND m.plan_id = ${planId}::uuid`,
  );
  if (found === null || can("milestone.read", viewer, found) !== null) return null;
  const sends = found.kind === "SEND_REPORT";
  const moves = openMoves(milestoneMachine, { state: found.state, facts: {} }, (permission) =>
    can(permission, viewer, found),
  );
  const open = new Set(sends ? [] : moves.map((row) => row.move));
  return {
    ...found,
    mayRecord: open.has("record"),
    mayConfirm: open.has("confirm") && found.recordedById !== viewer.personId,
    mayReopen: open.has("reopen"),
    news: sends ? "newsSend" : found.lastReason !== null ? "newsBack" : (newsOf[found.state] ?? "newsOpen"),
  };
}
