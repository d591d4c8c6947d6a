/** How long after the last key a save begins; how long after the first unsaved one it begins at the latest (ms). */
const PAUSE = 1_200;
const LATEST = 4_000;

type Later = (call: () => void, delay: number) => () => void;

/** When the next save begins. Knows no clock of its own. */
export class SaveTimer {
  private next: (() => void) | null = null;
  private latest: (() => void) | null = null;
  private readonly later: Later;
  private readonly save: () => void;

  constructor(later: Later, save: () => void) {
    this.later = later;
    this.save = save;
  }

  /** A key was pressed: a pause ends in a save, and so does going on for long. */
  soon(): void {
    this.in(PAUSE);
    this.latest ??= this.later(() => {
      this.latest = null;
      this.save();
    }, LATEST);
  }

  /** After so many ms, and not before. */
  in(delay: number): void {
    this.next?.();
    this.next = this.later(() => {
      this.next = null;
      this.save();
    }, delay);
  }

  /** Whether a save is coming. */
  runs(): boolean {
    return this.next !== null;
  }

  callOff(): void {
    this.next?.();
    this.latest?.();
    this.next = null;
    this.latest = null;
  }
}
