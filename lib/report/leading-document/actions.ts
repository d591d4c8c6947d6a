"use server";

import { z } from "zod";
import { requireViewer } from "#lib/access/session.ts";
import { action } from "#lib/workflow/action.ts";
import { describe } from "#lib/workflow/labels.ts";
import type { FormState } from "#lib/workflow/types.ts";
import * as commands from "./commands.ts";
import { labels } from "./labels.ts";

export const saveLeadingDocument = action(commands.saveLeadingDocumentCommand, labels);
export const removeLeadingDocument = action(commands.removeLeadingDocumentCommand, labels);
export const moveLeadingDocument = action(commands.moveLeadingDocumentCommand, labels);
export const orderLeadingDocuments = action(commands.orderLeadingDocumentsCommand, labels);

const paste = action(commands.pasteLeadingDocumentsCommand, labels);
const pasted = z.object({ documentIds: z.array(z.string()), known: z.number() });

/** The same for many lines at once: the answer says how many were new. */
export async function pasteLeadingDocuments(previous: FormState, form: FormData): Promise<FormState> {
  const [state, { locale }] = await Promise.all([paste(previous, form), requireViewer()]);
  const done = pasted.safeParse(state.value);
  if (state.status !== "done" || !done.success) return state;
  const { documentIds, known } = done.data;
  const params = { added: documentIds.length - known, known };
  const code = known > 0 ? "document.pastedKnown" : "document.pasted";
  return { ...state, message: describe({ code, params }, labels, locale) };
}
