import { z } from "zod";
import { can } from "#lib/access/can.ts";
import { namesWhoMay } from "#lib/access/queries.ts";
import type { Viewer } from "#lib/access/types.ts";
import { relationsOf } from "#lib/indicator/queries.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { describe } from "#lib/workflow/labels.ts";
import { changesBetween } from "../changes.ts";
import { type ReportContent, storedContent } from "../content.ts";
import { figureChecks } from "../figure/checks.ts";
import { labels } from "../labels.ts";
import type { ApproveAnswer, ApprovePage, Check, MoveView } from "../types.ts";
import { milestonesOf, movesOf, paperFrom, readReport, subjectOf } from "./report.ts";
import type { ReportRow } from "./statement.ts";

const besideRow = z.object({
  before: z
    .object({
      number: z.number(),
      at: z.coerce.date(),
      content: storedContent,
    })
    .nullable(),
  steps: z.number(),
  years: z.object({ from: z.number(), to: z.number() }),
  deciders: z.array(z.object({ id: z.string(), name: z.string(), title: z.string() })),
  submitted: z.object({ by: z.string(), at: z.coerce.date() }).nullable(),
});

/** What the decision needs beside the report itself: the last frozen version, the route, who may decide, who asked. */
function besides(reportId: string, today: string) {
  return one(
    db(),
    besideRow,
    sql`SELECT
      (SELECT jsonb_build_object('number', v.number, 'at', v.frozen_at, 'content', v.content) FROM report_version v
        WHERE v.report_id = r.id ORDER BY v.number DESC LIMIT 1) AS before,
      (SELECT jsonb_build_object('from', d.year_from, 'to', d.year_to) FROM directive d WHERE d.id = r.directive_id) AS years,
      (SELECT count(*)::int FROM assignment_step s WHERE s.assignment_id = r.assignment_id) AS steps,
      (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('id', p.id, 'name', p.full_name, 'title', x.title)), '[]')
        FROM person p JOIN position x ON x.person_id = p.id AND x.since <= ${today}::date AND (x.until IS NULL OR x.until >= ${today}::date)
        WHERE p.closed_at IS NULL AND (x.unit_id = r.step_unit_id AND x.role = r.step_role OR p.id = ANY(r.appointed))
          AND NOT p.id = ANY(r.authors) AND NOT p.id = ANY(r.reviewers)) AS deciders,
      (SELECT jsonb_build_object('by', p.full_name, 'at', e.at) FROM audit_event e JOIN person p ON p.id = e.person_id
        WHERE e.subject_kind = 'report' AND e.subject_id = r.id::text AND e.action = 'report.submittedForApproval'
        ORDER BY e.sequence DESC LIMIT 1) AS submitted
    FROM report_subject r WHERE r.id = ${reportId}::uuid`,
  );
}

const words = {
  whole: {
    vi: "Đủ nội dung đề cương và số liệu bắt buộc; các nội dung bị trả lại đều đã trả lời.",
    en: "Every outline item and required figure is answered, and every returned item has a reply.",
  },
  unknown: {
    vi: "{count} chỉ tiêu ghi chưa có số liệu, kèm lý do.",
    en: "{count} indicators are marked as not known, with a reason.",
  },
} as const;

/** What warns before a decision: what is missing, figures that contradict each other, figures that are not known. */
async function checksOf(
  row: ReportRow,
  content: ReportContent,
  years: { from: number; to: number },
  viewer: Viewer,
): Promise<Check[]> {
  const { locale } = viewer;
  const facts = [
    "missing_items",
    "missing_figures",
    "unanswered_items",
    "unanswered_opinions",
    "stale_citations",
  ] as const;
  const codes = {
    missing_items: "report.missingItems",
    missing_figures: "report.missingFigures",
    unanswered_items: "report.unansweredItems",
    unanswered_opinions: "report.unansweredOpinions",
    stale_citations: "report.staleCitations",
  } as const;
  const missing = facts.flatMap((fact): Check[] => {
    const count = row.facts[fact];
    return typeof count === "number" && count > 0
      ? [{ tone: "red", text: describe({ code: codes[fact], params: { count } }, labels, locale) }]
      : [];
  });
  const relations = await relationsOf(subjectOf(row).planId ?? null);
  const unknown = content.values.filter((value) => value.kind === "MISSING" && value.year === null).length;
  const all: Check[] = [
    ...missing,
    ...figureChecks(content, { relations, years }, locale),
    ...(unknown > 0
      ? [{ tone: "amber" as const, text: words.unknown[locale].replace("{count}", String(unknown)) }]
      : []),
  ];
  return missing.length === 0 ? [...all, { tone: "green", text: words.whole[locale] }] : all;
}

/**
 * The page on which a body decides on a report: the document as it will go out, what changed since the last frozen
 * version, checks that warn, and the decisions open to this viewer. Whoever sees the report but has no part in the
 * decision is told who has.
 */
export async function approvePage(viewer: Viewer, reportId: string): Promise<ApproveAnswer> {
  const row = await readReport(viewer, reportId);
  if (row === null) return { kind: "notFound" };
  const at = now();
  const subject = subjectOf(row);
  const beside = await besides(subject.id, dayOf(at));
  const moves = movesOf(row, subject, viewer);
  const of = (name: MoveView["name"]): MoveView | null => moves.find((move) => move.name === name) ?? null;
  const decisions = { approve: of("approve"), handBack: of("handBack"), record: of("recordDecision") };
  const content = row.content;
  if (beside === null || content === null || Object.values(decisions).every((move) => move === null)) {
    // To whoever wrote it the telling reason is that they wrote it, whatever roles they lack besides.
    const wrote = subject.authors?.includes(viewer.personId) === true;
    const refusal = wrote ? "access.author" : (can("report.approve", viewer, subject) ?? "access.state");
    return {
      kind: "closed",
      reason: describe({ code: refusal }, labels, viewer.locale),
      who:
        // The access table itself says who may, delegates among them.
        subject.state === "IN_APPROVAL" ? await namesWhoMay("report.approve", subject) : [],
      waiting: subject.state === "IN_APPROVAL",
    };
  }
  const paper = paperFrom(row, viewer, false);
  if (paper === null) return { kind: "notFound" };
  const page: ApprovePage = {
    id: subject.id,
    unit: row.unit.shortName,
    directive: row.directive,
    state: subject.state,
    round: Number(row.subject["round"]),
    digest: String(row.facts["digest"]),
    step: { number: Number(row.subject["step"]), of: beside.steps, body: row.names.stepBody ?? "" },
    submitted: beside.submitted ?? { by: "", at },
    paper,
    changes:
      beside.before === null
        ? null
        : {
            against: { number: beside.before.number, at: beside.before.at },
            ...changesBetween(beside.before.content, content, row),
          },
    checks: await checksOf(row, content, beside.years, viewer),
    ...decisions,
    deciders:
      decisions.record === null
        ? []
        : beside.deciders.map(({ id, name, title }) => ({ id, name: `${name}, ${title}` })),
    today: dayOf(at),
    send: milestonesOf(row, at, viewer).find((milestone) => milestone.kind === "SEND_REPORT")?.deadline ?? null,
  };
  return { kind: "open", page };
}
