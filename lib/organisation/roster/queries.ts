import { z } from "zod";
import { can } from "#lib/access/can.ts";
import { labels as accessLabels } from "#lib/access/labels.ts";
import { roles, type Viewer } from "#lib/access/types.ts";
import { db, many, one, type Tx } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { checkPeople } from "./check-people.ts";
import { checkUnits } from "./check-units.ts";
import { countRows } from "./rules.ts";
import { rosterKindSchema, sheetRowSchema } from "./schema.ts";
import type { Choices } from "./sheet.ts";
import type { CheckedRow, KnownKind, KnownPerson, KnownUnit, RosterCounts, RosterKind, SheetRow } from "./types.ts";

const unitRow = z.object({
  id: z.string(),
  path: z.string(),
  name: z.string(),
  shortName: z.string(),
  kindCode: z.string(),
  symbol: z.string(),
  placeName: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  heldUntil: z.string().nullable(),
});

/** Every unit by its full code, in the order of the tree. One statement. */
export function knownUnits(tx: Tx): Promise<KnownUnit[]> {
  return many(
    tx,
    unitRow,
    sql`WITH RECURSIVE tree AS (
        SELECT u.id, u.code AS path FROM unit u WHERE u.parent_id IS NULL
        UNION ALL SELECT c.id, t.path || '/' || c.code FROM unit c JOIN tree t ON c.parent_id = t.id)
      SELECT u.id, t.path, u.name, u.short_name AS "shortName", u.kind_code AS "kindCode", u.symbol, u.place_name AS "placeName",
        u.valid_from::text AS "validFrom", u.valid_to::text AS "validTo",
        (SELECT max(coalesce(x.until, DATE '9999-12-31'))::text FROM position x WHERE x.unit_id = u.id) AS "heldUntil"
      FROM tree t JOIN unit u ON u.id = t.id ORDER BY t.path COLLATE "C"`,
  );
}

function knownKinds(tx: Tx): Promise<KnownKind[]> {
  const row = z.object({ code: z.string(), nameVi: z.string(), nameEn: z.string() });
  return many(tx, row, sql`SELECT code, name_vi AS "nameVi", name_en AS "nameEn" FROM unit_kind ORDER BY sort, code`);
}

const personRow = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  closed: z.boolean(),
  positions: z.array(
    z.object({
      unitId: z.string(),
      role: z.string(),
      title: z.string(),
      since: z.string(),
      until: z.string().nullable(),
    }),
  ),
});

function knownPeople(tx: Tx): Promise<z.output<typeof personRow>[]> {
  return many(
    tx,
    personRow,
    sql`SELECT p.id, p.email, p.full_name AS name, p.closed_at IS NOT NULL AS closed,
      coalesce((SELECT jsonb_agg(jsonb_build_object('unitId', x.unit_id, 'role', x.role, 'title', x.title, 'since', x.since, 'until', x.until) ORDER BY x.since, x.id)
        FROM position x WHERE x.person_id = p.id), '[]') AS positions
      FROM person p ORDER BY p.full_name COLLATE "vi-x-icu", p.id`,
  );
}

/** A list held against what stands at this moment, in the given transaction; `oneself` is the mail address of the viewer. */
export async function checkedRows(
  tx: Tx,
  kind: RosterKind,
  rows: readonly SheetRow[],
  oneself: string,
): Promise<CheckedRow[]> {
  const units = await knownUnits(tx);
  if (kind === "UNITS") return checkUnits(rows, { units, kinds: await knownKinds(tx) });
  return checkPeople(rows, { units, people: await knownPeople(tx), oneself });
}

/** What a list of units is held against, for entering it. */
export async function aroundUnits(tx: Tx): Promise<{ units: KnownUnit[]; kinds: KnownKind[] }> {
  return { units: await knownUnits(tx), kinds: await knownKinds(tx) };
}

/** What a list of people is held against, for entering it. */
export async function aroundPeople(
  tx: Tx,
  oneself: string,
): Promise<{ units: KnownUnit[]; people: KnownPerson[]; oneself: string }> {
  return { units: await knownUnits(tx), people: await knownPeople(tx), oneself };
}

const rosterRow = z.object({
  id: z.string(),
  kind: rosterKindSchema,
  fileName: z.string(),
  rows: z.array(sheetRowSchema),
  createdAt: z.date(),
  takenAt: z.date().nullable(),
  outcome: z.object({ made: z.number(), changed: z.number(), left: z.number(), invited: z.number() }).nullable(),
});
export type RosterPage = Omit<z.output<typeof rosterRow>, "rows"> & { rows: CheckedRow[]; counts: RosterCounts };

/** A list that was brought, checked anew against what stands; only for whoever brought it. Null: there is none. */
export async function rosterPage(viewer: Viewer, rosterId: string): Promise<RosterPage | null> {
  if (can("unit.manage", viewer) !== null) return null;
  const found = await one(
    db(),
    rosterRow,
    sql`SELECT id, kind, file_name AS "fileName", rows, created_at AS "createdAt", taken_at AS "takenAt", outcome
      FROM roster_import WHERE id = ${rosterId}::uuid AND person_id = ${viewer.personId}::uuid`,
  );
  if (found === null) return null;
  const rows = await checkedRows(db(), found.kind, found.rows, viewer.email);
  return { ...found, rows, counts: countRows(rows) };
}

const broughtRow = z.object({
  id: z.string(),
  kind: rosterKindSchema,
  fileName: z.string(),
  rows: z.number(),
  createdAt: z.date(),
  takenAt: z.date().nullable(),
});
export type BroughtList = z.output<typeof broughtRow>;

/** The viewer's last lists, newest first; nothing for who may not bring any. */
export async function broughtLists(viewer: Viewer): Promise<BroughtList[]> {
  if (can("unit.manage", viewer) !== null) return [];
  return many(
    db(),
    broughtRow,
    sql`SELECT id, kind, file_name AS "fileName", jsonb_array_length(rows) AS rows, created_at AS "createdAt", taken_at AS "takenAt"
      FROM roster_import WHERE person_id = ${viewer.personId}::uuid ORDER BY created_at DESC LIMIT 20`,
  );
}

/** The words the template lets one choose from. */
export async function rosterChoices(kind: RosterKind, locale: "vi" | "en"): Promise<Choices> {
  if (kind === "PEOPLE")
    return {
      role: roles.map((role) => accessLabels.role[role][locale]),
      invite: locale === "vi" ? ["có", "không"] : ["yes", "no"],
    };
  return { kind: (await knownKinds(db())).map((one) => (locale === "vi" ? one.nameVi : one.nameEn)) };
}

const parentOf = (path: string): string => path.split("/").slice(0, -1).join("/");

/** Units, or people with their roles, as rows of the list that could be brought again; days as YYYY-MM-DD. */
export async function rosterRows(tx: Tx, kind: RosterKind, locale: "vi" | "en"): Promise<Record<string, string>[]> {
  const units = await knownUnits(tx);
  if (kind === "UNITS") {
    const names = new Map((await knownKinds(tx)).map((one) => [one.code, locale === "vi" ? one.nameVi : one.nameEn]));
    return units.map((unit) => ({
      code: unit.path.split("/").at(-1) ?? "",
      parent: parentOf(unit.path),
      name: unit.name,
      shortName: unit.shortName,
      kind: names.get(unit.kindCode) ?? unit.kindCode,
      symbol: unit.symbol,
      placeName: unit.placeName,
      validFrom: unit.validFrom,
      validTo: unit.validTo ?? "",
    }));
  }
  const paths = new Map(units.map((unit) => [unit.id, unit.path]));
  const word = (code: string): string => roles.find((role) => role === code) ?? code;
  return (await knownPeople(tx))
    .filter((person) => !person.closed)
    .flatMap((person) =>
      person.positions.map((held) => ({
        fullName: person.name,
        email: person.email,
        unit: paths.get(held.unitId) ?? "",
        role: roleWord(word(held.role), locale),
        title: held.title,
        since: held.since,
        until: held.until ?? "",
        invite: locale === "vi" ? "không" : "no",
      })),
    );
}

function roleWord(code: string, locale: "vi" | "en"): string {
  const role = roles.find((one) => one === code);
  return role === undefined ? code : accessLabels.role[role][locale];
}
