import type { Block } from "#lib/report/section/block.ts";
import type { AutosaveAnswer } from "#lib/report/section/types.ts";
import type { DraftStore, OpenConflict } from "./draft.ts";

export type SaveState =
  | { kind: "saved"; time: string | null }
  | { kind: "typing" }
  | { kind: "saving" }
  /** The line is lost; it is tried again by itself. */
  | { kind: "offline" }
  /** The server answered that it could not; it is tried again by itself. */
  | { kind: "failing" }
  | { kind: "signedOut" }
  | { kind: "refused"; title: string };

/** Who brought what was last put together with this text (empty: oneself, elsewhere), and when. */
export type Merge = { names: string; time: string };

export type Snapshot = {
  blocks: Block[];
  conflicts: OpenConflict[];
  state: SaveState;
  unsaved: boolean;
  /** Goes up whenever `blocks` changed by anything but edit(). */
  outside: number;
  /** The last time others' words were put together with these; null after the next plain save. */
  merged: Merge | null;
  /** Whether this browser keeps what is not yet on the server. */
  kept: boolean;
};

/** What the address answered; `failed` is a line that broke, or (`server`) a server that could not. */
export type PostAnswer =
  | { kind: "answer"; answer: AutosaveAnswer }
  | { kind: "signedOut" }
  | { kind: "refused"; title: string }
  | { kind: "failed"; server: boolean };

export type Body = { baseRevision: number; blocks: Block[] };

/** A text of the server that is newer than what this page knows. */
export type Newer = { blocks: Block[]; revision: number; by?: Merge | undefined };

export type Tools = {
  post: (body: Body, leaving: boolean) => Promise<PostAnswer>;
  drafts: DraftStore;
  newId: () => string;
  /** Calls later (ms); gives how to call it off. */
  later: (call: () => void, delay: number) => () => void;
  /** After each text that is safe on the server. */
  saved: () => void;
};
