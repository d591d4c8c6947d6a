import { z } from "zod";

/** Inputs of the catalogue of levels and of kinds of unit. A message is a code of the room's labels. */

const text = (longest: number) =>
  z.string({ error: "organisation.empty" }).trim().min(1, "organisation.empty").max(longest, "organisation.tooLong");
/** A lasting key that people can type: letters without diacritics, digits and _. */
const code = z
  .string({ error: "organisation.empty" })
  .trim()
  .min(1, "organisation.empty")
  .max(60, "organisation.tooLong")
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, "organisation.codeShape");
const place = z.coerce.number({ error: "organisation.noNumber" }).int("organisation.noNumber").min(0).max(9999);

/** The desks a kind of unit can sit at; what each shows is fixed, who sits at it is data. */
export const desks = [
  "ward",
  "department",
  "council",
  "front",
  "commission",
  "coordination",
  "leaders",
  "province",
  "auditor",
] as const;

/** The families of document forms (documents §1–4). */
export const documentForms = [
  "party-committee",
  "party-organ",
  "state",
  "front",
  "labour-union",
  "youth-union",
  "womens-union",
  "farmers-union",
  "veterans-association",
  "association",
] as const;

/** Letters of the catalogue of indicators: for whom a body answers (indicators.md). */
export const indicatorKinds = ["P", "U", "M", "Đ", "H", "B"] as const;

const names = { nameVi: text(120), nameEn: text(120) };
export const levelSchema = z.object({ code, rank: place, ...names });
export const removeLevelSchema = z.object({ code });

const oneOf = <T extends readonly [string, ...string[]]>(list: T) => z.enum(list, { error: "organisation.notChosen" });
export const unitKindSchema = z.object({
  code,
  ...names,
  levelCode: text(60),
  desk: oneOf(desks),
  documentForm: oneOf(documentForms),
  /** A form gives one ticked letter as a text, several as a list, none not at all. */
  indicatorKinds: z
    .union([z.array(oneOf(indicatorKinds)), oneOf(indicatorKinds).transform((letter) => [letter])])
    .default([]),
  sort: place,
});
export const removeUnitKindSchema = z.object({ code });
