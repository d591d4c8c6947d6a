import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { reportSubject } from "#lib/access/subject.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { one, type Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { contentSchema, type ReportContent } from "#lib/report/content.ts";
import type { Block } from "#lib/report/section/block.ts";
import { keepSection, lockSection, placeOf } from "#lib/report/section/commands.ts";
import { blockText } from "#lib/report/section/plain.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { writing } from "#lib/workflow/write.ts";
import { takenOver } from "./rules.ts";
import {
  absentSourceSchema,
  citationSchema,
  expectSourceSchema,
  keepCitationSchema,
  takeOverSchema,
} from "./schema.ts";

const EXCERPT = 280;
const sourceRow = z.object({ reportId: z.string(), content: contentSchema });

/** The accepted version a passage is taken from: of the same directive, sent through the composing body. */
function acceptedSource(tx: Tx, versionId: string, directiveId: string, channelUnitId: string) {
  return one(
    tx,
    sourceRow,
    sql`SELECT r.id AS "reportId", v.content FROM report_version v JOIN report r ON r.accepted_version_id = v.id
      WHERE v.id = ${versionId}::uuid AND r.directive_id = ${directiveId}::uuid AND r.channel_unit_id = ${channelUnitId}::uuid`,
  );
}

function figuresOf(content: ReportContent): Record<string, string> {
  return Object.fromEntries(
    content.values.flatMap((v) =>
      v.value === null ? [] : [[v.year === null ? v.code : `${v.code}:${v.year}`, v.value]],
    ),
  );
}

async function cite(
  context: Context,
  reportId: string,
  outlineItemId: string,
  taken: { block: Block; source: Block }[],
  from: { reportId: string; versionId: string; outlineItemId: string },
): Promise<void> {
  for (const { block, source } of taken) {
    await context.tx.$executeRaw(sql`INSERT INTO source_citation (id, report_id, outline_item_id, block_id, source_report_id, source_version_id,
        source_outline_item_id, source_block_id, excerpt, created_by_id, created_at)
      VALUES (${newId()}::uuid, ${reportId}::uuid, ${outlineItemId}::uuid, ${block.id}, ${from.reportId}::uuid, ${from.versionId}::uuid,
        ${from.outlineItemId}::uuid, ${source.id}, ${blockText(source).slice(0, EXCERPT)}, ${context.viewer.personId}::uuid, ${context.now})`);
  }
}

/**
 * Takes passages of an accepted report over to the end of a section, each with its citation (unit, accepted version,
 * section, block). Only what was accepted can be a source. Gives the new blocks' ids. Problems: access.notFound, an
 * access reason, report.sealed, section.notAddressed, consolidation.*.
 */
export const takeOver = command(
  "report.takeOver",
  takeOverSchema,
  (context, input) =>
    writing(context, input.reportId, async (inside, report) => {
      if (!report.consolidates) return refuse("consolidation.notConsolidated");
      const source = await acceptedSource(
        inside.tx,
        input.sourceVersionId,
        report.directiveId ?? "",
        report.draftingUnitId ?? "",
      );
      if (source === null) return refuse("consolidation.notASource");
      const place = await placeOf(inside.tx, input.reportId, input.outlineItemId);
      if (place === null || !place.addressed) return refuse("section.notAddressed");
      if (!place.open) return refuse("report.sealed");
      const there =
        source.content.sections.find((section) => section.outlineItemId === input.sourceOutlineItemId)?.blocks ?? [];
      const chosen = there.filter((block) => input.sourceBlockIds.includes(block.id));
      if (chosen.length !== new Set(input.sourceBlockIds).size) return refuse("consolidation.passageGone");
      const figures = figuresOf(source.content);
      const taken = chosen.map((block) => ({ source: block, block: takenOver(block, figures, newId) }));
      const section = await lockSection(inside.tx, input.reportId, input.outlineItemId);
      const blocks = [
        ...(section?.blocks ?? []).filter((block) => blockText(block).trim() !== ""),
        ...taken.map((one) => one.block),
      ];
      const revision = await keepSection(inside, input, section, blocks);
      if (revision === null) return refuse("consolidation.changedMeanwhile");
      await cite(inside, input.reportId, input.outlineItemId, taken, {
        reportId: source.reportId,
        versionId: input.sourceVersionId,
        outlineItemId: input.sourceOutlineItemId,
      });
      await inside.record({
        action: "report.cited",
        subjectKind: "report",
        subjectId: input.reportId,
        data: {
          outlineItemId: input.outlineItemId,
          sourceReportId: source.reportId,
          sourceVersionId: input.sourceVersionId,
          blocks: taken.map((one) => one.block.id),
        },
      });
      return ok({ blockIds: taken.map((one) => one.block.id) });
    }),
  (input) => ({ kind: "report", id: input.reportId }),
);

const citationRow = z.object({
  reportId: z.string(),
  sourceReportId: z.string(),
  stale: z.boolean(),
  open: z.boolean(),
});

function citationOf(tx: Tx, citationId: string) {
  return one(
    tx,
    citationRow,
    sql`SELECT c.report_id AS "reportId", c.source_report_id AS "sourceReportId", c.source_version_id IS DISTINCT FROM r.accepted_version_id AS stale,
      item_open(c.report_id, c.outline_item_id) AS open FROM source_citation c JOIN report r ON r.id = c.source_report_id WHERE c.id = ${citationId}::uuid`,
  );
}

/** Drops a citation in an open section: the words stay and are the body's own from now on. Problems: access.notFound, an access reason, report.sealed. */
export const dropCitation = command("report.dropCitation", citationSchema, async (context, input) => {
  const citation = await citationOf(context.tx, input.citationId);
  if (citation === null) return refuse("access.notFound");
  return writing(context, citation.reportId, async (inside) => {
    if ((await citationOf(inside.tx, input.citationId))?.open !== true) return refuse("report.sealed");
    await inside.tx.$executeRaw(sql`DELETE FROM source_citation WHERE id = ${input.citationId}::uuid`);
    await inside.record({
      action: "report.citationDropped",
      subjectKind: "report",
      subjectId: citation.reportId,
      data: { citationId: input.citationId, sourceReportId: citation.sourceReportId },
    });
    return ok({ citationId: input.citationId });
  });
});

/** Keeps a citation although its source has changed, with a reason. Problems: as dropCitation, consolidation.notStale. */
export const keepCitation = command("report.keepCitation", keepCitationSchema, async (context, input) => {
  const citation = await citationOf(context.tx, input.citationId);
  if (citation === null) return refuse("access.notFound");
  return writing(context, citation.reportId, async (inside) => {
    if (!citation.stale) return refuse("consolidation.notStale");
    await inside.tx.$executeRaw(
      sql`UPDATE source_citation SET kept_reason = ${input.reason} WHERE id = ${input.citationId}::uuid`,
    );
    await inside.record({
      action: "report.citationKept",
      subjectKind: "report",
      subjectId: citation.reportId,
      data: { citationId: input.citationId, reason: sha256(input.reason) },
    });
    return ok({ citationId: input.citationId });
  });
});

const expectedRow = z.object({ accepted: z.boolean() });

/** An expected source: an assignment on the same directive whose report comes through the composing body. */
function expectedSource(tx: Tx, assignmentId: string, directiveId: string, channelUnitId: string) {
  return one(
    tx,
    expectedRow,
    sql`SELECT coalesce(r.state = 'ACCEPTED', false) AS accepted FROM assignment a LEFT JOIN report r ON r.assignment_id = a.id
      WHERE a.id = ${assignmentId}::uuid AND a.directive_id = ${directiveId}::uuid AND a.channel_unit_id = ${channelUnitId}::uuid AND a.ended_at IS NULL`,
  );
}

/**
 * Lists an expected source as absent, with the reason that stands in the report's papers; without it the report cannot
 * go up. Problems: access.notFound, an access reason, consolidation.notASource, consolidation.sourceAccepted.
 */
export const markSourceAbsent = command(
  "report.markSourceAbsent",
  absentSourceSchema,
  async (context, input) => {
    const report = await reportSubject(context.tx, input.reportId);
    const permitted = report && permit("report.compose", context.viewer, report);
    if (!report || !permitted) return refuse("access.notFound");
    if (!permitted.allowed) return refuse(permitted.reason);
    const source = await expectedSource(
      context.tx,
      input.assignmentId,
      report.directiveId ?? "",
      report.draftingUnitId ?? "",
    );
    if (source === null) return refuse("consolidation.notASource");
    if (source.accepted) return refuse("consolidation.sourceAccepted");
    await context.tx.$executeRaw(sql`INSERT INTO absent_source (report_id, assignment_id, reason, person_id, at)
      VALUES (${input.reportId}::uuid, ${input.assignmentId}::uuid, ${input.reason}, ${context.viewer.personId}::uuid, ${context.now})
      ON CONFLICT (report_id, assignment_id) DO UPDATE SET reason = excluded.reason, person_id = excluded.person_id, at = excluded.at`);
    await context.record({
      action: "report.sourceAbsent",
      subjectKind: "report",
      subjectId: input.reportId,
      data: { assignmentId: input.assignmentId, absent: true, reason: sha256(input.reason) },
    });
    return ok({ assignmentId: input.assignmentId });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);

/** Expects a source again that was listed as absent. Problems: access.notFound, an access reason. */
export const expectSource = command(
  "report.expectSource",
  expectSourceSchema,
  async (context, input) => {
    const report = await reportSubject(context.tx, input.reportId);
    const permitted = report && permit("report.compose", context.viewer, report);
    if (!report || !permitted) return refuse("access.notFound");
    if (!permitted.allowed) return refuse(permitted.reason);
    await context.tx.$executeRaw(
      sql`DELETE FROM absent_source WHERE report_id = ${input.reportId}::uuid AND assignment_id = ${input.assignmentId}::uuid`,
    );
    await context.record({
      action: "report.sourceAbsent",
      subjectKind: "report",
      subjectId: input.reportId,
      data: { assignmentId: input.assignmentId, absent: false },
    });
    return ok({ assignmentId: input.assignmentId });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);
