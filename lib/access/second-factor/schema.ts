import { z } from "zod";

/** Inputs of the second factor. A message is a code of access/labels.ts. */

export const codeSchema = z
  .string({ error: "access.codeEmpty" })
  .trim()
  .min(1, "access.codeEmpty")
  .max(40, "access.codeWrong");

export const beginFactorSchema = z.object({});
export const proveFactorSchema = z.object({ code: codeSchema });
export const cancelFactorSchema = z.object({});
/** A sample person has no password to give. */
export const removeFactorSchema = z.object({ code: codeSchema, current: z.string().max(400).optional() });
