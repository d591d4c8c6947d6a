import { unitKinds } from "#seed/organisation/kinds.ts";
import { levels } from "#seed/organisation/levels.ts";
import { units } from "#seed/organisation/units.ts";
import type { Directory } from "./match-unit.ts";

const kindOf = new Map<string, (typeof unitKinds)[number]>(unitKinds.map((kind) => [kind.code, kind]));
/** The organisation of the starter campaign; a unit's id is its path. */
export const tuSon: Directory = {
  units: units.map((unit) => ({
    id: unit.path,
    name: unit.nameVi,
    shortName: unit.shortVi,
    symbol: unit.symbol,
    placeName: unit.path === "bac-ninh" ? "Bắc Ninh" : unit.kind === "ward_party_committee" ? unit.shortVi : "Từ Sơn",
    kindCode: unit.kind,
    levelCode: kindOf.get(unit.kind)?.level ?? "",
    parentId: unit.parent,
    formerNames: unit.code === "ban-tuyen-giao" ? ["Ban Tuyên huấn Thành ủy"] : [],
  })),
  kinds: unitKinds.map((kind) => ({
    code: kind.code,
    name: kind.nameVi,
    levelCode: kind.level,
    documentForm: kind.documentForm,
    indicatorKinds: [...kind.indicatorKinds],
  })),
  levels: levels.map((level) => ({ code: level.code, name: level.nameVi })),
};
