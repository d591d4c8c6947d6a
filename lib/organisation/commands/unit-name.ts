import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { addDays, formatDay } from "#lib/platform/time.ts";
import { command } from "#lib/workflow/command.ts";
import { renameUnitSchema } from "../schema.ts";

const namesRow = z.object({
  name: z.string(),
  shortName: z.string(),
  symbol: z.string(),
  placeName: z.string(),
  /** The first day of the present names. */
  since: z.string(),
});

/**
 * A unit bears another name from a day on; the old one is kept with its days and the document, and a document of an
 * earlier day keeps it (unit_named_on). Problems: an access reason, access.notFound, organisation.renameFuture,
 * organisation.renameOrder {since}, organisation.sameName.
 */
export const renameUnit = command(
  "organisation.renameUnit",
  renameUnitSchema,
  async (context, input) => {
    const permitted = permit("unit.manage", context.viewer);
    if (!permitted.allowed) return refuse(permitted.reason);
    if (input.from > context.today)
      return refuse("organisation.renameFuture", undefined, { from: ["organisation.renameFuture"] });
    const before = await one(
      context.tx,
      namesRow,
      sql`SELECT u.name, u.short_name AS "shortName", u.symbol, u.place_name AS "placeName",
        coalesce((SELECT max(n.valid_to) + 1 FROM unit_name n WHERE n.unit_id = u.id), u.valid_from)::text AS since
        FROM unit u WHERE u.id = ${input.unitId}::uuid FOR UPDATE`,
    );
    if (before === null) return refuse("access.notFound");
    const { since, ...old } = before;
    if (input.from <= since)
      return refuse("organisation.renameOrder", { since: formatDay(since) }, { from: ["organisation.notNow"] });
    const names = {
      name: nfc(input.name),
      shortName: nfc(input.shortName),
      symbol: nfc(input.symbol),
      placeName: nfc(input.placeName ?? before.placeName),
    };
    if (names.name === old.name && names.shortName === old.shortName && names.symbol === old.symbol)
      return refuse("organisation.sameName", undefined, { name: ["organisation.sameName"] });
    const lastDay = addDays(input.from, -1);
    await context.tx.$executeRaw(sql`INSERT INTO unit_name (id, unit_id, name, short_name, symbol, valid_from, valid_to, document)
      VALUES (${newId()}::uuid, ${input.unitId}::uuid, ${old.name}, ${old.shortName}, ${old.symbol}, ${since}::date, ${lastDay}::date, ${nfc(input.document)})`);
    await context.tx.$executeRaw(sql`UPDATE unit SET name = ${names.name}, short_name = ${names.shortName}, symbol = ${names.symbol}, place_name = ${names.placeName}
      WHERE id = ${input.unitId}::uuid`);
    const data = { from: input.from, document: nfc(input.document), old, new: names };
    await context.record(
      { action: "unit.renamed", subjectKind: "unit", subjectId: input.unitId, data },
      { rowLocked: true },
    );
    return ok(null);
  },
  (input) => ({ kind: "unit", id: input.unitId }),
);
