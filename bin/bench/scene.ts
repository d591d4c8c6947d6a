import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { now } from "#lib/platform/clock.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Result } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { approveReport } from "#lib/report/commands/approve.ts";
import { startReport } from "#lib/report/commands/start.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import { startReview } from "#lib/review/commands/start.ts";
import { execute } from "#lib/workflow/execute.ts";

/** One ward's duty on a directive nobody has begun, and who acts in it. */
const dutyRow = z.object({ assignmentId: z.string(), drafterId: z.string(), approverId: z.string() });
export type Duty = z.infer<typeof dutyRow>;

/** Who holds a role in a unit, by the unit's code (the first of them). */
export async function personWith(role: string, unitCode: string): Promise<string> {
  const row = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT p.id FROM position x JOIN person p ON p.id = x.person_id JOIN unit u ON u.id = x.unit_id WHERE x.role = ${role} AND u.code = ${unitCode} ORDER BY p.id LIMIT 1`,
  );
  if (row === null) throw new Error(`nobody is ${role} in ${unitCode}`);
  return row.id;
}

/** The duties of the units a level below (the wards) on a directive (by its code) that nobody has begun. */
export function freeDuties(directive: string): Promise<Duty[]> {
  return many(
    db(),
    dutyRow,
    sql`SELECT a.id AS "assignmentId",
      (SELECT x.person_id FROM position x WHERE x.unit_id = a.unit_id AND x.role = 'DRAFTER' ORDER BY x.person_id LIMIT 1) AS "drafterId",
      (SELECT x.person_id FROM position x WHERE x.unit_id = a.unit_id AND x.role = 'APPROVER' ORDER BY x.person_id LIMIT 1) AS "approverId"
      FROM assignment a JOIN directive d ON d.id = a.directive_id JOIN unit u ON u.id = a.unit_id JOIN plan p ON p.id = a.plan_id JOIN unit i ON i.id = p.issuing_unit_id
      WHERE d.code = ${directive} AND u.level_code <> i.level_code AND NOT EXISTS (SELECT 1 FROM report r WHERE r.assignment_id = a.id) ORDER BY u.sort`,
  );
}

/** A report somebody may look at, in a state, of a unit (by code) where one is named. */
export async function reportIn(state: string, unitCode?: string): Promise<string> {
  const row = await one(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT r.id FROM report r JOIN unit u ON u.id = r.unit_id WHERE r.state = ${state} ${unitCode ? sql`AND u.code = ${unitCode}` : sql``} LIMIT 1`,
  );
  if (row === null) throw new Error(`no report is ${state}`);
  return row.id;
}

/** A sample person as whom the scene acts. */
export async function viewer(personId: string): Promise<Viewer> {
  const at = now();
  const found = await viewerOfPerson(db(), personId, { now: at, day: dayOf(at), address: "127.0.0.1" });
  if (found === null) throw new Error(`no person ${personId}`);
  return found;
}

/** The value of a result; the scene meets no refusal. */
export function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const itemRow = z.object({ id: z.string() });
const figureRow = z.object({ id: z.string() });

/** Starts the report of a duty; gives its id and the outline items it answers. */
export async function begin(duty: Duty): Promise<{ reportId: string; items: string[] }> {
  const { reportId } = done(
    await execute(startReport, { assignmentId: duty.assignmentId }, { viewer: await viewer(duty.drafterId) }),
  );
  const items = await many(
    db(),
    itemRow,
    sql`SELECT o.id FROM report r JOIN unit u ON u.id = r.unit_id JOIN outline_item o ON o.plan_id = r.plan_id AND o.answerable
      JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = u.kind_code WHERE r.id = ${reportId}::uuid ORDER BY o.sort`,
  );
  return { reportId, items: items.map((item) => item.id) };
}

/** A paragraph of some eighty words, as they come in reports. */
export const paragraph = (seed: string) => ({
  id: newId(),
  kind: "paragraph" as const,
  runs: [
    { text: `${seed}. ${"Đảng ủy lãnh đạo, chỉ đạo triển khai thực hiện nghiêm túc, có kết quả rõ rệt. ".repeat(5)}` },
  ],
});

/** Begins a report whose first section is some sixty pages long: so many paragraphs. Gives where it is written. */
export async function longSection(duty: Duty, paragraphs: number): Promise<{ reportId: string; item: string }> {
  const { reportId, items } = await begin(duty);
  const [item] = items;
  if (item === undefined) throw new Error(`nothing to write in ${reportId}`);
  const blocks = Array.from({ length: paragraphs }, (_, index) => paragraph(`Đoạn ${index + 1}`));
  const request = { viewer: await viewer(duty.drafterId), reportId };
  done(await saveSection(request, { outlineItemId: item, baseRevision: 0, blocks }));
  return { reportId, item };
}

/** The digest of what a report says now. */
export async function digestOf(reportId: string): Promise<string> {
  const row = await one(
    db(),
    z.object({ digest: z.string() }),
    sql`SELECT report_content_digest(${reportId}::uuid) AS digest`,
  );
  return row?.digest ?? "";
}

/** Fills a report and takes it to its approval by the real commands: what the bench is not about. */
export async function fillAndApprove(duty: Duty, reportId: string, items: readonly string[]): Promise<void> {
  const drafter = await viewer(duty.drafterId);
  for (const outlineItemId of items)
    done(
      await saveSection(
        { viewer: drafter, reportId },
        { outlineItemId, baseRevision: 0, blocks: [paragraph("Một"), paragraph("Hai")] },
      ),
    );
  const figures = await many(
    db(),
    figureRow,
    sql`SELECT i.id FROM report r JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code JOIN plan_indicator p ON p.directive_id = r.directive_id AND p.required
      JOIN indicator i ON i.id = p.indicator_id AND i.kinds && k.indicator_kinds WHERE r.id = ${reportId}::uuid`,
  );
  done(
    await saveFigures(
      { viewer: drafter, reportId },
      {
        values: figures.map((figure) => ({ indicatorId: figure.id, year: null, kind: "EXACT" as const, value: "12" })),
      },
    ),
  );
  const digest = await digestOf(reportId);
  done(await execute(submitForApproval, { reportId, digest }, { viewer: drafter }));
  done(await execute(approveReport, { reportId, digest }, { viewer: await viewer(duty.approverId) }));
}

/** Takes a sent report into review. */
export async function takeIntoReview(reportId: string, reviewerId: string): Promise<void> {
  done(await execute(startReview, { reportId }, { viewer: await viewer(reviewerId) }));
}
