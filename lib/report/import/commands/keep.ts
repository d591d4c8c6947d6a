import { z } from "zod";
import { type Tx, many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { type Piece, pieceRow, piecesOf } from "../piece.ts";
import type { ReportReading } from "../types.ts";

/** JSON as Postgres keeps it: without the one character its texts cannot hold. */
export const jsonOf = (value: unknown): string => JSON.stringify(value).replaceAll("\\u0000", "");

/** Writes the pieces of a reading, in the order of the file. */
export async function keepPieces(
  tx: Tx,
  place: { importId: string; reportId: string },
  reading: ReportReading,
): Promise<void> {
  const rows = piecesOf(reading).map((piece, sort) => ({ ...piece, id: newId(), sort }));
  await tx.$executeRaw(sql`INSERT INTO report_piece (id, import_id, report_id, kind, outline_item_id, content, why, lines, sort)
    SELECT x.id, ${place.importId}::uuid, ${place.reportId}::uuid, x.kind, x."outlineItemId", x.content, x.why,
      ARRAY(SELECT jsonb_array_elements_text(x.lines)::int), x.sort
    FROM jsonb_to_recordset(${jsonOf(rows)}::jsonb)
      AS x(id uuid, kind text, "outlineItemId" uuid, content jsonb, why text, lines jsonb, sort int)`);
}

const importRow = z.object({ state: z.string() });

/**
 * The import of a report under its lock, so that two who sort the same pieces follow each other. Problems:
 * access.notFound, intake.notReady.
 */
export async function lockImport(context: Context, reportId: string, importId: string): Promise<Result<true>> {
  const found = await one(
    context.tx,
    importRow,
    sql`SELECT state FROM report_import WHERE id = ${importId}::uuid AND report_id = ${reportId}::uuid FOR UPDATE`,
  );
  if (found === null) return refuse("access.notFound");
  return found.state === "READ" ? ok(true) : refuse("intake.notReady");
}

const columns = sql`id, kind, outline_item_id AS "outlineItemId", content, why, lines, sort, state`;

/** All pieces of an import in their order; callers hold the import's lock. */
export function piecesIn(tx: Tx, importId: string): Promise<Piece[]> {
  return many(
    tx,
    pieceRow,
    sql`SELECT ${columns} FROM report_piece WHERE import_id = ${importId}::uuid ORDER BY sort, id`,
  );
}

type Change = { id: string; state?: Piece["state"]; outlineItemId?: string | null; content?: unknown; sort?: number };

/** Writes changes of pieces with who and when; what a change leaves out stays. */
export async function changePieces(context: Context, importId: string, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ outlineItemId, ...change }) =>
    outlineItemId === undefined ? change : { ...change, placed: true, item: outlineItemId },
  );
  await context.tx.$executeRaw(sql`UPDATE report_piece p SET state = coalesce(x.state, p.state), content = coalesce(x.content, p.content),
      sort = coalesce(x.sort, p.sort), outline_item_id = CASE WHEN x.placed THEN x.item ELSE p.outline_item_id END,
      person_id = ${context.viewer.personId}::uuid, at = ${context.now}
    FROM jsonb_to_recordset(${jsonOf(rows)}::jsonb) AS x(id uuid, state text, content jsonb, sort int, placed boolean, item uuid)
    WHERE p.id = x.id AND p.import_id = ${importId}::uuid`);
}

/** Puts the texts of one place into an order, without naming anybody: sorting is no decision. */
export async function orderPieces(tx: Tx, importId: string, order: readonly string[]): Promise<void> {
  const rows = order.map((id, index) => ({ id, sort: index }));
  await tx.$executeRaw(sql`UPDATE report_piece p SET sort = x.sort
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(id uuid, sort int) WHERE p.id = x.id AND p.import_id = ${importId}::uuid`);
}
