import type { Draft, DraftStore } from "./draft.ts";

/** How long after a change the draft is written: all keys of that time in one go. */
const SOON = 50;

type Later = (call: () => void, delay: number) => () => void;

/**
 * Writes the draft of one section into this browser: at most 50 ms after each change (the editor hands it over 100 ms after a key), one write at a time, always the
 * latest. Where nothing is unsafe any more the draft is taken away. Knows no clock of its own.
 */
export class Safekeeping {
  private readonly store: DraftStore;
  private readonly later: Later;
  /** The draft now; null when all is safe on the server. */
  private readonly draft: () => Draft | null;
  /** Told whenever it turns out that this browser keeps drafts, or does not. */
  private readonly keeps: (kept: boolean) => void;
  private callOff: (() => void) | null = null;
  private waiting = false;
  private writing: Promise<void> | null = null;
  private held = false;
  private adopted: string[] = [];

  constructor(store: DraftStore, later: Later, draft: () => Draft | null, keeps: (kept: boolean) => void) {
    this.store = store;
    this.later = later;
    this.draft = draft;
    this.keeps = keeps;
  }

  /** The text changed: it is written within 50 ms. */
  soon(): void {
    this.waiting = true;
    this.callOff ??= this.later(() => void this.now(), SOON);
  }

  /** Drafts of others that now stand in this one: taken away once this one is written. */
  adopt(keys: readonly string[]): void {
    this.adopted.push(...keys);
    this.soon();
  }

  /** Writes at once what waits; done when the latest is written. */
  async now(): Promise<void> {
    this.callOff?.();
    this.callOff = null;
    this.writing ??= this.writeAll().finally(() => {
      this.writing = null;
    });
    await this.writing;
  }

  private async writeAll(): Promise<void> {
    while (this.waiting) {
      this.waiting = false;
      await this.writeOnce(this.draft());
    }
  }

  private async writeOnce(draft: Draft | null): Promise<void> {
    const adopted = [...this.adopted];
    try {
      if (draft !== null) await this.store.write(draft);
      else if (this.held) await this.store.clear();
      this.held = draft !== null;
      this.adopted = this.adopted.slice(adopted.length);
      if (adopted.length > 0) await this.store.forget(adopted);
      if (draft !== null) this.keeps(true);
    } catch {
      // A full or forbidden store: the text still goes to the server; the page says that this net is missing.
      this.keeps(false);
    }
  }
}
