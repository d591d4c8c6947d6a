"use server";

import { parseWithZod } from "@conform-to/zod/v4";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentViewer, requireViewer } from "#lib/access/session.ts";
import { type Result, refuse } from "#lib/platform/result.ts";
import { formatInstant } from "#lib/platform/time.ts";
import { action } from "#lib/workflow/action.ts";
import { describe } from "#lib/workflow/labels.ts";
import type { FormState } from "#lib/workflow/types.ts";
import { inheritSection as inherit, openSealedSection as open, saveSection, saveSectionForm } from "./commands.ts";
import { labels } from "./labels.ts";
import { same } from "./merge.ts";
import { autosaveSchema, sectionFormSchema } from "./schema.ts";
import type { AutosaveAnswer } from "./types.ts";

export const openSealedSection = action(open, labels, {
  then: (_value, input) => `/reports/${input.reportId}/write?item=${input.outlineItemId}`,
});

export const inheritSection = action(inherit, labels, {
  then: ({ outlineItemId }, input) => `/reports/${input.reportId}/write?item=${outlineItemId}`,
});

/** `08:03` out of `08:03, 19/4/2023`, in the installation's zone. */
const clock = (iso: string): string => formatInstant(new Date(iso)).split(",")[0] ?? "";

/**
 * One autosave, for the address that receives them. Problems: access.signedOut (also when somebody else has signed in
 * in this browser since the page was opened), workflow.input (words of the problem in the viewer's language under
 * `title`), and those of saveSection.
 */
export async function autosave(
  reportId: string,
  outlineItemId: string,
  body: unknown,
): Promise<Result<AutosaveAnswer> & { title?: string }> {
  const viewer = await currentViewer();
  if (viewer === null) return refuse("access.signedOut");
  const parsed = autosaveSchema.safeParse(body);
  if (parsed.success && (parsed.data.personId ?? viewer.personId) !== viewer.personId)
    return refuse("access.signedOut");
  const result = parsed.success
    ? await saveSection({ viewer, reportId }, { outlineItemId, ...parsed.data })
    : refuse("workflow.input");
  if (!result.ok) return { ...result, title: describe(result.problem, labels, viewer.locale) };
  const { conflicts: _known, blocks, ...answer } = result.value;
  const asSent = parsed.success && same(blocks, parsed.data.blocks);
  return { ok: true, value: { ...answer, blocks: asSent ? null : blocks, time: clock(answer.savedAt) } };
}

/** A refusal in words, with what was typed, so that the form shows it again. */
function refused(code: string, message: string, form: FormData): FormState {
  const typed = [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$") ? [[name, value]] : [],
  );
  return { status: "refused", code, message, values: Object.fromEntries(typed) as Record<string, string> };
}

/** The section as a plain form, without JavaScript: saved the same way, then the page comes back with the answer. */
export async function saveSectionByForm(_previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireViewer();
  const submission = parseWithZod(form, { schema: sectionFormSchema });
  if (submission.status !== "success")
    return refused("workflow.input", describe({ code: "workflow.input" }, labels, viewer.locale), form);
  const { reportId } = submission.value;
  const result = await saveSectionForm({ viewer, reportId }, submission.value);
  if (!result.ok) return refused(result.problem.code, describe(result.problem, labels, viewer.locale), form);
  revalidatePath(`/reports/${reportId}/write`);
  redirect(`/reports/${reportId}/write?item=${submission.value.outlineItemId}&done=${result.value.kind}`);
}
