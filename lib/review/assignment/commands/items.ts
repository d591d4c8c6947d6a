import { z } from "zod";
import { actorName } from "#lib/access/acting-name.ts";
import { permit } from "#lib/access/can.ts";
import type { Viewer } from "#lib/access/types.ts";
import { notify } from "#lib/notice/commands.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { many } from "#lib/platform/db.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc } from "#lib/platform/text.ts";
import { command } from "#lib/workflow/command.ts";
import type { Context } from "#lib/workflow/types.ts";
import { lockReport } from "../../commands/lock.ts";
import { assignItemsSchema } from "../schema.ts";
import { endHolding, type Holder, hold, holders, isHead, nameable, namesOf, personNamed, quoted } from "./hold.ts";

const item = z.object({ id: z.string(), number: z.string() });
type Item = z.output<typeof item>;

/** The items of the outline this report answers, among those named. */
function answered(context: Context, reportId: string, ids: readonly string[]): Promise<Item[]> {
  return many(
    context.tx,
    item,
    sql`SELECT o.id, o.number FROM report r JOIN unit u ON u.id = r.unit_id JOIN outline_item o ON o.plan_id = r.plan_id AND o.answerable
      JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = u.kind_code
      WHERE r.id = ${reportId}::uuid AND o.id = ANY(${[...ids]}::uuid[]) ORDER BY o.sort`,
  );
}

/** A reviewer who is no head names only themselves (or nobody), for items that are nobody's or their own. */
function ownOnly(viewer: Viewer, named: string | null, items: readonly Item[], held: readonly Holder[]): Result<void> {
  if (named !== null && named !== viewer.personId) return refuse("review.headAssigns");
  for (const { id, number } of items) {
    const holder = held.find((one) => one.outlineItemId === id);
    if (holder !== undefined && holder.personId !== viewer.personId)
      return refuse("review.itemTaken", { place: number, name: holder.name });
  }
  return ok(undefined);
}

/** Tells whoever is given items, and each from whom some are taken, once. */
async function tellOfItems(
  context: Context,
  reportId: string,
  told: { named: Viewer | null; by: string; places: string; former: readonly string[]; words: string | null },
): Promise<void> {
  const about = { subjectKind: "report" as const, subjectId: reportId };
  const params = { person: told.by, places: told.places, words: quoted(told.words) };
  if (told.named !== null)
    await notify(context, { ...about, personIds: [told.named.personId], kind: "report.reviewPartAssigned", params });
  if (told.former.length > 0)
    await notify(context, { ...about, personIds: told.former, kind: "report.reviewPartFreed", params });
}

/**
 * Gives items of one report to a reviewer, or frees them; the head to anybody of the body, a reviewer to themselves what
 * nobody has. Problems: access reasons, workflow.stale, review.noSuchPlace, review.headAssigns, review.itemTaken,
 * review.notOfBody, review.namedMayNot.
 */
export const assignItems = command(
  "report.assignItems",
  assignItemsSchema,
  async (context, input) => {
    const locked = await lockReport(context, input.reportId);
    if (!locked.ok) return locked;
    const { report, subject } = locked.value;
    const permitted = permit("report.assignReview", context.viewer, subject);
    if (!permitted.allowed) return refuse(permitted.reason === "access.state" ? "workflow.stale" : permitted.reason);
    if (subject.ended === true) return refuse("access.ended");
    const items = await answered(context, report.id, input.outlineItemIds);
    if (items.length !== input.outlineItemIds.length) return refuse("review.noSuchPlace");
    const held = await holders(context, report.id);
    const named = input.personId === null ? null : await personNamed(context, input.personId);
    if (named !== null && !named.ok) return named;
    const person = named?.value ?? null;
    if (!isHead(context.viewer, subject)) {
      const own = ownOnly(context.viewer, person?.personId ?? null, items, held);
      if (!own.ok) return own;
    }
    if (person !== null) {
      const names = await namesOf(context, report.id);
      const may = nameable(context, person, subject, { whole: false, names });
      if (!may.ok) return may;
    }
    const words = input.words === undefined || input.words === "" ? null : nfc(input.words);
    const changed = items.filter(
      ({ id }) => (held.find((one) => one.outlineItemId === id)?.personId ?? null) !== (person?.personId ?? null),
    );
    for (const { id } of changed) {
      if (person === null) await endHolding(context, report.id, id);
      else await hold(context, report.id, id, { personId: person.personId, words, onBehalfOf: permitted.onBehalfOf });
    }
    if (changed.length === 0) return ok({ count: 0 });
    await context.record(
      {
        action: "report.reviewAssigned",
        subjectKind: "report",
        subjectId: report.id,
        data: {
          round: report.round,
          person: person?.personId ?? null,
          items: changed.map(({ id }) => id),
          words: words === null ? null : sha256(words),
        },
      },
      { onBehalfOf: permitted.onBehalfOf, rowLocked: true },
    );
    const former = held.filter((one) => changed.some(({ id }) => id === one.outlineItemId)).map((one) => one.personId);
    const places = changed.map(({ number }) => number).join(", ");
    const by = actorName(context.viewer, permitted.onBehalfOf);
    await tellOfItems(context, report.id, { named: person, by, places, former: [...new Set(former)], words });
    return ok({ count: changed.length });
  },
  (input) => ({ kind: "report", id: input.reportId }),
);
