"use server";

import { redirect } from "next/navigation";
import { can } from "#lib/access/can.ts";
import { requireViewer } from "#lib/access/session.ts";
import { checkWorkbook } from "#lib/document/read/file.ts";
import { labels as fileLabels } from "#lib/document/read/labels.ts";
import type { Problem } from "#lib/platform/result.ts";
import { action } from "#lib/workflow/action.ts";
import { execute } from "#lib/workflow/execute.ts";
import { describe } from "#lib/workflow/labels.ts";
import type { FormState } from "#lib/workflow/types.ts";
import { exportRoster, keepRoster } from "./commands/keep.ts";
import { takeRoster } from "./commands/take.ts";
import { labels } from "./labels.ts";
import { rosterChoices } from "./queries.ts";
import { rosterKindSchema } from "./schema.ts";
import { readSheet, writeSheet } from "./sheet.ts";

const words = { reason: { ...fileLabels.reason, ...labels.reason } };
const LARGEST = 5_000_000;

/** Reads a workbook that was brought and keeps its rows to be looked at; nothing of the file itself is kept. */
export async function bringRoster(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const refused = (problem: Problem): FormState => ({
    status: "refused",
    code: problem.code,
    message: describe(problem, words, viewer.locale),
    fields: { file: [describe(problem, words, viewer.locale)] },
  });
  const file = form.get("file");
  const kind = rosterKindSchema.safeParse(form.get("kind"));
  if (!(file instanceof File) || file.size === 0 || !kind.success) return refused({ code: "roster.noFile" });
  if (file.size > LARGEST) return refused({ code: "roster.tooLarge" });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const unsafe = await checkWorkbook(bytes);
  if (unsafe !== null) return refused(unsafe);
  const rows = await readSheet(bytes, kind.data);
  if (!rows.ok) return refused(rows.problem);
  const kept = await execute(
    keepRoster,
    { kind: kind.data, fileName: file.name.slice(0, 300), rows: rows.value },
    { viewer },
  );
  if (!kept.ok) return refused(kept.problem);
  redirect(`/desk/admin/lists/${kept.value.rosterId}`);
}

export const takeList = action(takeRoster, labels);

/** The list, or its template, as a workbook; null for who may not have it. Taking a list out stands on the trail. */
export async function workbookOf(kindGiven: string, template: boolean): Promise<Uint8Array | null> {
  const viewer = await requireViewer();
  const kind = rosterKindSchema.safeParse(kindGiven.toUpperCase());
  if (!kind.success) return null;
  const choices = await rosterChoices(kind.data, viewer.locale);
  if (template) return can("unit.manage", viewer) === null ? writeSheet(kind.data, null, choices, viewer.locale) : null;
  const taken = await execute(exportRoster, { kind: kind.data }, { viewer });
  return taken.ok ? writeSheet(kind.data, taken.value.rows, choices, viewer.locale) : null;
}
