import { append } from "#lib/audit/append.ts";
import { holidays } from "#lib/plan/deadline/holidays.ts";
import type { Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { unitKinds } from "../organisation/kinds.ts";
import { levels } from "../organisation/levels.ts";
import { units } from "../organisation/units.ts";
import { people } from "../people/people.ts";
import type { SeedPerson, SeedUnit } from "../types.ts";
import { insert, need } from "./rows.ts";

/** Ids of what the seed names: units by path, people by key. */
export type Ids = { units: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> };

/** An organisation as data: levels, kinds, units above before below, people, holidays. */
export type SeedOrganisation = {
  levels: readonly { code: string; rank: number; nameVi: string; nameEn: string }[];
  kinds: readonly {
    code: string;
    nameVi: string;
    nameEn: string;
    level: string;
    desk: string;
    documentForm: string;
    indicatorKinds: readonly string[];
  }[];
  units: readonly SeedUnit[];
  people: readonly SeedPerson[];
  holidays: readonly { day: string; name: string; source: string }[];
  /** The place written before the date of a unit's documents. */
  placeOf: (unit: { path: string; kind: string; shortVi: string }) => string;
  /** First day of units for which no source names one, and of the roles of all people. */
  validFrom: string;
  inOfficeSince: string;
};

/** Từ Sơn in 2023, where the starter campaign is at home. */
const tuSon2023: SeedOrganisation = {
  levels,
  kinds: unitKinds,
  units,
  people,
  holidays,
  placeOf: ({ path, kind, shortVi }) => {
    if (kind === "ward_party_committee") return shortVi;
    return path.startsWith("bac-ninh/tu-son") ? "Từ Sơn" : "Bắc Ninh";
  },
  // The year the summed-up decade begins.
  validFrom: "2013-01-01",
  // The sample people hold their roles since the year in which the plan was written.
  inOfficeSince: "2022-01-01",
};

async function insertUnits(tx: Tx, of: SeedOrganisation, ids: Ids["units"]): Promise<void> {
  await insert(
    tx,
    "level",
    of.levels.map((level) => ({ code: level.code, rank: level.rank, name_vi: level.nameVi, name_en: level.nameEn })),
  );
  await insert(
    tx,
    "unit_kind",
    of.kinds.map((kind, sort) => ({
      code: kind.code,
      name_vi: kind.nameVi,
      name_en: kind.nameEn,
      level_code: kind.level,
      desk: kind.desk,
      document_form: kind.documentForm,
      indicator_kinds: kind.indicatorKinds,
      sort,
    })),
  );
  const levelOf = new Map<string, string>(of.kinds.map((kind) => [kind.code, kind.level]));
  const rows = of.units.map((unit, sort) => ({
    id: need(ids, unit.path),
    code: unit.code,
    kind_code: unit.kind,
    level_code: need(levelOf, unit.kind),
    parent_id: unit.parent === null ? null : need(ids, unit.parent),
    name: unit.nameVi,
    short_name: unit.shortVi,
    symbol: unit.symbol,
    place_name: of.placeOf(unit),
    sort,
    valid_from: unit.validFrom ?? of.validFrom,
    valid_to: unit.validUntil,
  }));
  // The closure of the tree is kept row by row, each after its parent: one statement for each depth.
  const depths = Map.groupBy(rows, (_row, index) => (of.units[index]?.path ?? "").split("/").length);
  for (const depth of [...depths.keys()].sort((a, b) => a - b)) await insert(tx, "unit", depths.get(depth) ?? []);
  await insert(
    tx,
    "holiday",
    of.holidays.map(({ day, name, source }) => ({ day, name, source })),
  );
}

/** Sample people have no password: on loopback they are entered by one click, elsewhere not at all. */
async function insertPeople(tx: Tx, of: SeedOrganisation, ids: Ids, at: Date, address: string): Promise<void> {
  await insert(
    tx,
    "person",
    of.people.map((person) => ({
      id: need(ids.people, person.key),
      full_name: person.fullName,
      email: person.email,
      password_hash: null,
      locale: "vi",
      sample: person.isSample,
      created_at: at.toISOString(),
    })),
  );
  await insert(
    tx,
    "position",
    of.people.flatMap((person) =>
      person.positions.map((position) => ({
        id: newId(),
        person_id: need(ids.people, person.key),
        unit_id: need(ids.units, position.unit),
        role: position.role,
        title: position.title,
        since: of.inOfficeSince,
        until: null,
        granted_by_id: null,
      })),
    ),
  );
  for (const person of of.people) {
    const subjectId = need(ids.people, person.key);
    const data = { sample: true, roles: person.positions.map((position) => `${position.role} ${position.unit}`) };
    await append(
      tx,
      { action: "person.created", subjectKind: "person", subjectId, data },
      { personId: null, onBehalfOfId: null, address },
      at,
    );
  }
}

/** The installation's first rows: levels, kinds, units, holidays, people and their positions. Gives their ids. */
export async function insertOrganisation(
  tx: Tx,
  at: Date,
  address: string,
  of: SeedOrganisation = tuSon2023,
): Promise<Ids> {
  const ids = {
    units: new Map(of.units.map((unit) => [unit.path, newId()])),
    people: new Map(of.people.map((person) => [person.key, newId()])),
  };
  await insertUnits(tx, of, ids.units);
  await insertPeople(tx, of, ids, at, address);
  return ids;
}
