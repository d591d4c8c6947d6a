import { z } from "zod";
import type { Viewer } from "#lib/access/types.ts";
import type { Line } from "#lib/document/read/line.ts";
import { now } from "#lib/platform/clock.ts";
import { db, join, many, one, sql } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { dayOf } from "#lib/platform/time.ts";
import type { Corrections } from "../correct.ts";
import { draftingUnits, mayUse, stageOf } from "../rules.ts";
import type { PlanReading } from "../types.ts";
import { type ImportLine, type Understood, understoodOf } from "../understood.ts";
import { readDirectory } from "./directory.ts";

const problem = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const line = z.object({
  id: z.string(),
  fileName: z.string(),
  personName: z.string(),
  unitName: z.string(),
  stage: z.string(),
  progress: z.number(),
  problem: problem.nullable(),
  planId: z.string().nullable(),
  planTitle: z.string().nullable(),
  createdAt: z.date(),
});

const columns = sql`i.id, i.file_name AS "fileName", p.full_name AS "personName", u.name AS "unitName", i.stage, i.progress, i.problem,
  i.plan_id AS "planId", pl.title AS "planTitle", i.created_at AS "createdAt"`;
const joins = sql`plan_import i JOIN person p ON p.id = i.person_id JOIN unit u ON u.id = i.unit_id LEFT JOIN plan pl ON pl.id = i.plan_id`;

/** What was read for the units a viewer drafts for, newest first. One statement. */
export async function importList(viewer: Viewer): Promise<ImportLine[]> {
  const units = draftingUnits(viewer).map(({ unitId }) => unitId);
  if (units.length === 0) return [];
  const rows = await many(
    db(),
    line,
    sql`SELECT ${columns} FROM ${joins} WHERE i.unit_id = ANY(ARRAY[${join(units)}]::uuid[]) ORDER BY i.created_at DESC, i.id DESC LIMIT 50`,
  );
  return rows.map((row) => ({ ...row, stage: stageOf(row.stage) }));
}

// Lines, reading and corrections were written by this room in these shapes: the checked boundary.
const page = line.extend({
  unitId: z.string(),
  personId: z.string(),
  revision: z.number(),
  lines: z.custom<Line[]>((value) => value === null || Array.isArray(value)).nullable(),
  reading: z.custom<PlanReading>((value) => typeof value === "object").nullable(),
  corrected: z.custom<Corrections>((value) => typeof value === "object").nullable(),
});

export type ImportPage = ImportLine & { revision: number; understood: Understood | null };

/** One import with everything its page shows; null where there is none or it is not the viewer's. Two statements. */
export async function importPage(viewer: Viewer, importId: string): Promise<ImportPage | null> {
  const found = await one(
    db(),
    page,
    sql`SELECT ${columns}, i.unit_id AS "unitId", i.person_id AS "personId", i.revision, i.lines, i.reading, i.corrected FROM ${joins} WHERE i.id = ${importId}::uuid`,
  );
  if (found === null || !mayUse(viewer, found)) return null;
  const { reading } = found;
  const directory = reading === null ? null : await readDirectory(db(), dayOf(now(), settings.timeZone));
  const understood = reading === null || directory === null ? null : understoodOf(found, reading, directory);
  const {
    id,
    fileName,
    personName,
    unitName,
    progress,
    problem: refused,
    planId,
    planTitle,
    createdAt,
    revision,
  } = found;
  const shown = { id, fileName, personName, unitName, progress, problem: refused, planId, planTitle, createdAt };
  return { ...shown, stage: stageOf(found.stage), revision, understood };
}
