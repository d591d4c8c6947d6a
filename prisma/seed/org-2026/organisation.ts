import { twoLevels } from "#lib/organisation/founding/two-levels.ts";
import { holidays } from "#lib/plan/deadline/holidays.ts";
import type { SeedOrganisation } from "../load/organisation.ts";
import { people } from "./people.ts";
import { units } from "./units.ts";

/** A province of 2026: the very levels and kinds a new installation begins with, no district among them. */
export const bacNinh2026: SeedOrganisation = {
  levels: twoLevels.levels,
  kinds: twoLevels.kinds,
  units,
  people,
  holidays,
  placeOf: ({ path, kind, shortVi }) => {
    if (kind === "commune_party_committee") return shortVi;
    if (kind === "central_party_organ") return "Hà Nội";
    return path.startsWith("bac-ninh/tu-son/") ? "Từ Sơn" : "Bắc Ninh";
  },
  validFrom: "2025-07-01",
  inOfficeSince: "2025-07-01",
};
