import { permit } from "#lib/access/can.ts";
import { reportSubject } from "#lib/access/subject.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import { openSealedSchema } from "../schema.ts";
import { placeOf } from "./save.ts";

/**
 * Opens one more section of a returned report, with a reason that the reviewer sees (workflow: selective return).
 * Gives the outline item. Problems: access.notFound, an access reason, section.notReturned, section.notAddressed,
 * section.alreadyOpen.
 */
export const openSealedSection = command(
  "report.openSection",
  openSealedSchema,
  async (context, input) => {
    const { tx, viewer } = context;
    // FOR SHARE as every writing: a move waits for it, and what is read here stays true until COMMIT.
    await tx.$executeRaw(sql`SELECT id FROM report WHERE id = ${input.reportId}::uuid FOR SHARE`);
    const report = await reportSubject(tx, input.reportId);
    if (report === null) return refuse("access.notFound");
    const permitted = permit("report.write", viewer, report);
    if (!permitted.allowed) return refuse(permitted.reason === "access.role" ? "access.notFound" : permitted.reason);
    if (report.state !== "RETURNED") return refuse("section.notReturned");
    const place = await placeOf(tx, input.reportId, input.outlineItemId);
    if (place === null || !place.addressed) return refuse("section.notAddressed");
    if (place.open) return refuse("section.alreadyOpen");
    const opened =
      await tx.$executeRaw(sql`INSERT INTO report_opening (report_id, round, outline_item_id, reason, person_id, at)
      SELECT r.id, r.round, ${input.outlineItemId}::uuid, ${input.reason}, ${viewer.personId}::uuid, ${context.now}
      FROM report r WHERE r.id = ${input.reportId}::uuid ON CONFLICT DO NOTHING`);
    if (opened === 0) return refuse("section.alreadyOpen");
    await context.record(
      {
        action: "report.sectionOpened",
        subjectKind: "report",
        subjectId: input.reportId,
        data: { outlineItemId: input.outlineItemId, reason: sha256(input.reason) },
      },
      { onBehalfOf: permitted.onBehalfOf },
    );
    return ok({ outlineItemId: input.outlineItemId });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);
