import { z } from "zod";
import { one, type Tx } from "#lib/platform/db.ts";
import { camelKeys, identifier, type Sql, snakeCase, sql } from "#lib/platform/sql.ts";
import type { Subject } from "./types.ts";

const ids = z.array(z.string()).optional();
const id = z.string().nullish();

/** The parts of a subject row that the law asks about; everything else of the row comes along. */
export const subjectSchema = z.looseObject({
  id: z.string(),
  unitId: id,
  draftingUnitId: id,
  recipientUnitId: id,
  channelUnitId: id,
  stepUnitId: id,
  stepRole: id,
  otherSteps: z
    .array(z.object({ part: z.number(), unitId: z.string(), role: z.string(), body: z.string() }))
    .optional(),
  planId: id,
  directiveId: id,
  state: z.string(),
  consolidates: z.boolean().nullish(),
  authors: ids,
  approvers: ids,
  reviewers: ids,
  appointed: ids,
  reviewerId: id,
  assignedId: id,
  lastApproverId: id,
  personId: id,
  above: ids,
  coordinating: ids,
  monitors: ids,
  askedUnitId: id,
  leading: ids,
  deciderUnitId: id,
  ended: z.boolean().nullish(),
});
export type SubjectRow = z.infer<typeof subjectSchema>;

/**
 * One row of a subject view (report_subject, plan_subject, …) as the law wants it, keys in camelCase.
 * Gives null where there is none. `condition` narrows by anything but the id.
 */
export async function loadSubject(
  tx: Tx,
  view: string,
  subjectId: string,
  condition?: Sql,
): Promise<(SubjectRow & Subject) | null> {
  const row = await one(
    tx,
    z.object({ row: z.record(z.string(), z.unknown()) }),
    sql`SELECT to_jsonb(r) AS row FROM ${identifier(snakeCase(view))} r WHERE r.id = ${subjectId}::uuid ${condition ? sql`AND ${condition}` : sql``}`,
  );
  if (row === null) return null;
  const parsed = subjectSchema.parse(camelKeys(row.row));
  return parsed as SubjectRow & Subject;
}

/** A report with everything the access table and the screens' buttons ask about; null where there is none. */
export function reportSubject(tx: Tx, reportId: string): Promise<(SubjectRow & Subject) | null> {
  return loadSubject(tx, "reportSubject", reportId);
}
