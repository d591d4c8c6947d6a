"use server";

import { requireViewer } from "#lib/access/session.ts";
import { isId } from "#lib/platform/ids.ts";
import { settings } from "#lib/platform/settings.ts";
import { slug } from "#lib/platform/text.ts";
import { execute } from "#lib/workflow/execute.ts";
import { typesetApart } from "../pdf/typeset-apart.ts";
import { exportReceipt } from "./commands.ts";
import { receiptData } from "./data.ts";

/** The receipt of a sending as a file (PDF) with the name it is saved under; null where the viewer may not see it. */
export async function receiptFile(submissionId: string): Promise<{ bytes: Uint8Array; name: string } | null> {
  const viewer = await requireViewer();
  if (!isId(submissionId)) return null;
  const taken = await execute(exportReceipt, { submissionId }, { viewer });
  if (!taken.ok) return null;
  const { page, sending } = taken.value;
  const bytes = await typesetApart("receipt", receiptData(page, sending, settings.portalUrl));
  return { bytes, name: `phieu-nhan-${slug(`${sending.number} ${page.unit}`)}.pdf` };
}
