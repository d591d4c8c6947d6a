import type { Block } from "#lib/report/section/block.ts";
import { merge, same } from "#lib/report/section/merge.ts";
import { asItStands, type Choice, settleConflict } from "#lib/report/section/resolve.ts";
import type { AutosaveAnswer } from "#lib/report/section/types.ts";
import type { Draft, OpenConflict } from "./draft.ts";
import type { Body, Merge, Newer, PostAnswer, SaveState, Snapshot, Tools } from "./keeper-types.ts";
import { Safekeeping } from "./safekeeping.ts";
import { SaveTimer } from "./save-timer.ts";
import { composed, distinct, toSend } from "./sent-text.ts";

/** How long a lost line waits before it is tried again. */
const PATIENCE = [2_000, 4_000, 8_000, 15_000, 30_000] as const;
const WAITING: readonly SaveState["kind"][] = ["offline", "failing", "signedOut"];

/**
 * Keeps one section while it is written: holds the text, sends it 1.2 s after the last key and every 4.5 s while one
 * types on, one save at a time, keeps what is not yet safe in this browser, goes on when the line is back, and brings in
 * what others wrote. Knows no React and no clock of its own.
 */
export class Keeper {
  private blocks: Block[];
  private base: Block[];
  private revision: number;
  private conflicts: OpenConflict[] = [];
  private state: SaveState;
  private savedTime: string | null;
  private merged: Merge | null = null;
  private outside = 0;
  private kept = true;
  private touched = false;
  /** A key was pressed whose text the editor has not yet handed over. */
  private typed = false;
  /** A body that was sent and not answered: it is sent again as it was, so that it cannot quarrel with itself. */
  private sent: Body | null = null;
  private inFlight = false;
  private tries = 0;
  private snapshot: Snapshot;
  private readonly listeners = new Set<() => void>();
  private readonly tools: Tools;
  private readonly safe: Safekeeping;
  private readonly timer: SaveTimer;

  constructor(start: { blocks: Block[]; revision: number; time: string | null }, tools: Tools) {
    this.tools = tools;
    this.blocks = start.blocks;
    this.base = start.blocks;
    this.revision = start.revision;
    this.savedTime = start.time;
    this.state = { kind: "saved", time: start.time };
    this.timer = new SaveTimer(tools.later, () => void this.save());
    this.safe = new Safekeeping(
      tools.drafts,
      tools.later,
      () => this.draft(),
      (kept) => this.keeps(kept),
    );
    this.snapshot = this.look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly getSnapshot = (): Snapshot => this.snapshot;
  /** The server's revision that this text stands on. */
  readonly getRevision = (): number => this.revision;

  private look(): Snapshot {
    const { blocks, conflicts, state, outside, merged, kept } = this;
    return { blocks, conflicts, state, unsaved: this.unsaved(), outside, merged, kept };
  }

  private unsaved(): boolean {
    return this.typed || this.differs();
  }

  private differs(): boolean {
    return this.sent !== null || !same(toSend(this.blocks), this.base);
  }

  private tell(state: SaveState = this.state): void {
    this.state = state;
    this.safe.soon();
    this.show();
  }

  private show(): void {
    this.snapshot = this.look();
    for (const listener of this.listeners) listener();
  }

  private keeps(kept: boolean): void {
    if (kept === this.kept) return;
    this.kept = kept;
    this.show();
  }

  private draft(): Draft | null {
    if (!this.differs() && this.conflicts.length === 0) return null;
    const { base, revision, blocks, conflicts } = this;
    return { base, revision, blocks, sent: this.sent?.blocks ?? null, conflicts };
  }

  /** What earlier visits left unsent in this browser, brought together with the text of the server. */
  async restore(): Promise<void> {
    const left = await this.tools.drafts.left().catch(() => []);
    if (left.length === 0) return;
    const [first, ...others] = left.map(({ draft }) => draft);
    const untouched = !this.touched && !this.typed && this.sent === null;
    if (first && others.length === 0 && first.revision !== null && untouched) this.resume(first, first.revision);
    else for (const { draft } of left) this.takeIn(draft);
    this.outside += 1;
    this.safe.adopt(left.map(({ key }) => key));
    const waits = this.unsaved();
    this.tell(waits ? { kind: "typing" } : this.state);
    if (waits) this.timer.in(0);
  }

  /** Goes on exactly where the visit ended, as if only the line had been away. */
  private resume(draft: Draft, revision: number): void {
    const page = { blocks: this.base, revision: this.revision };
    const arrived = draft.sent !== null && same(draft.sent, page.blocks);
    this.blocks = draft.blocks;
    this.conflicts = draft.conflicts;
    this.base = draft.base;
    this.revision = revision;
    if (draft.sent !== null && !arrived) this.sent = { baseRevision: revision, blocks: draft.sent };
    else this.rebase(draft.sent ?? draft.base, page.blocks, page.revision, { names: "", time: "" });
  }

  /** Brings one of several drafts, or one that comes when somebody types already, under the text. */
  private takeIn(draft: Draft): void {
    const arrived = draft.sent !== null && same(draft.sent, this.base);
    const merged = merge(arrived ? (draft.sent ?? []) : draft.base, composed(draft.blocks), composed(this.blocks));
    this.blocks = merged.blocks;
    const fresh = merged.conflicts.map((conflict) => ({ ...conflict, name: "", time: "" }));
    this.conflicts = [...this.conflicts, ...draft.conflicts, ...fresh];
  }

  /** A key was pressed; the text itself comes with the next edit(). Says at once that not all is saved. */
  touch(): void {
    if (this.typed) return;
    this.typed = true;
    if (this.state.kind === "saved") this.tell({ kind: "typing" });
  }

  /** The person changed the text. */
  edit(blocks: Block[]): void {
    this.touched = true;
    this.typed = false;
    const own = distinct(blocks, this.tools.newId);
    if (own !== blocks) this.outside += 1;
    this.blocks = own;
    this.freshen();
    const waiting = WAITING.includes(this.state.kind);
    this.tell(waiting ? this.state : { kind: "typing" });
    if (!waiting) this.timer.soon();
    else if (!this.timer.runs() && !this.inFlight) this.timer.in(PATIENCE[0]);
  }

  /** Each open conflict as the text has it now. */
  private freshen(): void {
    this.conflicts = this.conflicts.flatMap((conflict) => {
      const now = asItStands(this.blocks, conflict);
      return now === null ? [] : [{ ...conflict, ...now }];
    });
  }

  /** The page or another writer's save brought a newer text of the server. */
  absorb(newer: Newer): void {
    if (newer.revision <= this.revision || this.sent !== null) return;
    const by = newer.by ?? { names: "", time: "" };
    const brought = this.rebase(this.base, newer.blocks, newer.revision, by);
    if (brought && newer.by) this.merged = newer.by;
    this.tell();
    if (this.unsaved()) this.timer.soon();
  }

  choose(index: number, choice: Choice): void {
    const conflict = this.conflicts[index];
    if (conflict === undefined) return;
    this.conflicts = this.conflicts.filter((other) => other !== conflict);
    this.outside += 1;
    this.edit(settleConflict(this.blocks, conflict, choice, this.tools.newId));
  }

  /** The line went away: said at once, not only when a save fails. */
  lineLost(): void {
    if (this.inFlight) return;
    this.tell({ kind: "offline" });
    this.timer.in(PATIENCE.at(-1) ?? PATIENCE[0]);
  }

  /** The line is back, the person leaves, or asks for it: now rather than later. */
  now(leaving = false): void {
    if (leaving) void this.safe.now();
    void this.save(leaving);
  }

  stop(): void {
    this.now(true);
    this.timer.callOff();
  }

  private async save(leaving = false): Promise<void> {
    if (this.inFlight) return;
    this.timer.callOff();
    if (!this.differs()) {
      // What was typed and is not handed over yet begins its own save.
      if (this.state.kind !== "saved" && !this.typed) this.tell({ kind: "saved", time: this.savedTime });
      return;
    }
    this.sent ??= { baseRevision: this.revision, blocks: toSend(this.blocks) };
    const sent = this.sent;
    this.inFlight = true;
    this.tell(WAITING.includes(this.state.kind) ? this.state : { kind: "saving" });
    const answer = await this.tools.post(sent, leaving);
    this.inFlight = false;
    this.hear(sent, answer);
  }

  private hear(sent: Body, heard: PostAnswer): void {
    if (heard.kind === "answer") return this.accept(sent, heard.answer);
    if (heard.kind === "refused") {
      this.sent = null;
      return this.tell(heard);
    }
    const wait = PATIENCE[Math.min(this.tries, PATIENCE.length - 1)] ?? PATIENCE[0];
    this.tries += 1;
    this.tell({ kind: heard.kind === "signedOut" ? "signedOut" : heard.server ? "failing" : "offline" });
    this.timer.in(wait);
  }

  private accept(sent: Body, answer: AutosaveAnswer): void {
    this.tries = 0;
    this.sent = null;
    const ancestor = answer.kind === "conflict" ? this.base : sent.blocks;
    const by = {
      names: answer.others.join(", ") || (answer.kind === "conflict" ? answer.savedBy : ""),
      time: answer.time,
    };
    this.rebase(ancestor, answer.blocks ?? sent.blocks, answer.revision, by);
    this.merged = answer.kind === "saved" ? null : by;
    if (answer.kind !== "conflict") this.savedTime = answer.time;
    if (this.unsaved()) {
      this.tell({ kind: "typing" });
      this.timer.soon();
    } else {
      this.tell({ kind: "saved", time: answer.time });
    }
    if (answer.kind !== "conflict") this.tools.saved();
  }

  /**
   * Brings the text of the server under the text of the editor; where both changed a block, both are kept to choose
   * from. Gives whether the text in the editor changed by it.
   */
  private rebase(ancestor: readonly Block[], theirs: Block[], revision: number, by: Merge): boolean {
    const mine = composed(this.blocks);
    const merged = merge(ancestor, mine, theirs);
    this.base = theirs;
    this.revision = revision;
    const fresh = merged.conflicts.map((conflict) => ({ ...conflict, name: by.names, time: by.time }));
    const changed = !same(merged.blocks, mine);
    if (changed) {
      this.blocks = merged.blocks;
      this.outside += 1;
    }
    this.conflicts = [...this.conflicts, ...fresh];
    this.freshen();
    return changed;
  }
}
