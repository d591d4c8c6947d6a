import { z } from "zod";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import type { Line } from "#lib/document/read/line.ts";
import type { Pen } from "#lib/organisation/commands/person.ts";
import { many, one } from "#lib/platform/db.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { beginPlan } from "../../draft/commands/create.ts";
import { draftFromReading, issuerOf } from "../draft-from-reading.ts";
import { type Directory, unitFinder } from "../match-unit.ts";
import { readDirectory } from "../queries/directory.ts";
import { sourceTextOf } from "../source-text.ts";
import type { PlanReading } from "../types.ts";

const writerRow = z.object({ personId: z.string(), unitId: z.string() });

/** Who drafts for a plan's issuer: in the body that leads most of its directives, else in the issuing unit itself. */
async function writerOf(pen: Pen, reading: PlanReading, directory: Directory, issuingUnitId: string) {
  const finder = unitFinder(directory, issuingUnitId);
  const leading = reading.leads.flatMap((lead) => finder.match(lead.unit.value)?.units ?? []);
  const units = [...new Set([...leading, issuingUnitId])];
  const held = await many(
    pen.tx,
    writerRow,
    sql`SELECT x.person_id AS "personId", x.unit_id AS "unitId" FROM position x JOIN person p ON p.id = x.person_id AND p.closed_at IS NULL
      WHERE x.role = 'DRAFTER' AND x.since <= ${pen.today}::date AND (x.until IS NULL OR x.until >= ${pen.today}::date) ORDER BY x.since, x.id`,
  );
  return units.flatMap((unit) => held.filter((row) => row.unitId === unit))[0] ?? null;
}

/**
 * A draft plan out of a document, from the command line of the server: the trail says that nobody signed in did it; the
 * draft is that of the drafter of the leading body. Gives the plan's id and code and the names left unplaced.
 * Problems: import.issuerUnknown, import.nobodyDrafts, and those of createPlan.
 */
export async function createFromShell(
  pen: Pen,
  { reading, lines }: { reading: PlanReading; lines: readonly Line[] },
): Promise<Result<{ planId: string; code: string; unplaced: string[] }>> {
  const directory = await readDirectory(pen.tx, pen.today);
  const issuingUnitId = issuerOf(reading, directory, null);
  if (issuingUnitId === null) return refuse("import.issuerUnknown", { issuer: reading.issuer?.value ?? "–" });
  const writer = await writerOf(pen, reading, directory, issuingUnitId);
  const identity = { now: pen.now, day: pen.today, address: "shell" };
  const viewer = writer && (await viewerOfPerson(pen.tx, writer.personId, identity));
  if (!viewer) return refuse("import.nobodyDrafts", { issuer: reading.issuer?.value ?? "–" });
  const context: Context = { ...pen, viewer, tally: { moves: 0, events: 0 } };
  const draft = draftFromReading(reading, { issuingUnitId, directory, choices: {}, sourceText: sourceTextOf(lines) });
  const made = await beginPlan(context, { issuingUnitId, draftingUnitId: writer.unitId, draft });
  if (!made.ok) return made;
  const { planId } = made.value;
  const row = await one(pen.tx, z.object({ code: z.string() }), sql`SELECT code FROM plan WHERE id = ${planId}::uuid`);
  return ok({ planId, code: row?.code ?? planId, unplaced: draft.unplaced.map((entry) => entry.phrase) });
}
