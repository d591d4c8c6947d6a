import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";

const text = z.string().nullable();
const deadline = z.object({ kind: z.string(), phrase: text, firstDueOn: text, dueOn: text, doneOn: text });
const assignmentRow = z.object({
  id: z.string(),
  plan: z.string(),
  directive: z.string(),
  unit: z.string(),
  unitName: z.string(),
  level: text,
  ownDocument: z.boolean(),
  channel: z.string(),
  reportId: text,
  state: z.string(),
  deadlines: z.array(deadline),
});
const reportRow = z.object({
  id: z.string(),
  key: z.string(),
  plan: z.string(),
  directive: z.string(),
  unit: z.string(),
  unitName: z.string(),
  level: text,
  state: z.string(),
  round: z.number(),
  version: z.number().nullable(),
  digest: z.string(),
  deadlines: z.array(deadline),
});
export type RegisteredAssignment = z.output<typeof assignmentRow>;
export type RegisteredReport = z.output<typeof reportRow>;

const deadlines: Sql = sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'phrase', m.phrase, 'firstDueOn', m.first_due_on,
    'dueOn', m.due_on, 'doneOn', CASE m.kind WHEN 'SEND_REPORT' THEN r.first_sent_on ELSE m.held_on END) ORDER BY m.kind DESC), '[]')
  FROM milestone m WHERE m.assignment_id = a.id)`;

/** Every duty of the installation, for the command line of whoever runs the machine; no person's view, so no viewer. */
export function allAssignments(): Promise<RegisteredAssignment[]> {
  return many(
    db(),
    assignmentRow,
    sql`SELECT a.id, p.code AS plan, d.code AS directive, u.code AS unit, u.name AS "unitName", a.level_code AS level, a.own_document AS "ownDocument",
      c.code AS channel, r.id AS "reportId", coalesce(r.state, 'NOT_STARTED') AS state, ${deadlines} AS deadlines
    FROM assignment a JOIN plan p ON p.id = a.plan_id JOIN directive d ON d.id = a.directive_id JOIN unit u ON u.id = a.unit_id
      JOIN unit c ON c.id = a.channel_unit_id LEFT JOIN report r ON r.assignment_id = a.id
    WHERE a.ended_at IS NULL ORDER BY p.code, d.sort, a.own_document, u.sort, u.id`,
  );
}

/**
 * Every report of the installation, for the command line: `key` is what people type (plan/directive/unit), `version` the
 * latest frozen one, `digest` that of the working content.
 */
export function allReports(): Promise<RegisteredReport[]> {
  return many(
    db(),
    reportRow,
    sql`SELECT r.id, p.code || '/' || d.slug || '/' || u.code AS key, p.code AS plan, d.code AS directive, u.code AS unit, u.name AS "unitName",
      a.level_code AS level, r.state, r.round, (SELECT max(v.number) FROM report_version v WHERE v.report_id = r.id) AS version,
      report_content_digest(r.id) AS digest, ${deadlines} AS deadlines
    FROM report r JOIN assignment a ON a.id = r.assignment_id JOIN plan p ON p.id = r.plan_id JOIN directive d ON d.id = r.directive_id
      JOIN unit u ON u.id = r.unit_id ORDER BY p.code, d.sort, a.own_document, u.sort, u.id`,
  );
}
