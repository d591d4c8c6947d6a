import { z } from "zod";
import { can } from "#lib/access/can.ts";
import { namesWhoMay } from "#lib/access/queries.ts";
import { hasSecondFactor } from "#lib/access/second-factor/queries.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { relationsOf } from "#lib/indicator/queries.ts";
import { type DeadlineView, returnView } from "#lib/plan/deadline/rules.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { describe } from "#lib/workflow/labels.ts";
import { approvalChecks } from "../approval/checks.ts";
import { approvalOf } from "../approval/queries.ts";
import type { Against, ApprovalStanding, ApproveAnswer, ApprovePage } from "../approval/types.ts";
import { changesBetween } from "../changes.ts";
import type { ThreadView } from "../comment/types.ts";
import { type ReportContent, storedContent } from "../content.ts";
import { type DecidingPart, partFor, undecidedParts } from "../deciding-part.ts";
import { figureChecks } from "../figure/checks.ts";
import { labels } from "../labels.ts";
import type { MoveView } from "../types.ts";
import { frozenFor } from "../version/queries.ts";
import { milestonesOf, movesOf, paperFrom, readReport, subjectOf } from "./report.ts";
import type { ReportRow } from "./statement.ts";

const acting = { name: z.string(), onBehalfOf: z.string().nullable(), at: z.coerce.date(), content: storedContent };
const besideRow = z.object({
  before: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("VERSION"), number: z.number(), ...acting }),
      z.object({ kind: z.literal("HAND_BACK"), comment: z.string(), ...acting }),
    ])
    .nullable(),
  sent: storedContent.nullable(),
  years: z.object({ from: z.number(), to: z.number() }),
  missingFigures: z.array(z.object({ code: z.string(), name: z.string() })),
  deciders: z.array(z.object({ id: z.string(), name: z.string(), title: z.string() })),
  submitted: z.object({ by: z.string(), at: z.coerce.date() }).nullable(),
});
type Beside = z.output<typeof besideRow>;

/** The text as it was last frozen or handed back, whichever came later. */
const before = sql`(SELECT jsonb_build_object('kind', x.kind, 'number', x.number, 'comment', x.comment, 'at', x.at, 'content', x.content,
    'name', p.full_name, 'onBehalfOf', b.full_name)
  FROM (SELECT 'VERSION' AS kind, v.number, NULL AS comment, v.frozen_at AS at, v.content, v.frozen_by_id AS person_id, ${frozenFor} AS on_behalf_of_id
      FROM report_version v WHERE v.report_id = r.id
    UNION ALL SELECT 'HAND_BACK', NULL, h.comment, h.at, h.content, h.person_id, h.on_behalf_of_id FROM hand_back h WHERE h.report_id = r.id
    ORDER BY at DESC LIMIT 1) x JOIN person p ON p.id = x.person_id LEFT JOIN person b ON b.id = x.on_behalf_of_id)`;

/** What the decision needs beside the report itself: the text before, what is missing, who may decide, who asked. */
function besides(reportId: string, today: string): Promise<Beside | null> {
  return one(
    db(),
    besideRow,
    sql`SELECT ${before} AS before, (SELECT v.content FROM report_version v WHERE v.id = r.version_id) AS sent,
      (SELECT jsonb_build_object('from', d.year_from, 'to', d.year_to) FROM directive d WHERE d.id = r.directive_id) AS years,
      CASE WHEN r.consolidates THEN '[]'::jsonb ELSE (SELECT coalesce(jsonb_agg(jsonb_build_object('code', i.code, 'name', i.name_vi) ORDER BY i.sort), '[]')
        FROM plan_indicator n JOIN indicator i ON i.id = n.indicator_id JOIN unit_kind k ON k.code = r.unit_kind AND i.kinds && k.indicator_kinds
        WHERE n.directive_id = r.directive_id AND n.required
          AND NOT EXISTS (SELECT 1 FROM indicator_value v WHERE v.report_id = r.id AND v.indicator_id = i.id AND v.year IS NULL)) END AS "missingFigures",
      (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('id', p.id, 'name', p.full_name, 'title', x.title)), '[]')
        FROM person p JOIN position x ON x.person_id = p.id AND x.since <= ${today}::date AND (x.until IS NULL OR x.until >= ${today}::date)
        WHERE p.closed_at IS NULL AND (p.id = ANY(r.appointed)
            OR EXISTS (SELECT 1 FROM undecided_step n WHERE n.report_id = r.id AND n.unit_id = x.unit_id AND n.role = x.role))
          AND NOT p.id = ANY(r.authors) AND NOT p.id = ANY(r.reviewers)) AS deciders,
      (SELECT jsonb_build_object('by', p.full_name, 'at', e.at) FROM audit_event e JOIN person p ON p.id = e.person_id
        WHERE e.subject_kind = 'report' AND e.subject_id = r.id::text AND e.action = 'report.submittedForApproval'
        ORDER BY e.sequence DESC LIMIT 1) AS submitted
    FROM report_subject r WHERE r.id = ${reportId}::uuid`,
  );
}

type Decisions = Pick<ApprovePage, "approve" | "handBack" | "record">;

/** The body this viewer decides for, by the first decision that is open to them, and in whose name. */
function decidesFor(
  { approve, handBack }: Decisions,
  viewer: Viewer,
  subject: Subject,
): { part: DecidingPart | undefined; onBehalfOf: string | null } {
  const permission = approve ? "report.approve" : handBack ? "report.handBack" : "report.recordDecision";
  const deciding = partFor(permission, viewer, subject);
  if (!deciding.allowed) return { part: undecidedParts(subject)[0], onBehalfOf: null };
  const lent = viewer.borrowed.find((one) => one.fromPersonId === deciding.onBehalfOf);
  return { part: deciding.part, onBehalfOf: lent?.fromName ?? null };
}

/** What follows when one body says yes: those who decide with it, the next step, or the end. */
function thenOf(subject: Subject, part: number, { steps }: ApprovalStanding): ApprovePage["then"] {
  const beside = undecidedParts(subject).filter((one) => one.part !== part);
  if (beside.length > 0) return { kind: "BESIDE", bodies: beside.map(({ body }) => body) };
  const next = steps.find(({ state }) => state === "AHEAD");
  return next === undefined ? { kind: "LAST" } : { kind: "NEXT", bodies: next.parts.map(({ body }) => body) };
}

function changesOf(beside: Beside, content: ReportContent, row: ReportRow): ApprovePage["changes"] {
  if (beside.before === null) return null;
  const { content: then, ...against } = beside.before;
  return { against: against satisfies Against, ...changesBetween(then, content, row) };
}

async function checksOf(
  row: ReportRow,
  content: ReportContent,
  beside: Beside,
  threads: readonly ThreadView[],
  viewer: Viewer,
) {
  const relations = await relationsOf(subjectOf(row).planId ?? null);
  const opinions = row.facts["unanswered_opinions"];
  const checked = {
    content,
    outline: row.outline,
    missingFigures: beside.missingFigures,
    returned: row.returned,
    sent: beside.sent,
    // A citation kept with a reason is settled, though its source has changed.
    stale: row.facts["stale_citations"] === 0 ? [] : row.stale,
    unansweredOpinions: typeof opinions === "number" ? opinions : 0,
    figures: figureChecks(content, { relations, years: beside.years }, viewer.locale),
    threads,
  };
  return approvalChecks(checked, viewer.locale);
}

/** Why this viewer does not decide, and who does. */
async function closedTo(viewer: Viewer, subject: Subject): Promise<ApproveAnswer> {
  // To whoever wrote it the telling reason is that they wrote it, whatever roles they lack besides.
  const wrote = subject.authors?.includes(viewer.personId) === true;
  const refusal = wrote ? "access.author" : (can("report.approve", viewer, subject) ?? "access.state");
  const waiting = subject.state === "IN_APPROVAL";
  return {
    kind: "closed",
    reason: describe({ code: refusal }, labels, viewer.locale),
    // The access table itself says who may, delegates among them.
    who: waiting ? await namesWhoMay("report.approve", subject) : [],
    waiting,
  };
}

/** The deadline this sending has to keep: that of the return, or the plan's where nothing was returned. */
function dueNow(row: ReportRow, at: Date, viewer: Viewer): DeadlineView | null {
  const returned = row.subject["return_due_on"];
  if (typeof returned === "string") return returnView(returned, at, viewer.locale);
  return milestonesOf(row, at, viewer).find((milestone) => milestone.kind === "SEND_REPORT")?.deadline ?? null;
}

/**
 * The page on which a body decides on a report: the document as it will go out, what changed since it was last frozen
 * or handed back, what to look at, who decided already, and the decisions open to this viewer. Whoever sees the report
 * but has no part in the decision is told who has. `threads` are the comments of the report as the viewer sees them.
 */
export async function approvePage(
  viewer: Viewer,
  reportId: string,
  threads: readonly ThreadView[] = [],
): Promise<ApproveAnswer> {
  const row = await readReport(viewer, reportId);
  if (row === null) return { kind: "notFound" };
  const at = now();
  const subject = subjectOf(row);
  const moves = movesOf(row, subject, viewer);
  const of = (name: MoveView["name"]): MoveView | null => moves.find((move) => move.name === name) ?? null;
  const decisions = { approve: of("approve"), handBack: of("handBack"), record: of("recordDecision") };
  const { content } = row;
  if (content === null || Object.values(decisions).every((move) => move === null)) return closedTo(viewer, subject);
  const [beside, approval, code] = await Promise.all([
    besides(subject.id, dayOf(at)),
    approvalOf(viewer, subject.id),
    hasSecondFactor(viewer.personId),
  ]);
  const paper = paperFrom(row, viewer, false);
  if (paper === null || beside === null || approval === null) return { kind: "notFound" };
  const { part, onBehalfOf } = decidesFor(decisions, viewer, subject);
  const page: ApprovePage = {
    id: subject.id,
    unit: row.unit.shortName,
    directive: row.directive,
    state: subject.state,
    round: Number(row.subject["round"]),
    digest: String(row.facts["digest"]),
    step: {
      number: Number(row.subject["step"]),
      of: approval.steps.length,
      part: part?.part ?? 1,
      body: part?.body ?? "",
      onBehalfOf,
    },
    then: thenOf(subject, part?.part ?? 1, approval),
    submitted: beside.submitted ?? { by: "", at },
    // As it will go out: nothing but its number and date is still open.
    paper: { ...paper, draft: false },
    changes: changesOf(beside, content, row),
    checks: await checksOf(row, content, beside, threads, viewer),
    approval,
    ...decisions,
    code,
    deciders: decisions.record ? beside.deciders.map(({ id, name, title }) => ({ id, name: `${name}, ${title}` })) : [],
    today: dayOf(at),
    send: dueNow(row, at, viewer),
  };
  return { kind: "open", page };
}
