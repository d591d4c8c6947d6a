"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { labels as accessLabels } from "#lib/access/labels.ts";
import { enter } from "#lib/access/sign-in.ts";
import { action } from "#lib/workflow/action.ts";
import { describe } from "#lib/workflow/labels.ts";
import type { FormState } from "#lib/workflow/types.ts";
import { keepingSecrets } from "../secrets.ts";
import { invitePerson, openLink, sendPersonLink } from "./commands.ts";
import { labels } from "./labels.ts";
import { openLinkSchema } from "./schema.ts";

export const inviteOnePerson = action(invitePerson, labels);
export const sendOneLink = action(sendPersonLink, labels);

const words = { reason: { ...accessLabels.reason, ...labels.reason } };
const text = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

/** Sets the password of whoever holds the link, and signs them in with it. */
async function openOnce(_previous: FormState, form: FormData): Promise<FormState> {
  const locale = (await getLocale()) === "en" ? "en" : "vi";
  const given = {
    token: text(form.get("token")),
    password: text(form.get("password")),
    again: text(form.get("again")),
  };
  const input = openLinkSchema.safeParse(given);
  const opened = input.success ? await openLink(input.data) : null;
  if (input.success && opened?.ok) {
    const entered = await enter({ email: opened.value.email, password: input.data.password });
    redirect(entered.ok ? entered.value : "/sign-in");
  }
  const problem =
    opened?.ok === false
      ? opened.problem
      : { code: "workflow.input", fields: input.success ? {} : z.flattenError(input.error).fieldErrors };
  const fields = Object.fromEntries(
    Object.entries(problem.fields ?? {}).map(([name, codes]) => [
      name,
      codes.map((code) => describe({ code }, words, locale)),
    ]),
  );
  return { status: "refused", code: problem.code, message: describe({ code: problem.code }, words, locale), fields };
}

export const setPasswordByLink = keepingSecrets(openOnce);
