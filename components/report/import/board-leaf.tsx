"use client";

import { type ReactNode, useCallback, useMemo, useRef, useState, useTransition } from "react";
import { v4 } from "uuid";
import { type FormAction, idle } from "#components/ui/form-state.ts";
import { Notice } from "#components/ui/notice.tsx";
import { movePiece, orderPiece } from "#lib/report/import/actions.ts";
import { BoardProvider, type BoardShared } from "./board-context.ts";
import { type Drop, useDragging } from "./use-dragging.ts";

type BoardLeafProps = Pick<BoardShared, "reportId" | "importId" | "places" | "words" | "pageKey"> & {
  /** The piece whose tools are open when the page comes (without JavaScript it is chosen by its link). */
  openId: string | null;
  children: ReactNode;
};

/**
 * The part of a board that runs in the browser: pieces can be dragged, and their tools open in place. Everything it does
 * can be done without it, by links and forms.
 */
export function BoardLeaf({ openId: first, children, ...shared }: BoardLeafProps) {
  const { reportId, importId, places, words, pageKey } = shared;
  const [openId, open] = useState(first);
  const [said, say] = useState<{ tone: "red" | "green"; words: string } | null>(null);
  const [, startTransition] = useTransition();
  const lastSent = useRef<string | null>(null);

  const send = useCallback(
    (action: FormAction, fields: Record<string, string>, done: string) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ reportId, importId, ...fields, _key: v4() })) form.set(name, value);
      startTransition(async () => {
        const answer = await action(idle, form).catch(() => null);
        if (answer?.status === "done") say({ tone: "green", words: done });
        else say({ tone: "red", words: answer?.message ?? words.lost });
      });
    },
    [reportId, importId, words],
  );
  const drop = useCallback(
    ({ pieceId, from, to, before }: Drop) => {
      const place = places.find(({ value }) => value === to)?.label ?? "";
      const fields = { pieceId, from, to, ...(before === null ? {} : { before }) };
      send(movePiece, fields, words.moved.replace("{place}", place));
    },
    [places, words, send],
  );
  const root = useDragging(drop);

  const value = useMemo<BoardShared>(
    () => ({
      reportId,
      importId,
      places,
      words,
      pageKey,
      openId,
      open,
      order: (pieceId, direction) => {
        lastSent.current = pieceId;
        send(orderPiece, { pieceId, direction }, words.ordered);
      },
      sent: (pieceId) => {
        lastSent.current = pieceId;
      },
      takeFocus: (pieceId) => {
        if (lastSent.current !== pieceId) return false;
        lastSent.current = null;
        return true;
      },
    }),
    [reportId, importId, places, words, pageKey, openId, send],
  );
  return (
    <BoardProvider value={value}>
      <div ref={root} className="group/board contents">
        {children}
      </div>
      <div role="status" className="no-print fixed right-4 bottom-4 z-20 max-w-[24rem]">
        {said && <Notice tone={said.tone}>{said.words}</Notice>}
      </div>
    </BoardProvider>
  );
}
