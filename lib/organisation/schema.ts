import { z } from "zod";
import { roles } from "#lib/access/types.ts";
import { isDay } from "#lib/platform/time.ts";

/** Inputs of the administration of people, positions, delegations and units. A message is a code of the room's labels. */

const text = (longest: number) =>
  z.string({ error: "organisation.empty" }).trim().min(1, "organisation.empty").max(longest, "organisation.tooLong");
const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "organisation.tooLong")
    .optional()
    .transform((value) => (value === "" ? undefined : value));
const day = z.string({ error: "organisation.noDay" }).refine(isDay, "organisation.noDay");
const optionalDay = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value))
  .refine((value) => value === undefined || isDay(value), "organisation.noDay");
const chosen = z.uuid({ error: "organisation.notChosen" });
export const roleSchema = z.enum(roles, { error: "organisation.notChosen" });

/** Conservative shape of a mail address; an address with a line break in it would be two. */
const email = z
  .string({ error: "organisation.empty" })
  .trim()
  .toLowerCase()
  .max(254, "organisation.tooLong")
  .pipe(z.email("organisation.noEmail"));

export const createPersonSchema = z.object({ fullName: text(120), email, locale: z.enum(["vi", "en"]).default("vi") });
export const personSchema = z.object({ personId: z.uuid() });
export const closePersonSchema = z.object({ personId: z.uuid(), reason: text(300) });

export const removePersonsFactorSchema = z.object({ personId: z.uuid(), document: text(300) });

export const grantPositionSchema = z.object({
  personId: z.uuid(),
  unitId: chosen,
  role: roleSchema,
  title: text(160),
  since: day,
  until: optionalDay,
});
export const endPositionSchema = z.object({ positionId: z.uuid() });

/** A position names unit and role that are lent; both days are included. */
export const makeDelegationSchema = z.object({
  positionId: chosen,
  toPersonId: chosen,
  since: day,
  until: day,
  reason: text(500),
  document: optionalText(300),
});
export const endDelegationSchema = z.object({ delegationId: z.uuid() });

const unitWords = { name: text(200), shortName: text(80), symbol: text(40), placeName: optionalText(80) };

/** `code` is what people type on the command line; made of the short name when left out. */
export const createUnitSchema = z.object({
  ...unitWords,
  parentId: chosen,
  kindCode: text(60),
  code: optionalText(60),
  validFrom: day,
});
export const changeUnitSchema = z.object({ ...unitWords, unitId: z.uuid(), validFrom: day, validTo: optionalDay });

/** Another name from a day on, with the document that gives it: what is older keeps the old one. */
export const renameUnitSchema = z.object({ ...unitWords, unitId: z.uuid(), from: day, document: text(300) });

/** A unit ends and others carry on from a day: one is a merger, several are a split. */
export const succeedUnitSchema = z.object({
  unitId: z.uuid(),
  successorIds: z
    .union([z.array(chosen), chosen.transform((only) => [only])], { error: "organisation.notChosen" })
    .refine((ids) => ids.length > 0 && new Set(ids).size === ids.length, "organisation.notChosen"),
  since: day,
  document: text(300),
});

/** With which levels and kinds of unit an installation begins (founding.ts). */
export const templateSchema = z.enum(["twoLevels", "threeLevels", "bare"], { error: "organisation.notChosen" });

/** The first administrator of an empty installation, with the code from the terminal. */
export const firstAdministratorSchema = z.object({
  code: text(40),
  fullName: text(120),
  email,
  password: z.string({ error: "organisation.empty" }).min(1, "organisation.empty").max(400, "organisation.tooLong"),
  unitName: text(200),
  template: templateSchema.default("twoLevels"),
});
