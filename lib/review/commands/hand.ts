import { sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";

/**
 * Whoever takes part in a review (takes it in hand, takes it over, flags, concludes) and whoever they stand in for is from
 * then on a reviewer of this report: neither its author nor its approver ("Nobody approves what they wrote").
 */
export async function takePart(context: Context, reviewId: string, onBehalfOf: string | null): Promise<void> {
  const people = [context.viewer.personId, ...(onBehalfOf === null ? [] : [onBehalfOf])];
  await context.tx.$executeRaw(sql`INSERT INTO review_hand (review_id, person_id, at)
    SELECT ${reviewId}::uuid, unnest(${people}::uuid[]), ${context.now} ON CONFLICT DO NOTHING`);
}
