import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";
import { type UnitEntry, unitEntry } from "../check-units.ts";
import { aroundUnits } from "../queries.ts";
import type { CheckedRow, KnownUnit } from "../types.ts";

type Entered = UnitEntry & { id: string };

const depthOf = (entry: UnitEntry): number => entry.path.split("/").length;

/** Enters the units of one depth below those that stand by now, in one statement; the level follows from the kind. */
async function enterDepth(
  context: Context,
  entries: readonly Entered[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = entries.map((entry) => ({
    ...entry,
    parentId: entry.parentPath === null ? null : (ids.get(entry.parentPath) ?? null),
  }));
  await context.tx.$executeRaw(sql`INSERT INTO unit (id, code, kind_code, level_code, parent_id, name, short_name, symbol, place_name, sort, valid_from, valid_to)
    SELECT r.id, r.code, r."kindCode", k.level_code, r."parentId", r.name, r."shortName", r.symbol, coalesce(r."placeName", p.place_name, r."shortName"),
      (SELECT coalesce(max(s.sort), 0) FROM unit s) + row_number() OVER ()::int, r."validFrom", r."validTo"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, code text, "kindCode" text, "parentId" uuid, name text, "shortName" text,
      symbol text, "placeName" text, "validFrom" date, "validTo" date)
    JOIN unit_kind k ON k.code = r."kindCode" LEFT JOIN unit p ON p.id = r."parentId"`);
  for (const entry of entries) {
    const data = {
      code: entry.code,
      kind: entry.kindCode,
      path: entry.path,
      name: entry.name,
      validFrom: entry.validFrom,
    };
    await context.record(
      { action: "unit.created", subjectKind: "unit", subjectId: entry.id, data },
      { rowLocked: true },
    );
  }
}

async function changeUnit(context: Context, known: KnownUnit, entry: UnitEntry): Promise<void> {
  const placeName = entry.placeName ?? known.placeName;
  await context.tx.$executeRaw(sql`UPDATE unit SET place_name = ${placeName}, valid_from = ${entry.validFrom}::date, valid_to = ${entry.validTo}::date
    WHERE id = ${known.id}::uuid`);
  const data = {
    old: { placeName: known.placeName, validFrom: known.validFrom, validTo: known.validTo },
    new: { placeName, validFrom: entry.validFrom, validTo: entry.validTo },
  };
  await context.record({ action: "unit.changed", subjectKind: "unit", subjectId: known.id, data });
}

/** Enters the new units of a checked list, those above first, and changes places and days of those that stand. */
export async function enterUnits(
  context: Context,
  rows: readonly CheckedRow[],
): Promise<{ made: number; changed: number }> {
  const around = await aroundUnits(context.tx);
  const known = new Map(around.units.map((unit) => [unit.path, unit]));
  const ids = new Map(around.units.map((unit) => [unit.path, unit.id]));
  const fresh = rows.filter((row) => row.status === "NEW").map((row) => ({ ...unitEntry(row, around), id: newId() }));
  const depths = Map.groupBy(fresh, depthOf);
  for (const depth of [...depths.keys()].sort((a, b) => a - b)) {
    const entries = depths.get(depth) ?? [];
    await enterDepth(context, entries, ids);
    for (const entry of entries) ids.set(entry.path, entry.id);
  }
  const changed = rows.filter((row) => row.status === "CHANGED").map((row) => unitEntry(row, around));
  for (const entry of changed) {
    const unit = known.get(entry.path);
    if (unit) await changeUnit(context, unit, entry);
  }
  return { made: fresh.length, changed: changed.length };
}
