import { saveRecommendation } from "#lib/recommendation/commands.ts";
import { saveFigures } from "#lib/report/figure/commands.ts";
import { pasteLeadingDocumentsCommand } from "#lib/report/leading-document/commands.ts";
import { saveSection } from "#lib/report/section/commands.ts";
import type { WardCourse } from "../course/types.ts";
import { outlineItems } from "../plan/outline.ts";
import type { WardReport } from "../types.ts";
import { type Actors, done } from "./actors.ts";
import type { PlanIds } from "./plan.ts";
import { need } from "./rows.ts";
import { blocksOf, figuresOf } from "./text.ts";

const MINUTE = 60_000;

/**
 * A ward's drafters write: sections one after the other (a second drafter theirs), then the figures, the
 * documents issued, then the recommendations. Lists of recommendations come from the records, so only the words before them are saved as text.
 */
export async function writeReport(
  actors: Actors,
  plan: PlanIds,
  course: WardCourse,
  report: WardReport,
  reportId: string,
): Promise<void> {
  const begin = Date.parse(course.writtenAt);
  const request = async (key: string, minutes: number) => {
    const at = new Date(begin + minutes * MINUTE);
    return { viewer: await actors.viewer(key, at), reportId, at };
  };
  for (const [index, item] of outlineItems.entries()) {
    const written = report.sections[item.code] ?? [];
    const own = item.recommendationLevel === null ? written : written.filter((block) => block.kind === "paragraph");
    if (own.length === 0) continue;
    const writer = course.second?.items.includes(item.code) ? course.second.drafter : course.drafter;
    const input = { outlineItemId: need(plan.items, item.code), baseRevision: 0, blocks: blocksOf(own, report.values) };
    done(await saveSection(await request(writer, index * 4), input), `${course.ward} ${item.code}`);
  }
  const values = Object.entries(report.values).flatMap(([code, value]) =>
    figuresOf(need(plan.indicators, code), value),
  );
  done(await saveFigures(await request(course.drafter, 34), { values }), `${course.ward} figures`);
  if (report.documents !== undefined) {
    const pasted = { reportId, lines: report.documents.join("\n") };
    const at = new Date(begin + 35 * MINUTE).toISOString();
    await actors.act(course.drafter, at, pasteLeadingDocumentsCommand, pasted);
  }
  for (const [index, one] of report.recommendations.entries()) {
    const input = { outlineItemId: need(plan.items, one.item), text: one.text, ground: one.ground };
    done(await saveRecommendation(await request(course.drafter, 36 + index), input), `${course.ward} recommendation`);
  }
}
