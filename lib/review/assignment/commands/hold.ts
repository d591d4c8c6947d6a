import { z } from "zod";
import { can } from "#lib/access/can.ts";
import type { Subject, Viewer } from "#lib/access/types.ts";
import { viewerOfPerson } from "#lib/access/viewer.ts";
import { many, one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { type Sql, sql } from "#lib/platform/sql.ts";
import type { Context } from "#lib/workflow/types.ts";

/**
 * Whether a person (a column) still reviews for a unit (a column) at an instant: by a position of that day or lent. What
 * was given to somebody who left counts as nobody's.
 */
export function stillReviews(person: Sql, unit: Sql, at: Date, day: string): Sql {
  return sql`(EXISTS (SELECT 1 FROM position y WHERE y.person_id = ${person} AND y.unit_id = ${unit}
      AND y.role IN ('REVIEWER', 'REVIEW_HEAD') AND y.since <= ${day}::date AND (y.until IS NULL OR y.until >= ${day}::date))
    OR EXISTS (SELECT 1 FROM delegation y WHERE y.to_person_id = ${person} AND y.unit_id = ${unit}
      AND y.roles && ARRAY['REVIEWER', 'REVIEW_HEAD'] AND y.since <= ${at} AND y.until > ${at} AND (y.ended_at IS NULL OR y.ended_at > ${at})))`;
}

const holder = z.object({ outlineItemId: z.string().nullable(), personId: z.string(), name: z.string() });
export type Holder = z.output<typeof holder>;

/** Who has the report or items of it now; those who no longer review for the channel are left out. */
export function holders(context: Context, reportId: string): Promise<Holder[]> {
  const still = stillReviews(sql`x.person_id`, sql`r.channel_unit_id`, context.now, context.today);
  return many(
    context.tx,
    holder,
    sql`SELECT x.outline_item_id AS "outlineItemId", x.person_id AS "personId", p.full_name AS name
      FROM review_assignment x JOIN report r ON r.id = x.report_id JOIN person p ON p.id = x.person_id AND p.closed_at IS NULL
      WHERE x.report_id = ${reportId}::uuid AND x.ended_at IS NULL AND ${still}`,
  );
}

/** Ends whose the report (no item) or one of its items is, standing or lapsed. */
export async function endHolding(context: Context, reportId: string, outlineItemId: string | null): Promise<void> {
  await context.tx.$executeRaw(sql`UPDATE review_assignment SET ended_at = ${context.now}
    WHERE report_id = ${reportId}::uuid AND outline_item_id IS NOT DISTINCT FROM ${outlineItemId}::uuid AND ended_at IS NULL`);
}

/** Makes the report (no item) or one of its items a person's, whoever had it; the report's row is held. */
export async function hold(
  context: Context,
  reportId: string,
  outlineItemId: string | null,
  given: { personId: string; words: string | null; onBehalfOf: string | null },
): Promise<void> {
  await endHolding(context, reportId, outlineItemId);
  await context.tx.$executeRaw(sql`INSERT INTO review_assignment
    (id, report_id, outline_item_id, person_id, assigned_by_id, assigned_on_behalf_of_id, assigned_at, words)
    VALUES (${newId()}::uuid, ${reportId}::uuid, ${outlineItemId}::uuid, ${given.personId}::uuid, ${context.viewer.personId}::uuid,
      ${given.onBehalfOf}::uuid, ${context.now}, ${given.words})`);
}

const isReviewRole = (role: string): boolean => role === "REVIEWER" || role === "REVIEW_HEAD";

/** Whether a person holds a review role in the unit itself. */
function ofBody(person: Viewer, unitId: string | null | undefined): boolean {
  return person.positions.some((held) => held.unitId === unitId && isReviewRole(held.role));
}

/**
 * Somebody as the law would see them if they came to review: their own powers of this instant. Problem: review.notOfBody
 * where they are closed or unknown.
 */
export async function personNamed(context: Context, personId: string): Promise<Result<Viewer>> {
  if (personId === context.viewer.personId) return ok(context.viewer);
  const { now, today } = context;
  const person = await viewerOfPerson(context.tx, personId, { now, day: today, address: context.viewer.address });
  return person === null ? refuse("review.notOfBody") : ok(person);
}

/**
 * The law asked about whoever is named, not about whoever names: a member of the reviewing body who is no author, no
 * approver and not of the reporting unit; whoever is given a report that waits must be able to begin it.
 * Problems: review.notOfBody, review.namedMayNot; for oneself the law's own reason.
 */
export function nameable(
  context: Context,
  person: Viewer,
  subject: Subject,
  what: { whole: boolean; names: Record<string, string> },
): Result<void> {
  const oneself = person.personId === context.viewer.personId;
  const begins = what.whole && subject.state === "SUBMITTED";
  const refusal = can(begins ? "report.startReview" : "report.takeOver", person, subject);
  if (refusal === "access.role" || (!oneself && !ofBody(person, subject.channelUnitId)))
    return refuse("review.notOfBody");
  if (refusal === null) return ok(undefined);
  return oneself ? refuse(refusal) : refuse("review.namedMayNot", { ...what.names, name: person.name });
}

const names = z.object({ unit: z.string(), directive: z.string() });

/** Whose report it is and on which document, for the words of a refusal or a notice. */
export async function namesOf(context: Context, reportId: string): Promise<z.output<typeof names>> {
  const found = await one(
    context.tx,
    names,
    sql`SELECT u.short_name AS unit, d.code AS directive FROM report r JOIN unit u ON u.id = r.unit_id JOIN directive d ON d.id = r.directive_id
      WHERE r.id = ${reportId}::uuid`,
  );
  return found ?? { unit: "", directive: "" };
}

/** Whether the viewer leads the reviews of the report's channel: gives reviews to others and takes them back. */
export function isHead(viewer: Viewer, subject: Subject): boolean {
  const heads = (role: string) => role === "REVIEW_HEAD";
  return (
    viewer.positions.some((held) => held.unitId === subject.channelUnitId && heads(held.role)) ||
    viewer.borrowed.some((lent) => lent.unitId === subject.channelUnitId && lent.roles.some(heads))
  );
}

const person = z.object({ name: z.string() });

/** A person's name; empty where there is none. */
export async function nameOf(context: Context, personId: string): Promise<string> {
  const found = await one(context.tx, person, sql`SELECT full_name AS name FROM person WHERE id = ${personId}::uuid`);
  return found?.name ?? "";
}

/** Who has the report now: the reviewer at work, else whoever it was given to; null where nobody does. */
export async function whoseNow(
  context: Context,
  report: { id: string; state: string },
  subject: Subject,
): Promise<{ personId: string; name: string } | null> {
  if (report.state !== "IN_REVIEW") {
    const standing = await holders(context, report.id);
    return standing.find((held) => held.outlineItemId === null) ?? null;
  }
  const personId = subject.reviewerId ?? null;
  return personId === null ? null : { personId, name: await nameOf(context, personId) };
}

/** A word as a notice carries it, after the sentence it belongs to; nothing where nothing was said. */
export function quoted(words: string | null): string {
  return words === null ? "" : ` “${words}”`;
}
