import { z } from "zod";
import { endDelegation, makeDelegation } from "#lib/organisation/commands/delegation.ts";
import { endPosition } from "#lib/organisation/commands/position.ts";
import { db, many, one } from "#lib/platform/db.ts";
import { sql } from "#lib/platform/sql.ts";
import { addDays } from "#lib/platform/time.ts";
import { deed, inDays, nothing, run, type Scene, words } from "./test-random-deeds.ts";

const positionOf = async ({ viewer, pick }: Scene, among: readonly string[]) => {
  const held = viewer.positions.filter((position) => among.includes(position.role));
  return held[pick % Math.max(1, held.length)]?.id ?? null;
};
/** Delegations in every direction: overlapping, circular, some only in the future, some of one day. */
export const lend = deed(
  "delegate",
  null,
  async (scene) => {
    const positionId = await positionOf(scene, ["APPROVER", "LEADER", "REVIEW_HEAD"]);
    const since = inDays(scene, scene.pick % 4 === 3 ? 5 : 0);
    return positionId === null
      ? nothing()
      : run(makeDelegation, scene, {
          positionId,
          toPersonId: scene.other,
          since,
          until: addDays(since, 10 * (scene.pick % 4)),
          reason: words,
        });
  },
  false,
);
export const unlend = deed(
  "endDelegation",
  null,
  async (scene) => {
    const rows = await many(
      db(),
      z.object({ id: z.string() }),
      sql`SELECT id FROM delegation WHERE ended_at IS NULL AND ${scene.viewer.personId}::uuid IN (from_person_id, to_person_id) ORDER BY id`,
    );
    const found = rows[scene.pick % Math.max(1, rows.length)];
    return found === undefined ? nothing() : run(endDelegation, scene, { delegationId: found.id });
  },
  false,
);
export const loseRole = deed(
  "endPosition",
  "position.grant",
  async (scene) => {
    if (scene.pick > 1) return nothing();
    const row = await one(
      db(),
      z.object({ id: z.string() }),
      sql`SELECT id FROM position WHERE person_id = ${scene.other}::uuid AND role <> 'REVIEWER' AND until IS NULL ORDER BY id LIMIT 1`,
    );
    return row === null ? nothing() : run(endPosition, scene, { positionId: row.id });
  },
  false,
);
