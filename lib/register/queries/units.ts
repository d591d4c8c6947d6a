import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { visible } from "#lib/access/visible.ts";
import { now } from "#lib/platform/clock.ts";
import { db, many } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { dayOf } from "#lib/platform/time.ts";
import { BY_TERM } from "../rules.ts";
import type { RegisterUnit } from "../types.ts";

const row = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  documentForm: z.string(),
  symbol: z.string(),
});

/**
 * The units whose registers this viewer may open: their own, an auditor all that numbered or received anything; and those
 * whose terms of office they may record. Own units first.
 */
export async function registerUnits(viewer: Viewer): Promise<RegisterUnit[]> {
  const today = dayOf(now());
  const own = new Set([...viewer.positions, ...viewer.borrowed].map(({ unitId }) => unitId));
  const units = await many(
    db(),
    row,
    sql`SELECT r.id, r.name, r.short_name AS "shortName", k.document_form AS "documentForm", r.symbol
      FROM (SELECT u.*, u.id AS unit_id FROM unit u) r JOIN unit_kind k ON k.code = r.kind_code
      WHERE r.valid_from <= ${today}::date AND (${visible("register.read", viewer)} AND (r.id = ANY(${[...own]}::uuid[])
          OR EXISTS (SELECT 1 FROM document_entry e WHERE e.unit_id = r.id) OR EXISTS (SELECT 1 FROM arrival_register a WHERE a.unit_id = r.id))
        OR ${visible("officeTerm.manage", viewer)} AND k.document_form = ANY(${[...BY_TERM]}::text[]))
      ORDER BY r.level_code, r.sort, r.id`,
  );
  return units
    .map((unit) => ({
      ...unit,
      reads: can("register.read", viewer, { unitId: unit.id }) === null,
      writes: can("register.write", viewer, { unitId: unit.id }) === null,
      managesTerms: can("officeTerm.manage", viewer, { unitId: unit.id }) === null,
    }))
    .sort((one, other) => Number(own.has(other.id)) - Number(own.has(one.id)));
}

/** One of them; null where the viewer may not open it. */
export async function registerUnit(viewer: Viewer, unitId: string): Promise<RegisterUnit | null> {
  return (await registerUnits(viewer)).find(({ id }) => id === unitId) ?? null;
}
