"use client";

import { type RefObject, useEffect, useRef } from "react";

/** A piece let go over a place: `to` is an item or the tray, `before` the piece it is put in front of. */
export type Drop = { pieceId: string; from: string; to: string; before: string | null };

type Held = { pieceId: string; from: string };

const closest = (event: Event, what: string): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>(what) : null;

/** The piece under the pointer, or the one behind it where the pointer is in its lower half. */
function before(event: DragEvent, zone: HTMLElement): string | null {
  const piece = closest(event, "[data-piece]");
  if (piece === null || !zone.contains(piece)) return null;
  const box = piece.getBoundingClientRect();
  const pieces = [...zone.querySelectorAll<HTMLElement>("[data-piece]")];
  const at = pieces.indexOf(piece) + (event.clientY < box.top + box.height / 2 ? 0 : 1);
  return pieces[at]?.dataset["piece"] ?? null;
}

/**
 * Lets pieces (`data-piece`, held by `data-grip`) be dragged onto places (`data-drop`) inside the element it gives the
 * ref of, by the browser's own drag and drop.
 */
export function useDragging(onDrop: (drop: Drop) => void): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    let held: Held | null = null;
    let over: HTMLElement | null = null;
    const mark = (zone: HTMLElement | null) => {
      if (zone === over) return;
      over?.removeAttribute("data-over");
      zone?.setAttribute("data-over", "");
      over = zone;
    };
    const start = (event: DragEvent) => {
      const piece = closest(event, "[data-grip]")?.closest<HTMLElement>("[data-piece]") ?? null;
      if (piece === null || event.dataTransfer === null) return;
      held = { pieceId: piece.dataset["piece"] ?? "", from: piece.dataset["from"] ?? "tray" };
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", held.pieceId);
      event.dataTransfer.setDragImage(piece, 12, 12);
    };
    const hover = (event: DragEvent) => {
      const zone = held === null ? null : closest(event, "[data-drop]");
      mark(zone);
      if (zone !== null) event.preventDefault();
    };
    const release = (event: DragEvent) => {
      const zone = closest(event, "[data-drop]");
      mark(null);
      if (held === null || zone === null) return;
      event.preventDefault();
      onDrop({ ...held, to: zone.dataset["drop"] ?? "tray", before: before(event, zone) });
      held = null;
    };
    const end = () => {
      mark(null);
      held = null;
    };
    const listeners = { dragstart: start, dragover: hover, drop: release, dragend: end } as const;
    // Grips are drawn from now on: before, and without JavaScript, they would do nothing.
    element.setAttribute("data-ready", "");
    element.addEventListener("dragstart", start);
    element.addEventListener("dragover", hover);
    element.addEventListener("drop", release);
    element.addEventListener("dragend", end);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        element.removeEventListener(name, listener as EventListener);
    };
  }, [onDrop]);
  return root;
}
