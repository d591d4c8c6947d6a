import { z } from "zod";
import { permit } from "#lib/access/can.ts";
import { one } from "#lib/platform/db.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { levelSchema, removeLevelSchema, removeUnitKindSchema, unitKindSchema } from "./schema.ts";

/** Every change of the catalogue stands on one chain, so that its life can be read in order. */
const CATALOGUE = { level: "levels", unitKind: "unit-kinds" } as const;

function refusal(context: Context): Result<never> | null {
  const permitted = permit("unit.manage", context.viewer);
  return permitted.allowed ? null : refuse(permitted.reason);
}

const levelRow = z.object({
  code: z.string(),
  rank: z.number(),
  nameVi: z.string(),
  nameEn: z.string(),
  uses: z.number(),
});

function levelNow(context: Context, code: string) {
  return one(
    context.tx,
    levelRow,
    sql`SELECT l.code, l.rank, l.name_vi AS "nameVi", l.name_en AS "nameEn",
      ((SELECT count(*) FROM unit_kind WHERE level_code = l.code) + (SELECT count(*) FROM plan_milestone WHERE level_code = l.code)
        + (SELECT count(*) FROM outline_item WHERE addresses_level = l.code) + (SELECT count(*) FROM recommendation WHERE level = l.code))::int AS uses
      FROM level l WHERE l.code = ${code} FOR UPDATE`,
  );
}

/**
 * Enters a level, or gives the one with that code another name or rank (1 at the top). Problems: an access reason,
 * organisation.rankTaken.
 */
export const saveLevel = command("organisation.saveLevel", levelSchema, async (context, input) => {
  const refused = refusal(context);
  if (refused) return refused;
  const before = await levelNow(context, input.code);
  const other = await one(
    context.tx,
    z.object({ code: z.string() }),
    sql`SELECT code FROM level WHERE rank = ${input.rank} AND code <> ${input.code}`,
  );
  if (other) return refuse("organisation.rankTaken", undefined, { rank: ["organisation.rankTaken"] });
  const level = { rank: input.rank, nameVi: nfc(input.nameVi), nameEn: nfc(input.nameEn) };
  await context.tx.$executeRaw(sql`INSERT INTO level (code, rank, name_vi, name_en) VALUES (${input.code}, ${level.rank}, ${level.nameVi}, ${level.nameEn})
    ON CONFLICT (code) DO UPDATE SET rank = excluded.rank, name_vi = excluded.name_vi, name_en = excluded.name_en`);
  const old = before === null ? null : { rank: before.rank, nameVi: before.nameVi, nameEn: before.nameEn };
  await context.record({
    action: "level.changed",
    subjectKind: "installation",
    subjectId: CATALOGUE.level,
    data: { code: input.code, old, new: level },
  });
  return ok({ code: input.code });
});

/** Takes a level out that nothing uses. Problems: an access reason, access.notFound, organisation.levelUsed {count}. */
export const removeLevel = command("organisation.removeLevel", removeLevelSchema, async (context, input) => {
  const refused = refusal(context);
  if (refused) return refused;
  const before = await levelNow(context, input.code);
  if (before === null) return refuse("access.notFound");
  if (before.uses > 0) return refuse("organisation.levelUsed", { count: before.uses });
  await context.tx.$executeRaw(sql`DELETE FROM level WHERE code = ${input.code}`);
  const { uses: _none, code: _key, ...old } = before;
  await context.record({
    action: "level.changed",
    subjectKind: "installation",
    subjectId: CATALOGUE.level,
    data: { code: input.code, old, new: null },
  });
  return ok(null);
});

const kindRow = z.object({
  nameVi: z.string(),
  nameEn: z.string(),
  levelCode: z.string(),
  desk: z.string(),
  documentForm: z.string(),
  indicatorKinds: z.array(z.string()),
  sort: z.number(),
  units: z.number(),
  uses: z.number(),
  reporting: z.number(),
});

function kindNow(context: Context, code: string) {
  return one(
    context.tx,
    kindRow,
    sql`SELECT k.name_vi AS "nameVi", k.name_en AS "nameEn", k.level_code AS "levelCode", k.desk, k.document_form AS "documentForm",
      k.indicator_kinds AS "indicatorKinds", k.sort, (SELECT count(*) FROM unit WHERE kind_code = k.code)::int AS units,
      ((SELECT count(*) FROM outline_address WHERE kind_code = k.code) + (SELECT count(*) FROM plan_milestone WHERE kind_code = k.code)
        + (SELECT count(*) FROM plan_route WHERE kind_code = k.code))::int AS uses,
      (SELECT count(*) FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN plan p ON p.id = a.plan_id
        WHERE u.kind_code = k.code AND p.state = 'ISSUED' AND a.ended_at IS NULL)::int AS reporting
      FROM unit_kind k WHERE k.code = ${code} FOR UPDATE`,
  );
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join() === [...other].sort().join();

/**
 * Enters a kind of unit, or changes the one with that code: its names, order, desk and document form at any time, its
 * level only while there is no unit of it, what it answers for only while none of its units reports (the figures asked
 * of them follow from it). Problems: an access reason, access.notFound (level), organisation.kindHasUnits {count},
 * organisation.kindReports {count}.
 */
export const saveUnitKind = command("organisation.saveUnitKind", unitKindSchema, async (context, input) => {
  const refused = refusal(context);
  if (refused) return refused;
  if ((await levelNow(context, input.levelCode)) === null)
    return refuse("access.notFound", undefined, { levelCode: ["organisation.notChosen"] });
  const before = await kindNow(context, input.code);
  if (before && before.levelCode !== input.levelCode && before.units > 0)
    return refuse("organisation.kindHasUnits", { count: before.units }, { levelCode: ["organisation.notNow"] });
  if (before && before.reporting > 0 && !same(before.indicatorKinds, input.indicatorKinds))
    return refuse("organisation.kindReports", { count: before.reporting });
  const { code, ...rest } = input;
  const kind = { ...rest, nameVi: nfc(input.nameVi), nameEn: nfc(input.nameEn) };
  await context.tx.$executeRaw(sql`INSERT INTO unit_kind (code, name_vi, name_en, level_code, desk, document_form, indicator_kinds, sort)
    VALUES (${code}, ${kind.nameVi}, ${kind.nameEn}, ${kind.levelCode}, ${kind.desk}, ${kind.documentForm}, ${kind.indicatorKinds}::text[], ${kind.sort})
    ON CONFLICT (code) DO UPDATE SET name_vi = excluded.name_vi, name_en = excluded.name_en, level_code = excluded.level_code, desk = excluded.desk,
      document_form = excluded.document_form, indicator_kinds = excluded.indicator_kinds, sort = excluded.sort`);
  await context.record({
    action: "unitKind.changed",
    subjectKind: "installation",
    subjectId: CATALOGUE.unitKind,
    data: { code, old: before === null ? null : settingsOf(before), new: kind },
  });
  return ok({ code });
});

function settingsOf(row: z.infer<typeof kindRow>) {
  const { units: _units, uses: _uses, reporting: _reporting, ...settings } = row;
  return settings;
}

/** Takes a kind out that nothing uses. Problems: an access reason, access.notFound, organisation.kindUsed {count}. */
export const removeUnitKind = command("organisation.removeUnitKind", removeUnitKindSchema, async (context, input) => {
  const refused = refusal(context);
  if (refused) return refused;
  const before = await kindNow(context, input.code);
  if (before === null) return refuse("access.notFound");
  const count = before.units + before.uses;
  if (count > 0) return refuse("organisation.kindUsed", { count });
  await context.tx.$executeRaw(sql`DELETE FROM unit_kind WHERE code = ${input.code}`);
  await context.record({
    action: "unitKind.changed",
    subjectKind: "installation",
    subjectId: CATALOGUE.unitKind,
    data: { code: input.code, old: settingsOf(before), new: null },
  });
  return ok(null);
});
