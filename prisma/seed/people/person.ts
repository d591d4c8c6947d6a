import type { RoleCode, SeedPerson, SeedPosition } from "../types.ts";

export const CITY = "bac-ninh/tu-son";
export const STATE = "bac-ninh/tu-son/ubnd";
export const PROVINCE = "bac-ninh";

/** A role in a unit with the title that stands beside the name. */
export const as = (unit: string, role: RoleCode, title: string): SeedPosition => ({ unit, role, title });

/** An invented person; none bears the name of an office-holder of the place. The key is also the address. */
export const person = (key: string, fullName: string, ...positions: readonly SeedPosition[]): SeedPerson => ({
  key,
  fullName,
  email: `${key}@example.invalid`,
  positions,
  isSample: true,
});
