import { z } from "zod";
import { ok, refuse } from "#lib/platform/result.ts";
import { command } from "#lib/workflow/command.ts";
import { figureGrid } from "../queries.ts";

/** The grid for a workbook; that it was taken out stands on the trail. Problem: access.notFound. */
export const exportFigures = command(
  "report.exportFigures",
  z.object({ reportId: z.uuid() }),
  async (context, { reportId }) => {
    const grid = await figureGrid(context.viewer, reportId);
    if (grid === null) return refuse("access.notFound");
    const data = { what: "figures", format: "xlsx", rows: grid.rows.length };
    await context.record({ action: "report.exported", subjectKind: "report", subjectId: reportId, data });
    return ok(grid);
  },
  ({ reportId }) => ({ kind: "report", id: reportId }),
);
