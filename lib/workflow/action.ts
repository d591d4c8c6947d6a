import { parseWithZod } from "@conform-to/zod/v4";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { requireViewer } from "#lib/access/session.ts";
import { newId } from "#lib/platform/ids.ts";
import { log } from "#lib/platform/log.ts";
import type { Problem, Result } from "#lib/platform/result.ts";
import { execute } from "./execute.ts";
import { describe } from "./labels.ts";
import type { Command, FormState, Labels } from "./types.ts";

type Options<I extends z.ZodType, O> = {
  /** Where to go after success; the same page with its answer when left out. */
  then?: (value: O, input: z.output<I>) => string;
};

/** What was typed, to be shown again after a refusal; hidden fields (leading underscore) and files stay out. */
function typedValues(form: FormData): Record<string, string> {
  const pairs = [...form.entries()].filter(([key]) => !key.startsWith("_") && !key.startsWith("$"));
  return Object.fromEntries(pairs.flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])));
}

/** Problems at a field in words: a code of the labels becomes its sentence with what the problem tells, any other text stays. */
function inWords(codes: readonly string[], labels: Labels, locale: "vi" | "en", params: Problem["params"]): string[] {
  return codes.map((code) =>
    /^[a-z]+\.[A-Za-z]+$/.test(code) ? describe({ code, ...(params && { params }) }, labels, locale) : code,
  );
}

function fieldsInWords(
  { fields = {}, params }: Problem,
  labels: Labels,
  locale: "vi" | "en",
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, codes]) => [key, inWords(codes, labels, locale, params)]),
  );
}

/** An empty field is one left out: what the check of the form says of it holds for the command too. */
function withoutEmpty(payload: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== ""));
}

async function attempt<I extends z.ZodType, O>(
  command: Command<I, O>,
  input: z.input<I>,
  form: FormData,
): Promise<Result<O>> {
  const viewer = await requireViewer();
  const key = form.get("_key");
  return execute(command, input, { viewer, key: typeof key === "string" && key !== "" ? key : undefined });
}

/**
 * A command as a form's action, once for all: form data → zod → errors at their fields; session → viewer; idempotency
 * key from `_key`; one transaction; the answer as the form shows it. Works without JavaScript. Unexpected failures
 * are logged and shown with a request code that can be read out by telephone.
 */
export function action<I extends z.ZodType, O>(command: Command<I, O>, labels: Labels, options: Options<I, O> = {}) {
  return async (_previous: FormState, form: FormData): Promise<FormState> => {
    const { locale } = await requireViewer();
    const values = typedValues(form);
    const submission = parseWithZod(form, { schema: command.schema });
    if (submission.status !== "success") {
      const fields = Object.fromEntries(
        Object.entries(submission.error ?? {}).flatMap(([key, codes]) =>
          codes ? [[key, inWords(codes, labels, locale, undefined)]] : [],
        ),
      );
      return {
        status: "refused",
        code: "workflow.input",
        message: describe({ code: "workflow.input" }, labels, locale),
        fields,
        values,
      };
    }
    let result: Result<O>;
    try {
      result = await attempt(command, withoutEmpty(submission.payload) as z.input<I>, form);
    } catch (error) {
      const request = newId();
      log.error({ request, command: command.name, error }, "unexpected failure of a command");
      return {
        status: "refused",
        code: "workflow.unexpected",
        message: describe({ code: "workflow.unexpected", params: { request } }, labels, locale),
        values,
      };
    }
    if (!result.ok) {
      const { problem } = result;
      return {
        status: "refused",
        code: problem.code,
        message: describe(problem, labels, locale),
        values,
        ...(problem.fields ? { fields: fieldsInWords(problem, labels, locale) } : {}),
      };
    }
    revalidatePath("/", "layout");
    if (options.then) redirect(options.then(result.value, submission.value));
    return { status: "done", value: result.value };
  };
}
