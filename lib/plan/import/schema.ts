import { z } from "zod";

const text = (most: number) => z.string().trim().max(most, "import.tooLong").optional();
const day = z.iso.date("import.dayNeeded").optional();

/** A plan document to be read, for the unit that will draft the plan (needed only by who drafts for several). */
export const uploadPlanSchema = z.object({ file: z.file("import.fileWanted"), unitId: z.uuid().optional() });

/** Which import is corrected, as it stood when the form was drawn. */
const seen = { importId: z.uuid(), revision: z.coerce.number().int().min(0) };

/** Where a row stands: `directives.0`, `directives.+3` (added before), `directives.new`; outline rows go deeper. */
const rowOf = (list: string) => z.string().regex(new RegExp(`^${list}(?:\\.\\+?\\d+)*\\.(?:\\+?\\d+|new)$`));

export const correctAboutSchema = z.object({
  ...seen,
  title: text(2000),
  number: text(60),
  issuedOn: day,
  issuer: text(300),
  authority: text(300),
  signerTitle: text(300),
  signerName: text(300),
});

export const correctDirectiveSchema = z.object({
  ...seen,
  path: rowOf("directives"),
  code: text(60),
  kind: text(60),
  date: day,
  issuer: text(300),
  subject: text(4000),
  years: z.coerce
    .number("import.yearsWrong")
    .int("import.yearsWrong")
    .min(1, "import.yearsWrong")
    .max(200, "import.yearsWrong")
    .optional(),
});

export const correctMilestoneSchema = z.object({
  ...seen,
  path: rowOf("milestones"),
  directive: z.string().min(1).max(80),
  level: z.enum(["CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE", "UNIT"]),
  levelPhrase: text(1000),
  kind: z.enum(["OWN_PLAN", "SUM_UP", "SEND_REPORT", "OTHER"]),
  phrase: text(1000),
  recipient: text(1000),
  channel: text(1000),
});

export const correctLeadSchema = z.object({
  ...seen,
  path: rowOf("leads"),
  directive: z.string().min(1).max(80),
  unit: text(1000),
  /** One body a line. */
  coordinating: text(8000),
});

export const correctListSchema = z.object({
  ...seen,
  list: z.enum(["monitors", "reporters", "distribution"]),
  /** One entry a line. */
  lines: text(40_000),
});

export const correctSectionSchema = z.object({
  ...seen,
  path: rowOf("outline"),
  number: text(20),
  title: text(2000),
});

const addressee = z.enum(["PARTY_COMMITTEE", "GOVERNMENT", "FRONT"]);
export const correctItemSchema = z.object({
  ...seen,
  path: rowOf("outline"),
  number: text(20),
  text: text(20_000),
  addresses: z.array(addressee).optional(),
});

/** Whom words of the plan mean in this organisation. */
export const chooseUnitSchema = z.object({
  ...seen,
  phrase: z.string().min(1).max(1000),
  choice: z.string("import.choiceWanted").regex(/^(?:NONE|(?:UNIT|KIND|LEVEL):.{1,80})$/, "import.choiceWanted"),
});

/** Takes a row out, or brings it back. */
export const removeRowSchema = z.object({
  ...seen,
  path: z.string().regex(/^(?:directives|milestones|leads|outline)(?:\.\+?\d+)+$/),
  removed: z.enum(["yes", "no"]),
});

export const createFromReadingSchema = z.object({
  importId: z.uuid(),
  issuingUnitId: z.uuid("import.issuerWanted"),
});
