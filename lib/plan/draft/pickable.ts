import { unitsBelow } from "./reporters.ts";
import type { Organisation, OrganisationUnit } from "./types.ts";

/**
 * The units that can lead, receive, review, decide or watch: those above the issuing unit with the bodies that work at
 * their level, and those below it at its own level. The many units of the levels below are no choice here.
 */
export function pickable(organisation: Organisation, issuingUnitId: string): OrganisationUnit[] {
  const byId = new Map(organisation.units.map((unit) => [unit.id, unit]));
  const above: OrganisationUnit[] = [];
  for (let unit = byId.get(issuingUnitId); unit; unit = byId.get(unit.parentId ?? "")) above.push(unit);
  const [issuing] = above;
  const below = unitsBelow(organisation.units, issuingUnitId);
  const beside = (unit: OrganisationUnit): boolean =>
    above.some((one) => one.id === unit.id || (one.id === unit.parentId && one.levelCode === unit.levelCode));
  return organisation.units.filter(
    (unit) => beside(unit) || (below.has(unit.id) && unit.levelCode === issuing?.levelCode),
  );
}
