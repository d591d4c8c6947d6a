import { join, type Sql, sql } from "#lib/platform/sql.ts";
import { type Permission, type Way, waysOf } from "./policy.ts";
import { exceptions, type Power, powersOf, relations } from "./relations.ts";
import type { Viewer } from "./types.ts";

function whereOf(way: Way, powers: readonly Power[], viewer: Viewer): Sql[] {
  const fitting = way.roles === "any" ? powers : powers.filter((p) => way.roles.includes(p.role));
  if (fitting.length === 0 && way.roles !== "any") return [];
  // One condition per name acted in: an exception strikes the viewer and whoever they act for.
  const inWhoseName = fitting.length === 0 ? [null] : [...new Set(fitting.map((p) => p.onBehalfOf))];
  return inWhoseName.map((onBehalfOf) => {
    const parts = [
      relations[way.relation].where(
        fitting.filter((p) => p.onBehalfOf === onBehalfOf),
        viewer,
      ),
    ];
    if (way.states) parts.push(sql`r.state IN (${join([...way.states])})`);
    for (const name of way.unless ?? []) parts.push(sql`NOT (${exceptions[name].where(viewer, onBehalfOf)})`);
    return sql`(${join(parts, " AND ")})`;
  });
}

/**
 * The same law as can(), as a condition over `report_subject r`: every query that lists reports begins with it, so
 * that what one may not see is not found. Gives FALSE where the viewer has no way at all.
 */
export function visible(permission: Permission, viewer: Viewer): Sql {
  const powers = powersOf(viewer);
  const ways = waysOf(permission).flatMap((way) => whereOf(way, powers, viewer));
  return ways.length === 0 ? sql`FALSE` : sql`(${join(ways, " OR ")})`;
}
