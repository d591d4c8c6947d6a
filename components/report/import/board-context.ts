"use client";

import { createContext, use } from "react";
import type { LeafWords } from "./leaf-words.ts";

/** What the pieces of a board share in the browser: where they can go, which one is open, the words. */
export type BoardShared = {
  reportId: string;
  importId: string;
  places: readonly { value: string; label: string; disabled?: boolean | undefined }[];
  words: LeafWords;
  /** One per drawn page: the keys of its forms are made of it. */
  pageKey: string;
  openId: string | null;
  open: (pieceId: string | null) => void;
  /** Puts a piece one place up or down among those it stands with. */
  order: (pieceId: string, direction: "up" | "down") => void;
  /** Whoever was sent last gets the focus again once it stands in its new place. */
  sent: (pieceId: string) => void;
  takeFocus: (pieceId: string) => boolean;
};

const Shared = createContext<BoardShared | null>(null);

export const BoardProvider = Shared.Provider;

/** The board around a piece. */
export function useBoard(): BoardShared {
  const shared = use(Shared);
  if (shared === null) throw new Error("a piece stands on a board");
  return shared;
}
