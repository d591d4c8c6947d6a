import type { SeedLevel } from "../types.ts";

/** Levels of the installation, top first. */
export const levels = [
  { code: "CENTRAL", nameVi: "Cấp Trung ương", nameEn: "Central level", rank: 1 },
  { code: "PROVINCE", nameVi: "Cấp tỉnh", nameEn: "Province level", rank: 2 },
  { code: "DISTRICT", nameVi: "Cấp thành phố", nameEn: "City level", rank: 3 },
  { code: "COMMUNE", nameVi: "Cấp phường", nameEn: "Ward level", rank: 4 },
] as const satisfies readonly SeedLevel[];
