import { newId } from "#lib/platform/ids.ts";
import type { PlanDraft } from "../schema.ts";
import { act, DEEPEST, type FlatItem, flatten, treeActs, treeOf } from "../tree.ts";
import type { Organisation } from "../types.ts";
import { blankItem, LEAST_WORDS } from "./blank-item.ts";
import { chosen, known, rows, type Typed, text, ticked, whole } from "./fields.ts";

/** Step 5: the outline; `pressed` is a button of an item ("up:KEY", "add:") where the page has no program. */
export function readOutline(
  typed: Typed,
  draft: PlanDraft,
  organisation: Organisation,
  pressed: string,
): Partial<PlanDraft> {
  const kinds = new Set(organisation.kinds.map((kind) => kind.code));
  const levels = organisation.levels.map((level) => level.code);
  const before = new Map(flatten(draft.outline).map((item) => [item.key, item]));
  const items = rows(typed["items"]).map((row): FlatItem => {
    const key = text(row["key"], 80) || newId();
    const old = before.get(key);
    return {
      key,
      depth: Math.min(whole(row["depth"], 0, DEEPEST - 1) ?? 0, DEEPEST - 1),
      number: text(row["number"], 20),
      title: old?.title ?? "",
      text: text(row["text"]),
      answerable: ticked(row["answerable"]),
      addressesLevel: known(row["addressesLevel"], levels),
      kinds: chosen(row["kinds"]).filter((kind) => kinds.has(kind)),
      minWords: whole(row["minWords"], 0, 100_000) ?? LEAST_WORDS,
      sourceLine: old?.sourceLine ?? null,
    };
  });
  const [name, key = ""] = pressed.split(":");
  const what = known(name, treeActs);
  const moved = what === null ? items : act(items, key, what, (depth) => blankItem(newId(), depth));
  // What was added and left empty is taken out when the page is left, not while items are being moved.
  const kept = what === null ? moved.filter((item) => item.text !== "" || item.title !== "") : moved;
  return { outline: treeOf(kept.map((item) => retitled(item, before.get(item.key)))) };
}

/** A title made of the text follows it when the text is rewritten. */
function retitled(item: FlatItem, old: FlatItem | undefined): FlatItem {
  return old !== undefined && old.text !== item.text && old.title !== "" ? { ...item, title: "" } : item;
}
