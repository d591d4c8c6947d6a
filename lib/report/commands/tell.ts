import type { Role } from "#lib/access/types.ts";
import { notify } from "#lib/notice/commands.ts";
import type { NoticeKind } from "#lib/notice/types.ts";
import type { Context } from "#lib/workflow/types.ts";
import type { DecidingPart } from "../deciding-part.ts";
import { decidersOf } from "../queries/deciders.ts";
import type { LockedReport } from "./lock.ts";

type Hearers = { unitId: string; roles: readonly Role[] } | { personIds: readonly string[] };

/** Tells those concerned what happened to a report (unit and directive are known to the notice by itself). */
export async function tell(
  context: Context,
  report: Pick<LockedReport, "id">,
  kind: NoticeKind,
  to: Hearers,
): Promise<void> {
  await notify(context, { ...to, kind, subjectKind: "report", subjectId: report.id });
}

/** Tells whoever decides for these bodies, those who stand in for them and those appointed for this report: each once. */
export async function tellDeciders(
  context: Context,
  report: Pick<LockedReport, "id">,
  kind: NoticeKind,
  parts: readonly DecidingPart[],
): Promise<void> {
  await tell(context, report, kind, { personIds: await decidersOf(context, report.id, parts) });
}

/** Whoever wrote in it; the unit's drafters where nobody did yet. */
export function writersOf(report: LockedReport): Hearers {
  return report.authors && report.authors.length > 0
    ? { personIds: report.authors }
    : { unitId: report.draftingUnitId, roles: ["DRAFTER"] };
}

/** Those of the channel who receive, review and conclude. */
export function receiversOf(report: LockedReport): Hearers {
  return { unitId: report.channelUnitId, roles: ["REVIEWER", "REVIEW_HEAD", "CLERK"] };
}
