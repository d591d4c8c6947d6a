"use server";

import { currentViewer } from "#lib/access/session.ts";
import { type Result, refuse } from "#lib/platform/result.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { noteHere } from "./commands.ts";
import { companyIn } from "./queries.ts";
import { nextAfter } from "./rules.ts";
import { presenceSchema } from "./schema.ts";
import type { PresenceAnswer } from "./types.ts";

/**
 * One sign of a writing page: the viewer is here, and hears who else is and what is newer. Problems: access.signedOut,
 * access.notFound (may not read the draft), workflow.input.
 */
export async function signOfLife(reportId: string, body: unknown): Promise<Result<PresenceAnswer>> {
  const viewer = await currentViewer();
  if (viewer === null) return refuse("access.signedOut");
  const parsed = presenceSchema.safeParse(body);
  if (!parsed.success) return refuse("workflow.input");
  const company = await companyIn(viewer, reportId, parsed.data);
  if (company === null) return refuse("access.notFound");
  await noteHere(viewer, reportId, parsed.data.item);
  const { here, newer } = company;
  const clock = (at: Date): string => formatInstant(at).split(",")[0] ?? "";
  return {
    ok: true,
    value: {
      here,
      newer: newer && {
        revision: newer.revision,
        blocks: newer.blocks,
        savedBy: newer.savedBy,
        others: newer.others,
        savedAt: newer.at.toISOString(),
        time: clock(newer.at),
      },
      next: nextAfter(here.length),
    },
  };
}
