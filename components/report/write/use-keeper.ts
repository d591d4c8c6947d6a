"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { v4 } from "uuid";
import type { Block } from "#lib/report/section/block.ts";
import { browserDrafts, sayOpen } from "./browser-drafts.ts";
import { draftPlace } from "./draft.ts";
import { Keeper } from "./keeper.ts";
import type { Snapshot } from "./keeper-types.ts";
import { post } from "./post.ts";
import { companyOf } from "./use-company.ts";

type Place = { personId: string; reportId: string; outlineItemId: string };
type Start = { blocks: Block[]; revision: number; time: string | null };

function later(call: () => void, delay: number): () => void {
  const timer = window.setTimeout(call, delay);
  return () => window.clearTimeout(timer);
}

/** A keeper for one section on this page, with the name under which it keeps its draft. */
function begin({ personId, reportId, outlineItemId }: Place, start: Start, saved: () => void) {
  const place = draftPlace({ personId, reportId, outlineItemId });
  const tab = `${place}:${v4()}`;
  const keeper = new Keeper(start, {
    post: (body, leaving) => post(`/api/autosave/${reportId}/${outlineItemId}`, { ...body, personId }, leaving),
    drafts: browserDrafts(place, tab),
    newId: v4,
    later,
    saved,
  });
  return { keeper, tab };
}

/** Saves when the line is back, when the page goes behind or away, and asks before words are left that nothing keeps. */
function listen(keeper: Keeper): () => void {
  const back = () => keeper.now();
  const lost = () => keeper.lineLost();
  const leaving = () => keeper.now(true);
  const seen = () => (document.visibilityState === "hidden" ? leaving() : signedInAgain());
  // Somebody who signed in again in another tab comes back to this one.
  const signedInAgain = () => {
    if (keeper.getSnapshot().state.kind === "signedOut") keeper.now();
  };
  const leave = (event: BeforeUnloadEvent) => {
    keeper.now(true);
    const { unsaved, kept, state, conflicts } = keeper.getSnapshot();
    const onItsWay = kept && (state.kind === "typing" || state.kind === "saving") && conflicts.length === 0;
    if (unsaved && !onItsWay) event.preventDefault();
  };
  window.addEventListener("online", back);
  window.addEventListener("offline", lost);
  window.addEventListener("focus", signedInAgain);
  window.addEventListener("pagehide", leaving);
  window.addEventListener("beforeunload", leave);
  document.addEventListener("visibilitychange", seen);
  return () => {
    window.removeEventListener("online", back);
    window.removeEventListener("offline", lost);
    window.removeEventListener("focus", signedInAgain);
    window.removeEventListener("pagehide", leaving);
    window.removeEventListener("beforeunload", leave);
    document.removeEventListener("visibilitychange", seen);
  };
}

/**
 * One keeper for one section on this page: brings back what an earlier visit left unsent, sends when the line is back
 * or the person leaves, takes in what others wrote meanwhile, and asks before unsaved words are left behind. The page
 * gives the editor a key per section: another section is another keeper.
 */
export function useKeeper(place: Place, start: Start, saved: () => void): { keeper: Keeper; snapshot: Snapshot } {
  const { reportId, outlineItemId } = place;
  // What the page was first drawn with; newer texts of the server come in by the company of the report.
  const [{ keeper, tab }] = useState(() => begin(place, start, saved));
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.getSnapshot, keeper.getSnapshot);
  // The page was drawn anew with a newer text: it is fetched with who wrote it.
  useEffect(() => {
    if (start.revision > keeper.getRevision()) companyOf(reportId).hurry();
  }, [keeper, reportId, start.revision]);
  useEffect(() => {
    const closed = sayOpen(tab);
    void keeper.restore();
    const deaf = listen(keeper);
    return () => {
      deaf();
      keeper.stop();
      closed();
    };
  }, [keeper, tab]);
  useEffect(
    () =>
      companyOf(reportId).write({
        item: outlineItemId,
        revision: keeper.getRevision,
        take: ({ blocks, revision, others, time }) =>
          keeper.absorb({ blocks, revision, by: others.length > 0 ? { names: others.join(", "), time } : undefined }),
      }),
    [keeper, reportId, outlineItemId],
  );
  return { keeper, snapshot };
}
