import { z } from "zod";
import { one } from "#lib/platform/db.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { type CorrectedValue, type Corrections, mergeTyped } from "../correct.ts";
import { choiceKey } from "../draft-units.ts";
import { originalAt } from "../original.ts";
import { mayUse, stageOf } from "../rules.ts";
import * as schema from "../schema.ts";
import type { PlanReading } from "../types.ts";

// Both were written by this room in their own shape: reading and corrections are the checked boundary here.
const row = z.object({
  unitId: z.string(),
  personId: z.string(),
  stage: z.string(),
  revision: z.number(),
  reading: z.custom<PlanReading>((value) => typeof value === "object" && value !== null).nullable(),
  corrected: z.custom<Corrections>((value) => typeof value === "object").nullable(),
});

type Open = z.output<typeof row> & { reading: PlanReading };

/** The import, locked, if the viewer may correct it and it is still open. Problems: access.notFound, import.notReady, import.used. */
export async function openImport(context: Context, importId: string): Promise<Result<Open>> {
  const found = await one(
    context.tx,
    row,
    sql`SELECT unit_id AS "unitId", person_id AS "personId", stage, revision, reading, corrected FROM plan_import WHERE id = ${importId}::uuid FOR UPDATE`,
  );
  if (found === null || !mayUse(context.viewer, found)) return refuse("access.notFound");
  const { reading } = found;
  if (reading === null) return refuse("import.notReady");
  return stageOf(found.stage).open ? ok({ ...found, reading }) : refuse("import.used");
}

type Seen = { importId: string; revision: number };
type Fields = Record<string, CorrectedValue | undefined>;

/** Shown of another person's correction in the words of a clash. */
const shown = (value: CorrectedValue): string => (Array.isArray(value) ? value.join("; ") : String(value ?? "–"));

/** Lays typed fields (by path) over what stands; nothing is written where somebody else changed one of them meanwhile. */
async function keep(
  context: Context,
  input: Seen,
  fieldsAt: (next: number) => Fields,
): Promise<Result<{ changed: number }>> {
  const opened = await openImport(context, input.importId);
  if (!opened.ok) return opened;
  const { reading, corrected, revision } = opened.value;
  const next = revision + 1;
  const typed = Object.entries(fieldsAt(next)).map(([path, value]) => ({
    path,
    value: value ?? null,
    original: originalAt(reading, path),
  }));
  const pen = { revision: input.revision, next, by: context.viewer.name, at: context.now.toISOString() };
  const merged = mergeTyped(corrected ?? {}, typed, pen);
  if (!merged.ok) {
    return refuse("import.changedMeanwhile", { who: merged.clash.by, value: shown(merged.clash.value).slice(0, 200) });
  }
  if (merged.changed > 0) {
    await context.tx.$executeRaw(sql`UPDATE plan_import SET corrected = ${JSON.stringify(merged.corrections)}::jsonb, revision = ${next},
      updated_at = ${context.now} WHERE id = ${input.importId}::uuid`);
  }
  return ok({ changed: merged.changed });
}

const under = (path: string, next: number, fields: Fields): Fields => {
  const row = path.replace(/\.new$/, `.+${next}`);
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`${row}.${name}`, value]));
};

const entries = (text: string | undefined): string[] =>
  (text ?? "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Title, number, date, issuer and signer. */
export const correctAbout = command("import.correctAbout", schema.correctAboutSchema, (context, input) => {
  const { importId, revision, title, number, issuedOn, issuer, authority, signerTitle, signerName } = input;
  const fields = { title, number, issuedOn, issuer, authority, signerTitle, signerName };
  return keep(context, { importId, revision }, (next) => under("about", next, fields));
});

/** One document that is summed up; `path` directives.new adds one. */
export const correctDirective = command("import.correctDirective", schema.correctDirectiveSchema, (context, input) => {
  const { path, code, kind, date, issuer, subject, years } = input;
  return keep(context, input, (next) => under(path, next, { code, kind, date, issuer, subject, years }));
});

/** One deadline; its phrase is read again as a day. */
export const correctMilestone = command("import.correctMilestone", schema.correctMilestoneSchema, (context, input) => {
  const { path, directive, level, levelPhrase, kind, phrase, recipient, channel } = input;
  const fields = { directive, level, levelPhrase, kind, phrase, recipient, channel };
  return keep(context, input, (next) => under(path, next, fields));
});

/** Who leads a directive and with whom. */
export const correctLead = command("import.correctLead", schema.correctLeadSchema, (context, input) => {
  const { path, directive, unit } = input;
  const coordinating = entries(input.coordinating);
  return keep(context, input, (next) => under(path, next, { directive, unit, coordinating }));
});

/** Who follows, who reports, who gets the plan. */
export const correctList = command("import.correctList", schema.correctListSchema, (context, input) =>
  keep(context, input, () => ({ [input.list]: entries(input.lines) })),
);

export const correctSection = command("import.correctSection", schema.correctSectionSchema, (context, input) =>
  keep(context, input, (next) => under(input.path, next, { number: input.number, title: input.title })),
);

export const correctItem = command("import.correctItem", schema.correctItemSchema, (context, input) => {
  const { path, number, text, addresses = [] } = input;
  return keep(context, input, (next) => under(path, next, { number, text, addresses }));
});

/** Whom a phrase means in this organisation. */
export const chooseUnit = command("import.chooseUnit", schema.chooseUnitSchema, (context, input) =>
  keep(context, input, () => ({ [`units.${choiceKey(input.phrase)}`]: input.choice })),
);

/** Takes a row out of the reading, or brings it back; what was read stays. */
export const removeRow = command("import.removeRow", schema.removeRowSchema, (context, input) =>
  keep(context, input, () => ({ [`${input.path}.removed`]: input.removed === "yes" })),
);
