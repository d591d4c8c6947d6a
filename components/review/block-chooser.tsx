"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The field of the flag form on the page that names the passage. */
const passageField = (): HTMLSelectElement | null => {
  const found = document.querySelector("#flag select[name=blockId]");
  return found instanceof HTMLSelectElement ? found : null;
};

function show(paper: HTMLElement, blockId: string): void {
  for (const mark of paper.querySelectorAll("[data-flag-block]")) {
    if (mark.getAttribute("data-flag-block") === blockId) mark.setAttribute("aria-current", "true");
    else mark.removeAttribute("aria-current");
  }
}

/** Whether a click was meant for the text itself: no link followed, no words selected. */
function meant(target: Element): boolean {
  return target.closest("a:not([data-flag-block]), summary, button") === null && getSelection()?.isCollapsed !== false;
}

/**
 * Around the paper of a review: a click on a passage chooses it in the flag form, and the form's choice is drawn on the
 * paper. An ease only: each passage has a link of its own that does the same without JavaScript and by keyboard.
 */
export function BlockChooser({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const paper = box.current;
    const field = passageField();
    if (paper === null || field === null) return;
    paper.setAttribute("data-choose", "");
    const choose = (event: Event) => {
      const { target } = event;
      if (!(target instanceof Element) || !meant(target)) return;
      const mark = target.closest("[id^='b-']")?.querySelector("[data-flag-block]");
      const blockId = mark?.getAttribute("data-flag-block") ?? "";
      if (![...field.options].some(({ value }) => value === blockId) || blockId === "") return;
      event.preventDefault();
      field.value = blockId;
      show(paper, blockId);
      const words = field.form?.elements.namedItem("words");
      if (words instanceof HTMLTextAreaElement) words.focus();
    };
    const follow = () => {
      show(paper, field.value);
    };
    const emptied = () => {
      // The fields are emptied after the event.
      requestAnimationFrame(follow);
    };
    paper.addEventListener("click", choose);
    field.addEventListener("change", follow);
    field.form?.addEventListener("reset", emptied);
    return () => {
      paper.removeEventListener("click", choose);
      field.removeEventListener("change", follow);
      field.form?.removeEventListener("reset", emptied);
    };
  });
  return <div ref={box}>{children}</div>;
}
