import { can } from "./can.ts";
import { type Permission, permissions } from "./policy.ts";
import type { Position, Role, Viewer } from "./types.ts";

/** One desk of a viewer, and the positions that lead to it. */
export type Desk = { desk: string; href: string; positions: Position[] };
/** One place of the navigation, as the shell draws it; words under `shell.place.<key>`. */
export type Place = { group: "mine" | "campaign"; key: string; href: string; icon: string; count?: number };

const deskOfRole: Partial<Record<Role, string>> = {
  ADMIN: "admin",
  AUDITOR: "auditor",
  LEADER: "leaders",
  COORDINATOR: "coordination",
  MONITOR: "coordination",
};

function permissionOf(desk: string): Permission | undefined {
  return permissions.find((permission) => permission === `desk.${desk}`);
}

/** Whether the access table opens a desk to this viewer; false for a desk that does not exist. */
export function mayOpenDesk(viewer: Viewer, desk: string): boolean {
  const permission = permissionOf(desk);
  return permission !== undefined && can(permission, viewer, { desk }) === null;
}

/** The desks a viewer may sit at: their own in the order of their positions, then those where they stand in for somebody; each once. */
export function desksOf(viewer: Viewer): Desk[] {
  const desks = new Map<string, Desk>();
  for (const position of viewer.positions) {
    const desk = deskOfRole[position.role] ?? position.desk;
    const known = desks.get(desk);
    if (known) known.positions.push(position);
    else if (mayOpenDesk(viewer, desk)) desks.set(desk, { desk, href: `/desk/${desk}`, positions: [position] });
  }
  for (const desk of viewer.borrowed.flatMap((lent) => lent.roles.map((role) => deskOfRole[role] ?? lent.desk))) {
    if (!desks.has(desk) && mayOpenDesk(viewer, desk)) desks.set(desk, { desk, href: `/desk/${desk}`, positions: [] });
  }
  return [...desks.values()];
}

/** The page a viewer begins at: the first desk, or their account where no position gives one. */
export function homeOf(viewer: Viewer): string {
  return desksOf(viewer)[0]?.href ?? "/account";
}

const ADMIN_PLACES: readonly Place[] = [
  { group: "mine", key: "people", href: "/desk/admin/people", icon: "people" },
  { group: "mine", key: "units", href: "/desk/admin/units", icon: "unit" },
  { group: "mine", key: "access", href: "/desk/admin/access", icon: "lock" },
];

/** Administrators and auditors have no part in the reports themselves. */
const APART: readonly Role[] = ["ADMIN", "AUDITOR"];
const REVIEWING: readonly Role[] = ["REVIEWER", "REVIEW_HEAD"];

/**
 * The places of a viewer's navigation: own desks first, then the campaign. A place stands here only when the access
 * table opens it, so that no link leads to a refusal.
 */
export function navigationOf(viewer: Viewer): Place[] {
  const held = [...viewer.positions.map((p) => p.role), ...viewer.borrowed.flatMap((lent) => lent.roles)];
  const [first] = desksOf(viewer);
  const places: Place[] = first ? [{ group: "mine", key: "desk", href: first.href, icon: "desk" }] : [];
  if (mayOpenDesk(viewer, "admin")) places.push(...ADMIN_PLACES);
  if (held.some((role) => REVIEWING.includes(role)))
    places.push({ group: "mine", key: "reviews", href: "/reviews", icon: "review" });
  places.push({ group: "campaign", key: "plans", href: "/plans", icon: "plan" });
  if (held.some((role) => !APART.includes(role)))
    places.push({ group: "campaign", key: "reports", href: "/reports", icon: "report" });
  const units = [...viewer.positions, ...viewer.borrowed].map(({ unitId }) => unitId);
  const reads = units.some((unitId) => can("register.read", viewer, { unitId }) === null);
  // An administrator records terms of office there, for any unit.
  if (reads || can("officeTerm.manage", viewer) === null)
    places.push({ group: "campaign", key: "registers", href: "/registers", icon: "inbox" });
  if (can("monitoring.read", viewer, { desk: "commission" }) === null) {
    places.push({ group: "campaign", key: "monitoring", href: "/monitoring", icon: "monitor" });
  }
  if (can("role.read", viewer) === null)
    places.push({ group: "campaign", key: "roles", href: "/desk/admin/roles", icon: "people" });
  if (can("trail.read", viewer) === null)
    places.push({ group: "campaign", key: "trail", href: "/trail", icon: "trail" });
  return places;
}
