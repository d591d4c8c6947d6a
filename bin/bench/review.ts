import { z } from "zod";
import { db, many } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { saveRecommendation } from "#lib/recommendation/commands.ts";
import { submitForApproval } from "#lib/report/commands/approval.ts";
import { approveReport } from "#lib/report/commands/approve.ts";
import { submitReport } from "#lib/report/commands/submit.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import { wordsOf } from "#lib/report/section/plain.ts";
import { flagItem } from "#lib/review/commands/flag.ts";
import { startReview } from "#lib/review/commands/start.ts";
import { execute } from "#lib/workflow/execute.ts";
import { load, type Speed } from "./measure.ts";
import { begin, type Duty, digestOf, done, paragraph, viewer } from "./scene.ts";

/** The report a reviewer is measured with: some sixty pages, sixty figures of ten years, thirty recommendations, forty flags. */
const PARAGRAPHS_AN_ITEM = 40;
const INDICATORS = 60;
const RECOMMENDATIONS = 30;
const FLAGS = 40;

export type LongReview = { reportId: string; items: string[]; figure: string; words: number };

/** Required figures by the command; beside them more of the catalogue, each with ten years, as only a long plan asks. */
async function fillFigures(reportId: string, drafterId: string): Promise<string> {
  const required = await many(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT i.id FROM report r JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code JOIN plan_indicator p ON p.directive_id = r.directive_id AND p.required
      JOIN indicator i ON i.id = p.indicator_id AND i.kinds && k.indicator_kinds WHERE r.id = ${reportId}::uuid ORDER BY i.sort`,
  );
  const values = required.map(({ id }) => ({ indicatorId: id, year: null, kind: "EXACT" as const, value: "120" }));
  done(await saveFigures({ viewer: await viewer(drafterId), reportId }, { values }));
  await db().$executeRaw(sql`INSERT INTO indicator_value (id, report_id, indicator_id, year, kind, value, updated_at, updated_by_id)
    SELECT gen_random_uuid(), r.id, i.id, y.year, 'EXACT', 12, r.created_at, ${drafterId}::uuid
    FROM report r CROSS JOIN (SELECT id FROM indicator ORDER BY sort, id LIMIT ${INDICATORS}) i
      CROSS JOIN (SELECT NULL::int AS year UNION ALL SELECT generate_series(2013, 2022)) y
    WHERE r.id = ${reportId}::uuid AND NOT EXISTS (SELECT 1 FROM indicator_value v WHERE v.report_id = r.id AND v.indicator_id = i.id AND v.year IS NOT DISTINCT FROM y.year)`);
  return required[0]?.id ?? "";
}

/** Writes the long report of a duty, takes it to its review by the real commands and flags it. */
export async function longReview(duty: Duty, reviewerId: string): Promise<LongReview> {
  const { reportId, items } = await begin(duty);
  const drafter = await viewer(duty.drafterId);
  const request = { viewer: drafter, reportId };
  const texts = items.map((item) => ({
    item,
    blocks: Array.from({ length: PARAGRAPHS_AN_ITEM }, (_, index) => paragraph(`Đoạn ${index + 1}`)),
  }));
  for (const { item: outlineItemId, blocks } of texts)
    done(await saveSection(request, { outlineItemId, baseRevision: 0, blocks }));
  const figure = await fillFigures(reportId, duty.drafterId);
  const asks = await many(
    db(),
    z.object({ id: z.string() }),
    sql`SELECT id FROM outline_item WHERE id = ANY(${items}::uuid[]) AND addresses_level IS NOT NULL ORDER BY sort`,
  );
  for (let index = 0; index < RECOMMENDATIONS; index += 1) {
    const outlineItemId = asks[index % asks.length]?.id ?? "";
    done(
      await saveRecommendation(request, {
        outlineItemId,
        text: `Kiến nghị thứ ${index + 1}: bố trí kinh phí, biên chế.`,
      }),
    );
  }
  const digest = await digestOf(reportId);
  done(await execute(submitForApproval, { reportId, digest }, { viewer: drafter }));
  done(await execute(approveReport, { reportId, digest }, { viewer: await viewer(duty.approverId) }));
  done(await execute(submitReport, { reportId, digest, number: 901, datedOn: "2023-04-19" }, { viewer: drafter }));
  const reviewer = await viewer(reviewerId);
  done(await execute(startReview, { reportId }, { viewer: reviewer }));
  for (let index = 0; index < FLAGS; index += 1) {
    const place = texts[index % texts.length];
    const blockId = place?.blocks[index]?.id ?? newId();
    const flag = { code: "TOO_GENERAL" as const, words: `Nêu rõ số liệu từng năm (${index + 1}).` };
    done(await execute(flagItem, { reportId, outlineItemId: place?.item, blockId, ...flag }, { viewer: reviewer }));
  }
  const words = texts.reduce((sum, { blocks }) => sum + wordsOf(blocks), 0);
  return { reportId, items, figure, words };
}

/** How fast each part of its review page is, one reader at a time. */
export async function reviewSpeeds(
  base: string,
  cookie: string,
  { reportId, items, figure }: LongReview,
  beside: string,
  seconds: number,
): Promise<[string, Speed][]> {
  const item = items[3] ?? "";
  const parts: [string, string][] = [
    ["text of one section", `tab=text&item=${item}`],
    ["figures, one chosen", `tab=figures&figure=${figure}`],
    ["side by side", `tab=beside&item=${item}&beside=${beside}`],
    ["recommendations", "tab=recommendations"],
    ["conclusion, 40 flags", "tab=conclude"],
  ];
  const speeds: [string, Speed][] = [];
  for (const [name, query] of parts)
    speeds.push([name, await load(`${base}/reports/${reportId}/review?${query}`, cookie, 1, seconds)]);
  return speeds;
}
