import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { noEffects, standingDuties, unitOf, wasSent } from "./facts.ts";
import type { ChangeOf } from "./schema.ts";
import type { DutyFact, Effects, Facts, ItemFact, Outcome } from "./types.ts";

type ItemChange = ChangeOf<"ITEM_ADDED" | "ITEM_REMOVED" | "ITEM_REWORDED">;

/** Duties of units whose kind an item addresses. */
function askedFor(facts: Facts, kinds: readonly string[]): DutyFact[] {
  return standingDuties(facts).filter((duty) => kinds.includes(unitOf(facts, duty.unitId)?.kindCode ?? ""));
}

function asking(facts: Facts, kinds: readonly string[]): Pick<Effects, "units" | "sent"> {
  const duties = askedFor(facts, kinds);
  const names = new Map(duties.map((duty) => [duty.unitId, unitOf(facts, duty.unitId)?.name ?? duty.unitId]));
  return { units: [...names].map(([id, name]) => ({ id, name })), sent: duties.filter(wasSent).length };
}

/** An item with everything below it. */
export function withBelow(items: readonly ItemFact[], itemId: string): ItemFact[] {
  const below = items.filter((item) => item.parentId === itemId).flatMap((item) => withBelow(items, item.id));
  return [...items.filter((item) => item.id === itemId), ...below];
}

/** A question more: whoever has not sent yet is asked it; what was sent stays as it is. */
function ofAdding(change: ChangeOf<"ITEM_ADDED">, facts: Facts): Result<Outcome> {
  const after = facts.items.find((item) => item.id === change.afterId && !item.removed);
  if (!after) return refuse("amendment.choose", undefined, { afterId: ["amendment.choose"] });
  const unknown = change.kinds.find((code) => facts.kinds.every((kind) => kind.code !== code));
  if (unknown !== undefined) return refuse("amendment.choose", undefined, { kinds: ["amendment.choose"] });
  if (facts.items.some((item) => !item.removed && item.number === change.number)) {
    return refuse("amendment.numberUsed", { number: change.number }, { number: ["amendment.numberUsedField"] });
  }
  const { number, title } = change;
  const words = facts.kinds.filter((kind) => change.kinds.includes(kind.code)).map((kind) => kind.nameVi);
  const asked = askedFor(facts, change.kinds).length;
  return ok({
    before: {},
    after: { number, title, text: change.text, after: after.number, whom: words },
    effects: {
      ...noEffects,
      items: [{ itemId: null, number, title, asked, written: 0 }],
      ...asking(facts, change.kinds),
    },
  });
}

/** Taken out: nobody is asked any more, what was written stays. */
function ofRemoving(item: ItemFact, facts: Facts): Outcome {
  const gone = withBelow(facts.items, item.id).filter((one) => !one.removed);
  const kinds = [...new Set(gone.flatMap((one) => one.kinds))];
  return {
    before: { number: item.number, title: item.title, text: item.text },
    after: {},
    effects: {
      ...noEffects,
      items: gone.map(({ id, number, title, kinds: whom, written }) => ({
        itemId: id,
        number,
        title,
        asked: askedFor(facts, whom).length,
        written,
      })),
      ...asking(facts, kinds),
    },
  };
}

/** Other words for the same question. */
function ofRewording(change: ChangeOf<"ITEM_REWORDED">, item: ItemFact, facts: Facts): Result<Outcome> {
  const { number, title, text } = change;
  if (item.number === number && item.title === title && item.text === text) return refuse("amendment.nothingChanges");
  const whom = withBelow(facts.items, item.id).flatMap((one) => one.kinds);
  return ok({
    before: { number: item.number, title: item.title, text: item.text },
    after: { number, title, text },
    effects: {
      ...noEffects,
      items: [{ itemId: item.id, number, title, asked: askedFor(facts, whom).length, written: item.written }],
      ...asking(facts, whom),
    },
  });
}

/** What a change of the outline does. */
export function effectsOfItem(change: ItemChange, facts: Facts): Result<Outcome> {
  if (change.kind === "ITEM_ADDED") return ofAdding(change, facts);
  const item = facts.items.find((one) => one.id === change.itemId);
  if (!item || item.removed) return refuse("amendment.itemGone");
  if (change.kind === "ITEM_REMOVED") return ok(ofRemoving(item, facts));
  return ofRewording(change, item, facts);
}
