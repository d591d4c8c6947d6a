"use client";

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { v4 } from "uuid";
import type { Block } from "#lib/report/section/block.ts";
import type { AutosaveAnswer } from "#lib/report/section/types.ts";
import { draftKey } from "./draft.ts";
import { Keeper, type PostAnswer, type Snapshot } from "./keeper.ts";

type Place = { personId: string; reportId: string; outlineItemId: string };
type Start = { blocks: Block[]; revision: number; time: string | null };

/** The browser's own store; null where it is forbidden (then only the second net is missing). */
function store(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const isAnswer = (value: unknown): value is AutosaveAnswer =>
  typeof value === "object" && value !== null && "kind" in value && "blocks" in value;

async function post(address: string, body: unknown, leaving: boolean): Promise<PostAnswer> {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      keepalive: leaving,
    });
    if (answer.status === 401) return { kind: "signedOut" };
    if (answer.status >= 500) return { kind: "failed" };
    const said: unknown = await answer.json();
    if ((answer.ok || answer.status === 409) && isAnswer(said)) return { kind: "answer", answer: said };
    const title =
      typeof said === "object" && said !== null && "title" in said ? String(said.title) : String(answer.status);
    return { kind: "refused", title };
  } catch {
    return { kind: "failed" };
  }
}

/**
 * One keeper for one section on this page: brings back what an earlier visit left unsent, sends when the line is back
 * or the person leaves, and asks before unsaved words are left behind.
 */
export function useKeeper(place: Place, start: Start, saved: () => void): { keeper: Keeper; snapshot: Snapshot } {
  const { personId, reportId, outlineItemId } = place;
  // What the page was first drawn with; newer texts of the server come in by absorb().
  const [first] = useState(start);
  const keeper = useMemo(
    () =>
      new Keeper(draftKey({ personId, reportId, outlineItemId }), first, {
        post: (body, leaving) => post(`/api/autosave/${reportId}/${outlineItemId}`, body, leaving),
        storage: typeof window === "undefined" ? null : store(),
        newId: v4,
        later: (call, delay) => {
          const timer = window.setTimeout(call, delay);
          return () => window.clearTimeout(timer);
        },
        saved,
      }),
    [personId, reportId, outlineItemId, first, saved],
  );
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.getSnapshot, keeper.getSnapshot);
  useEffect(
    () => keeper.absorb({ blocks: start.blocks, revision: start.revision }),
    [keeper, start.blocks, start.revision],
  );
  useEffect(() => {
    keeper.restore();
    const online = () => keeper.now();
    const hidden = () => {
      if (document.visibilityState === "hidden") keeper.now(true);
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (keeper.getSnapshot().unsaved) event.preventDefault();
    };
    window.addEventListener("online", online);
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("beforeunload", leave);
    return () => {
      window.removeEventListener("online", online);
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("beforeunload", leave);
      keeper.stop();
    };
  }, [keeper]);
  return { keeper, snapshot };
}
