import { newId } from "#lib/platform/ids.ts";
import { sql } from "#lib/platform/sql.ts";
import { addDays } from "#lib/platform/time.ts";
import type { Context } from "#lib/workflow/types.ts";
import { inOrder } from "../../waiting/rules.ts";
import { itemCode } from "../rules.ts";
import type { Change, ChangeOf } from "../schema.ts";
import type { Facts, TermChange } from "../types.ts";

/** What changes in the plan's own rows, kind by kind; the duties follow by the effects. */
type Amended = { context: Context; facts: Facts; document: string };

/** A deadline of the plan reads anew; one where the plan was silent stands on no line of its text. */
export async function writeTerms(context: Context, planId: string, terms: readonly TermChange[]): Promise<void> {
  const changed = JSON.stringify(terms.filter((term) => term.id !== null));
  await context.tx.$executeRaw(sql`UPDATE plan_milestone m SET phrase = x.phrase, due_on = x."dueOn"
    FROM jsonb_to_recordset(${changed}::jsonb) AS x(id uuid, phrase text, "dueOn" date) WHERE m.id = x.id`);
  const set = JSON.stringify(terms.filter((term) => term.id === null).map((term) => ({ ...term, id: newId() })));
  await context.tx.$executeRaw(sql`INSERT INTO plan_milestone
      (id, plan_id, directive_id, level_code, level_phrase, kind_code, unit_id, kind, phrase, due_on, source_line)
    SELECT x.id, ${planId}::uuid, x."directiveId", x."levelCode", x."levelPhrase", x."kindCode", x."unitId", x.kind, x.phrase, x."dueOn", 0
    FROM jsonb_to_recordset(${set}::jsonb) AS x(id uuid, "directiveId" uuid, "levelCode" text, "levelPhrase" text, "kindCode" text,
      "unitId" uuid, kind text, phrase text, "dueOn" date)`);
}

async function addItem({ context, facts }: Amended, change: ChangeOf<"ITEM_ADDED">): Promise<string> {
  const { tx } = context;
  const itemId = newId();
  const after = facts.items.find((item) => item.id === change.afterId);
  const sort = (after?.sort ?? 0) + 1;
  await tx.$executeRaw(
    sql`UPDATE outline_item SET sort = sort + 1 WHERE plan_id = ${facts.plan.id}::uuid AND sort >= ${sort}`,
  );
  // Behind a heading it is its first item, behind an item it stands beside it.
  const parentId = after && !after.answerable ? after.id : (after?.parentId ?? null);
  await tx.$executeRaw(sql`INSERT INTO outline_item (id, plan_id, parent_id, code, number, title, text, answerable, min_words, source_line, sort)
    VALUES (${itemId}::uuid, ${facts.plan.id}::uuid, ${parentId}::uuid, ${itemCode(facts.items, change.number)}, ${change.number}, ${change.title},
      ${change.text}, true, ${change.minWords}, 0, ${sort})`);
  await tx.$executeRaw(sql`INSERT INTO outline_address (outline_item_id, kind_code)
    SELECT ${itemId}::uuid, jsonb_array_elements_text(${JSON.stringify([...new Set(change.kinds)])}::jsonb)`);
  return itemId;
}

async function setReporters(amended: Amended, going: readonly string[], coming: readonly string[]): Promise<void> {
  const { context, facts } = amended;
  const planId = facts.plan.id;
  await context.tx.$executeRaw(sql`DELETE FROM plan_reporter WHERE plan_id = ${planId}::uuid
    AND unit_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(going)}::jsonb)::uuid)`);
  await context.tx.$executeRaw(sql`INSERT INTO plan_reporter (plan_id, unit_id)
    SELECT ${planId}::uuid, jsonb_array_elements_text(${JSON.stringify(coming)}::jsonb)::uuid ON CONFLICT DO NOTHING`);
}

/** Units that give way end the day before, and name who follows them; on the trail of each of them. */
async function succeed(
  { context, document }: Amended,
  action: "unit.merged" | "unit.split",
  going: readonly string[],
  coming: readonly string[],
  ends: boolean,
): Promise<void> {
  const { tx, today } = context;
  for (const unitId of going) {
    if (ends) {
      await tx.$executeRaw(
        sql`UPDATE unit SET valid_to = greatest(valid_from, ${addDays(today, -1)}::date) WHERE id = ${unitId}::uuid`,
      );
    }
    await tx.$executeRaw(sql`INSERT INTO unit_successor (predecessor_id, successor_id, since, document)
      SELECT ${unitId}::uuid, jsonb_array_elements_text(${JSON.stringify(coming)}::jsonb)::uuid, ${today}::date, ${document} ON CONFLICT DO NOTHING`);
    await context.record({ action, subjectKind: "unit", subjectId: unitId, data: { into: [...coming], document } });
  }
}

async function rename({ context, facts, document }: Amended, change: ChangeOf<"UNIT_RENAMED">): Promise<void> {
  const { tx, today } = context;
  const old = facts.units.find((unit) => unit.id === change.unitId);
  // The old name ends yesterday; a name that did not last a day is not kept.
  await tx.$executeRaw(sql`INSERT INTO unit_name (id, unit_id, name, short_name, symbol, valid_from, valid_to, document)
    SELECT ${newId()}::uuid, u.id, u.name, u.short_name, u.symbol, n.since, ${addDays(today, -1)}::date, ${document} FROM unit u
      CROSS JOIN LATERAL (SELECT coalesce((SELECT max(b.valid_to) + 1 FROM unit_name b WHERE b.unit_id = u.id), u.valid_from) AS since) n
    WHERE u.id = ${change.unitId}::uuid AND n.since < ${today}::date`);
  const { name, shortName, symbol } = change;
  await tx.$executeRaw(
    sql`UPDATE unit SET name = ${name}, short_name = ${shortName}, symbol = ${symbol} WHERE id = ${change.unitId}::uuid`,
  );
  const data = { old: old?.name ?? "", new: name, document };
  await context.record({ action: "unit.renamed", subjectKind: "unit", subjectId: change.unitId, data });
}

/** Writes the rows of the plan and of the organisation that a change names; gives the new outline item's id if any. */
export async function writeChange(
  amended: Amended,
  change: Change,
  removedItems: readonly string[],
): Promise<string | null> {
  const { context, facts } = amended;
  const { tx } = context;
  const planId = facts.plan.id;
  switch (change.kind) {
    case "ITEM_ADDED":
      return addItem(amended, change);
    case "ITEM_REMOVED":
      await tx.$executeRaw(sql`UPDATE outline_item SET removed_at = ${context.now}
        WHERE id IN (SELECT jsonb_array_elements_text(${JSON.stringify(removedItems)}::jsonb)::uuid)`);
      return null;
    case "ITEM_REWORDED":
      await tx.$executeRaw(sql`UPDATE outline_item SET number = ${change.number}, title = ${change.title}, text = ${change.text}
        WHERE id = ${change.itemId}::uuid`);
      return null;
    case "UNIT_ADDED":
      await setReporters(amended, [], [change.unitId]);
      return null;
    case "UNIT_REMOVED":
      await setReporters(amended, [change.unitId], []);
      return null;
    case "UNITS_MERGED": {
      const going = [...new Set(change.unitIds)].filter((id) => id !== change.intoId);
      await setReporters(amended, going, [change.intoId]);
      await succeed(amended, "unit.merged", going, [change.intoId], true);
      return null;
    }
    case "UNIT_SPLIT": {
      const stays = change.partIds.includes(change.unitId);
      const coming = [...new Set(change.partIds)].filter((id) => id !== change.unitId);
      await setReporters(amended, stays ? [] : [change.unitId], coming);
      await succeed(amended, "unit.split", [change.unitId], coming, !stays);
      return null;
    }
    case "UNIT_RENAMED":
      await rename(amended, change);
      return null;
    case "READING_CHANGED":
      await tx.$executeRaw(
        sql`UPDATE plan SET literal_before = ${!facts.plan.literalBefore} WHERE id = ${planId}::uuid`,
      );
      return null;
    case "DECIDER_CHANGED":
      await tx.$executeRaw(sql`UPDATE plan SET decider_unit_id = ${change.unitId}::uuid WHERE id = ${planId}::uuid`);
      return null;
    case "WAIT_LIMITS_CHANGED": {
      const { kind: _kind, ...limits } = change;
      await tx.$executeRaw(
        sql`UPDATE plan SET wait_limits = ${JSON.stringify(inOrder(limits))}::jsonb WHERE id = ${planId}::uuid`,
      );
      return null;
    }
    case "DEADLINE_SET":
    case "DEADLINE_MOVED":
      return null;
  }
}
