import { z } from "zod";
import { rosterKinds } from "./types.ts";

export const rosterKindSchema = z.enum(rosterKinds);
export const sheetRowSchema = z.object({ line: z.number().int(), cells: z.record(z.string(), z.string().max(500)) });
export const keepRosterSchema = z.object({
  kind: rosterKindSchema,
  fileName: z.string().max(300),
  rows: z.array(sheetRowSchema).min(1).max(5_000),
});
/** `skipWrong`: take the right rows and leave the wrong ones out; without it one wrong row stops the list. */
export const takeRosterSchema = z.object({
  rosterId: z.uuid(),
  skipWrong: z.stringbool({ truthy: ["on", "true"], falsy: ["", "false"] }).optional(),
});
export const exportRosterSchema = z.object({ kind: rosterKindSchema });
