"use client";

import { createStore, del, get, set } from "idb-keyval";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { CellsAnswer, FigureGrid, KeptCell } from "#lib/report/figure/types.ts";
import { GridKeeper } from "./grid-keeper.ts";
import type { GridDraft, GridPost, GridSnapshot, SentCell } from "./grid-state.ts";

/** How often a page in sight asks whether somebody else wrote (ms). */
const ASK = 6_000;

type Place = { reportId: string; personId: string; personName: string };

/** All cells of a grid as the keeper takes them. */
function cellsOf(grid: FigureGrid): KeptCell[] {
  return grid.rows.flatMap((row) =>
    [row.total, ...row.years].map(({ year, figure, written }) => ({ indicatorId: row.id, year, figure, written })),
  );
}

const isAnswer = (value: unknown): value is CellsAnswer =>
  typeof value === "object" && value !== null && "token" in value && "conflicts" in value;

async function post(reportId: string, seen: string, cells: readonly SentCell[], leaving: boolean): Promise<GridPost> {
  const body = {
    seen,
    cells: cells.map(({ key, figure, was }) => {
      const [indicatorId = "", year = ""] = key.split(":");
      return { indicatorId, year: year === "" ? null : Number(year), figure, was };
    }),
  };
  try {
    const answer = await fetch(`/api/figures/${reportId}/cells`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      keepalive: leaving,
    });
    if (answer.status === 401) return { kind: "signedOut" };
    if (answer.status >= 500) return { kind: "failed" };
    const said: unknown = await answer.json();
    if (answer.ok && isAnswer(said)) return { kind: "answer", answer: said };
    const title = typeof said === "object" && said !== null && "title" in said ? String(said.title) : "";
    return { kind: "refused", title: title || String(answer.status) };
  } catch {
    return { kind: "failed" };
  }
}

function isDraft(value: unknown): value is GridDraft {
  return (
    typeof value === "object" &&
    value !== null &&
    "edits" in value &&
    Array.isArray(value.edits) &&
    "wrong" in value &&
    Array.isArray(value.wrong)
  );
}

/** What is not yet safe on the server, in the browser's own database, per report and person; written one after the other. */
function draftStore(key: string) {
  const store = typeof indexedDB === "undefined" ? null : createStore("portal-figures", "drafts");
  let last: Promise<unknown> = Promise.resolve();
  return {
    readDraft: async (): Promise<GridDraft | null> => {
      const kept: unknown = store ? await get(key, store) : null;
      return isDraft(kept) ? kept : null;
    },
    writeDraft: (draft: GridDraft | null): void => {
      if (store === null) return;
      // A full or forbidden store: the figures still go to the server, only the second net is missing.
      last = last.then(() => (draft === null ? del(key, store) : set(key, draft, store))).catch(() => undefined);
    },
  };
}

function keeperOf({ reportId, personId, personName }: Place, grid: FigureGrid, saved: () => void): GridKeeper {
  return new GridKeeper(cellsOf(grid), grid.token, {
    me: personName,
    post: (seen, cells, leaving) => post(reportId, seen, cells, leaving),
    ...draftStore(`figures:${personId}:${reportId}`),
    later: (call, delay) => {
      const timer = window.setTimeout(call, delay);
      return () => window.clearTimeout(timer);
    },
    saved,
  });
}

/** One keeper for the grid of this page: restores, sends, asks for what others write, and warns before figures are left behind. */
export function useGrid(
  place: Place,
  grid: FigureGrid,
  saved: () => void,
): { keeper: GridKeeper; snapshot: GridSnapshot } {
  const { reportId, personId, personName } = place;
  const [first] = useState(grid);
  const keeper = useMemo(
    () => keeperOf({ reportId, personId, personName }, first, saved),
    [reportId, personId, personName, first, saved],
  );
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.getSnapshot, keeper.getSnapshot);
  useEffect(() => keeper.absorb(cellsOf(grid), grid.token), [keeper, grid]);
  useEffect(() => {
    void keeper.restore();
    const inSight = () => document.visibilityState === "visible";
    const asking = window.setInterval(() => {
      if (inSight()) void keeper.ask();
    }, ASK);
    const online = () => keeper.now();
    const turned = () => {
      if (inSight()) void keeper.ask();
      else keeper.now(true);
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (keeper.getSnapshot().unsaved) event.preventDefault();
    };
    window.addEventListener("online", online);
    document.addEventListener("visibilitychange", turned);
    window.addEventListener("beforeunload", leave);
    return () => {
      window.clearInterval(asking);
      window.removeEventListener("online", online);
      document.removeEventListener("visibilitychange", turned);
      window.removeEventListener("beforeunload", leave);
      keeper.stop();
    };
  }, [keeper]);
  return { keeper, snapshot };
}
