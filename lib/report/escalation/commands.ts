import { z } from "zod";
import { append } from "#lib/audit/append.ts";
import { notify } from "#lib/notice/commands.ts";
import { daysOff } from "#lib/organisation/day-off/queries.ts";
import type { Holiday } from "#lib/plan/deadline/days-off.ts";
import { waitLimitsSchema } from "#lib/plan/waiting/schema.ts";
import { now } from "#lib/platform/clock.ts";
import { db, inTransaction, many, one, type Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { settings } from "#lib/platform/settings.ts";
import { join, type Sql, sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { lengthOf } from "../custody/rules.ts";
import { hearersOf, type Hearers, type Rung, rungsDue, waitsFor } from "./rules.ts";

const waitRow = z.object({
  reportId: z.string(),
  state: z.string(),
  holder: z.string(),
  /** The stretch with which this waiting began. */
  custodyId: z.string(),
  since: z.date(),
  limits: waitLimitsSchema,
  told: z.array(z.string()),
  deciders: z.array(z.object({ unitId: z.string(), role: z.string() })),
  channelUnitId: z.string(),
  leadUnitId: z.string(),
  issuingUnitId: z.string(),
});
type Wait = z.output<typeof waitRow>;

/** Reviewing happens on this installation only where the channel has people for it. */
const reviewed = (
  today: string,
): Sql => sql`EXISTS (SELECT 1 FROM position x WHERE x.unit_id = r.channel_unit_id AND x.role IN ('REVIEWER', 'REVIEW_HEAD')
  AND x.since <= ${today}::date AND (x.until IS NULL OR x.until >= ${today}::date))`;

/**
 * Reports that wait, with the stretch at which the waiting began: since the step now decided began (whichever of its
 * bodies decided meanwhile), or since the report came to be reviewed (whoever took the review, left it or passed it on).
 */
const waitsWhere = (condition: Sql, today: string): Sql => sql`
  SELECT r.id AS "reportId", r.state, h.short_name AS holder, w.id AS "custodyId", w.since, p.wait_limits AS limits,
    ARRAY(SELECT e.rung FROM escalation e WHERE e.custody_id = w.id) AS told,
    coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', n.unit_id, 'role', n.role) ORDER BY n.part) FROM undecided_step n WHERE n.report_id = r.id), '[]') AS deciders,
    r.channel_unit_id AS "channelUnitId", d.lead_unit_id AS "leadUnitId", p.issuing_unit_id AS "issuingUnitId"
  FROM report r JOIN assignment a ON a.id = r.assignment_id AND a.ended_at IS NULL JOIN plan p ON p.id = r.plan_id AND p.state = 'ISSUED'
    JOIN directive d ON d.id = r.directive_id JOIN unit h ON h.id = r.holder_unit_id
    CROSS JOIN LATERAL (SELECT CASE r.state WHEN 'IN_APPROVAL' THEN ARRAY['IN_APPROVAL'] ELSE ARRAY['SUBMITTED', 'IN_REVIEW'] END AS states) g
    CROSS JOIN LATERAL (SELECT c.id, c.since FROM custody c WHERE c.report_id = r.id AND c.state = ANY(g.states)
      AND c.since >= coalesce((SELECT max(n.until) FROM custody n WHERE n.report_id = r.id AND NOT n.state = ANY(g.states)), '-infinity')
      AND (r.state <> 'IN_APPROVAL' OR c.since >= coalesce((SELECT max(x.at) FROM approval x WHERE x.report_id = r.id AND x.round = r.round + 1
        AND x.step < r.step AND x.revoked_at IS NULL), '-infinity'))
      ORDER BY c.since, c.id LIMIT 1) w
  WHERE ${condition} AND (r.state = 'IN_APPROVAL' OR (r.state IN ('SUBMITTED', 'IN_REVIEW') AND ${reviewed(today)}))`;

const people = async (tx: Tx, hearers: readonly Hearers[], today: string): Promise<string[]> => {
  if (hearers.length === 0) return [];
  const ways = hearers.map(
    ({ unitId, roles }) => sql`(x.unit_id = ${unitId}::uuid AND x.role IN (${join([...roles])}))`,
  );
  const found = await many(
    tx,
    z.object({ id: z.string() }),
    sql`SELECT DISTINCT p.id FROM person p JOIN position x ON x.person_id = p.id WHERE p.closed_at IS NULL AND x.since <= ${today}::date
      AND (x.until IS NULL OR x.until >= ${today}::date) AND (${join(ways, " OR ")}) ORDER BY p.id`,
  );
  return found.map(({ id }) => id);
};

type Instant = { now: Date; today: string };

/** Tells one rung: the row, the event, a notice to each by name. False where another worker was faster. */
async function tellRung(tx: Tx, wait: Wait, rung: Rung, days: number, at: Instant): Promise<boolean> {
  const waits = waitsFor(wait.state);
  const hearers = waits === null ? [] : hearersOf(rung, waits, wait);
  const [first] = hearers;
  if (waits === null || first === undefined) return false;
  const personIds = await people(tx, hearers, at.today);
  const written =
    await tx.$executeRaw(sql`INSERT INTO escalation (id, report_id, custody_id, rung, unit_id, person_ids, days, at)
    VALUES (${newId()}::uuid, ${wait.reportId}::uuid, ${wait.custodyId}::uuid, ${rung}, ${first.unitId}::uuid, ${personIds}::uuid[], ${days}, ${at.now})
    ON CONFLICT (custody_id, rung) DO NOTHING`);
  if (written === 0) return false;
  const nobody = { personId: null, onBehalfOfId: null, address: "worker" };
  const data = { rung, waitsFor: waits, days, unit: first.unitId, people: personIds };
  await append(
    tx,
    { action: "report.escalated", subjectKind: "report", subjectId: wait.reportId, data },
    nobody,
    at.now,
    { rowLocked: true },
  );
  const kind = waits === "approval" ? "report.approvalWaits" : "report.reviewWaits";
  await notify(
    { tx, ...at, viewer: null },
    { personIds, kind, subjectKind: "report", subjectId: wait.reportId, params: { days, holder: wait.holder } },
  );
  return true;
}

/** One report under its lock: read again, since somebody may have decided meanwhile. Gives how many rungs were told. */
async function tellOf(reportId: string, at: Instant, off: readonly Holiday[]): Promise<number> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw(sql`SELECT id FROM report WHERE id = ${reportId}::uuid FOR UPDATE`);
    const wait = await one(tx, waitRow, waitsWhere(sql`r.id = ${reportId}::uuid`, at.today));
    if (wait === null) return 0;
    let told = 0;
    for (const rung of dueOf(wait, at, off)) {
      const { workingDays } = lengthOf(wait.since, at.now, off);
      if (await tellRung(tx, wait, rung, workingDays, at)) told += 1;
    }
    return told;
  });
}

function dueOf(wait: Wait, at: Instant, off: readonly Holiday[]): Rung[] {
  const waits = waitsFor(wait.state);
  if (waits === null) return [];
  const { workingDays } = lengthOf(wait.since, at.now, off);
  return rungsDue({ waitsFor: waits, workingDays, told: wait.told }, wait.limits);
}

/**
 * The worker's round: whatever waits for approval or review longer than its plan allows is told to the heads of the unit
 * that holds it, then to the lead body, by name, each once. Nothing is decided by it: no state moves. One transaction a
 * report; several workers at once tell each rung once. Gives how many rungs were told. Days by the campaign's clock and
 * the installation's days off. Source: workflow.md, Time.
 */
export async function escalateWaiting(instant: Date = now()): Promise<number> {
  const at: Instant = { now: instant, today: dayOf(instant, settings.timeZone) };
  const [waits, off] = await Promise.all([many(db(), waitRow, waitsWhere(sql`TRUE`, at.today)), daysOff()]);
  let told = 0;
  for (const wait of waits) {
    if (dueOf(wait, at, off).length > 0) told += await tellOf(wait.reportId, at, off);
  }
  return told;
}
