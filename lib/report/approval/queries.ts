import { z } from "zod";
import { actingName } from "#lib/access/acting-name.ts";
import { whoMay } from "#lib/access/queries.ts";
import { subjectSchema } from "#lib/access/subject.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import type { Holder } from "#lib/access/who-holds.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { camelKeys, sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import type { ApprovalStanding, PartView, StepView } from "./types.ts";

const acting = { name: z.string(), onBehalfOf: z.string().nullable() };
const partRow = z.object({
  step: z.number(),
  part: z.number(),
  unitId: z.string(),
  role: z.string(),
  body: z.string(),
  given: z
    .object({ ...acting, at: z.coerce.date(), meeting: z.string().nullable(), document: z.string().nullable() })
    .nullable(),
});
const approvalRow = z.object({
  subject: z.record(z.string(), z.unknown()),
  state: z.string(),
  step: z.number(),
  parts: z.array(partRow),
  handBacks: z.array(
    z.object({ id: z.string(), ...acting, body: z.string(), comment: z.string(), at: z.coerce.date() }),
  ),
});
type Row = z.output<typeof approvalRow>;
type Part = z.output<typeof partRow>;

/** The route of a report with what was decided in the round ahead, and the texts handed back to those who read drafts. */
function readApproval(viewer: Viewer, reportId: string): Promise<Row | null> {
  return one(
    db(),
    approvalRow,
    sql`SELECT to_jsonb(r) AS subject, r.state, r.step,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'part', s.part, 'unitId', s.unit_id, 'role', s.role, 'body', s.body,
          'given', (SELECT jsonb_build_object('name', p.full_name, 'onBehalfOf', b.full_name, 'at', a.at, 'meeting', a.meeting, 'document', a.document)
            FROM approval a JOIN person p ON p.id = a.person_id LEFT JOIN person b ON b.id = a.on_behalf_of_id
            WHERE a.report_id = r.id AND a.round = r.round + 1 AND a.step = s.step AND a.part = s.part AND a.revoked_at IS NULL))
          ORDER BY s.step, s.part), '[]') FROM assignment_step s WHERE s.assignment_id = r.assignment_id) AS parts,
      CASE WHEN ${visible("report.readDraft", viewer)} THEN (SELECT coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'name', p.full_name, 'onBehalfOf', b.full_name,
          'body', h.body, 'comment', h.comment, 'at', h.at) ORDER BY h.at DESC), '[]')
        FROM hand_back h JOIN person p ON p.id = h.person_id LEFT JOIN person b ON b.id = h.on_behalf_of_id WHERE h.report_id = r.id) ELSE '[]'::jsonb END AS "handBacks"
    FROM report_subject r WHERE r.id = ${reportId}::uuid AND ${visible("report.readState", viewer)}`,
  );
}

/** Who decides for a body now: its people with their titles, and delegates with whom they stand in for. */
function whoFor(part: Part, holders: readonly Holder[], viewer: Viewer): string[] {
  const names = holders
    .filter((holder) => holder.unitId === part.unitId && holder.role === part.role)
    .map(({ name, title, onBehalfOf }) =>
      title === "" ? actingName({ name, onBehalfOf: onBehalfOf?.name ?? null }, viewer.locale) : `${name}, ${title}`,
    );
  return [...new Set(names)];
}

/** Steps in their order with the state of each: done, the one it waits at, still ahead (pure). */
export function stepsFrom(
  { state, step, parts }: Pick<Row, "state" | "step" | "parts">,
  who: (part: Part) => string[],
) {
  const groups = [...Map.groupBy(parts, (part) => part.step)];
  const present = state === "IN_APPROVAL" ? step : 0;
  return groups.map(([number, bodies]): StepView => {
    const decided = bodies.every(({ given }) => given !== null);
    const standing = number === present && !decided ? "NOW" : decided ? "DONE" : "AHEAD";
    const view = (part: Part): PartView => ({
      part: part.part,
      body: part.body,
      given: part.given,
      who: standing === "NOW" && part.given === null ? who(part) : [],
    });
    return { step: number, state: standing, parts: bodies.map(view) };
  });
}

/**
 * Who has decided on a report in this round, who is still awaited and what was handed back before. Null where the
 * viewer may not see its state. Two statements while it waits, else one.
 */
export async function approvalOf(viewer: Viewer, reportId: string): Promise<ApprovalStanding | null> {
  const row = await readApproval(viewer, reportId);
  if (row === null) return null;
  // The checked boundary: what the law does not ask about comes along and is left alone.
  const subject = subjectSchema.parse(camelKeys(row.subject)) as Subject;
  const holders = row.state === "IN_APPROVAL" ? await whoMay("report.approve", subject, dayOf(now())) : [];
  return {
    waits: row.state === "IN_APPROVAL",
    steps: stepsFrom(row, (part) => whoFor(part, holders, viewer)),
    handBacks: row.handBacks,
  };
}
