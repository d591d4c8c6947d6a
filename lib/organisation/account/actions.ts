"use server";

import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { labels as accessLabels } from "#lib/access/labels.ts";
import { ownPath } from "#lib/access/origin.ts";
import { signInCodeSchema, signInSchema } from "#lib/access/schema.ts";
import { removeFactor } from "#lib/access/second-factor/commands/remove.ts";
import { beginFactor, cancelFactor, proveFactor } from "#lib/access/second-factor/commands/set-up.ts";
import { enter, enterByCode } from "#lib/access/sign-in.ts";
import { refuse } from "#lib/platform/result.ts";
import { action } from "#lib/workflow/action.ts";
import { describe } from "#lib/workflow/labels.ts";
import type { FormState } from "#lib/workflow/types.ts";
import { foundInstallation } from "../commands/found.ts";
import { labels } from "../labels.ts";
import { firstAdministratorSchema } from "../schema.ts";
import { keepingSecrets } from "../secrets.ts";
import { changePassword } from "./commands/password.ts";
import { endOtherSessions, endOwnSession } from "./commands/sessions.ts";

const text = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

/** Sign-in by mail address and password. The password is never sent back to the page. */
export async function signIn(_previous: FormState, form: FormData): Promise<FormState> {
  const locale = (await getLocale()) === "en" ? "en" : "vi";
  const values = { email: text(form.get("email")) };
  const input = signInSchema.safeParse({ email: values.email, password: text(form.get("password")) });
  const next = ownPath(text(form.get("next")));
  const entered = input.success ? await enter(input.data, next) : null;
  if (entered === null || !entered.ok) {
    const problem = entered === null ? { code: "access.wrongPassword" } : entered.problem;
    return { status: "refused", code: problem.code, message: describe(problem, accessLabels, locale), values };
  }
  redirect(entered.value);
}

/** The second step of sign-in: a code, which is never sent back to the page. */
export async function signInWithCode(_previous: FormState, form: FormData): Promise<FormState> {
  const locale = (await getLocale()) === "en" ? "en" : "vi";
  const input = signInCodeSchema.safeParse({ code: text(form.get("code")) });
  const entered = input.success
    ? await enterByCode(input.data.code, ownPath(text(form.get("next"))))
    : refuse("access.codeEmpty");
  if (entered.ok) redirect(entered.value);
  return { status: "refused", code: entered.problem.code, message: describe(entered.problem, accessLabels, locale) };
}

/** The first administrator, who is then signed in. What was typed comes back, but for code and password. */
async function foundOnce(_previous: FormState, form: FormData): Promise<FormState> {
  const locale = (await getLocale()) === "en" ? "en" : "vi";
  const given = Object.fromEntries(
    ["code", "fullName", "email", "password", "unitName", "template"].map((name) => [name, text(form.get(name))]),
  );
  const input = firstAdministratorSchema.safeParse(given);
  const founded = input.success ? await foundInstallation(input.data) : null;
  if (input.success && founded?.ok) {
    const entered = await enter({ email: input.data.email, password: input.data.password });
    redirect(entered.ok ? entered.value : "/sign-in");
  }
  const problem =
    founded?.ok === false
      ? founded.problem
      : { code: "workflow.input", fields: input.success ? {} : z.flattenError(input.error).fieldErrors };
  const fields = Object.fromEntries(
    Object.entries(problem.fields ?? {}).map(([name, codes]) => [
      name,
      codes.map((code) => describe({ code }, labels, locale)),
    ]),
  );
  return {
    status: "refused",
    code: problem.code,
    message: describe({ code: problem.code }, labels, locale),
    fields,
    values: given,
  };
}

export const found = keepingSecrets(foundOnce);
export const changeOwnPassword = keepingSecrets(action(changePassword, labels));
export const endOneSession = action(endOwnSession, labels);
export const endMyOtherSessions = action(endOtherSessions, labels);

export const beginSecondFactor = action(beginFactor, labels);
export const cancelSecondFactor = action(cancelFactor, labels);
export const proveSecondFactor = keepingSecrets(action(proveFactor, labels));
export const removeSecondFactor = keepingSecrets(action(removeFactor, labels));
