import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { brokenUnique, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc, slug } from "#lib/platform/text.ts";
import { command } from "#lib/workflow/command.ts";
import { spanRefusal } from "../rules.ts";
import { changeUnitSchema, createUnitSchema } from "../schema.ts";

const aboveRow = z.object({ parentPlace: z.string(), levelCode: z.string(), sort: z.number() });

/**
 * The administrator enters a unit below another one; its level follows from its kind. Problems: an access reason,
 * access.notFound (parent or kind), organisation.codeTaken.
 */
export const createUnit = command("organisation.createUnit", createUnitSchema, async (context, input) => {
  const permitted = permit("unit.manage", context.viewer);
  if (!permitted.allowed) return refuse(permitted.reason);
  const above = await one(
    context.tx,
    aboveRow,
    sql`SELECT p.place_name AS "parentPlace", k.level_code AS "levelCode",
      (SELECT coalesce(max(s.sort), 0) + 1 FROM unit s)::int AS sort
      FROM unit p, unit_kind k WHERE p.id = ${input.parentId}::uuid AND k.code = ${input.kindCode}`,
  );
  if (above === null) return refuse("access.notFound");
  const unitId = newId();
  const code = slug(input.code ?? input.shortName);
  const taken = () => refuse("organisation.codeTaken", undefined, { code: ["organisation.codeTaken"] });
  if (
    await one(
      context.tx,
      z.object({ id: z.string() }),
      sql`SELECT id FROM unit WHERE parent_id = ${input.parentId}::uuid AND code = ${code}`,
    )
  )
    return taken();
  try {
    await context.tx.$executeRaw(sql`INSERT INTO unit (id, code, kind_code, level_code, parent_id, name, short_name, symbol, place_name, sort, valid_from)
      VALUES (${unitId}::uuid, ${code}, ${input.kindCode}, ${above.levelCode}, ${input.parentId}::uuid, ${nfc(input.name)}, ${nfc(input.shortName)},
        ${nfc(input.symbol)}, ${nfc(input.placeName ?? above.parentPlace)}, ${above.sort}, ${input.validFrom}::date)`);
  } catch (error) {
    if (brokenUnique(error) !== null) return taken();
    throw error;
  }
  const data = {
    code,
    kind: input.kindCode,
    parent: input.parentId,
    name: nfc(input.name),
    validFrom: input.validFrom,
  };
  await context.record({ action: "unit.created", subjectKind: "unit", subjectId: unitId, data }, { rowLocked: true });
  return ok({ unitId });
});

const unitRow = z.object({
  name: z.string(),
  shortName: z.string(),
  symbol: z.string(),
  placeName: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  held: z.number(),
});

/**
 * The administrator renames a unit or sets the days it exists; old and new stand on the trail. A unit cannot end while
 * people hold roles in it. Problems: an access reason, access.notFound, organisation.order, organisation.unitInUse {count}.
 */
export const changeUnit = command(
  "organisation.changeUnit",
  changeUnitSchema,
  async (context, input) => {
    const permitted = permit("unit.manage", context.viewer);
    if (!permitted.allowed) return refuse(permitted.reason);
    const why = spanRefusal(input.validFrom, input.validTo);
    if (why !== null) return refuse(why, undefined, { validTo: [why] });
    const before = await one(
      context.tx,
      unitRow,
      sql`SELECT name, short_name AS "shortName", symbol, place_name AS "placeName", valid_from::text AS "validFrom", valid_to::text AS "validTo",
        (SELECT count(DISTINCT x.person_id) FROM position x WHERE x.unit_id = u.id AND ${input.validTo ?? null}::date IS NOT NULL
          AND (x.until IS NULL OR x.until > ${input.validTo ?? null}::date))::int AS held
        FROM unit u WHERE id = ${input.unitId}::uuid FOR UPDATE`,
    );
    if (before === null) return refuse("access.notFound");
    const { held, ...old } = before;
    if (held > 0) return refuse("organisation.unitInUse", { count: held });
    const placeName = nfc(input.placeName ?? before.placeName);
    await context.tx.$executeRaw(sql`UPDATE unit SET name = ${nfc(input.name)}, short_name = ${nfc(input.shortName)}, symbol = ${nfc(input.symbol)},
      place_name = ${placeName}, valid_from = ${input.validFrom}::date, valid_to = ${input.validTo ?? null}::date WHERE id = ${input.unitId}::uuid`);
    const now = {
      name: input.name,
      shortName: input.shortName,
      symbol: input.symbol,
      placeName,
      validFrom: input.validFrom,
      validTo: input.validTo ?? null,
    };
    await context.record(
      { action: "unit.changed", subjectKind: "unit", subjectId: input.unitId, data: { old, new: now } },
      { rowLocked: true },
    );
    return ok(null);
  },
  (input) => ({ kind: "unit", id: input.unitId }),
);
