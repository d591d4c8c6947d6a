"use client";

import { useEffect, useId, useSyncExternalStore } from "react";
import { Button } from "#components/ui/button.tsx";

/** Where this browser keeps that the keys are off. */
const STORE = "review-keys";
const CHANGED = "review-keys-changed";

/** Words of the keys, chosen on the server. */
export type KeyWords = {
  trigger: string;
  title: string;
  close: string;
  on: string;
  hint: string;
  keys: readonly { keys: readonly string[]; does: string }[];
};

type KeysProps = {
  words: KeyWords;
  /** Addresses of the reports before and after this one; on the queue itself there are none. */
  previous?: string | null | undefined;
  next?: string | null | undefined;
};

function kept(): string | null {
  try {
    return localStorage.getItem(STORE);
  } catch {
    // A browser that keeps nothing simply has the keys on.
    return null;
  }
}

function keep(on: boolean): void {
  try {
    if (on) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, "off");
  } catch {
    // Nothing is kept; the keys come back with the next page.
  }
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("storage", changed);
  window.addEventListener(CHANGED, changed);
  return () => {
    window.removeEventListener("storage", changed);
    window.removeEventListener(CHANGED, changed);
  };
}

/**
 * Single keys for whoever works through many reports: J and K (or the arrows, once a report has the focus) from report to
 * report, N takes the one in focus, "?" shows the list. They can be switched off, this browser remembers it, and they rest
 * while anything is typed or a dialog is open (WCAG 2.1.4). Everything they do stands on the page as a link or a button too.
 */
export function QueueKeysLeaf({ words, previous, next }: KeysProps) {
  const id = useId();
  const on = useSyncExternalStore(
    subscribe,
    () => kept() !== "off",
    () => true,
  );
  useEffect(() => {
    if (!on) return;
    const act = (event: KeyboardEvent) => {
      if (resting(event)) return;
      const done = event.key === "?" ? openHelp(id) : go(event.key, { previous, next }) || walk(event.key);
      if (done) event.preventDefault();
    };
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, [on, id, previous, next]);
  return (
    <>
      <Button
        look="quiet"
        aria-haspopup="dialog"
        aria-keyshortcuts={on ? "?" : undefined}
        {...{ command: "show-modal", commandfor: id }}
        onClick={() => openHelp(id)}
      >
        {words.trigger}
      </Button>
      <dialog
        id={id}
        aria-labelledby={`${id}-title`}
        className="m-auto w-[min(30rem,calc(100vw-32px))] rounded-box border border-line-strong bg-paper p-5 text-ink"
      >
        <form method="dialog" className="grid gap-4">
          <h2 id={`${id}-title`}>{words.title}</h2>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2">
            {words.keys.map((line) => (
              <KeyLine key={line.does} line={line} />
            ))}
          </dl>
          <label className="flex items-start gap-2.5">
            <input
              type="checkbox"
              className="mt-0.5 size-4.5 shrink-0 accent-ink"
              checked={on}
              onChange={(event) => keep(event.currentTarget.checked)}
            />
            <span>
              {words.on}
              <span className="block text-s text-ink-3">{words.hint}</span>
            </span>
          </label>
          <span>
            <Button type="submit">{words.close}</Button>
          </span>
        </form>
      </dialog>
    </>
  );
}

function KeyLine({ line }: { line: KeyWords["keys"][number] }) {
  return (
    <>
      <dt className="flex gap-1">
        {line.keys.map((key) => (
          <kbd key={key} className="rounded-box border border-line-strong bg-ground px-1.5 text-s">
            {key}
          </kbd>
        ))}
      </dt>
      <dd>{line.does}</dd>
    </>
  );
}

/** While something is typed or chosen, with a modifier held, or above an open dialog, keys mean what they always mean. */
function resting(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  if (document.querySelector("dialog[open]") !== null) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("select, textarea, [role=textbox]") !== null) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
}

function openHelp(id: string): boolean {
  const dialog = document.getElementById(id);
  if (!(dialog instanceof HTMLDialogElement)) return false;
  if (!dialog.open) dialog.showModal();
  return true;
}

/** On the page of one report: to the one before or after it in the queue. */
function go(key: string, to: Pick<KeysProps, "previous" | "next">): boolean {
  const href = { k: to.previous, "[": to.previous, j: to.next, "]": to.next }[key.toLowerCase()];
  if (href === undefined || href === null) return false;
  window.location.assign(href);
  return true;
}

/** In the queue: the focus moves from report to report, and N presses the button that takes the one it is on. */
function walk(key: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-queue-row]")];
  if (rows.length === 0) return false;
  const line = document.activeElement?.closest("tr") ?? null;
  const at = rows.findIndex((row) => line !== null && line.contains(row));
  if (key.toLowerCase() === "n") {
    const take = line?.querySelector<HTMLElement>("[data-queue-take]") ?? null;
    take?.click();
    return take !== null;
  }
  const arrows = document.activeElement?.hasAttribute("data-queue-row") === true;
  const down = key.toLowerCase() === "j" || (arrows && key === "ArrowDown");
  const up = key.toLowerCase() === "k" || (arrows && key === "ArrowUp");
  if (!down && !up) return false;
  const to = rows[down ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0)];
  to?.focus();
  return to !== undefined;
}
