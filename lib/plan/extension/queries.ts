import { z } from "zod";
import { actingText } from "#lib/access/acting-as.ts";
import { can } from "#lib/access/can.ts";
import { powersOf } from "#lib/access/relations.ts";
import { loadSubject, subjectSchema } from "#lib/access/subject.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { now } from "#lib/platform/clock.ts";
import { db, join, many, one, type Sql, sql } from "#lib/platform/db.ts";
import { camelKeys } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { openMoves } from "#lib/workflow/open-moves.ts";
import { type DeadlineView, deadlineView } from "../deadline/rules.ts";
import { plansOf } from "../queries/list.ts";
import { extensionMachine } from "./machine.ts";
import { refusesAsk } from "./rules.ts";

const text = z.string().nullable();
const requestRow = z.object({
  id: z.string(),
  milestoneId: z.string(),
  planId: z.string(),
  state: z.string(),
  unit: z.string(),
  code: text,
  kind: z.string(),
  phrase: text,
  dueOn: text,
  firstDueOn: text,
  doneOn: text,
  reason: z.string(),
  wantedOn: z.string(),
  askedBy: z.string(),
  askedAt: z.date(),
  proposedOn: text,
  proposal: text,
  proposedBy: text,
  grantedOn: text,
  answer: text,
  document: text,
  documentOn: text,
  decidedBy: text,
  decidedAt: z.date().nullable(),
  subject: z.record(z.string(), z.unknown()),
});

/** A request for more time as its pages show it, with what the viewer may do with it now. */
export type ExtensionView = Omit<
  z.output<typeof requestRow>,
  "subject" | "phrase" | "dueOn" | "firstDueOn" | "doneOn"
> & {
  /** The deadline it asks to move, as it stands now, against the first one too. */
  deadline: DeadlineView;
  /** Nobody has decided yet. */
  open: boolean;
  may: { propose: boolean; decide: boolean; withdraw: boolean };
};

/** Who may find a request: the law over `extension_subject r`; the deciding body stands in no report, so it is asked here. */
function mayFind(viewer: Viewer): Sql {
  const roles: readonly string[] = ["LEADER", "APPROVER", "CLERK"];
  const units = powersOf(viewer).flatMap((power) => (roles.includes(power.role) ? [power.unitId] : []));
  const decides = units.length === 0 ? sql`FALSE` : sql`r.decider_unit_id = ANY(ARRAY[${join(units)}]::uuid[])`;
  return sql`(${visible("extension.read", viewer)} OR ${decides})`;
}

/** Who asked, proposed and decided, with whoever they stood in for. */
function namesOf({ locale }: Viewer): { asked: Sql; proposed: Sql; decided: Sql } {
  return {
    asked: actingText(sql`e.asked_by_id`, sql`e.asked_on_behalf_of_id`, locale),
    proposed: actingText(sql`e.proposed_by_id`, sql`e.proposed_on_behalf_of_id`, locale),
    decided: actingText(sql`e.decided_by_id`, sql`e.decided_on_behalf_of_id`, locale),
  };
}

async function requests(viewer: Viewer, condition: Sql): Promise<ExtensionView[]> {
  const names = namesOf(viewer);
  const rows = await many(
    db(),
    requestRow,
    sql`SELECT r.id, m.id AS "milestoneId", r.plan_id AS "planId", r.state, u.name AS unit, d.code, m.kind, m.phrase, m.due_on::text AS "dueOn",
      m.first_due_on::text AS "firstDueOn", CASE m.kind WHEN 'SEND_REPORT' THEN (SELECT x.first_sent_on FROM report x WHERE x.assignment_id = m.assignment_id)
        ELSE m.held_on END::text AS "doneOn", r.reason, r.wanted_on::text AS "wantedOn", ${names.asked} AS "askedBy", r.asked_at AS "askedAt",
      r.proposed_on::text AS "proposedOn", r.proposal, ${names.proposed} AS "proposedBy", r.granted_on::text AS "grantedOn", r.answer, r.document,
      r.document_on::text AS "documentOn", ${names.decided} AS "decidedBy", r.decided_at AS "decidedAt", to_jsonb(r) AS subject
    FROM extension_subject r JOIN milestone m ON m.id = r.milestone_id JOIN unit u ON u.id = r.unit_id LEFT JOIN directive d ON d.id = r.directive_id
      JOIN extension e ON e.id = r.id
    WHERE ${condition} AND ${mayFind(viewer)} ORDER BY r.state <> 'ASKED', m.due_on, r.asked_at DESC LIMIT 300`,
  );
  const at = now();
  return rows.map(({ subject: raw, phrase, dueOn, firstDueOn, doneOn, ...row }) => {
    const doneAs = row.kind === "SEND_REPORT" ? "sent" : "held";
    const subject = subjectSchema.parse(camelKeys(raw)) as Subject & { state: string };
    const moves = openMoves(extensionMachine, { state: row.state, facts: {} }, (permission) =>
      can(permission, viewer, subject),
    );
    const allowed = new Set(moves.filter((one) => one.allowed).map((one) => one.move));
    const open = row.state === "ASKED" && subject.ended !== true;
    return {
      ...row,
      deadline: deadlineView({ phrase, dueOn, firstDueOn, doneOn, doneAs }, at, viewer.locale),
      open,
      may: {
        propose: open && can("extension.propose", viewer, subject) === null,
        decide: open && allowed.has("grant"),
        withdraw: open && allowed.has("withdraw"),
      },
    };
  });
}

export type ExtensionPage = { id: string; title: string; decider: string; requests: ExtensionView[] };

/** The requests of a plan that the viewer may see: what waits first, then the history. Null where there is no such plan. */
export async function extensionPage(viewer: Viewer, planId: string): Promise<ExtensionPage | null> {
  const [plan, found] = await Promise.all([
    one(
      db(),
      z.object({ id: z.string(), title: z.string(), decider: z.string() }),
      sql`SELECT p.id, p.short_title AS title, u.name AS decider FROM plan p
        JOIN unit u ON u.id = coalesce(p.decider_unit_id, p.issuing_unit_id) WHERE p.id = ${planId}::uuid AND ${plansOf(viewer)}`,
    ),
    requests(viewer, sql`r.plan_id = ${planId}::uuid`),
  ]);
  return plan === null ? null : { ...plan, requests: found };
}

export type MilestoneExtensions = {
  requests: ExtensionView[];
  /** May ask: null; why not, as a code of labels.reason; "hidden" where asking is not this viewer's at all. */
  refusal: string | null;
};

/** The requests of one milestone, and whether the viewer can ask for more time there now. */
export async function milestoneExtensions(viewer: Viewer, milestoneId: string): Promise<MilestoneExtensions> {
  const [found, subject, facts] = await Promise.all([
    requests(viewer, sql`r.milestone_id = ${milestoneId}::uuid`),
    loadSubject(db(), "milestoneSubject", milestoneId),
    one(
      db(),
      z.object({ dueOn: text, doneOn: text }),
      sql`SELECT m.due_on::text AS "dueOn", CASE m.kind WHEN 'SEND_REPORT' THEN r.first_sent_on ELSE m.held_on END::text AS "doneOn"
        FROM milestone m LEFT JOIN report r ON r.assignment_id = m.assignment_id WHERE m.id = ${milestoneId}::uuid`,
    ),
  ]);
  if (!subject || !facts || subject.ended === true || can("extension.ask", viewer, subject) !== null) {
    return { requests: found, refusal: "hidden" };
  }
  const open = found.some((one) => one.open);
  return { requests: found, refusal: refusesAsk({ ...facts, open }, "9999-12-31", dayOf(now())) };
}

const latestRow = z.object({
  milestoneId: z.string(),
  state: z.string(),
  wantedOn: z.string(),
  grantedOn: text,
});
export type LatestExtension = z.output<typeof latestRow>;

/** The latest request of each of these milestones, for the desk of the unit that bears them. */
export async function latestExtensions(milestoneIds: readonly string[]): Promise<LatestExtension[]> {
  if (milestoneIds.length === 0) return [];
  return many(
    db(),
    latestRow,
    sql`SELECT DISTINCT ON (e.milestone_id) e.milestone_id AS "milestoneId", e.state, e.wanted_on::text AS "wantedOn", e.granted_on::text AS "grantedOn"
      FROM extension e WHERE e.milestone_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(milestoneIds)}::jsonb)::uuid)
      ORDER BY e.milestone_id, e.asked_at DESC`,
  );
}

/** Plans in which requests wait that the viewer may see, with how many. */
export function waitingExtensions(viewer: Viewer): Promise<{ planId: string; title: string; count: number }[]> {
  return many(
    db(),
    z.object({ planId: z.string(), title: z.string(), count: z.number() }),
    sql`SELECT r.plan_id AS "planId", p.short_title AS title, count(*)::int AS count FROM extension_subject r JOIN plan p ON p.id = r.plan_id
      WHERE r.state = 'ASKED' AND ${mayFind(viewer)} GROUP BY r.plan_id, p.short_title ORDER BY count(*) DESC`,
  );
}
