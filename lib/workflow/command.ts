import type { z } from "zod";
import type { Result } from "#lib/platform/result.ts";
import type { Command, Context } from "./types.ts";

/**
 * Declares a write. `name` is lasting (it stands in the idempotency table), `schema` checks the input at every way in
 * (form, command line, interface), `run` gets one open transaction and gives a value or the reason why not.
 */
export function command<I extends z.ZodType, O>(
  name: string,
  schema: I,
  run: (context: Context, input: z.output<I>) => Promise<Result<O>>,
  subject?: Command<I, O>["subject"],
): Command<I, O> {
  return { name, schema, run, ...(subject ? { subject } : {}) };
}
