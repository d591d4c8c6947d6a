"use server";

import { requireViewer } from "#lib/access/session.ts";
import { slug } from "#lib/platform/text.ts";
import { action } from "#lib/workflow/action.ts";
import { execute } from "#lib/workflow/execute.ts";
import { enterDocument as enter, strikeOut as strike } from "./commands/enter.ts";
import { exportRegister } from "./commands/export.ts";
import { dropTerm as drop, keepTerm as keep } from "./commands/term.ts";
import { labels } from "./labels.ts";
import { exportSchema } from "./schema.ts";
import { arrivalWorkbook, outgoingWorkbook, type StateWord } from "./workbook.ts";

export const enterDocument = action(enter, labels);
export const strikeOut = action(strike, labels);
export const keepTerm = action(keep, labels, { then: ({ unitId }) => `/registers?book=terms&unit=${unitId}` });
export const dropTerm = action(drop, labels, { then: ({ unitId }) => `/registers?book=terms&unit=${unitId}` });

/** A register as a workbook with the name it is saved under; null for who may not have it. It stands on the trail. */
export async function registerWorkbook(
  asked: Record<string, string>,
  stateWord: StateWord,
): Promise<{ bytes: Uint8Array; name: string } | null> {
  const viewer = await requireViewer();
  const input = exportSchema.safeParse(asked);
  if (!input.success) return null;
  const taken = await execute(exportRegister, input.data, { viewer });
  if (!taken.ok) return null;
  const { unit, outgoing, arrivals } = taken.value;
  const end = outgoing?.series.from.slice(0, 4) ?? String(arrivals?.year ?? "");
  const name = `so-van-ban-${input.data.book === "out" ? "di" : "den"}-${slug(unit.shortName)}-${end}.xlsx`;
  if (outgoing !== null) return { bytes: await outgoingWorkbook(unit, outgoing, viewer.locale), name };
  if (arrivals !== null) return { bytes: await arrivalWorkbook(unit, arrivals, stateWord, viewer.locale), name };
  return null;
}
