import { permit } from "#lib/access/can.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { command } from "#lib/workflow/command.ts";
import { arrivalRegister } from "../queries/arrivals.ts";
import { outgoingRegister } from "../queries/outgoing.ts";
import { registerUnit } from "../queries/units.ts";
import { exportSchema } from "../schema.ts";

/** A register of a unit for a workbook; that it was taken out stands on the trail. Problems: an access reason, access.notFound. */
export const exportRegister = command(
  "register.export",
  exportSchema,
  async (context, { unitId, book, seriesFrom, year }) => {
    const permitted = permit("register.read", context.viewer, { unitId });
    if (!permitted.allowed) return refuse(permitted.reason);
    const unit = await registerUnit(context.viewer, unitId);
    const outgoing = book === "out" ? await outgoingRegister(context.viewer, unitId, { seriesFrom }) : null;
    const arrivals = book === "in" ? await arrivalRegister(context.viewer, unitId, { year }) : null;
    if (unit === null || (outgoing ?? arrivals) === null) return refuse("access.notFound");
    const rows = (outgoing ?? arrivals)?.lines.length ?? 0;
    const data = { book, from: outgoing?.series.from ?? String(arrivals?.year ?? ""), format: "xlsx", rows };
    const entry = { action: "register.exported", subjectKind: "unit", subjectId: unitId, data } as const;
    await context.record(entry, { onBehalfOf: permitted.onBehalfOf });
    return ok({ unit, outgoing, arrivals });
  },
  ({ unitId }) => ({ kind: "unit", id: unitId }),
);
