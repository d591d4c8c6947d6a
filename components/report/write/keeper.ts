import type { Block, Run } from "#lib/report/section/block.ts";
import { withoutEmpty } from "#lib/report/section/edit.ts";
import { merge, same } from "#lib/report/section/merge.ts";
import { type Choice, settleConflict } from "#lib/report/section/resolve.ts";
import type { AutosaveAnswer } from "#lib/report/section/types.ts";
import { clearDraft, type Draft, type OpenConflict, readDraft, writeDraft } from "./draft.ts";

/** How long after the last key a save begins, and how long a lost line waits before it is tried again. */
const PAUSE = 1_200;
const PATIENCE = [2_000, 4_000, 8_000, 15_000, 30_000] as const;

export type SaveState =
  | { kind: "saved"; time: string | null }
  | { kind: "typing" }
  | { kind: "saving" }
  /** Somebody else wrote here; their text and ours now stand together. */
  | { kind: "merged"; time: string }
  | { kind: "offline" }
  | { kind: "signedOut" }
  | { kind: "refused"; title: string };

export type Snapshot = { blocks: Block[]; conflicts: OpenConflict[]; state: SaveState; unsaved: boolean };

/** What the address answered; `failed` is a line that broke or a server that could not. */
export type PostAnswer =
  | { kind: "answer"; answer: AutosaveAnswer }
  | { kind: "signedOut" }
  | { kind: "refused"; title: string }
  | { kind: "failed" };

export type Tools = {
  post: (body: { baseRevision: number; blocks: Block[] }, leaving: boolean) => Promise<PostAnswer>;
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null;
  newId: () => string;
  /** Calls later (ms); gives how to call it off. */
  later: (call: () => void, delay: number) => () => void;
  /** After each text that is safe on the server. */
  saved: () => void;
};

type Sent = { baseRevision: number; blocks: Block[] };

const nfcRuns = (runs: readonly Run[]): Run[] =>
  runs.map((run) => ("text" in run ? { ...run, text: run.text.normalize("NFC") } : run));

/** The blocks as they are sent: composed letters, without the empty fields the editor shows while one writes. */
function toSend(blocks: readonly Block[]): Block[] {
  const composed = blocks.map((block): Block => {
    if (block.kind === "table") return block;
    if (block.kind === "list")
      return { ...block, items: block.items.map((item) => ({ ...item, runs: nfcRuns(item.runs) })) };
    return { ...block, runs: nfcRuns(block.runs) };
  });
  return withoutEmpty(composed);
}

/**
 * Keeps one section while it is written: holds the text, sends it 1.2 s after the last key, one save at a time, keeps
 * what is not yet safe in this browser, goes on when the line is back, and brings in what others wrote. Knows no React
 * and no clock of its own.
 */
export class Keeper {
  private blocks: Block[];
  private base: Block[];
  private revision: number;
  private conflicts: OpenConflict[] = [];
  private state: SaveState;
  /** A body that was sent and not answered: it is sent again as it was, so that it cannot quarrel with itself. */
  private sent: Sent | null = null;
  private inFlight = false;
  private tries = 0;
  private callOff: (() => void) | null = null;
  private snapshot: Snapshot;
  private readonly listeners = new Set<() => void>();
  private readonly key: string;
  private readonly tools: Tools;

  constructor(key: string, start: { blocks: Block[]; revision: number; time: string | null }, tools: Tools) {
    this.key = key;
    this.tools = tools;
    this.blocks = start.blocks;
    this.base = start.blocks;
    this.revision = start.revision;
    this.state = { kind: "saved", time: start.time };
    this.snapshot = this.look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly getSnapshot = (): Snapshot => this.snapshot;

  private look(): Snapshot {
    return { blocks: this.blocks, conflicts: this.conflicts, state: this.state, unsaved: this.unsaved() };
  }

  private unsaved(): boolean {
    return this.sent !== null || !same(toSend(this.blocks), this.base);
  }

  private tell(state: SaveState = this.state): void {
    this.state = state;
    if (this.unsaved() || this.conflicts.length > 0) writeDraft(this.tools.storage, this.key, this.draft());
    else clearDraft(this.tools.storage, this.key);
    this.snapshot = this.look();
    for (const listener of this.listeners) listener();
  }

  private draft(): Draft {
    return { base: this.base, blocks: this.blocks, sent: this.sent?.blocks ?? null, conflicts: this.conflicts };
  }

  /** What an earlier visit left unsent in this browser, brought together with the text of the server. */
  restore(): void {
    const draft = readDraft(this.tools.storage, this.key);
    if (draft === null) return;
    const known = draft.sent !== null && same(draft.sent, this.base);
    const merged = merge(known ? (draft.sent ?? []) : draft.base, draft.blocks, this.base);
    this.blocks = merged.blocks;
    this.conflicts = [...draft.conflicts, ...merged.conflicts.map((conflict) => ({ ...conflict, name: "", time: "" }))];
    this.tell({ kind: "typing" });
    this.schedule(0);
  }

  /** The person changed the text. */
  edit(blocks: Block[]): void {
    this.blocks = blocks;
    const waiting = this.state.kind === "offline" || this.state.kind === "signedOut";
    this.tell(waiting ? this.state : { kind: "typing" });
    if (!waiting) this.schedule(PAUSE);
  }

  /** The page brought a newer text of the server (a refresh, the list of records). */
  absorb(newer: { blocks: Block[]; revision: number }): void {
    if (newer.revision <= this.revision || this.inFlight) return;
    this.rebase(this.base, newer.blocks, newer.revision, { name: "", time: "" });
    this.tell();
    if (this.unsaved()) this.schedule(0);
  }

  choose(index: number, choice: Choice): void {
    const conflict = this.conflicts[index];
    if (conflict === undefined) return;
    this.conflicts = this.conflicts.filter((other) => other !== conflict);
    this.edit(settleConflict(this.blocks, conflict, choice, this.tools.newId));
  }

  private schedule(delay: number): void {
    this.callOff?.();
    this.callOff = this.tools.later(() => void this.save(), delay);
  }

  /** The line is back, the person leaves, or asks for it: now rather than later. */
  now(leaving = false): void {
    this.callOff?.();
    if (this.unsaved()) void this.save(leaving);
  }

  stop(): void {
    this.now(true);
    this.callOff?.();
  }

  private async save(leaving = false): Promise<void> {
    if (this.inFlight || !this.unsaved()) {
      if (!this.inFlight && this.state.kind === "typing") this.tell({ kind: "saved", time: null });
      return;
    }
    this.sent ??= { baseRevision: this.revision, blocks: toSend(this.blocks) };
    const sent = this.sent;
    this.inFlight = true;
    this.tell({ kind: "saving" });
    const answer = await this.tools.post(sent, leaving);
    this.inFlight = false;
    this.hear(sent, answer);
  }

  private hear(sent: Sent, heard: PostAnswer): void {
    if (heard.kind === "answer") return this.accept(sent, heard.answer);
    if (heard.kind === "refused") {
      this.sent = null;
      return this.tell(heard);
    }
    const wait = PATIENCE[Math.min(this.tries, PATIENCE.length - 1)] ?? PATIENCE[0];
    this.tries += 1;
    this.tell({ kind: heard.kind === "failed" ? "offline" : "signedOut" });
    this.schedule(wait);
  }

  private accept(sent: Sent, answer: AutosaveAnswer): void {
    this.tries = 0;
    this.sent = null;
    const ancestor = answer.kind === "conflict" ? this.base : sent.blocks;
    this.rebase(ancestor, answer.blocks, answer.revision, { name: answer.savedBy, time: answer.time });
    if (this.unsaved()) {
      this.tell({ kind: "typing" });
      this.schedule(PAUSE / 4);
    } else {
      this.tell({ kind: answer.kind === "merged" ? "merged" : "saved", time: answer.time });
    }
    if (answer.kind !== "conflict") this.tools.saved();
  }

  /** Brings the text of the server under the text of the editor; where both changed a block, both are kept to choose from. */
  private rebase(
    ancestor: readonly Block[],
    theirs: Block[],
    revision: number,
    by: { name: string; time: string },
  ): void {
    const merged = merge(ancestor, this.blocks, theirs);
    this.blocks = merged.blocks;
    this.base = theirs;
    this.revision = revision;
    this.conflicts = [...this.conflicts, ...merged.conflicts.map((conflict) => ({ ...conflict, ...by }))];
  }
}
