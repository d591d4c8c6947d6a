import { cellKey } from "#lib/report/figure/rules.ts";
import type { CellsAnswer, Figure, KeptCell, Written } from "#lib/report/figure/types.ts";
import type {
  Change,
  Conflict,
  Edit,
  GridDraft,
  GridPost,
  GridSnapshot,
  GridState,
  GridTools,
  SentCell,
  Wrong,
} from "./grid-state.ts";

/** How long after the last cell a save begins (ms), and how long a lost line waits before it is tried again. */
const PAUSE = 700;
const PATIENCE = [2_000, 4_000, 8_000, 15_000, 30_000] as const;
const UNDO_DEPTH = 50;

const keyOf = (cell: { indicatorId: string; year: number | null }): string => `${cell.indicatorId}:${cell.year ?? ""}`;

/**
 * Keeps a grid of figures while it is written: holds the cells, sends those that changed a moment after the last one,
 * one save at a time, keeps in this browser what is not yet safe, goes on when the line is back, and brings in cells of
 * others. Two people in different cells never meet; the same cell changed by two waits for a choice. Knows no React.
 */
export class GridKeeper {
  private base = new Map<string, Figure>();
  private by = new Map<string, Written>();
  private token = "";
  private edits = new Map<string, Edit>();
  private wrong = new Map<string, Wrong>();
  private conflicts = new Map<string, Conflict>();
  private undos: Change[][] = [];
  private state: GridState = { kind: "saved", time: null };
  private inFlight = false;
  private restored = false;
  private tries = 0;
  private callOff: (() => void) | null = null;
  private snapshot: GridSnapshot;
  private readonly listeners = new Set<() => void>();
  private readonly tools: GridTools;

  constructor(cells: readonly KeptCell[], token: string, tools: GridTools) {
    this.tools = tools;
    this.rebase(cells, token);
    this.snapshot = this.look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly getSnapshot = (): GridSnapshot => this.snapshot;

  private rebase(cells: readonly KeptCell[], token: string): void {
    this.base = new Map(cells.flatMap((cell) => (cell.figure ? [[keyOf(cell), cell.figure] as const] : [])));
    this.by = new Map(cells.flatMap((cell) => (cell.written ? [[keyOf(cell), cell.written] as const] : [])));
    this.token = token;
  }

  private baseKey(key: string): string {
    return cellKey(this.base.get(key) ?? null);
  }

  private look(): GridSnapshot {
    // Copies: a snapshot stays what it was while the keeper goes on.
    const [edits, conflicts] = [new Map(this.edits), new Map(this.conflicts)];
    const [base, by] = [new Map(this.base), new Map(this.by)];
    const kept = (key: string): Figure | null => base.get(key) ?? null;
    return {
      kept,
      figure: (key) => {
        const open = edits.get(key) ?? (conflicts.has(key) ? { figure: conflicts.get(key)?.mine ?? null } : undefined);
        return open === undefined ? kept(key) : open.figure;
      },
      written: (key) => (edits.has(key) ? null : (by.get(key) ?? null)),
      wrong: new Map(this.wrong),
      conflicts,
      state: this.state,
      unsaved: edits.size > 0,
      mayUndo: this.undos.length > 0,
    };
  }

  private tell(state: GridState = this.state): void {
    this.state = state;
    this.snapshot = this.look();
    if (this.restored) this.tools.writeDraft(this.draft());
    for (const listener of this.listeners) listener();
  }

  private draft(): GridDraft | null {
    const open = [...this.conflicts].map(([key, { mine }]): [string, Edit] => [key, { figure: mine, was: "?" }]);
    const edits = [...this.edits, ...open];
    return edits.length + this.wrong.size === 0 ? null : { edits, wrong: [...this.wrong] };
  }

  /** What an earlier visit left unsent: sent now, or beside what others wrote meanwhile. */
  async restore(): Promise<void> {
    const draft = await this.tools.readDraft().catch(() => null);
    this.restored = true;
    if (draft === null) return;
    for (const [key, edit] of draft.edits) if (!this.edits.has(key)) this.edits.set(key, edit);
    for (const [key, wrong] of draft.wrong) if (!this.wrong.has(key)) this.wrong.set(key, wrong);
    this.settle();
    this.tell(this.edits.size > 0 ? { kind: "typing" } : this.state);
    if (this.edits.size > 0) this.schedule(0);
  }

  /** Edits against what the server has now: the same is done, another one's change makes a conflict. */
  private settle(): void {
    for (const [key, edit] of this.edits) {
      const now = this.baseKey(key);
      if (cellKey(edit.figure) === now) this.edits.delete(key);
      else if (edit.was !== now) {
        this.edits.delete(key);
        this.conflicts.set(key, { mine: edit.figure });
      }
    }
  }

  /** The person changed cells, together (one range pasted is one step to undo). */
  change(changes: readonly Change[], wrong: readonly (Wrong & { key: string })[] = []): void {
    if (changes.length + wrong.length === 0) return;
    const touched = [...changes.map(({ key }) => key), ...wrong.map(({ key }) => key)];
    this.undos = [...this.undos, touched.map((key) => ({ key, figure: this.snapshot.figure(key) }))].slice(-UNDO_DEPTH);
    this.put(changes, wrong);
  }

  private put(changes: readonly Change[], wrong: readonly (Wrong & { key: string })[]): void {
    for (const { key, figure } of changes) {
      this.wrong.delete(key);
      this.conflicts.delete(key);
      if (cellKey(figure) === this.baseKey(key) && !this.inFlight) this.edits.delete(key);
      else this.edits.set(key, { figure, was: this.edits.get(key)?.was ?? this.baseKey(key) });
    }
    for (const { key, text, words } of wrong) this.wrong.set(key, { text, words });
    const waiting = this.state.kind === "offline" || this.state.kind === "signedOut";
    this.tell(waiting ? this.state : this.edits.size > 0 ? { kind: "typing" } : this.state);
    if (!waiting) this.schedule(PAUSE);
  }

  /** Takes the last change (a pasted range is one) back. */
  undo(): void {
    const last = this.undos.at(-1);
    if (last === undefined) return;
    this.undos = this.undos.slice(0, -1);
    this.put(last, []);
  }

  /** Whose figure stands in a cell that two people changed. */
  choose(key: string, whose: "mine" | "theirs"): void {
    const conflict = this.conflicts.get(key);
    if (conflict === undefined) return;
    this.conflicts.delete(key);
    if (whose === "mine") this.put([{ key, figure: conflict.mine }], []);
    else this.tell();
  }

  /** The page brought newer cells of the server. */
  absorb(cells: readonly KeptCell[], token: string): void {
    if (token === this.token || this.inFlight) return;
    this.rebase(cells, token);
    this.settle();
    this.tell();
  }

  private schedule(delay: number): void {
    this.callOff?.();
    this.callOff = this.tools.later(() => void this.save(), delay);
  }

  /** Now rather than later: the line is back, or the person leaves. */
  now(leaving = false): void {
    this.callOff?.();
    if (this.edits.size > 0) void this.save(leaving);
  }

  /** Asks whether somebody else wrote, where nothing of ours is on its way. */
  async ask(): Promise<void> {
    if (this.inFlight || this.edits.size > 0) return;
    this.inFlight = true;
    const heard = await this.tools.post(this.token, [], false);
    this.inFlight = false;
    if (heard.kind === "answer") this.accept([], heard.answer, this.state);
    if (this.edits.size > 0) this.schedule(0);
  }

  private async save(leaving = false): Promise<void> {
    if (this.inFlight || this.edits.size === 0) {
      if (!this.inFlight && this.state.kind === "typing") this.tell({ kind: "saved", time: null });
      return;
    }
    const sent = [...this.edits].map(([key, edit]) => ({ key, ...edit }));
    this.inFlight = true;
    this.tell({ kind: "saving" });
    const heard = await this.tools.post(this.token, sent, leaving);
    this.inFlight = false;
    this.hear(sent, heard);
  }

  private hear(sent: readonly SentCell[], heard: GridPost): void {
    if (heard.kind === "answer") {
      this.tries = 0;
      this.accept(sent, heard.answer, { kind: "saved", time: heard.answer.time });
      if (this.edits.size > 0) {
        this.tell({ kind: "typing" });
        return this.schedule(PAUSE / 4);
      }
      return this.tools.saved();
    }
    if (heard.kind === "refused") return this.tell(heard);
    const wait = PATIENCE[Math.min(this.tries, PATIENCE.length - 1)] ?? PATIENCE[0];
    this.tries += 1;
    this.tell({ kind: heard.kind === "failed" ? "offline" : "signedOut" });
    this.schedule(wait);
  }

  private accept(sent: readonly SentCell[], answer: CellsAnswer, state: GridState): void {
    const failed = new Set([...answer.conflicts, ...answer.refused].map(keyOf));
    const kept = sent.filter(({ key }) => !failed.has(key));
    if (answer.cells) this.rebase(answer.cells, answer.token);
    else this.takeOver(kept, answer);
    for (const { key, figure } of kept) {
      const edit = this.edits.get(key);
      // What was typed while the save was on its way goes on from what was saved.
      if (edit) this.edits.set(key, { figure: edit.figure, was: cellKey(figure) });
    }
    for (const { words, ...place } of answer.refused) {
      const [key, edit] = [keyOf(place), this.edits.get(keyOf(place))];
      this.edits.delete(key);
      if (edit) this.wrong.set(key, { text: edit.figure?.value ?? edit.figure?.reason ?? "", words });
    }
    this.settle();
    this.tell(state);
  }

  private takeOver(kept: readonly SentCell[], answer: CellsAnswer): void {
    for (const { key, figure } of kept) {
      if (figure) this.base.set(key, figure);
      else this.base.delete(key);
      if (figure) this.by.set(key, { by: this.tools.me, at: answer.time });
      else this.by.delete(key);
    }
    this.token = answer.token;
  }

  stop(): void {
    this.now(true);
    this.callOff?.();
  }
}
