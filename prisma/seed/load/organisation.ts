import { append } from "#lib/audit/append.ts";
import { holidays } from "#lib/plan/deadline/holidays.ts";
import type { Tx } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { unitKinds } from "../organisation/kinds.ts";
import { levels } from "../organisation/levels.ts";
import { units } from "../organisation/units.ts";
import { people } from "../people/people.ts";
import { insert, need } from "./rows.ts";

/** Ids of what the seed names: units by path, people by key. */
export type Ids = { units: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> };

/** Where no source names the first day of a unit: the year the summed-up decade begins. */
const VALID_FROM = "2013-01-01";
/** The sample people hold their roles since the year in which the plan was written. */
const IN_OFFICE_SINCE = "2022-01-01";

const placeOf = (path: string, kind: string, shortName: string): string => {
  if (kind === "ward_party_committee") return shortName;
  return path.startsWith("bac-ninh/tu-son") ? "Từ Sơn" : "Bắc Ninh";
};

async function insertUnits(tx: Tx, ids: Ids["units"]): Promise<void> {
  await insert(
    tx,
    "level",
    levels.map((level) => ({ code: level.code, rank: level.rank, name_vi: level.nameVi, name_en: level.nameEn })),
  );
  await insert(
    tx,
    "unit_kind",
    unitKinds.map((kind, sort) => ({
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
  const levelOf = new Map<string, string>(unitKinds.map((kind) => [kind.code, kind.level]));
  const rows = units.map((unit, sort) => ({
    id: need(ids, unit.path),
    code: unit.code,
    kind_code: unit.kind,
    level_code: need(levelOf, unit.kind),
    parent_id: unit.parent === null ? null : need(ids, unit.parent),
    name: unit.nameVi,
    short_name: unit.shortVi,
    symbol: unit.symbol,
    place_name: placeOf(unit.path, unit.kind, unit.shortVi),
    sort,
    valid_from: unit.validFrom ?? VALID_FROM,
    valid_to: null,
  }));
  // The closure of the tree is kept row by row, each after its parent: one statement for each depth.
  const depths = Map.groupBy(rows, (_row, index) => (units[index]?.path ?? "").split("/").length);
  for (const depth of [...depths.keys()].sort((a, b) => a - b)) await insert(tx, "unit", depths.get(depth) ?? []);
  await insert(
    tx,
    "holiday",
    holidays.map(({ day, name, source }) => ({ day, name, source })),
  );
}

/** Sample people have no password: on loopback they are entered by one click, elsewhere not at all. */
async function insertPeople(tx: Tx, ids: Ids, at: Date, address: string): Promise<void> {
  await insert(
    tx,
    "person",
    people.map((person) => ({
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
    people.flatMap((person) =>
      person.positions.map((position) => ({
        id: newId(),
        person_id: need(ids.people, person.key),
        unit_id: need(ids.units, position.unit),
        role: position.role,
        title: position.title,
        since: IN_OFFICE_SINCE,
        until: null,
        granted_by_id: null,
      })),
    ),
  );
  for (const person of people) {
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
export async function insertOrganisation(tx: Tx, at: Date, address: string): Promise<Ids> {
  const ids = {
    units: new Map(units.map((unit) => [unit.path, newId()])),
    people: new Map(people.map((person) => [person.key, newId()])),
  };
  await insertUnits(tx, ids.units);
  await insertPeople(tx, ids, at, address);
  return ids;
}
