import type { SeedPerson } from "../types.ts";
import { cityPeople } from "./city.ts";
import { wardPeople } from "./wards.ts";

/** All sample people, wards first; the sign-in page's "vào vai" table is drawn from them. */
export const people: readonly SeedPerson[] = [...wardPeople, ...cityPeople];
