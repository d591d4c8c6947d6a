import type { Actors } from "./actors.ts";
import type { Ids } from "./organisation.ts";
import type { PlanIds } from "./plan.ts";

export async function liveThrough(_actors: Actors, _ids: Ids, _plan: PlanIds): Promise<void> {}
