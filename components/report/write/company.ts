import type { Companion, NewerText, PresenceAnswer } from "#lib/report/presence/types.ts";

/** Waits for a lost line or an ended session: longer each time (ms). */
const PATIENCE = [12_000, 24_000, 48_000, 60_000] as const;
/** Soon after something changed on this page; also how long a page waits before its first sign. */
const SOON = 300;

export type Signs = {
  /** One sign of life; null where it could not be given. */
  give: (body: { item: string | null; revision: number }) => Promise<PresenceAnswer | null>;
  later: (call: () => void, delay: number) => () => void;
};

/** The section that is written on this page: which text it has, and who takes a newer one. */
export type Writing = { item: string; revision: () => number; take: (newer: NewerText) => void };

/** More than any section has: asks for no text. */
const NO_TEXT = 2_147_483_647;

/**
 * Says on behalf of one page that somebody is writing in a report, and hears who else is and what is newer: as often as
 * the server asks for, never while the page is hidden, seldom while the line is lost. Knows no React and no clock.
 */
export class Company {
  /** Null until the first answer. */
  private here: readonly Companion[] | null = null;
  private writing: Writing | null = null;
  private item: string | null = null;
  private visible = true;
  private asking = false;
  private tries = 0;
  private callOff: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly signs: Signs;

  constructor(signs: Signs) {
    this.signs = signs;
  }

  /** Listens as long as somebody on the page wants to know; with the first the signs begin, with the last they end. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.ask(SOON);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.rest();
    };
  };
  readonly getSnapshot = (): readonly Companion[] | null => this.here;

  /** Which place of the page is open where no section is written (null: none). */
  stand(item: string | null): void {
    this.item = item;
  }

  /** A section is written here from now on; gives how to end it. */
  write(writing: Writing): () => void {
    this.writing = writing;
    return () => {
      if (this.writing === writing) this.writing = null;
    };
  }

  /** Something is newer than this page knows: asks now rather than at the next sign. */
  hurry(): void {
    if (this.visible && this.listeners.size > 0) this.ask(0);
  }

  /** The page came to the front, or went behind: hidden pages say nothing. */
  show(visible: boolean): void {
    if (visible === this.visible) return;
    this.visible = visible;
    if (visible && this.listeners.size > 0) this.ask(SOON);
    if (!visible) this.rest();
  }

  private rest(): void {
    this.callOff?.();
    this.callOff = null;
  }

  private ask(delay: number): void {
    this.rest();
    if (this.asking) return;
    this.callOff = this.signs.later(() => void this.give(), delay);
  }

  private async give(): Promise<void> {
    this.callOff = null;
    this.asking = true;
    const { writing } = this;
    const answer = await this.signs.give({
      item: writing?.item ?? this.item,
      revision: writing?.revision() ?? NO_TEXT,
    });
    this.asking = false;
    this.hear(answer, writing);
    if (this.visible && this.listeners.size > 0) this.ask(this.wait(answer));
  }

  private wait(answer: PresenceAnswer | null): number {
    if (answer !== null) return answer.next;
    const wait = PATIENCE[Math.min(this.tries, PATIENCE.length - 1)] ?? PATIENCE[0];
    this.tries += 1;
    return wait;
  }

  private hear(answer: PresenceAnswer | null, writing: Writing | null): void {
    if (answer === null) return;
    this.tries = 0;
    if (answer.newer && writing !== null && writing === this.writing) writing.take(answer.newer);
    if (JSON.stringify(answer.here) === JSON.stringify(this.here)) return;
    this.here = answer.here;
    for (const listener of this.listeners) listener();
  }
}
