import { z } from "zod";
import { isDay } from "#lib/platform/time.ts";

/** Inputs of the calendar of public holidays. A message is a code of the room's labels. */

const text = (longest: number) =>
  z.string({ error: "organisation.empty" }).trim().min(1, "organisation.empty").max(longest, "organisation.tooLong");
const day = z.string({ error: "organisation.noDay" }).refine(isDay, "organisation.noDay");

/** A span of days off with one name, both included; one day where `until` is left out. `source`: what orders it. */
export const addDaysOffSchema = z.object({
  day,
  until: z
    .string()
    .optional()
    .transform((value) => (value === "" ? undefined : value))
    .refine((value) => value === undefined || isDay(value), "organisation.noDay"),
  name: text(120),
  source: text(300),
});
export const removeDayOffSchema = z.object({ day });
