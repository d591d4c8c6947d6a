import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Permission } from "#lib/access/policy.ts";
import { whoMay } from "#lib/access/queries.ts";
import { subjectSchema } from "#lib/access/subject.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import type { Holder } from "#lib/access/who-holds.ts";
import { now } from "#lib/platform/clock.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { camelKeys, type Sql, sql } from "#lib/platform/sql.ts";
import { fold } from "#lib/platform/text.ts";
import { dayOf } from "#lib/platform/time.ts";
import { roleSchema } from "../schema.ts";

const PAGE = 50;

const row = z.object({
  id: z.string(),
  personId: z.string(),
  person: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  role: roleSchema,
  title: z.string(),
  since: z.string(),
  until: z.string().nullable(),
  /** By whom it is lent; null where it is the person's own. */
  lentBy: z.string().nullable(),
  total: z.number(),
});
export type RoleRow = Omit<z.infer<typeof row>, "total">;
export type RolesPage = { rows: RoleRow[]; total: number; page: number; pages: number };

const literal = (text: string): string => `%${fold(text.trim()).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Positions in force on a day, and what is lent on it while its giver holds it. */
function inForce(on: string, today: string, at: Date): Sql {
  const zone = settings.timeZone;
  return sql`SELECT x.id, x.person_id, x.unit_id, x.role, x.title, x.since, x.until, NULL::uuid AS lent_by FROM position x
      WHERE x.since <= ${on}::date AND (x.until IS NULL OR x.until >= ${on}::date)
    UNION ALL SELECT d.id, d.to_person_id, d.unit_id, h.role, '', (d.since AT TIME ZONE ${zone})::date,
        ((least(d.until, coalesce(d.ended_at, d.until)) - interval '1 millisecond') AT TIME ZONE ${zone})::date, d.from_person_id
      FROM delegation d JOIN position h ON h.person_id = d.from_person_id AND h.unit_id = d.unit_id AND h.role = ANY(d.roles)
        AND h.since <= ${on}::date AND (h.until IS NULL OR h.until >= ${on}::date)
      WHERE (d.since AT TIME ZONE ${zone})::date <= ${on}::date
        AND ((least(d.until, coalesce(d.ended_at, d.until)) - interval '1 millisecond') AT TIME ZONE ${zone})::date >= ${on}::date
        AND (${on} <> ${today} OR d.ended_at IS NULL OR d.ended_at > ${at})`;
}

/**
 * Who holds which role on a day (YYYY-MM-DD), own and lent, by unit or person (with or without diacritics) and role;
 * fifty a page. Units bear the names they had that day. Empty for whoever may not read roles.
 */
export async function rolesOn(
  viewer: Viewer,
  asked: { on: string; search: string; role: string | null; unitId: string | null; page: number },
): Promise<RolesPage> {
  if (can("role.read", viewer) !== null) return { rows: [], total: 0, page: 1, pages: 1 };
  const at = now();
  const today = dayOf(at, settings.timeZone);
  const pattern = literal(asked.search);
  const rows = await many(
    db(),
    row,
    sql`SELECT h.id, p.id AS "personId", p.full_name AS person, u.id AS "unitId", n.name AS "unitName", h.role, h.title, h.since::text, h.until::text,
        l.full_name AS "lentBy", count(*) OVER ()::int AS total
      FROM (${inForce(asked.on, today, at)}) h JOIN person p ON p.id = h.person_id AND (p.closed_at IS NULL OR ${asked.on} < ${today})
        JOIN unit u ON u.id = h.unit_id CROSS JOIN LATERAL unit_named_on(u.id, ${asked.on}::date) n LEFT JOIN person l ON l.id = h.lent_by
      WHERE (${asked.role}::text IS NULL OR h.role = ${asked.role}) AND (${asked.unitId}::uuid IS NULL OR u.id = ${asked.unitId}::uuid)
        AND (fold(n.name) LIKE ${pattern} OR fold(u.name) LIKE ${pattern} OR fold(p.full_name) LIKE ${pattern})
      ORDER BY u.sort, u.id, h.role, p.full_name COLLATE "vi-x-icu", h.id LIMIT ${PAGE} OFFSET ${(asked.page - 1) * PAGE}`,
  );
  const total = rows[0]?.total ?? 0;
  return {
    rows: rows.map(({ total: _total, ...one }) => one),
    total,
    page: asked.page,
    pages: Math.max(1, Math.ceil(total / PAGE)),
  };
}

/** What is asked of a unit's reports on the page of roles, in the order in which it happens. */
export const questions = [
  "report.write",
  "report.approve",
  "report.submit",
  "report.startReview",
  "report.accept",
  "extension.decide",
] as const satisfies readonly Permission[];

const duty = z.object({
  id: z.string(),
  directive: z.string(),
  plan: z.string(),
  subject: z.record(z.string(), z.unknown()),
});
const unitRow = z.object({ id: z.string(), name: z.string(), above: z.array(z.string()), duties: z.array(duty) });

/** The parts of a duty the law asks about: of its report where one is begun, else of the assignment's first step. */
const subjectJson = sql`jsonb_build_object('id', a.id, 'unit_id', a.unit_id, 'drafting_unit_id', a.drafting_unit_id, 'recipient_unit_id', a.recipient_unit_id,
    'channel_unit_id', a.channel_unit_id, 'plan_id', a.plan_id, 'directive_id', a.directive_id, 'state', coalesce(r.state, 'NOT_STARTED'),
    'step_unit_id', s.first ->> 'unit_id', 'step_role', s.first ->> 'role', 'other_steps', coalesce(s.others, '[]'), 'decider_unit_id', coalesce(p.decider_unit_id, p.issuing_unit_id), 'leading', ARRAY[d.lead_unit_id],
    'above', ARRAY(SELECT x.ancestor_id FROM unit_ancestor x WHERE x.unit_id = a.unit_id),
    'coordinating', ARRAY(SELECT x.unit_id FROM directive_body x WHERE x.directive_id = a.directive_id),
    'monitors', ARRAY(SELECT x.unit_id FROM plan_monitor x WHERE x.plan_id = a.plan_id))
  || CASE WHEN r.id IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('authors', r.authors, 'approvers', r.approvers, 'reviewers', r.reviewers,
    'appointed', r.appointed, 'reviewer_id', r.reviewer_id, 'last_approver_id', r.last_approver_id) END`;

export type WhoMayAnswer = { permission: (typeof questions)[number]; who: Holder[] };
export type WhoMayPage = {
  unit: { id: string; name: string };
  duties: { id: string; directive: string; plan: string; current: boolean }[];
  answers: WhoMayAnswer[];
};

/**
 * Who may write, approve, send, review and decide for a unit on a day, by the access table itself: for the duty asked
 * for (the first open one where none is), or for the unit alone where it owes nothing. Null for whoever may not read
 * roles, and where there is no such unit.
 */
export async function whoMayFor(
  viewer: Viewer,
  asked: { unitId: string; dutyId: string | null; on: string },
): Promise<WhoMayPage | null> {
  if (can("role.read", viewer) !== null) return null;
  const unit = await one(
    db(),
    unitRow,
    sql`SELECT u.id, n.name, ARRAY(SELECT x.ancestor_id FROM unit_ancestor x WHERE x.unit_id = u.id) AS above,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'directive', d.code, 'plan', p.short_title, 'subject', ${subjectJson}) ORDER BY p.issued_on DESC, d.sort)
        FROM assignment a JOIN directive d ON d.id = a.directive_id JOIN plan p ON p.id = a.plan_id AND p.state = 'ISSUED'
          LEFT JOIN report_subject r ON r.assignment_id = a.id
          LEFT JOIN LATERAL (SELECT (jsonb_agg(x ORDER BY x.part) -> 0) AS first, jsonb_agg(jsonb_build_object('part', x.part, 'unitId', x.unit_id,
              'role', x.role, 'body', x.body) ORDER BY x.part) - 0 AS others
            FROM assignment_step x WHERE x.assignment_id = a.id AND x.step = coalesce(nullif(r.step, 0), 1)) s ON TRUE
        WHERE a.unit_id = u.id AND a.ended_at IS NULL), '[]') AS duties
      FROM unit u CROSS JOIN LATERAL unit_named_on(u.id, ${asked.on}::date) n WHERE u.id = ${asked.unitId}::uuid`,
  );
  if (unit === null) return null;
  const chosen = unit.duties.find((one) => one.id === asked.dutyId) ?? unit.duties[0];
  const alone: Subject = {
    unitId: unit.id,
    draftingUnitId: unit.id,
    stepUnitId: unit.id,
    stepRole: "APPROVER",
    above: unit.above,
  };
  // The checked boundary: what the law does not ask about comes along and is left alone.
  const subject: Subject = chosen ? (subjectSchema.parse(camelKeys(chosen.subject)) as Subject) : alone;
  const answers = await Promise.all(
    questions.map(async (permission) => ({ permission, who: await whoMay(permission, subject, asked.on) })),
  );
  return {
    unit: { id: unit.id, name: unit.name },
    duties: unit.duties.map(({ id, directive, plan }) => ({
      id,
      directive,
      plan,
      current: id === chosen?.id,
    })),
    answers,
  };
}
