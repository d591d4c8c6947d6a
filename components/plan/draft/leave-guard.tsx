"use client";

import { useEffect, useRef } from "react";

/**
 * Nothing typed is lost on the way out: a link pressed while something is not saved saves the form first and then goes on; closing
 * the window asks. Without a program the buttons of the form do the saving.
 */
export function LeaveGuard() {
  const place = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = place.current?.form;
    if (!form) return undefined;
    let changed = false;
    const mark = () => {
      changed = true;
    };
    const sent = () => {
      changed = false;
    };
    const leave = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const address = link?.getAttribute("href") ?? "";
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!changed || !plain || !/^\/(?!\/)/.test(address) || link?.target || !place.current) return;
      event.preventDefault();
      place.current.disabled = false;
      place.current.value = address;
      form.requestSubmit();
      place.current.disabled = true;
    };
    const close = (event: BeforeUnloadEvent) => {
      if (changed) event.preventDefault();
    };
    form.addEventListener("input", mark);
    form.addEventListener("submit", sent);
    document.addEventListener("click", leave);
    window.addEventListener("beforeunload", close);
    return () => {
      form.removeEventListener("input", mark);
      form.removeEventListener("submit", sent);
      document.removeEventListener("click", leave);
      window.removeEventListener("beforeunload", close);
    };
  }, []);
  return <input ref={place} type="hidden" name="go" disabled />;
}
