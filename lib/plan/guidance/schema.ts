import { z } from "zod";

const text = (longest: number) =>
  z.string({ error: "guidance.empty" }).trim().min(1, "guidance.empty").max(longest, "guidance.tooLong");
const optionalId = z
  .union([z.uuid(), z.literal("")])
  .optional()
  .transform((value) => (value === "" ? undefined : value));

/** `directiveId` and `outlineItemId` left out: the note is for all directives, for the whole report. */
export const publishGuidanceSchema = z.object({
  planId: z.uuid(),
  unitId: z.uuid({ error: "guidance.noUnit" }),
  directiveId: optionalId,
  outlineItemId: optionalId,
  title: text(200),
  body: text(20_000),
  document: z.string().trim().max(120, "guidance.tooLong").optional(),
  fileIds: z.array(z.uuid()).max(10).optional(),
});
export const withdrawGuidanceSchema = z.object({ guidanceId: z.uuid() });
