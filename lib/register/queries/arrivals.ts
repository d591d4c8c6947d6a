import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { now } from "#lib/platform/clock.ts";
import { db, one } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { fold } from "#lib/platform/text.ts";
import { dayOf, startOfDay } from "#lib/platform/time.ts";
import { documentNumber } from "../rules.ts";
import type { ArrivalFilters, ArrivalLine, ArrivalRegister } from "../types.ts";
import { reopenedAt } from "./series.ts";

const text = z.string().nullable();
const lineRow = z.object({
  id: z.string(),
  arrivalNumber: z.number(),
  arrivedAt: z.coerce.date(),
  author: z.string(),
  form: z.string(),
  number: z.number(),
  type: z.string(),
  body: z.string(),
  datedOn: z.string(),
  subject: z.string(),
  recipient: z.string(),
  reportId: z.string(),
  readable: z.boolean(),
  holder: z.string(),
  withdrawn: z.boolean(),
  current: z.boolean(),
  state: z.string(),
  returnDueOn: text,
  reviewDueOn: text,
  conclusion: z
    .object({
      state: z.enum(["ACCEPTED", "RETURNED", "RECORDED"]),
      at: z.coerce.date(),
      reopenedAt: z.coerce.date().nullable(),
    })
    .nullable(),
});
const registerRow = z.object({ years: z.array(z.number()), last: z.number(), lines: z.array(lineRow) });
type Line = z.infer<typeof lineRow>;

const AWAITING: readonly string[] = ["SUBMITTED", "IN_REVIEW"];

/** What is awaited of whom until when: of the receiver a review, of the sender the report again. */
function dueOf(line: Line, today: string): ArrivalLine["due"] {
  if (line.withdrawn || !line.current) return null;
  const kind = line.state === "RETURNED" ? "resend" : AWAITING.includes(line.state) ? "review" : null;
  const day = kind === "resend" ? line.returnDueOn : line.reviewDueOn;
  return kind === null || day === null ? null : { day, late: day < today, kind };
}

/** How a sending that is past was answered: the conclusion of its review; one taken over on paper by where the report stands. */
function answerOf({ conclusion, current, state }: Line): ArrivalLine["answer"] {
  if (conclusion === null) return null;
  // An acceptance taken back is a return.
  if (conclusion.reopenedAt !== null) return { kind: "RETURNED", day: dayOf(conclusion.reopenedAt) };
  const recorded = current && state === "ACCEPTED" ? "ACCEPTED" : "RETURNED";
  return { kind: conclusion.state === "RECORDED" ? recorded : conclusion.state, day: dayOf(conclusion.at) };
}

function lineOf(line: Line, today: string): ArrivalLine {
  const {
    form,
    number,
    type,
    body,
    withdrawn,
    current,
    state,
    returnDueOn: _return,
    reviewDueOn: _review,
    ...rest
  } = line;
  const { conclusion: _conclusion, ...shown } = rest;
  return {
    ...shown,
    number: documentNumber({ number, type, body }, form),
    due: dueOf(line, today),
    state: { state, withdrawn, current },
    answer: answerOf(line),
  };
}

function says(line: ArrivalLine, searched: string): boolean {
  const wanted = fold(searched.trim());
  return fold([String(line.arrivalNumber), line.author, line.number, line.subject].join(" ")).includes(wanted);
}

/**
 * The register of arrivals of a channel unit in one year (this year unless one is asked for), the latest number first:
 * numbers of arrival are given once a year each, also to what was withdrawn again. The last day for a review is the plan's
 * limit in working days after the arrival. Null where the viewer may not read it. One statement.
 */
export async function arrivalRegister(
  viewer: Viewer,
  unitId: string,
  filters: ArrivalFilters,
): Promise<ArrivalRegister | null> {
  if (can("register.read", viewer, { unitId }) !== null) return null;
  const today = dayOf(now());
  const year = filters.year ?? Number(today.slice(0, 4));
  const [from, until] = [startOfDay(`${year}-01-01`), startOfDay(`${year + 1}-01-01`)];
  const found = await one(
    db(),
    registerRow,
    sql`SELECT (SELECT coalesce(jsonb_agg(a.year ORDER BY a.year DESC), '[]') FROM arrival_register a WHERE a.unit_id = ${unitId}::uuid) AS years,
      coalesce((SELECT a.last FROM arrival_register a WHERE a.unit_id = ${unitId}::uuid AND a.year = ${year}), 0) AS last,
      (SELECT coalesce(jsonb_agg(x ORDER BY x."arrivalNumber" DESC), '[]') FROM (SELECT s.id, s.arrival_number AS "arrivalNumber", s.submitted_at AS "arrivedAt",
          n.name AS author, k.document_form AS form, s.number, s.number_type AS type, s.number_body AS body, s.dated_on AS "datedOn",
          coalesce(e.subject, 'Báo cáo tổng kết ' || d.years || ' năm thực hiện ' || d.kind || ' số ' || d.code) AS subject, t.name AS recipient, r.id AS "reportId", ${visible("report.readState", viewer)} AS readable,
          h.short_name || coalesce(' · ' || (SELECT p.full_name FROM person p WHERE p.id = r.reviewer_id), '') AS holder, s.withdrawn_at IS NOT NULL AS withdrawn,
          s.round = r.round AND s.withdrawn_at IS NULL AS current, r.state, r.return_due_on AS "returnDueOn",
          (SELECT w::date FROM generate_series((s.submitted_at AT TIME ZONE ${settings.timeZone})::date + 1, (s.submitted_at AT TIME ZONE ${settings.timeZone})::date + 90, interval '1 day') w WHERE extract(isodow FROM w) < 6
            AND NOT EXISTS (SELECT 1 FROM holiday o WHERE o.day = w::date) ORDER BY w OFFSET greatest((p.wait_limits->>'reviewHead')::int, 1) - 1 LIMIT 1) AS "reviewDueOn",
          (SELECT jsonb_build_object('state', v.state, 'at', v.concluded_at, 'reopenedAt', ${reopenedAt(sql`v`)}) FROM review v WHERE v.report_id = r.id AND v.round = s.round
            AND s.withdrawn_at IS NULL AND v.concluded_at IS NOT NULL AND v.state IN ('ACCEPTED', 'RETURNED', 'RECORDED') ORDER BY v.concluded_at DESC LIMIT 1) AS conclusion
        FROM submission s JOIN report_subject r ON r.id = s.report_id JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code
          CROSS JOIN LATERAL unit_named_on(u.id, s.dated_on) n JOIN directive d ON d.id = r.directive_id JOIN plan p ON p.id = r.plan_id
          JOIN unit t ON t.id = r.recipient_unit_id JOIN unit h ON h.id = r.holder_unit_id LEFT JOIN document_entry e ON e.submission_id = s.id AND e.voided_at IS NULL
        WHERE r.channel_unit_id = ${unitId}::uuid AND s.submitted_at >= ${from} AND s.submitted_at < ${until}) x) AS lines`,
  );
  if (found === null) return null;
  const lines = found.lines.map((line) => lineOf(line, today));
  const awaits = (line: ArrivalLine) => line.due?.kind === "review";
  return {
    year,
    years: [...new Set([Number(today.slice(0, 4)), year, ...found.years])].sort((one, other) => other - one),
    last: found.last,
    awaiting: lines.filter(awaits).length,
    lines: lines.filter(
      (line) => (filters.open !== true || awaits(line)) && (filters.search === undefined || says(line, filters.search)),
    ),
  };
}
