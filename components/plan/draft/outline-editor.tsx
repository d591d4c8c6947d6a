"use client";

import { useEffect, useRef, useState } from "react";
import { v4 } from "uuid";
import { blankItem } from "#lib/plan/draft/form/blank-item.ts";
import { act, type FlatItem, type TreeAct } from "#lib/plan/draft/tree.ts";
import { type OutlineChoices, OutlineItem } from "./outline-item.tsx";

type Props = { items: readonly FlatItem[]; choices: OutlineChoices };

/**
 * The outline as a list that is edited by keyboard. What is typed stays in its fields; only order and depth live here. Without a
 * program the same buttons send the form, and the server moves the item.
 */
export function OutlineEditor({ items: given, choices }: Props) {
  const [items, setItems] = useState<readonly FlatItem[]>(given);
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<string | null>(null);

  // The item that was moved keeps the cursor where it now stands.
  useEffect(() => {
    if (focus.current === null) return;
    list.current?.querySelector<HTMLElement>(`#item-${CSS.escape(focus.current)} textarea`)?.focus();
    focus.current = null;
  }, [items]);

  function move(what: TreeAct, key: string) {
    const fresh = v4();
    focus.current = what === "add" ? fresh : what === "remove" ? null : key;
    setItems((now) => act(now, key, what, (depth) => blankItem(fresh, depth)));
    // No field has changed, but their order has: the form is to be saved all the same.
    list.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }

  return (
    <>
      <ol ref={list} className="grid gap-3">
        {items.map((item, index) => (
          <OutlineItem key={item.key} item={item} index={index} choices={choices} move={move} />
        ))}
      </ol>
      <div>
        <button
          type="submit"
          name="act"
          value="add:"
          className="button inline-flex min-h-9 items-center rounded-box border border-line-strong bg-paper px-4 py-1.5 font-medium"
          onClick={(event) => {
            event.preventDefault();
            move("add", "");
          }}
        >
          {choices.words.addLast}
        </button>
      </div>
    </>
  );
}
